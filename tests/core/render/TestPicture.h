// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/VideoFrame.h"

#include <QRgb>

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace pantau::test {

// A decoded picture of one grey: studio range, so 16 is black and 235 is white.
class GreyPicture
{
public:
    GreyPicture(int width, int height, std::uint8_t luma)
        : m_luma(static_cast<std::size_t>(width * height), luma)
        , m_chroma(static_cast<std::size_t>(((width + 1) / 2) * ((height + 1) / 2)), 128)
    {
        m_frame.width = width;
        m_frame.height = height;
        m_frame.planes = {media::Plane{m_luma.data(), width}, media::Plane{m_chroma.data(), (width + 1) / 2},
                          media::Plane{m_chroma.data(), (width + 1) / 2}};
    }
    // A rectangle of another grey.
    void fill(int left, int top, int width, int height, std::uint8_t luma)
    {
        for (int row = top; row < top + height; ++row) {
            std::fill_n(m_luma.begin() + (static_cast<std::ptrdiff_t>(row) * m_frame.width) + left, width, luma);
        }
    }
    [[nodiscard]] const media::VideoFrame& frame() const { return m_frame; }
    [[nodiscard]] media::VideoFrame& frame() { return m_frame; }

private:
    std::vector<std::uint8_t> m_luma;
    std::vector<std::uint8_t> m_chroma;
    media::VideoFrame m_frame;
};

inline constexpr std::uint8_t WhiteLuma = 235;
inline constexpr std::uint8_t BlackLuma = 16;

// Conversion may be off by two levels; more is another colour.
inline bool isGrey(QRgb pixel, int level)
{
    return std::abs(qRed(pixel) - level) <= 2 && std::abs(qGreen(pixel) - level) <= 2 &&
           std::abs(qBlue(pixel) - level) <= 2;
}

} // namespace pantau::test
