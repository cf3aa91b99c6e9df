// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/RasterRenderer.h"

#include "core/render/WallLook.h"

#include <QPainter>

#include <cstring>

namespace pantau::render {

namespace {

/// Where a picture stands in its area.
QRect placed(QSize picture, const QRect& area)
{
    QRect place(QPoint(0, 0), picture.boundedTo(area.size()));
    place.moveCenter(area.center());
    return place;
}

/// Row by row: QPainter would check clip, transform and format for each tile, sixty times a second.
void copyRows(const QImage& from, QImage& to, QPoint at)
{
    const int width = std::min(from.width(), to.width() - at.x());
    const int height = std::min(from.height(), to.height() - at.y());
    if (width <= 0 || height <= 0 || at.x() < 0 || at.y() < 0) {
        return;
    }
    const auto bytes = static_cast<std::size_t>(width) * 4;
    uchar* const first = to.bits() + (static_cast<std::ptrdiff_t>(at.x()) * 4);
    for (int row = 0; row < height; ++row) {
        std::memcpy(first + ((at.y() + row) * to.bytesPerLine()), from.constScanLine(row), bytes);
    }
}

/// Where two images of 32 bits cannot be copied as they are (another screen depth), QPainter converts.
void copyImage(const QImage& from, QImage& to, QPoint at)
{
    if (to.format() == QImage::Format_RGB32 || to.format() == QImage::Format_ARGB32_Premultiplied) {
        copyRows(from, to, at);
    } else {
        QPainter(&to).drawImage(at, from);
    }
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
        m_dirty += changed.geometry.picture;
    }
}

QRegion RasterRenderer::collect()
{
    for (Tile& each : m_tiles) {
        each.isNew = each.sink->fresh();
        if (each.isNew) {
            const QSize before = each.picture.image.size();
            take(each);
            each.isResized = before != each.picture.image.size();
            m_dirty += each.isResized || !each.caption.overlay.isEmpty()
                           ? each.geometry.picture
                           : placed(each.picture.image.size(), each.geometry.picture);
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
    if (!picture->image.isNull()) {
        tile.sink->giveBack(std::move(picture->image));
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
        if (region.intersects(each.geometry.picture)) {
            paintPicture(target, each, whole);
        }
        if (region.intersects(each.geometry.caption)) {
            if (each.strip.isNull()) {
                drawStrip(each);
            }
            copyImage(each.strip, target, each.geometry.caption.topLeft());
        }
    }
}

void RasterRenderer::paintPicture(QImage& target, const Tile& tile, bool withBars) const
{
    const QImage& image = tile.picture.image;
    const bool covers = !image.isNull() && tile.caption.overlay.isEmpty() && tile.isNew && !tile.isResized && !withBars;
    const QRect place = placed(image.size(), tile.geometry.picture);
    if (!covers || place.size() != image.size()) {
        QPainter(&target).fillRect(tile.geometry.picture, WallLook::TileBackground);
    }
    if (!image.isNull()) {
        copyImage(place.size() == image.size() ? image : image.scaled(place.size()), target, place.topLeft());
    }
    if (!tile.caption.overlay.isEmpty()) {
        paintOverlay(target, tile);
    }
}

void RasterRenderer::paintOverlay(QImage& target, const Tile& tile) const
{
    QPainter painter(&target);
    const QRect area = tile.geometry.picture;
    painter.setClipRect(area);
    if (!tile.picture.image.isNull()) {
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
    if (asked.picture.image.isNull()) {
        return std::nullopt;
    }
    return Shown{asked.picture.decodedAt, asked.picture.stamp, asked.isNew};
}

std::uint64_t RasterRenderer::dropped(int index) const
{
    return tile(index).sink->dropped();
}

} // namespace pantau::render
