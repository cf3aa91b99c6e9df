// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/RasterTile.h"

#include "core/wall/GridLayout.h"

#include <cmath>
#include <utility>

namespace pantau::render {

namespace {

/// The overview's part of the tile's sides.
constexpr int OverviewShare = 4;

media::PixelSize fittedInto(QSize area, const media::VideoFrame& frame)
{
    const double aspect = frame.width * frame.pixelAspect / frame.height;
    const QSize size = wall::fitted(area, aspect);
    return {size.width(), size.height()};
}

} // namespace

void RasterTile::deliver(const media::VideoFrame& frame)
{
    const Window window = this->window();
    if (window.area.isEmpty()) {
        return;
    }
    TilePicture picture = unused();
    picture.decodedAt = frame.decodedAt;
    picture.stamp = frame.stamp;
    if (window.part.isWhole()) {
        m_scaler.scale(frame, fittedInto(window.area, frame), picture.pixels);
        picture.overview.resize({0, 0});
    } else {
        const media::VideoFrame part = media::cropped(frame, window.part);
        m_scaler.scale(part, fittedInto(window.area, part), picture.pixels);
        m_overviewScaler.scale(frame, fittedInto(window.area / OverviewShare, frame), picture.overview);
    }
    if (auto replaced = m_slot.put(std::move(picture))) {
        m_spare = std::move(*replaced);
    }
}

media::PixelSize RasterTile::wantedSize() const
{
    const Window window = this->window();
    if (window.area.isEmpty()) {
        return {};
    }
    return {static_cast<int>(std::lround(window.area.width() / window.part.width)),
            static_cast<int>(std::lround(window.area.height() / window.part.height))};
}

void RasterTile::setArea(QSize area, const media::PicturePart& part)
{
    const base::MutexLock lock(m_mutex);
    m_window = {area.isEmpty() ? QSize(0, 0) : area, part};
}

RasterTile::Window RasterTile::window() const
{
    const base::MutexLock lock(m_mutex);
    return m_window;
}

TilePicture RasterTile::unused()
{
    // The returned one first: the wall's next return would push it out and free it.
    if (auto returned = m_returned.take()) {
        return std::move(*returned);
    }
    return std::exchange(m_spare, {});
}

} // namespace pantau::render
