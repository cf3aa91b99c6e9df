// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/RasterRenderer.h"

#include "core/media/ColourConversion.h"
#include "core/render/PictureImage.h"
#include "core/render/WallLook.h"

#include <QPainter>
#include <QWindow>

#include <utility>

namespace pantau::render {

namespace {

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

} // namespace

void RasterRenderer::attach(QWindow& window)
{
    m_window = &window;
    m_store = std::make_unique<QBackingStore>(&window);
}

void RasterRenderer::setLayout(const std::vector<TilePlace>& tiles, QSize wall)
{
    m_wall = wall;
    m_views.layOut(tiles);
    m_strips.assign(tiles.size(), QImage());
    if (m_store != nullptr && m_store->size() != wall) {
        m_store->resize(wall);
    }
    m_view = PanelView(m_panels, wall);
    if (m_view.isPlain()) {
        m_virtual = QImage();
    } else if (m_virtual.size() != m_view.virtualWall().size()) {
        m_virtual = QImage(m_view.virtualWall().size(), QImage::Format_RGB32);
    }
    m_dirty = m_view.virtualWall();
}

void RasterRenderer::setCaption(int tile, const TileCaption& caption)
{
    Tile& told = m_views.at(tile);
    if (told.caption == caption) {
        return;
    }
    const bool overlayChanged = told.caption.overlay != caption.overlay || told.caption.reason != caption.reason;
    told.caption = caption;
    m_strips.at(static_cast<std::size_t>(tile)) = QImage();
    m_dirty += told.place.geometry.caption;
    if (overlayChanged) {
        m_dirty += told.place.geometry.visiblePicture();
    }
}

void RasterRenderer::setHighlight(int tile, TileHighlight highlight)
{
    if (std::exchange(m_views.at(tile).highlight, highlight) != highlight) {
        m_dirty += m_views.at(tile).place.geometry.tile;
    }
}

QRegion RasterRenderer::collect()
{
    for (Tile& each : m_views.tiles()) {
        const QSize before = each.picture == nullptr ? QSize() : sizeOf(each.picture->pixels);
        if (m_views.takeNews(each)) {
            m_dirty += changed(each, before);
        }
    }
    const QRegion news = std::exchange(m_dirty, QRegion());
    return m_view.isPlain() ? news : m_view.shown(news);
}

QRegion RasterRenderer::changed(const Tile& tile, QSize before)
{
    const QSize now = sizeOf(tile.picture->pixels);
    const QRect visible = tile.place.geometry.visiblePicture();
    if (now != before || !tile.caption.overlay.isEmpty()) {
        return visible;
    }
    return placed(now, tile.place.geometry.picture).intersected(visible);
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

std::optional<media::VideoFrame> RasterRenderer::newest(int first, int end, media::FrameCopy& /*fromCard*/) const
{
    const TilePicture* const picture = m_views.newest(first, end).picture;
    if (picture == nullptr) {
        return std::nullopt;
    }
    // Of a zoomed tile only the overview is all of the picture.
    media::VideoFrame frame = asFrame(picture->overview.isEmpty() ? picture->pixels : picture->overview);
    frame.decodedAt = picture->decodedAt;
    return frame;
}

QImage RasterRenderer::snapshot()
{
    QImage image(m_wall, QImage::Format_RGB32);
    paint(image, QRect(QPoint(0, 0), m_wall));
    return image;
}

QImage RasterRenderer::picture(int tile) const
{
    const TilePicture* const shown = m_views.at(tile).picture;
    return shown == nullptr ? QImage() : toImage(shown->pixels);
}

QImage RasterRenderer::thumbnail(int tile, QSize most) const
{
    const TilePicture* const shown = m_views.at(tile).picture;
    return shown == nullptr ? QImage() : toImage(asFrame(shown->pixels), most);
}

void RasterRenderer::paint(QImage& target, const QRegion& region)
{
    if (m_view.isPlain()) {
        paintTiles(target, region);
        return;
    }
    paintTiles(m_virtual, m_view.behind(region));
    QPainter painter(&target);
    painter.setCompositionMode(QPainter::CompositionMode_Source);
    for (const wall::PanelPiece& piece : m_view.pieces()) {
        for (const QRect& part : region.intersected(placeOf(piece))) {
            painter.drawImage(part.topLeft(), m_virtual, part.translated(-offsetOf(piece)));
        }
    }
}

void RasterRenderer::paintTiles(QImage& target, const QRegion& region)
{
    // Not QRegion::contains(): that is true for a region that only touches the rectangle.
    const bool whole = QRegion(m_view.virtualWall()).subtracted(region).isEmpty();
    if (whole) {
        target.fill(WallLook::Background);
    }
    for (std::size_t i = 0; i < m_strips.size(); ++i) {
        const Tile& each = m_views.tiles()[i];
        const wall::TileGeometry& geometry = each.place.geometry;
        if (region.intersects(geometry.visiblePicture())) {
            paintPicture(target, each, region);
        }
        if (region.intersects(geometry.caption)) {
            if (m_strips[i].isNull()) {
                m_strips[i] = WallLook::caption(geometry, each.caption, m_wall.height());
            }
            QPainter(&target).drawImage(geometry.caption.topLeft(), m_strips[i]);
        }
        if (each.highlight != TileHighlight::None && region.intersects(geometry.tile)) {
            QPainter painter(&target);
            WallLook::paintHighlight(painter, geometry.tile, each.highlight);
        }
    }
}

void RasterRenderer::paintPicture(QImage& target, const Tile& tile, const QRegion& region)
{
    const QRect visible = tile.place.geometry.visiblePicture();
    const bool isPicture = tile.picture != nullptr;
    const QRect place = isPicture ? placed(sizeOf(tile.picture->pixels), tile.place.geometry.picture) : QRect();
    if (!place.contains(visible)) {
        // What was written beside the picture goes with it.
        const QRegion bars = QRegion(visible).subtracted(place).intersected(region);
        for (const QRect& bar : bars) {
            QPainter(&target).fillRect(bar, WallLook::TileBackground);
        }
    }
    if (isPicture) {
        drawPixels(tile.picture->pixels, target, place, visible);
        paintOverview(target, tile);
    }
    if (!tile.caption.overlay.isEmpty()) {
        QPainter painter(&target);
        WallLook::paintOverlay(painter, tile.place.geometry, tile.caption, isPicture);
    }
}

void RasterRenderer::paintOverview(QImage& target, const Tile& tile)
{
    const media::PlanarPicture& overview = tile.picture->overview;
    if (overview.isEmpty()) {
        return;
    }
    const QRect visible = tile.place.geometry.visiblePicture();
    const QRect place = WallLook::overviewPlace(sizeOf(overview), visible);
    drawPixels(overview, target, place, visible);
    QPainter painter(&target);
    WallLook::paintOverviewFrame(painter, place, tile.place.part);
}

} // namespace pantau::render
