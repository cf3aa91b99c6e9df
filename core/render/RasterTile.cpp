// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/RasterTile.h"

#include <utility>

namespace pantau::render {

void RasterTile::deliver(const media::VideoFrame& frame)
{
    const base::MutexLock delivering(m_delivering);
    const Window window = this->window();
    if (window.isHidden()) {
        return;
    }
    TilePicture picture = unused();
    picture.decodedAt = frame.decodedAt;
    picture.stamp = frame.stamp;
    if (window.part.isWhole()) {
        m_scaler.scale(frame, fittedInto(window.area, aspectOf(frame)), picture.pixels);
        picture.overview.resize({0, 0});
    } else {
        const media::VideoFrame part = media::cropped(frame, window.part);
        m_scaler.scale(part, fittedInto(window.area, aspectOf(part)), picture.pixels);
        m_overviewScaler.scale(frame, fittedInto(window.area / OverviewShare, aspectOf(frame)), picture.overview);
    }
    put(std::move(picture));
}

} // namespace pantau::render
