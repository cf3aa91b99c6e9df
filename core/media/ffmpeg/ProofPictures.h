// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/PixelSize.h"
#include "core/media/ffmpeg/Handles.h"

#include <array>
#include <cstdint>
#include <span>

namespace pantau::media::ffmpeg {

/// Colour bars as one instant-refresh picture, for proving decoders; made by tools/proof-pictures.py.
inline constexpr PixelSize ProofSize{320, 256};

/// A point inside one of the bars, and what is there within 2.
struct ProofPoint
{
    int x = 0;
    int y = 0;
    std::array<int, 3> sample{}; ///< luma, Cb, Cr
};

inline constexpr std::array<ProofPoint, 8> ProofPoints{{
    {48, 64, {235, 128, 128}},
    {128, 64, {210, 16, 146}},
    {208, 64, {170, 166, 16}},
    {288, 64, {145, 54, 34}},
    {48, 192, {106, 202, 222}},
    {128, 192, {81, 90, 240}},
    {208, 192, {41, 240, 110}},
    {288, 192, {16, 128, 128}},
}};

/// In byte-stream form; H.264 and H.265 only, else empty.
[[nodiscard]] std::span<const std::uint8_t> proofPicture(AVCodecID codec);

} // namespace pantau::media::ffmpeg
