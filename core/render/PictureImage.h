// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/PlanarPicture.h"

#include <QImage>

namespace pantau::render {

[[nodiscard]] QSize sizeOf(const media::PlanarPicture& picture);
/// All of it in pixels, QImage::Format_RGB32. Reentrant.
[[nodiscard]] QImage toImage(const media::PlanarPicture& picture);

} // namespace pantau::render
