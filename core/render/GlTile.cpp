// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/GlTile.h"

#include "core/render/PictureImage.h"

#include <utility>

namespace pantau::render {

namespace {

media::PixelSize halvedTowards(media::PixelSize size, media::PixelSize shown)
{
    while (size.width >= 2 * shown.width && size.height >= 2 * shown.height) {
        size = media::halved(size);
    }
    return size;
}

} // namespace

media::VideoFrame GlPicture::frame() const
{
    media::VideoFrame result = whole.isEmpty() ? asFrame(shrunk) : whole.frame();
    result.pixelAspect = aspect * result.height / result.width;
    result.decodedAt = decodedAt;
    result.stamp.reset();
    return result;
}

bool GlTile::takes(media::SurfaceKind kind) const
{
    const Surfaces able = kind == media::SurfaceKind::DmaBuf ? Surfaces::DmaBuf : Surfaces::Cuda;
    return m_surfaces == able && window().part.isWhole();
}

void GlTile::allowSurfaces(media::SurfaceKind kind)
{
    Surfaces before = Surfaces::Unproven;
    m_surfaces.compare_exchange_strong(before, kind == media::SurfaceKind::DmaBuf ? Surfaces::DmaBuf : Surfaces::Cuda);
}

void GlTile::deliver(const media::VideoFrame& frame)
{
    const base::MutexLock delivering(m_delivering);
    const Window window = this->window();
    if (window.isHidden()) {
        return;
    }
    GlPicture picture = unused();
    picture.aspect = aspectOf(frame);
    picture.decodedAt = frame.decodedAt;
    picture.stamp = frame.stamp;
    if (frame.surface != nullptr) {
        picture.onCard = frame;
        picture.whole.clear();
        picture.shrunk.resize({0, 0});
        picture.overview.resize({0, 0});
        put(std::move(picture));
        return;
    }
    const media::PixelSize size{frame.width, frame.height};
    const media::PixelSize wanted = halvedTowards(size, fittedInto(window.wholeSize(), picture.aspect));
    if (wanted == size) {
        picture.whole.copy(frame);
        picture.shrunk.resize({0, 0});
    } else {
        m_scaler.scale(frame, wanted, picture.shrunk);
        picture.whole.clear();
    }
    const QSize small = window.part.isWhole() ? QSize(0, 0) : window.area / OverviewShare;
    if (small.isEmpty()) {
        picture.overview.resize({0, 0});
    } else {
        m_overviewScaler.scale(frame, fittedInto(small, picture.aspect), picture.overview);
    }
    put(std::move(picture));
}

} // namespace pantau::render
