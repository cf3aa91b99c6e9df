// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace pantau::media {

/// Of a picture; 0 x 0 is hidden.
struct PixelSize
{
    int width = 0;
    int height = 0;

    friend bool operator==(const PixelSize&, const PixelSize&) = default;
};

/// Half of both sides, rounded up, as chroma has it.
constexpr PixelSize halved(PixelSize size)
{
    return {(size.width + 1) / 2, (size.height + 1) / 2};
}

/// Bytes of a row, rounded up: libyuv's vector code takes whole vectors only, and what is left over byte by byte.
constexpr int inVectors(int bytes)
{
    constexpr int VectorBytes = 32;
    return (bytes + VectorBytes - 1) / VectorBytes * VectorBytes;
}

} // namespace pantau::media
