// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/RasterRenderer.h"

#include "core/media/ColourConversion.h"
#include "core/render/WallLook.h"

#include <QPainter>

#include <algorithm>
#include <utility>

namespace pantau::render {

namespace {

/// Where a picture stands in its area.
QRect placed(QSize picture, const QRect& area)
{
    QRect place(QPoint(0, 0), picture.boundedTo(area.size()));
    place.moveCenter(area.center());
    return place;
}

QSize sizeOf(const TilePicture& picture)
{
    return {picture.pixels.size().width, picture.pixels.size().height};
}

bool takesPixels(const QImage& target)
{
    return target.format() == QImage::Format_RGB32 || target.format() == QImage::Format_ARGB32_Premultiplied;
}

/// Straight into the wall's pixels where that can be. Where a picture of the layout before has another size, or the
/// screen another depth, QPainter fits it in.
void drawPixels(const media::PlanarPicture& picture, QImage& target, const QRect& place, const QRect& visible)
{
    const QSize size(picture.size().width, picture.size().height);
    if (takesPixels(target) && place.size() == size && target.rect().contains(place)) {
        uchar* const first = target.scanLine(place.top()) + (static_cast<std::ptrdiff_t>(place.left()) * 4);
        media::convertToRgb32(picture, place.intersected(visible).height(), first,
                              static_cast<int>(target.bytesPerLine()));
        return;
    }
    QImage image(size, QImage::Format_RGB32);
    media::convertToRgb32(picture, size.height(), image.bits(), static_cast<int>(image.bytesPerLine()));
    QPainter painter(&target);
    painter.setClipRect(visible);
    painter.drawImage(place, image);
}

} // namespace

void RasterRenderer::setLayout(const std::vector<wall::TileGeometry>& tiles, QSize wall)
{
    m_tiles.resize(tiles.size());
    m_wall = wall;
    for (std::size_t i = 0; i < tiles.size(); ++i) {
        m_tiles[i].geometry = tiles[i];
        m_tiles[i].sink->setArea(tiles[i].picture.size());
        m_tiles[i].strip = QImage();
    }
    m_dirty = QRect(QPoint(0, 0), wall);
}

std::shared_ptr<media::FrameSink> RasterRenderer::sink(int index)
{
    return tile(index).sink;
}

void RasterRenderer::setCaption(int index, const TileCaption& caption)
{
    Tile& changed = m_tiles.at(static_cast<std::size_t>(index));
    if (changed.caption == caption) {
        return;
    }
    const bool overlayChanged = changed.caption.overlay != caption.overlay || changed.caption.reason != caption.reason;
    changed.caption = caption;
    changed.strip = QImage();
    m_dirty += changed.geometry.caption;
    if (overlayChanged) {
        m_dirty += changed.geometry.visiblePicture();
    }
}

QRegion RasterRenderer::collect()
{
    for (Tile& each : m_tiles) {
        each.isNew = each.sink->fresh();
        if (each.isNew) {
            const QSize before = sizeOf(each.picture);
            take(each);
            const bool resized = before != sizeOf(each.picture);
            const QRect visible = each.geometry.visiblePicture();
            m_dirty += resized || !each.caption.overlay.isEmpty()
                           ? visible
                           : placed(sizeOf(each.picture), each.geometry.picture).intersected(visible);
        }
    }
    return std::exchange(m_dirty, QRegion());
}

void RasterRenderer::take(Tile& tile)
{
    auto picture = tile.sink->take();
    if (!picture) {
        tile.isNew = false;
        return;
    }
    std::swap(tile.picture, *picture);
    if (!picture->pixels.isEmpty()) {
        tile.sink->giveBack(std::move(picture->pixels));
    }
}

void RasterRenderer::paint(QImage& target, const QRegion& region)
{
    // Not QRegion::contains(): that is true for a region that only touches the rectangle.
    const bool whole = QRegion(QRect(QPoint(0, 0), m_wall)).subtracted(region).isEmpty();
    if (whole) {
        target.fill(WallLook::Background);
    }
    for (Tile& each : m_tiles) {
        if (region.intersects(each.geometry.visiblePicture())) {
            paintPicture(target, each, region);
        }
        if (region.intersects(each.geometry.caption)) {
            if (each.strip.isNull()) {
                drawStrip(each);
            }
            QPainter(&target).drawImage(each.geometry.caption.topLeft(), each.strip);
        }
    }
}

void RasterRenderer::paintPicture(QImage& target, const Tile& tile, const QRegion& region) const
{
    const QRect visible = tile.geometry.visiblePicture();
    const QRect place = placed(sizeOf(tile.picture), tile.geometry.picture);
    if (!place.contains(visible)) {
        // What was written beside the picture goes with it.
        const QRegion bars = QRegion(visible).subtracted(place).intersected(region);
        for (const QRect& bar : bars) {
            QPainter(&target).fillRect(bar, WallLook::TileBackground);
        }
    }
    if (!tile.picture.pixels.isEmpty()) {
        drawPixels(tile.picture.pixels, target, place, visible);
    }
    if (!tile.caption.overlay.isEmpty()) {
        paintOverlay(target, tile);
    }
}

void RasterRenderer::paintOverlay(QImage& target, const Tile& tile) const
{
    QPainter painter(&target);
    const QRect area = tile.geometry.visiblePicture();
    painter.setClipRect(area);
    if (!tile.picture.pixels.isEmpty()) {
        painter.fillRect(area, WallLook::Dim);
    }
    const int large = std::clamp(area.height() / 7, WallLook::SmallestText, 64);
    const int small = std::clamp(area.height() / 11, WallLook::SmallestText, 40);
    const QRect text = area.adjusted(6, 0, -6, 0);
    painter.setPen(WallLook::textColour(tile.caption.mark));
    painter.setFont(WallLook::font(large, true));
    QRect used;
    const QRect upper(text.left(), text.top(), text.width(), (text.height() / 2) + (large / 2));
    painter.drawText(upper, Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap, tile.caption.overlay, &used);
    painter.setPen(WallLook::Text);
    painter.setFont(WallLook::font(small, false));
    const QRect lower(text.left(), used.bottom() + 2, text.width(), area.bottom() - used.bottom() - 2);
    painter.drawText(lower, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, tile.caption.reason);
}

void RasterRenderer::drawStrip(Tile& tile) const
{
    tile.strip = QImage(tile.geometry.caption.size(), QImage::Format_RGB32);
    tile.strip.fill(WallLook::CaptionBackground);
    WallLook::paintCaption(tile.strip, tile.caption,
                           std::min(wall::nameLineHeight(m_wall.height()), tile.strip.height()));
}

std::optional<TileRenderer::Shown> RasterRenderer::shown(int index) const
{
    const Tile& asked = tile(index);
    if (asked.picture.pixels.isEmpty()) {
        return std::nullopt;
    }
    return Shown{asked.picture.decodedAt, asked.picture.stamp, asked.isNew};
}

std::uint64_t RasterRenderer::dropped(int index) const
{
    return tile(index).sink->dropped();
}

} // namespace pantau::render
