// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/PlanarPicture.h"

namespace pantau::media {

/// Writes the picture's first `rows` (0 to its height), bytes B G R X a pixel (QImage::Format_RGB32), to `pixels` with
/// `stride` bytes a row, within 2 levels of BT.601 or BT.709. It costs about what copying finished pixels would.
/// Reentrant.
void convertToRgb32(const PlanarPicture& picture, int rows, std::uint8_t* pixels, int stride);

} // namespace pantau::media
