// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/PixelSize.h"
#include "core/media/VideoFrame.h"
#include "tests/core/media/ReferenceColour.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <functional>
#include <vector>

namespace pantau::test {

inline constexpr std::array Layouts{media::PixelLayout::I420, media::PixelLayout::Nv12, media::PixelLayout::P010};
inline constexpr std::array Colours{
    media::ColourSpace{media::ColourMatrix::Bt601, false}, media::ColourSpace{media::ColourMatrix::Bt601, true},
    media::ColourSpace{media::ColourMatrix::Bt709, false}, media::ColourSpace{media::ColourMatrix::Bt709, true}};

template <typename Check> void forEachFormat(Check check)
{
    for (const media::PixelLayout layout : Layouts) {
        for (const media::ColourSpace colour : Colours) {
            check(layout, colour);
        }
    }
}

// Code values of 8 bits; P010 takes the quarters.
struct Code
{
    double y = 16;
    double cb = 128;
    double cr = 128;
};
// The colour of a block of 2 x 2 pixels (chroma) and of a pixel (luma), by pixel.
using Pattern = std::function<Code(int x, int y)>;

// A picture with its planes, rows padded by 6 samples as decoders pad them.
class CodedPicture
{
public:
    CodedPicture(media::PixelSize size, media::PixelLayout layout, media::ColourSpace colour, const Pattern& pattern)
    {
        m_frame.width = size.width;
        m_frame.height = size.height;
        m_frame.layout = layout;
        m_frame.colour = colour;
        const bool planar = layout == media::PixelLayout::I420;
        const media::PixelSize chroma = media::halved(size);
        const auto luma = [&](int x, int y) { return pattern(x, y).y; };
        const auto cb = [&](int x, int y) { return pattern(2 * x, 2 * y).cb; };
        const auto cr = [&](int x, int y) { return pattern(2 * x, 2 * y).cr; };
        addPlane(0, size, luma);
        if (planar) {
            addPlane(1, chroma, cb);
            addPlane(2, chroma, cr);
        } else {
            addPlane(1, {2 * chroma.width, chroma.height},
                     [&](int x, int y) { return x % 2 == 0 ? cb(x / 2, y) : cr(x / 2, y); });
        }
    }

    [[nodiscard]] const media::VideoFrame& frame() const { return m_frame; }

private:
    void addPlane(std::size_t index, media::PixelSize samples, const std::function<double(int, int)>& value)
    {
        const bool wide = m_frame.layout == media::PixelLayout::P010;
        const int stride = (samples.width + 6) * (wide ? 2 : 1);
        std::vector<std::uint8_t>& plane = m_planes.at(index);
        plane.assign(static_cast<std::size_t>(stride * samples.height), 0xEE);
        for (int y = 0; y < samples.height; ++y) {
            for (int x = 0; x < samples.width; ++x) {
                const auto at = static_cast<std::size_t>(y * stride + (wide ? 2 * x : x));
                if (wide) {
                    const auto word = static_cast<unsigned>(std::lround(value(x, y) * 4.0)) << 6U;
                    plane[at] = static_cast<std::uint8_t>(word & 0xFFU);
                    plane[at + 1] = static_cast<std::uint8_t>(word >> 8U);
                } else {
                    plane[at] = static_cast<std::uint8_t>(std::lround(value(x, y)));
                }
            }
        }
        m_frame.planes.at(index) = {plane.data(), stride};
    }

    media::VideoFrame m_frame;
    std::array<std::vector<std::uint8_t>, 3> m_planes;
};

inline double distance(const Rgb& one, const Rgb& other)
{
    return std::max({std::abs(one.r - other.r), std::abs(one.g - other.g), std::abs(one.b - other.b)});
}

// Luma runs along each row, chroma over the blocks: all of the legal range, colours outside RGB included.
inline Code gradient(int x, int y, media::PixelSize size, bool fullRange)
{
    const double low = fullRange ? 0.0 : 16.0;
    const double lumaSpan = fullRange ? 255.0 : 219.0;
    const double chromaSpan = fullRange ? 255.0 : 224.0;
    const auto part = [](int index, int count) { return count > 1 ? static_cast<double>(index) / (count - 1) : 0.5; };
    const double luma = part((x * 7 + y * 3) % 61, 61);
    return {std::round(low + lumaSpan * luma), std::round(low + chromaSpan * part(x / 2, media::halved(size).width)),
            std::round(low + chromaSpan * part(y / 2, media::halved(size).height))};
}

inline constexpr std::array Patches{Rgb{0, 0, 0},     Rgb{255, 255, 255}, Rgb{128, 128, 128}, Rgb{255, 0, 0},
                                    Rgb{0, 255, 0},   Rgb{0, 0, 255},     Rgb{255, 255, 0},   Rgb{0, 255, 255},
                                    Rgb{255, 0, 255}, Rgb{200, 120, 60}};

} // namespace pantau::test
