// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/GlRenderer.h"

#include "core/base/Log.h"
#include "core/media/Crop.h"
#include "core/render/ImportProof.h"
#include "core/render/PictureImage.h"
#include "core/render/WallLook.h"

#include <QOpenGLFramebufferObject>
#include <QPainter>
#include <QWindow>

#include <algorithm>
#include <utility>

namespace pantau::render {

namespace {

/// QImage's 32 bits a pixel, whatever the machine's byte order.
constexpr GlTexture::Format LabelFormat{GL_RGBA8, GL_BGRA, GL_UNSIGNED_INT_8_8_8_8_REV, 4};

QSurfaceFormat surfaceFormat()
{
    QSurfaceFormat format;
    format.setRenderableType(QSurfaceFormat::OpenGL);
    format.setVersion(3, 3);
    format.setProfile(QSurfaceFormat::CoreProfile);
    format.setOption(QSurfaceFormat::ResetNotification); // else Qt does not notice when the context is lost
    format.setSwapInterval(0);
    return format;
}

/// Width / height of the shown part of a picture.
double shownAspect(const GlPicture& picture, const TilePlace& tile)
{
    return picture.aspect * tile.part.width() / tile.part.height();
}

/// Where the shown part of a picture stands.
QRect placed(const GlPicture& picture, const TilePlace& tile)
{
    const QRect& area = tile.geometry.picture;
    QRect place(QPoint(0, 0), wall::fitted(area.size(), shownAspect(picture, tile)));
    place.moveCenter(area.center());
    return place;
}

media::PicturePart partOf(const TilePlace& tile)
{
    return {tile.part.left(), tile.part.top(), tile.part.width(), tile.part.height()};
}

bool isZoomed(const TilePlace& tile)
{
    return !partOf(tile).isWhole();
}

} // namespace

GlRenderer::GlRenderer() : m_isLost(!prepare())
{
}

GlRenderer::~GlRenderer()
{
    // What the card has goes while the context is current, or with it.
    const bool isCurrent = makeCurrent();
    m_uploaded.clear();
    m_labels.clear();
    m_painter.reset();
    if (isCurrent) {
        m_context.doneCurrent();
    }
}

bool GlRenderer::prepare()
{
    m_context.setFormat(surfaceFormat());
    m_offscreen.setFormat(surfaceFormat());
    m_offscreen.create();
    if (!m_context.create() || m_context.format().version() < surfaceFormat().version() ||
        !m_context.makeCurrent(&m_offscreen)) {
        return false;
    }
    m_painter = std::make_unique<GlPainter>();
    return m_painter->prepare();
}

/// To free what the card has. False where the context is lost; then no other wall's is current either.
bool GlRenderer::makeCurrent()
{
    if (m_context.isValid() && m_context.makeCurrent(&m_offscreen)) {
        return true;
    }
    if (QOpenGLContext* const other = QOpenGLContext::currentContext()) {
        other->doneCurrent();
    }
    return false;
}

ImportReason GlRenderer::useImporter(std::unique_ptr<GlImporter> importer, const media::SurfaceProof& proof)
{
    if (m_isLost || !m_context.makeCurrent(&m_offscreen)) {
        return ImportReason::Refused;
    }
    ImportReason reason = importer->prepare();
    if (reason == ImportReason::None) {
        reason = proveImport(*importer, *m_painter, proof);
    }
    if (reason == ImportReason::None) {
        m_importer = std::move(importer);
    }
    m_context.doneCurrent();
    return reason;
}

std::shared_ptr<media::FrameSink> GlRenderer::sink(int view)
{
    const std::shared_ptr<GlTile>& sink = m_views.sink(view);
    if (m_importer != nullptr) {
        sink->allowSurfaces(m_importer->kind());
    }
    return sink;
}

void GlRenderer::attach(QWindow& window)
{
    m_window = &window;
    window.setFormat(surfaceFormat());
}

void GlRenderer::setLayout(const std::vector<TilePlace>& tiles, QSize wall)
{
    const bool isSameWall = std::exchange(m_wall, wall) == wall;
    m_view = PanelView(m_panels, wall);
    const std::vector<Tile> before = m_views.tiles();
    m_views.layOut(tiles);
    const bool isCurrent = makeCurrent();
    m_labels.resize(tiles.size());
    for (std::size_t i = 0; i < tiles.size(); ++i) {
        // A tile that only zooms keeps its words.
        if (!isSameWall || i >= before.size() || before[i].place.geometry != tiles[i].geometry) {
            m_labels[i] = Labels();
        }
        m_labels[i].overlay.isStale = true;
        m_labels[i].overviewFrame.isStale = true;
    }
    if (isCurrent) {
        keepHiddenInMemory(before);
    }
    freeUnshown();
    if (isCurrent) {
        m_context.doneCurrent();
    }
    m_isDirty = true;
}

/// Surfaces of views that no tile shows any more go back to their decoders.
void GlRenderer::keepHiddenInMemory(const std::vector<Tile>& before)
{
    const auto& tiles = m_views.tiles();
    for (const Tile& each : before) {
        const int view = each.place.view;
        if (m_importer != nullptr && view != NoView &&
            std::none_of(tiles.begin(), tiles.end(), [view](const Tile& tile) { return tile.place.view == view; })) {
            keepInMemory(view);
        }
    }
}

void GlRenderer::keepInMemory(int view)
{
    GlPicture* const picture = m_views.takeHidden(view);
    if (picture == nullptr || !picture->isOnCard()) {
        return;
    }
    GlPlanes& planes = m_uploaded[view].picture;
    if (!planes.shows(*picture->onCard.surface)) {
        import(view, *picture, planes); // it came after the last painting
    }
    if (!planes.read(picture->whole)) {
        picture->whole.clear();
    }
    picture->letGo();
}

/// A view that comes back has its picture still, and sends it up again.
void GlRenderer::freeUnshown()
{
    const auto& tiles = m_views.tiles();
    std::erase_if(m_uploaded, [&](const auto& each) {
        return std::none_of(tiles.begin(), tiles.end(),
                            [&](const Tile& tile) { return tile.place.view == each.first; });
    });
}

void GlRenderer::setCaption(int tile, const TileCaption& caption)
{
    Tile& told = m_views.at(tile);
    if (told.caption == caption) {
        return;
    }
    told.caption = caption;
    Labels& labels = m_labels.at(static_cast<std::size_t>(tile));
    labels.caption.isStale = true;
    labels.overlay.isStale = true;
    m_isDirty = true;
}

void GlRenderer::setHighlight(int tile, TileHighlight highlight)
{
    if (std::exchange(m_views.at(tile).highlight, highlight) != highlight) {
        m_labels.at(static_cast<std::size_t>(tile)).highlight.isStale = true;
        m_isDirty = true;
    }
}

QRegion GlRenderer::collect()
{
    for (std::size_t i = 0; i < m_labels.size(); ++i) {
        Tile& each = m_views.tiles()[i];
        const bool isFirst = each.picture == nullptr;
        if (m_views.takeNews(each)) {
            m_uploaded[each.place.view].isStale = true;
            m_labels[i].overlay.isStale = m_labels[i].overlay.isStale || isFirst; // words over a picture dim it
            m_isDirty = true;
        }
    }
    return std::exchange(m_isDirty, false) ? QRegion(QRect(QPoint(0, 0), m_wall)) : QRegion();
}

bool GlRenderer::present(const QRegion& /*region*/)
{
    if (m_isLost || m_window == nullptr || m_window->handle() == nullptr) {
        return false; // closed, and the last tick was still on its way
    }
    if (!m_context.makeCurrent(m_window)) {
        m_isLost = true;
        return false;
    }
    paint();
    m_context.swapBuffers(m_window);
    return true;
}

void GlRenderer::handOver(TileRenderer& successor) const
{
    for (const Tile& each : m_views.tiles()) {
        // What was on the card is lost with it, and the stream brings the next one in memory.
        if (each.picture != nullptr && !each.picture->isOnCard()) {
            successor.sink(each.place.view)->deliver(each.picture->frame());
        }
    }
}

std::optional<media::VideoFrame> GlRenderer::newest(int first, int end, media::FrameCopy& fromCard) const
{
    const Views::Newest found = m_views.newest(first, end);
    auto frame = frameOf(found.view, found.picture, fromCard);
    if (frame) {
        frame->stamp.reset();
    }
    return frame;
}

QImage GlRenderer::snapshot()
{
    if (m_isLost || m_wall.isEmpty() || !m_context.makeCurrent(&m_offscreen)) {
        return {};
    }
    QOpenGLFramebufferObject buffer(m_wall);
    if (!buffer.bind()) {
        return {};
    }
    paint();
    return buffer.toImage().convertToFormat(QImage::Format_RGB32);
}

QImage GlRenderer::picture(int tile) const
{
    const Tile& asked = m_views.at(tile);
    media::FrameCopy fromCard;
    const auto frame = frameOf(asked.place.view, asked.picture, fromCard);
    if (!frame) {
        return {};
    }
    const QSize size = placed(*asked.picture, asked.place).size();
    media::PictureScaler scaler;
    media::PlanarPicture shown;
    scaler.scale(media::cropped(*frame, partOf(asked.place)), {size.width(), size.height()}, shown);
    return toImage(shown);
}

QImage GlRenderer::thumbnail(int tile, QSize most) const
{
    const Tile& asked = m_views.at(tile);
    if (asked.picture == nullptr) {
        return {};
    }
    return asked.picture->isOnCard() ? shrunkOnCard(asked, most)
                                     : toImage(media::cropped(asked.picture->frame(), partOf(asked.place)), most);
}

QImage GlRenderer::shrunkOnCard(const Tile& tile, QSize most) const
{
    const auto card = m_uploaded.find(tile.place.view);
    if (card == m_uploaded.end() || card->second.picture.isEmpty() || m_isLost ||
        !m_context.makeCurrent(&m_offscreen)) {
        return {};
    }
    const QRect place(QPoint(0, 0), wall::fitted(most, shownAspect(*tile.picture, tile.place)));
    // The card's filter skips samples below half the size; what it draws twice as large is averaged then.
    const QRect drawn(place.topLeft(), place.size() * 2);
    QImage image;
    {
        QOpenGLFramebufferObject buffer(drawn.size());
        if (buffer.bind()) {
            m_painter->begin(drawn.size());
            m_painter->drawPicture(card->second.picture, tile.place.part, drawn, drawn);
            image = buffer.toImage().convertToFormat(QImage::Format_RGB32);
        }
    }
    m_context.doneCurrent();
    return image.isNull() ? image : image.scaled(place.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

std::optional<media::VideoFrame> GlRenderer::frameOf(int view, const GlPicture* picture,
                                                     media::FrameCopy& fromCard) const
{
    if (picture == nullptr || (picture->isOnCard() && !readBack(view, fromCard))) {
        return std::nullopt;
    }
    return fromCard.isEmpty() ? picture->frame() : fromCard.frame();
}

bool GlRenderer::readBack(int view, media::FrameCopy& copy) const
{
    const auto card = m_uploaded.find(view);
    if (card == m_uploaded.end() || m_isLost || !m_context.makeCurrent(&m_offscreen)) {
        return false;
    }
    const bool isRead = card->second.picture.read(copy);
    m_context.doneCurrent();
    return isRead;
}

void GlRenderer::paint()
{
    m_painter->begin(m_wall);
    m_painter->fill(QRect(QPoint(0, 0), m_wall), WallLook::Background);
    for (const wall::PanelPiece& piece : m_view.pieces()) {
        m_painter->showPiece(placeOf(piece), offsetOf(piece));
        for (std::size_t i = 0; i < m_labels.size(); ++i) {
            const Tile& tile = m_views.tiles()[i];
            if (tile.place.geometry.tile.intersects(piece.virtualRect)) {
                paintTile(tile, m_labels[i]);
            }
        }
    }
}

void GlRenderer::paintTile(const Tile& tile, Labels& labels)
{
    const wall::TileGeometry& geometry = tile.place.geometry;
    const QRect visible = geometry.visiblePicture();
    if (tile.picture == nullptr || !placed(*tile.picture, tile.place).contains(visible)) {
        m_painter->fill(visible, WallLook::TileBackground);
    }
    if (tile.picture != nullptr) {
        paintPicture(tile, labels);
    }
    if (!tile.caption.overlay.isEmpty()) {
        paintLabel(labels.overlay, visible, [&](QPainter& painter) {
            WallLook::paintOverlay(painter, geometry, tile.caption, tile.picture != nullptr);
        });
    }
    paintLabel(labels.caption, geometry.caption, [&](QPainter& painter) {
        painter.drawImage(geometry.caption.topLeft(), WallLook::caption(geometry, tile.caption, m_wall.height()));
    });
    if (tile.highlight != TileHighlight::None) {
        paintLabel(labels.highlight, geometry.tile,
                   [&](QPainter& painter) { WallLook::paintHighlight(painter, geometry.tile, tile.highlight); });
    }
}

void GlRenderer::paintPicture(const Tile& tile, Labels& labels)
{
    const Uploaded& card = uploaded(tile);
    const QRect visible = tile.place.geometry.visiblePicture();
    if (card.picture.isEmpty()) {
        m_painter->fill(visible, WallLook::TileBackground);
        return;
    }
    m_painter->drawPicture(card.picture, tile.place.part, placed(*tile.picture, tile.place), visible);
    const media::PlanarPicture& overview = tile.picture->overview;
    if (overview.isEmpty() || !isZoomed(tile.place)) {
        return;
    }
    const QRect place = WallLook::overviewPlace(sizeOf(overview), visible);
    m_painter->drawPicture(card.overview, QRectF(0, 0, 1, 1), place, visible);
    constexpr int Outside = WallLook::FrameWidth - 1; // half of its line lies around the overview
    paintLabel(labels.overviewFrame, place.adjusted(-Outside, -Outside, Outside, Outside),
               [&](QPainter& painter) { WallLook::paintOverviewFrame(painter, place, tile.place.part); });
}

const GlRenderer::Uploaded& GlRenderer::uploaded(const Tile& tile)
{
    Uploaded& card = m_uploaded[tile.place.view];
    if (card.isStale) {
        card.isStale = false;
        if (tile.picture->isOnCard()) {
            import(tile.place.view, *tile.picture, card.picture);
        } else {
            card.picture.upload(tile.picture->frame());
        }
        if (!tile.picture->overview.isEmpty()) {
            card.overview.upload(asFrame(tile.picture->overview));
        }
    }
    return card;
}

void GlRenderer::import(int view, const GlPicture& picture, GlPlanes& planes)
{
    const bool isTaken = m_importer != nullptr && planes.import(picture.onCard, *m_importer);
    if (!isTaken && m_views.sink(view)->refuseSurfaces()) {
        qCWarning(base::logWall, "a picture on the graphics card could not be shown from there: its stream comes "
                                 "in memory from now on");
    }
}

/// `paint` draws in the wall's coordinates.
template <typename Paint> void GlRenderer::paintLabel(Label& label, const QRect& place, Paint paint)
{
    if (place.isEmpty()) {
        return;
    }
    if (label.isStale || label.texture.size() != place.size()) {
        QImage image(place.size(), QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        painter.translate(-place.topLeft());
        paint(painter);
        painter.end();
        label.texture.upload(place.size(), LabelFormat, image.constBits(), static_cast<int>(image.bytesPerLine()));
        label.isStale = false;
    }
    m_painter->drawLabel(label.texture, place);
}

} // namespace pantau::render
