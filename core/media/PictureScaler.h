// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/PlanarPicture.h"

#include <array>
#include <cstdint>
#include <vector>

namespace pantau::media {

/// Brings a decoded picture to a wanted size, in planes still: what is converted to pixels later is only what is shown.
/// It shrinks by halving with a 2 x 2 box for as long as that fits and bilinearly for the rest, since libyuv's general
/// box filter has no vector code. Nor has its bilinear filter along a row, which alone took a quarter of the program
/// with nine tiles; between rows it has. So a picture that gets narrower is turned, shrunk between rows, and turned
/// back: the same samples within one level, in under half the time. Keeps its scratch planes between calls.
/// Thread-bound: each sink has its own.
class PictureScaler
{
public:
    /// Gives `picture` the frame in `size`, which must not be empty.
    void scale(const VideoFrame& frame, PixelSize size, PlanarPicture& picture);

private:
    [[nodiscard]] PlanarView planar(const VideoFrame& frame);
    [[nodiscard]] PlanarView splitNv12(const VideoFrame& frame);
    [[nodiscard]] PlanarView roundedP010(const VideoFrame& frame);
    void fit(const PlanarView& from, PlanarPicture& to);
    void shrinkTurned(const PlanarView& from, PlanarPicture& to, std::size_t plane);

    PlanarPicture m_planar;                   ///< NV12 and P010 only
    std::array<PlanarPicture, 2> m_halves;    ///< taken in turns while halving
    std::vector<std::uint8_t> m_lowered;      ///< of one plane: its final height
    std::vector<std::uint8_t> m_turned;       ///< a band of its rows, turned by 90 degrees
    std::vector<std::uint8_t> m_turnedShrunk; ///< the band, turned and narrowed
};

} // namespace pantau::media
