// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/PictureImage.h"

#include "core/media/ColourConversion.h"
#include "core/media/PictureScaler.h"
#include "core/render/TileSink.h"

namespace pantau::render {

QSize sizeOf(const media::PlanarPicture& picture)
{
    return {picture.size().width, picture.size().height};
}

media::VideoFrame asFrame(const media::PlanarPicture& picture)
{
    media::VideoFrame frame;
    frame.width = picture.size().width;
    frame.height = picture.size().height;
    frame.colour = picture.colour;
    frame.planes = picture.view().planes;
    return frame;
}

QImage toImage(const media::PlanarPicture& picture)
{
    QImage image(sizeOf(picture), QImage::Format_RGB32);
    media::convertToRgb32(picture, image.height(), image.bits(), static_cast<int>(image.bytesPerLine()));
    return image;
}

QImage toImage(const media::VideoFrame& frame, QSize most)
{
    media::PictureScaler scaler;
    media::PlanarPicture scaled;
    scaler.scale(frame, fittedInto(most, aspectOf(frame)), scaled);
    return toImage(scaled);
}

} // namespace pantau::render
