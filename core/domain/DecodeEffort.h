// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace pantau::domain {

/// How much of a stream is decoded and shown; each step down costs less.
enum class DecodeEffort : std::uint8_t
{
    Full = 1,
    Cheap,         ///< every picture, the deblocking filter only on key frames
    HalfRate,      ///< as Cheap, and of the decoded pictures every second one is shown
    KeyFramesOnly, ///< between key frames nothing is decoded
};

} // namespace pantau::domain
