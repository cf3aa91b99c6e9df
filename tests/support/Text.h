// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace pantau::test {

// Words as a test writes them, in UTF-8.
inline QString text(const char* words)
{
    return QString::fromUtf8(words);
}

} // namespace pantau::test
