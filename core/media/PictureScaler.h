// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/FrameSink.h"

#include <cstdint>
#include <vector>

namespace pantau::media {

/// Turns a decoded picture into 32-bit pixels of a wanted size: planes are scaled first and converted after, so that
/// the conversion touches only pixels that are shown. Box filter when shrinking, bilinear when growing (libyuv).
/// Keeps its scratch planes between calls. Thread-bound: each sink has its own.
class PictureScaler
{
public:
    /// Writes `size` pixels, bytes B G R A each (QImage::Format_RGB32), to `pixels` with `stride` bytes a row.
    /// `size` must not be empty. False when libyuv refuses the input; nothing is promised of the pixels then.
    [[nodiscard]] bool scale(const VideoFrame& frame, std::uint8_t* pixels, int stride, PixelSize size);

private:
    [[nodiscard]] bool scaleI420(const VideoFrame& frame, std::uint8_t* pixels, int stride, PixelSize size);
    [[nodiscard]] bool scaleNv12(const VideoFrame& frame, std::uint8_t* pixels, int stride, PixelSize size);
    [[nodiscard]] bool scaleP010(const VideoFrame& frame, std::uint8_t* pixels, int stride, PixelSize size);

    std::vector<std::uint8_t> m_scratch;
};

} // namespace pantau::media
