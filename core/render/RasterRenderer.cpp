// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/RasterRenderer.h"

#include "core/media/ColourConversion.h"
#include "core/render/WallLook.h"

#include <QPainter>
#include <QWindow>

#include <algorithm>
#include <set>
#include <utility>

namespace pantau::render {

namespace {

QSize sizeOf(const media::PlanarPicture& picture)
{
    return {picture.size().width, picture.size().height};
}

/// Where a picture stands in its area. Pictures come as large as they fit; one of the layout before is fitted in until
/// the first of the new size comes.
QRect placed(QSize picture, const QRect& area)
{
    if (picture.isEmpty()) {
        return {};
    }
    const QSize fitting = wall::fitted(area.size(), static_cast<double>(picture.width()) / picture.height());
    const bool fits = picture.width() <= area.width() && picture.height() <= area.height() &&
                      (picture.width() >= fitting.width() - 1 || picture.height() >= fitting.height() - 1);
    QRect place(QPoint(0, 0), fits ? picture : fitting);
    place.moveCenter(area.center());
    return place;
}

bool takesPixels(const QImage& target)
{
    return target.format() == QImage::Format_RGB32 || target.format() == QImage::Format_ARGB32_Premultiplied;
}

QImage toImage(const media::PlanarPicture& picture)
{
    QImage image(sizeOf(picture), QImage::Format_RGB32);
    media::convertToRgb32(picture, image.height(), image.bits(), static_cast<int>(image.bytesPerLine()));
    return image;
}

/// Straight into the wall's pixels where that can be. Where a picture of the layout before has another size, or the
/// screen another depth, QPainter fits it in.
void drawPixels(const media::PlanarPicture& picture, QImage& target, const QRect& place, const QRect& visible)
{
    if (takesPixels(target) && place.size() == sizeOf(picture) && target.rect().contains(place)) {
        uchar* const first = target.scanLine(place.top()) + (static_cast<std::ptrdiff_t>(place.left()) * 4);
        media::convertToRgb32(picture, place.intersected(visible).height(), first,
                              static_cast<int>(target.bytesPerLine()));
        return;
    }
    QPainter painter(&target);
    painter.setClipRect(visible);
    painter.drawImage(place, toImage(picture));
}

media::PicturePart partOf(const QRectF& part)
{
    return {part.left(), part.top(), part.width(), part.height()};
}

/// Lines of this many pixels around a tile that stands out.
constexpr int FrameWidth = 3;

} // namespace

void RasterRenderer::attach(QWindow& window)
{
    m_window = &window;
    m_store = std::make_unique<QBackingStore>(&window);
}

void RasterRenderer::setLayout(const std::vector<TilePlace>& tiles, QSize wall)
{
    m_wall = wall;
    m_tiles.resize(tiles.size());
    std::set<int> shownViews;
    for (std::size_t i = 0; i < tiles.size(); ++i) {
        Tile& tile = m_tiles[i];
        tile.place = tiles[i];
        tile.view = tile.place.view == NoView ? nullptr : &m_views[tile.place.view];
        tile.strip = QImage();
        if (tile.view != nullptr) {
            tile.view->sink->setArea(tile.place.geometry.picture.size(), partOf(tile.place.part));
            shownViews.insert(tile.place.view);
        }
    }
    for (auto& [number, view] : m_views) {
        if (shownViews.count(number) == 0) {
            view.sink->setArea({});
        }
    }
    if (m_store != nullptr && m_store->size() != wall) {
        m_store->resize(wall);
    }
    m_dirty = QRect(QPoint(0, 0), wall);
}

void RasterRenderer::setCaption(int tile, const TileCaption& caption)
{
    Tile& told = tileAt(tile);
    if (told.caption == caption) {
        return;
    }
    const bool overlayChanged = told.caption.overlay != caption.overlay || told.caption.reason != caption.reason;
    told.caption = caption;
    told.strip = QImage();
    m_dirty += told.place.geometry.caption;
    if (overlayChanged) {
        m_dirty += told.place.geometry.visiblePicture();
    }
}

void RasterRenderer::setHighlight(int tile, TileHighlight highlight)
{
    if (std::exchange(tileAt(tile).highlight, highlight) != highlight) {
        m_dirty += tileAt(tile).place.geometry.tile;
    }
}

QRegion RasterRenderer::collect()
{
    for (Tile& each : m_tiles) {
        if (each.view == nullptr) {
            continue;
        }
        each.view->isNew = each.view->sink->fresh();
        if (each.view->isNew) {
            const QSize before = sizeOf(each.view->picture.pixels);
            take(*each.view);
            m_dirty += changed(each, before);
        }
    }
    return std::exchange(m_dirty, QRegion());
}

QRegion RasterRenderer::changed(const Tile& tile, QSize before)
{
    const QSize now = sizeOf(tile.view->picture.pixels);
    const QRect visible = tile.place.geometry.visiblePicture();
    if (now != before || !tile.caption.overlay.isEmpty()) {
        return visible;
    }
    return placed(now, tile.place.geometry.picture).intersected(visible);
}

void RasterRenderer::take(View& view)
{
    auto picture = view.sink->take();
    if (!picture) {
        view.isNew = false;
        return;
    }
    std::swap(view.picture, *picture);
    if (!picture->pixels.isEmpty()) {
        view.sink->giveBack(std::move(*picture));
    }
}

bool RasterRenderer::present(const QRegion& region)
{
    if (m_window == nullptr || m_window->handle() == nullptr) {
        return false; // closed, and the last tick was still on its way
    }
    m_store->beginPaint(region);
    auto* const target = dynamic_cast<QImage*>(m_store->paintDevice());
    if (target != nullptr) {
        paint(*target, region);
    }
    m_store->endPaint();
    m_store->flush(region);
    return target != nullptr;
}

QImage RasterRenderer::snapshot()
{
    QImage image(m_wall, QImage::Format_RGB32);
    paint(image, QRect(QPoint(0, 0), m_wall));
    return image;
}

QImage RasterRenderer::picture(int tile) const
{
    const View* const view = tileAt(tile).view;
    return view == nullptr || view->picture.pixels.isEmpty() ? QImage() : toImage(view->picture.pixels);
}

void RasterRenderer::paint(QImage& target, const QRegion& region)
{
    // Not QRegion::contains(): that is true for a region that only touches the rectangle.
    const bool whole = QRegion(QRect(QPoint(0, 0), m_wall)).subtracted(region).isEmpty();
    if (whole) {
        target.fill(WallLook::Background);
    }
    for (Tile& each : m_tiles) {
        const wall::TileGeometry& geometry = each.place.geometry;
        if (region.intersects(geometry.visiblePicture())) {
            paintPicture(target, each, region);
        }
        if (region.intersects(geometry.caption)) {
            if (each.strip.isNull()) {
                drawStrip(each);
            }
            QPainter(&target).drawImage(geometry.caption.topLeft(), each.strip);
        }
        if (each.highlight != TileHighlight::None && region.intersects(geometry.tile)) {
            paintHighlight(target, each);
        }
    }
}

void RasterRenderer::paintPicture(QImage& target, const Tile& tile, const QRegion& region)
{
    const QRect visible = tile.place.geometry.visiblePicture();
    const bool hasPicture = tile.view != nullptr && !tile.view->picture.pixels.isEmpty();
    const QRect place = hasPicture ? placed(sizeOf(tile.view->picture.pixels), tile.place.geometry.picture) : QRect();
    if (!place.contains(visible)) {
        // What was written beside the picture goes with it.
        const QRegion bars = QRegion(visible).subtracted(place).intersected(region);
        for (const QRect& bar : bars) {
            QPainter(&target).fillRect(bar, WallLook::TileBackground);
        }
    }
    if (hasPicture) {
        drawPixels(tile.view->picture.pixels, target, place, visible);
        paintOverview(target, tile);
    }
    if (!tile.caption.overlay.isEmpty()) {
        paintOverlay(target, tile);
    }
}

void RasterRenderer::paintOverview(QImage& target, const Tile& tile)
{
    const media::PlanarPicture& overview = tile.view->picture.overview;
    if (overview.isEmpty()) {
        return;
    }
    const QRect visible = tile.place.geometry.visiblePicture();
    QRect place(QPoint(0, 0), sizeOf(overview));
    place.moveBottomRight(visible.bottomRight() - QPoint(FrameWidth, FrameWidth));
    drawPixels(overview, target, place, visible);
    const QRectF& part = tile.place.part;
    QPainter painter(&target);
    painter.setPen(QPen(WallLook::Text, 1));
    painter.drawRect(place.adjusted(0, 0, -1, -1));
    painter.setPen(QPen(WallLook::Accent, 2));
    painter.drawRect(QRectF(place.left() + (part.left() * place.width()), place.top() + (part.top() * place.height()),
                            part.width() * place.width(), part.height() * place.height()));
}

void RasterRenderer::paintHighlight(QImage& target, const Tile& tile)
{
    QPainter painter(&target);
    QPen pen(WallLook::Accent, FrameWidth);
    pen.setJoinStyle(Qt::MiterJoin);
    pen.setStyle(tile.highlight == TileHighlight::DropTarget ? Qt::DashLine : Qt::SolidLine);
    painter.setPen(pen);
    constexpr int Inset = FrameWidth / 2;
    painter.drawRect(tile.place.geometry.tile.adjusted(Inset, Inset, -Inset - 1, -Inset - 1));
}

void RasterRenderer::paintOverlay(QImage& target, const Tile& tile)
{
    QPainter painter(&target);
    const QRect area = tile.place.geometry.visiblePicture();
    painter.setClipRect(area);
    if (tile.view != nullptr && !tile.view->picture.pixels.isEmpty()) {
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
    tile.strip = QImage(tile.place.geometry.caption.size(), QImage::Format_RGB32);
    tile.strip.fill(WallLook::CaptionBackground);
    WallLook::paintCaption(tile.strip, tile.caption,
                           std::min(wall::nameLineHeight(m_wall.height()), tile.strip.height()));
}

std::optional<TileRenderer::Shown> RasterRenderer::shown(int tile) const
{
    const View* const view = tileAt(tile).view;
    if (view == nullptr || view->picture.pixels.isEmpty()) {
        return std::nullopt;
    }
    return Shown{view->picture.decodedAt, view->picture.stamp, view->isNew};
}

std::uint64_t RasterRenderer::dropped(int tile) const
{
    const View* const view = tileAt(tile).view;
    return view == nullptr ? 0 : view->sink->dropped();
}

} // namespace pantau::render
