// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/VideoFrame.h"

namespace pantau::media {

/// A part of a picture, in shares of its sides: 0..1.
struct PicturePart
{
    double left = 0;
    double top = 0;
    double width = 1;
    double height = 1;

    [[nodiscard]] bool isWhole() const { return width >= 1 && height >= 1; }

    friend bool operator==(const PicturePart&, const PicturePart&) = default;
};

/// The same picture seen through a window: its planes begin elsewhere, nothing is copied. The window is moved to whole
/// chroma samples (even pixels) and is at least 16 x 16 pixels or the picture. Reentrant.
[[nodiscard]] VideoFrame cropped(const VideoFrame& frame, const PicturePart& part);

} // namespace pantau::media
