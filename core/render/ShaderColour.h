// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/VideoFrame.h"

#include <array>

namespace pantau::render {

/// Y'CbCr to R'G'B' as a shader does it: rgb = toRgb * (ycc - zero), all of them in shares of full scale.
struct ShaderColour
{
    std::array<float, 9> toRgb{}; ///< row by row; rows R, G, B, columns Y, Cb, Cr
    std::array<float, 3> zero{};  ///< Y, Cb and Cr of black

    friend bool operator==(const ShaderColour&, const ShaderColour&) = default;
};

/// `fullScale` is the code value of 8 bits that a texture hands out as 1: 255 for textures of 8 bits.
/// From Kr and Kb and the quantisation of Rec. ITU-R BT.601-7 (2.5) and BT.709-6 (3 and 4); full range as in
/// Rec. ITU-T T.871 (JFIF). Reentrant.
[[nodiscard]] ShaderColour shaderColour(media::ColourSpace colour, double fullScale);

} // namespace pantau::render
