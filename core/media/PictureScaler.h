// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/FrameSink.h"

#include <array>
#include <cstdint>
#include <vector>

namespace pantau::media {

/// Turns a decoded picture into 32-bit pixels of a wanted size: planes are scaled first and converted after, so that
/// the conversion touches only pixels that are shown. It shrinks by halving with a 2 x 2 box for as long as that fits
/// and bilinearly for the rest: both steps have vector code in libyuv, its general box filter has not and cost a
/// quarter of the whole program. Growing is bilinear. NV12 and P010 become I420 first.
/// Keeps its scratch planes between calls. Thread-bound: each sink has its own.
class PictureScaler
{
public:
    /// Writes `size` pixels, bytes B G R A each (QImage::Format_RGB32), to `pixels` with `stride` bytes a row.
    /// `size` must not be empty. False when libyuv refuses the input; nothing is promised of the pixels then.
    [[nodiscard]] bool scale(const VideoFrame& frame, std::uint8_t* pixels, int stride, PixelSize size);

private:
    std::vector<std::uint8_t> m_planar;                 ///< NV12 and P010 only
    std::array<std::vector<std::uint8_t>, 2> m_scratch; ///< taken in turns while halving
};

} // namespace pantau::media
