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

} // namespace pantau::media
