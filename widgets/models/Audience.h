// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace pantau::widgets {

/// Who looks at the screen. A guest is shown neither name nor place of a camera whose location is secret.
enum class Audience : std::uint8_t
{
    Operator = 1,
    Guest
};

} // namespace pantau::widgets
