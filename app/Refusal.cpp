// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Refusal.h"

#include "core/base/Redaction.h"

#include <cstdio>

namespace pantau::app {

int refuse(const QString& sentence)
{
    constexpr int BadInput = 2;
    std::fprintf(stderr, "pantau: %s\n", qUtf8Printable(base::redacted(sentence)));
    return BadInput;
}

} // namespace pantau::app
