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

} // namespace pantau::media
