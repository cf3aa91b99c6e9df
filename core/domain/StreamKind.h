// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace pantau::domain {

/// The two streams that a camera offers: full size, and small for walls of many tiles.
enum class StreamKind : std::uint8_t
{
    Main = 1,
    Sub
};

} // namespace pantau::domain
