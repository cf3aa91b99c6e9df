// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/RasterTile.h"

#include "core/wall/GridLayout.h"

#include <utility>

namespace pantau::render {

void RasterTile::deliver(const media::VideoFrame& frame)
{
    const media::PixelSize area = wantedSize();
    if (area.width <= 0 || area.height <= 0) {
        return;
    }
    const double aspect = frame.width * frame.pixelAspect / frame.height;
    const QSize size = wall::fitted(QSize(area.width, area.height), aspect);
    TilePicture picture{unused(), frame.decodedAt, frame.stamp};
    m_scaler.scale(frame, {size.width(), size.height()}, picture.pixels);
    if (auto replaced = m_slot.put(std::move(picture))) {
        m_spare = std::move(replaced->pixels);
    }
}

media::PixelSize RasterTile::wantedSize() const
{
    const std::uint64_t area = m_area.load(std::memory_order_relaxed);
    return {static_cast<int>(area >> 32U), static_cast<int>(area & 0xFFFFFFFFU)};
}

void RasterTile::setArea(QSize area)
{
    const QSize visible = area.isEmpty() ? QSize(0, 0) : area;
    m_area.store((static_cast<std::uint64_t>(visible.width()) << 32U) | static_cast<std::uint32_t>(visible.height()),
                 std::memory_order_relaxed);
}

media::PlanarPicture RasterTile::unused()
{
    // The returned one first: the wall's next return would push it out and free it.
    if (auto returned = m_returned.take()) {
        return std::move(*returned);
    }
    return std::exchange(m_spare, {});
}

} // namespace pantau::render
