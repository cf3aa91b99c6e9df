// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/PlanarPicture.h"

#include <QImage>

namespace pantau::render {

[[nodiscard]] QSize sizeOf(const media::PlanarPicture& picture);
/// The planes of one of our pictures as those of a frame, for what reads frames.
[[nodiscard]] media::VideoFrame asFrame(const media::PlanarPicture& picture);
/// All of it in pixels, QImage::Format_RGB32. Reentrant.
[[nodiscard]] QImage toImage(const media::PlanarPicture& picture);

/// The same of a frame, scaled to fit into `most` (not empty) as it is shown.
[[nodiscard]] QImage toImage(const media::VideoFrame& frame, QSize most);

} // namespace pantau::render
