// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wall/WallWindow.h"

#include "core/base/Log.h"
#include "core/render/RasterRenderer.h"
#include "widgets/models/CameraMime.h"
#include "widgets/models/TileMime.h"

#include <QDrag>
#include <QDropEvent>
#include <QGuiApplication>
#include <QMimeData>
#include <QMouseEvent>
#include <QPixmap>
#include <QStyleHints>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace pantau::widgets {

using std::chrono::milliseconds;

namespace {

/// Faster than any camera sends, so that a picture waits at most this long; a tick without news costs microseconds.
constexpr milliseconds TickInterval{16};
/// "Beku" must stand there soon after its three seconds; a caption that says what it said before costs nothing.
constexpr milliseconds CaptionInterval{250};
/// A key press that waits so long is felt.
constexpr milliseconds Stall{50};
/// Nobody reads them without --stats.
constexpr std::size_t MostDelays = 1024;
/// Of the screen's sides, for a wall that is made a window and was none before.
constexpr double WindowShare = 2.0 / 3;
/// One notch of a wheel.
constexpr double NotchZoom = 1.25;
constexpr double NotchDegrees = 120.0; ///< in eighths, as QWheelEvent counts

} // namespace

WallWindow::WallWindow(QString monitor, Surroundings around, std::unique_ptr<render::TileRenderer> renderer)
    : m_monitor(std::move(monitor))
    , m_around(around)
    , m_renderer(std::move(renderer))
    , m_board(around.streams, around.clock, *m_renderer)
{
    setTitle(QStringLiteral("Pantau - %1").arg(m_monitor));
    m_board.setTours(around.tours, m_monitor);
    setSurfaceType(m_renderer->surfaceType());
    m_renderer->attach(*this);
    connect(&m_cover, &CoverWatch::changed, this, &WallWindow::showOrRest);
    connect(this, &QWindow::windowStateChanged, this, &WallWindow::showOrRest);
    connect(this, &QWindow::visibleChanged, this, &WallWindow::showOrRest); // a window that is destroyed tells no more
    m_ticker.setTimerType(Qt::PreciseTimer);
    m_ticker.setInterval(TickInterval);
    connect(&m_ticker, &QTimer::timeout, this, &WallWindow::tick);
    m_captionTicker.setInterval(CaptionInterval);
    connect(&m_captionTicker, &QTimer::timeout, this, [this] { m_board.updateCaptions(); });
    connect(&m_around.wall, &wall::Wall::monitorChanged, this, [this](const QString& changed) {
        if (changed != m_monitor) {
            return;
        }
        followLayout();
        if (m_laidOut) {
            layOut();
            takeAndPaint(); // at once: whoever changes a scene waits for it
        }
    });
    if (m_around.tours != nullptr) {
        connect(m_around.tours, &engine::TourPlayer::stepped, this, &WallWindow::followTour);
    }
}

WallWindow::~WallWindow()
{
    disconnect(this, nullptr, this, nullptr); // QWindow's destructor still says that it is hidden
    m_around.streams.setDemands(m_monitor, {}, wall::TileChange::Layout);
}

bool WallWindow::isSeen() const
{
    // A minimised window stays exposed where no window manager unmaps it.
    return isVisible() && isExposed() && !m_cover.isCovered() && !windowStates().testFlag(Qt::WindowMinimized);
}

void WallWindow::exposeEvent(QExposeEvent* /*event*/)
{
    showOrRest();
}

void WallWindow::showOrRest()
{
    if (!isSeen()) {
        m_ticker.stop();
        m_captionTicker.stop();
        demand(wall::TileChange::Tile);
        return;
    }
    if (!m_laidOut) {
        layOut();
    }
    demand(wall::TileChange::Tile);
    m_tickDue.reset();
    m_ticker.start();
    m_captionTicker.start();
    static_cast<void>(present(QRect(QPoint(0, 0), size())));
}

void WallWindow::resizeEvent(QResizeEvent* /*event*/)
{
    if (m_laidOut) {
        layOut();
    }
}

void WallWindow::setPanels(const wall::PanelMatrix& panels)
{
    m_panels = panels;
    if (m_laidOut) {
        layOut();
    }
}

void WallWindow::layOut()
{
    m_laidOut = true;
    const wall::MonitorState* const state = m_around.wall.monitor(m_monitor);
    if (state == nullptr) {
        return;
    }
    m_board.layOut(*state, m_panels, size());
    // Zooming and touring must not count as new layouts: each would judge all cameras of all walls anew.
    const bool isNew = std::exchange(m_layout, state->layout) != state->layout;
    demand(std::exchange(m_layoutSize, size()) != size() || isNew ? wall::TileChange::Layout : wall::TileChange::Tile);
}

void WallWindow::followLayout()
{
    const wall::MonitorState* const state = m_around.wall.monitor(m_monitor);
    if (m_selection && state != nullptr) {
        TileSelection selection = *m_selection;
        selection.follow(state->layout, state->enlarged);
        change(selection);
    }
}

void WallWindow::followTour(const QString& monitor)
{
    const wall::MonitorState* const state = m_around.wall.monitor(m_monitor);
    if (monitor == m_monitor && m_laidOut && state != nullptr) {
        m_board.layOut(*state, m_panels, size());
        demand(wall::TileChange::Tile);
        takeAndPaint();
    }
}

void WallWindow::demand(wall::TileChange change)
{
    m_around.streams.setDemands(m_monitor, m_board.demands(isSeen()), change);
    // A camera that has just been asked for is not off any more: its old picture is not dimmed.
    m_board.updateCaptions();
}

std::optional<int> WallWindow::selected() const
{
    if (m_selection) {
        return m_selection->tile();
    }
    const wall::MonitorState* const state = m_around.wall.monitor(m_monitor);
    return state == nullptr ? std::nullopt : state->enlarged;
}

std::vector<int> WallWindow::selectedTiles() const
{
    return m_selection ? m_selection->tiles() : std::vector<int>();
}

void WallWindow::select(std::optional<int> tile)
{
    touch(tile);
    change(tile ? std::optional(firstSelection(*tile)) : std::nullopt);
}

void WallWindow::selectUpTo(int tile)
{
    touch(tile);
    TileSelection selection = m_selection.value_or(firstSelection(tile));
    selection.extendTo(tile);
    change(selection);
}

void WallWindow::setMeant(std::optional<int> tile)
{
    if (tile != m_board.meant()) {
        m_board.setMeant(tile);
        demand(wall::TileChange::Tile);
    }
}

TileSelection WallWindow::firstSelection(int tile) const
{
    TileSelection selection;
    if (const wall::MonitorState* const state = m_around.wall.monitor(m_monitor)) {
        selection.follow(state->layout, state->enlarged);
    }
    selection.choose(tile);
    return selection;
}

void WallWindow::touch(std::optional<int> tile)
{
    if (tile && m_around.tours != nullptr && m_around.tours->touched(m_monitor, *tile)) {
        m_board.updateCaptions();
    }
}

void WallWindow::resumeTours()
{
    if (m_around.tours != nullptr) {
        m_around.tours->resume();
        m_board.updateCaptions();
    }
}

void WallWindow::change(std::optional<TileSelection> selection)
{
    const std::optional<int> before = selected();
    const std::vector<int> tilesBefore = selectedTiles();
    m_selection = std::move(selection);
    if (selected() == before && selectedTiles() == tilesBefore) {
        return;
    }
    m_board.setSelected(m_selection ? selected() : std::nullopt, selectedTiles());
    demand(wall::TileChange::Tile);
    Q_EMIT selectionChanged();
}

void WallWindow::tick()
{
    const base::SteadyTime begin = m_around.clock.steady();
    const base::SteadyTime due = std::min(m_tickDue.value_or(begin), begin);
    m_tickDue = begin + TickInterval;
    takeAndPaint();
    const auto delay = m_around.clock.steady() - due;
    if (delay > Stall) {
        ++m_stalls;
    }
    if (m_tickDelaysMs.size() < MostDelays) {
        m_tickDelaysMs.push_back(std::chrono::duration<double, std::milli>(delay).count());
    }
}

void WallWindow::takeAndPaint()
{
    const QRegion region = m_board.collect();
    if (region.isEmpty() || !present(region)) {
        return;
    }
    m_board.painted();
    ++m_paints;
}

bool WallWindow::present(const QRegion& region)
{
    const bool isPainted = m_renderer->present(region);
    if (m_renderer->isLost()) {
        replaceRenderer();
    }
    return isPainted;
}

/// In the same window, with the pictures that stand there; the next tick paints them.
void WallWindow::replaceRenderer()
{
    qCWarning(base::logWall, "%s: OpenGL is lost; the processor draws this wall from now on",
              qUtf8Printable(m_monitor));
    auto raster = std::make_unique<render::RasterRenderer>();
    raster->attach(*this);
    m_board.setRenderer(*raster);
    m_renderer = std::move(raster);
}

int WallWindow::takePaints()
{
    return std::exchange(m_paints, 0);
}

std::vector<double> WallWindow::takeTickDelaysMs()
{
    return std::exchange(m_tickDelaysMs, {});
}

QImage WallWindow::snapshot()
{
    return m_renderer->snapshot();
}

void WallWindow::keyPressEvent(QKeyEvent* event)
{
    Q_EMIT keyPressed(event);
}

void WallWindow::mousePressEvent(QMouseEvent* event)
{
    const std::optional<int> tile = m_board.tileAt(m_board.onWall(event->position()));
    m_press.reset();
    if (tile && m_selection && event->modifiers().testFlag(Qt::ControlModifier)) {
        TileSelection selection = *m_selection;
        selection.toggle(*tile);
        touch(tile);
        change(selection);
        return;
    }
    if (tile && event->modifiers().testFlag(Qt::ShiftModifier)) {
        selectUpTo(*tile);
        return;
    }
    select(tile);
    if (tile && event->button() == Qt::LeftButton) {
        m_press = Press{*tile, event->position().toPoint()};
    }
}

void WallWindow::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_press) {
        return;
    }
    const QPoint at = event->position().toPoint();
    if (!m_press->isDragging &&
        (at - m_press->at).manhattanLength() < QGuiApplication::styleHints()->startDragDistance()) {
        return;
    }
    m_press->isDragging = true;
    if (const auto view = viewOf(m_press->tile); view && view->width() < 1) {
        pan(m_press->tile, std::exchange(m_press->at, at) - at);
    } else {
        dragTile();
    }
}

void WallWindow::mouseReleaseEvent(QMouseEvent* /*event*/)
{
    m_press.reset();
}

void WallWindow::mouseDoubleClickEvent(QMouseEvent* event)
{
    m_press.reset();
    if (const auto tile = m_board.tileAt(m_board.onWall(event->position()))) {
        toggleEnlarged(*tile);
    }
}

void WallWindow::wheelEvent(QWheelEvent* event)
{
    const std::optional<int> tile = m_board.tileAt(m_board.onWall(event->position()));
    const QRect area = tile ? m_board.pictureArea(*tile) : QRect();
    if (area.isEmpty()) {
        return;
    }
    const QPointF inside = m_board.onWall(event->position()) - area.topLeft();
    static_cast<void>(zoom(*tile, {inside.x() / area.width(), inside.y() / area.height()},
                           std::pow(NotchZoom, event->angleDelta().y() / NotchDegrees)));
}

void WallWindow::enlarge(int tile)
{
    touch(tile);
    static_cast<void>(m_around.wall.enlarge(m_monitor, tile));
}

void WallWindow::toggleEnlarged(int tile)
{
    const wall::MonitorState* const state = m_around.wall.monitor(m_monitor);
    if (state == nullptr || !state->enlarged) {
        enlarge(tile);
        return;
    }
    touch(tile);
    static_cast<void>(m_around.wall.restore(m_monitor));
}

void WallWindow::toggleFullScreen()
{
    if (windowState() != Qt::WindowFullScreen) {
        m_windowed = geometry();
        setWindowState(Qt::WindowFullScreen);
        return;
    }
    if (!m_windowed.isValid()) { // it was full screen from the start
        const QRect room = screen()->availableGeometry();
        m_windowed = QRect(QPoint(), room.size() * WindowShare);
        m_windowed.moveCenter(room.center());
    }
    setWindowState(Qt::WindowNoState);
    setGeometry(m_windowed);
}

std::optional<QRectF> WallWindow::viewOf(int tile) const
{
    const wall::MonitorState* const state = m_around.wall.monitor(m_monitor);
    if (state == nullptr || tile >= state->layout.size()) {
        return std::nullopt;
    }
    const auto* const shown = std::get_if<wall::CameraContent>(&state->tiles[static_cast<std::size_t>(tile)]);
    return shown == nullptr ? std::nullopt : std::optional(shown->view);
}

std::optional<QString> WallWindow::cameraIn(int tile) const
{
    return engine::shownCamera(m_around.wall, m_around.tours, {m_monitor, tile});
}

wall::Wall::Refusal WallWindow::zoom(int tile, QPointF about, double factor)
{
    const auto view = viewOf(tile);
    return view ? m_around.wall.setZoom(m_monitor, tile, wall::zoomed(*view, about, factor))
                : wall::WallRefusal::NotACamera;
}

void WallWindow::pan(int tile, QPoint by)
{
    const QRect area = m_board.pictureArea(tile);
    const auto view = viewOf(tile);
    if (!view || area.isEmpty()) {
        return;
    }
    const QPointF share(static_cast<double>(by.x()) / area.width(), static_cast<double>(by.y()) / area.height());
    static_cast<void>(m_around.wall.setZoom(m_monitor, tile, wall::panned(*view, share)));
}

void WallWindow::dragTile()
{
    const int tile = m_press->tile;
    m_press.reset(); // the release goes to the drag
    const QImage picture = m_board.picture(tile);
    auto drag = std::make_unique<QDrag>(this);
    drag->setMimeData(TileMime::data({m_monitor, tile}).release());
    if (!picture.isNull()) {
        drag->setPixmap(QPixmap::fromImage(picture.scaledToWidth(160)));
    }
    drag.release()->exec(Qt::MoveAction); // which ends with Qt deleting it
}

bool WallWindow::event(QEvent* event)
{
    switch (event->type()) {
    case QEvent::PlatformSurface:
        if (static_cast<QPlatformSurfaceEvent&>(*event).surfaceEventType() == QPlatformSurfaceEvent::SurfaceCreated) {
            m_cover.watch(winId());
        }
        return QWindow::event(event);
    case QEvent::Close:
        event->ignore(); // a wall that is gone could not be brought back
        Q_EMIT closeAsked();
        return true;
    case QEvent::DragEnter:
    case QEvent::DragMove:
        dragOver(static_cast<QDragMoveEvent&>(*event));
        return true;
    case QEvent::DragLeave:
        m_board.setDropTarget(std::nullopt);
        return true;
    case QEvent::Drop:
        drop(static_cast<QDropEvent&>(*event));
        return true;
    default:
        return QWindow::event(event);
    }
}

void WallWindow::dragOver(QDragMoveEvent& event)
{
    const std::optional<int> tile = m_board.tileAt(m_board.onWall(event.position()));
    const bool takes = tile && (TileMime::tile(*event.mimeData()) || !CameraMime::ids(*event.mimeData()).isEmpty());
    m_board.setDropTarget(takes ? tile : std::nullopt);
    event.setAccepted(takes);
}

void WallWindow::drop(QDropEvent& event)
{
    m_board.setDropTarget(std::nullopt);
    const std::optional<int> tile = m_board.tileAt(m_board.onWall(event.position()));
    if (!tile) {
        return;
    }
    if (const auto from = TileMime::tile(*event.mimeData())) {
        static_cast<void>(m_around.wall.swap(*from, {m_monitor, *tile}));
    } else {
        std::vector<wall::TileContent> contents;
        for (const QString& camera : CameraMime::ids(*event.mimeData())) {
            contents.emplace_back(wall::CameraContent{camera, {}});
        }
        static_cast<void>(m_around.wall.placeMany(m_monitor, *tile, contents));
    }
    event.acceptProposedAction();
    select(tile);
}

} // namespace pantau::widgets
