// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/PictureImage.h"

#include "core/media/ColourConversion.h"

namespace pantau::render {

QSize sizeOf(const media::PlanarPicture& picture)
{
    return {picture.size().width, picture.size().height};
}

QImage toImage(const media::PlanarPicture& picture)
{
    QImage image(sizeOf(picture), QImage::Format_RGB32);
    media::convertToRgb32(picture, image.height(), image.bits(), static_cast<int>(image.bytesPerLine()));
    return image;
}

} // namespace pantau::render
