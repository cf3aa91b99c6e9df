// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/VideoFrame.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace pantau::test {

struct Rgb
{
    double r = 0;
    double g = 0;
    double b = 0;
};

// Y'CbCr to R'G'B' in double precision as ITU-R BT.601 and BT.709 define it: from Kr and Kb alone.
// `y`, `cb`, `cr` are 8-bit code values; ten-bit ones come divided by 4.
inline Rgb referenceRgb(double y, double cb, double cr, media::ColourSpace colour)
{
    const bool is709 = colour.matrix == media::ColourMatrix::Bt709;
    const double kr = is709 ? 0.2126 : 0.299;
    const double kb = is709 ? 0.0722 : 0.114;
    const double kg = 1.0 - kr - kb;
    const double luma = colour.fullRange ? y / 255.0 : (y - 16.0) / 219.0;
    const double chromaRange = colour.fullRange ? 255.0 : 224.0;
    const double pb = (cb - 128.0) / chromaRange;
    const double pr = (cr - 128.0) / chromaRange;
    const double r = luma + 2.0 * (1.0 - kr) * pr;
    const double b = luma + 2.0 * (1.0 - kb) * pb;
    const double g = (luma - kr * r - kb * b) / kg;
    const auto level = [](double value) { return std::clamp(value, 0.0, 1.0) * 255.0; };
    return {level(r), level(g), level(b)};
}

// The other way round, rounded to code values of 8 bits; for patches of a known colour.
inline std::array<int, 3> referenceYcc(Rgb rgb, media::ColourSpace colour)
{
    const bool is709 = colour.matrix == media::ColourMatrix::Bt709;
    const double kr = is709 ? 0.2126 : 0.299;
    const double kb = is709 ? 0.0722 : 0.114;
    const double y = (kr * rgb.r + (1.0 - kr - kb) * rgb.g + kb * rgb.b) / 255.0;
    const double pb = (rgb.b / 255.0 - y) / (2.0 * (1.0 - kb));
    const double pr = (rgb.r / 255.0 - y) / (2.0 * (1.0 - kr));
    const auto code = [](double value) { return static_cast<int>(std::lround(std::clamp(value, 0.0, 255.0))); };
    if (colour.fullRange) {
        return {code(255.0 * y), code(128.0 + 255.0 * pb), code(128.0 + 255.0 * pr)};
    }
    return {code(16.0 + 219.0 * y), code(128.0 + 224.0 * pb), code(128.0 + 224.0 * pr)};
}

} // namespace pantau::test
