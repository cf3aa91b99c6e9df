// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/lsan_interface.h>
#endif

namespace pantau::test {

// What a library allocates on this thread while it lives and never frees is not called our leak.
class ForeignLeaks
{
public:
    ForeignLeaks()
    {
#if defined(__SANITIZE_ADDRESS__)
        __lsan_disable();
#endif
    }
    ~ForeignLeaks()
    {
#if defined(__SANITIZE_ADDRESS__)
        __lsan_enable();
#endif
    }
    ForeignLeaks(const ForeignLeaks&) = delete;
    ForeignLeaks& operator=(const ForeignLeaks&) = delete;
};

} // namespace pantau::test
