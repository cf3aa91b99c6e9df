// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/ShaderColour.h"

#include <algorithm>

namespace pantau::render {

namespace {

/// What luma is made of: E'Y = kr R' + (1 - kr - kb) G' + kb B'.
struct LumaWeights
{
    double kr;
    double kb;
};

LumaWeights weightsOf(media::ColourMatrix matrix)
{
    return matrix == media::ColourMatrix::Bt709 ? LumaWeights{0.2126, 0.0722} : LumaWeights{0.299, 0.114};
}

} // namespace

ShaderColour shaderColour(media::ColourSpace colour, double fullScale)
{
    const auto [kr, kb] = weightsOf(colour.matrix);
    const double kg = 1 - kr - kb;
    // Code values from black to white, and of Cb and Cr from one end to the other.
    const double luma = fullScale / (colour.fullRange ? 255.0 : 219.0);
    const double chroma = fullScale / (colour.fullRange ? 255.0 : 224.0);
    // Cb = (B' - Y') / (2 - 2 kb) and Cr = (R' - Y') / (2 - 2 kr), solved for B', R' and, through Y', G'.
    const double crToRed = 2 * (1 - kr) * chroma;
    const double cbToBlue = 2 * (1 - kb) * chroma;
    const std::array<double, 9> rows{luma,
                                     0,
                                     crToRed, //
                                     luma,
                                     -cbToBlue * kb / kg,
                                     -crToRed * kr / kg, //
                                     luma,
                                     cbToBlue,
                                     0};
    ShaderColour result;
    std::transform(rows.begin(), rows.end(), result.toRgb.begin(),
                   [](double each) { return static_cast<float>(each); });
    const double black = colour.fullRange ? 0.0 : 16.0;
    result.zero = {static_cast<float>(black / fullScale), static_cast<float>(128.0 / fullScale),
                   static_cast<float>(128.0 / fullScale)};
    return result;
}

} // namespace pantau::render
