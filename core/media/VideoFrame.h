// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>

namespace pantau::media {

enum class PixelLayout : std::uint8_t
{
    I420 = 1, ///< three planes, chroma halved both ways
    Nv12,     ///< luma plane and interleaved chroma plane
    P010,     ///< as Nv12 with 10 bits in the high bits of 16
};

enum class ColourMatrix : std::uint8_t
{
    Bt601 = 1,
    Bt709
};

struct ColourSpace
{
    ColourMatrix matrix = ColourMatrix::Bt601;
    bool fullRange = false; ///< luma 0..255 instead of 16..235

    friend bool operator==(const ColourSpace&, const ColourSpace&) = default;
};

struct Plane
{
    const std::uint8_t* data = nullptr;
    int stride = 0; ///< bytes
};

/// Written into the stream by a source that says when it sent which picture; our simulator does.
struct SendStamp
{
    std::uint64_t frameNumber = 0;
    base::WallTime sentAt;
};

struct GpuSurface;

/// One decoded picture, lent by the decoder for the length of a call: whoever wants it later copies the pixels, or
/// holds the surface.
struct VideoFrame
{
    int width = 0;            ///< pixels, > 0
    int height = 0;           ///< pixels, > 0
    double pixelAspect = 1.0; ///< width of a pixel / its height
    PixelLayout layout = PixelLayout::I420;
    ColourSpace colour;
    std::array<Plane, 3> planes; ///< of nothing where there is a surface
    /// The picture on the graphics processor; nullptr = in memory. Only for sinks that take it.
    std::shared_ptr<const GpuSurface> surface;
    base::SteadyTime decodedAt;
    std::optional<SendStamp> stamp;
};

} // namespace pantau::media
