// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wall/WallWindow.h"

#include "widgets/wall/StreamWords.h"

#include <QExposeEvent>
#include <QKeyEvent>
#include <QResizeEvent>

#include <cmath>

namespace pantau::widgets {

using std::chrono::milliseconds;

namespace {

/// Faster than any camera sends, so that a picture waits at most this long; a tick without news costs microseconds.
constexpr milliseconds TickInterval{16};
constexpr milliseconds CaptionInterval{1000};

} // namespace

WallWindow::WallWindow(engine::CameraPool& pool, const base::Clock& clock,
                       std::unique_ptr<render::TileRenderer> renderer)
    : m_pool(pool)
    , m_clock(clock)
    , m_renderer(std::move(renderer))
    , m_store(this)
    , m_tiles(static_cast<std::size_t>(pool.size()))
    , m_captionsAt(clock.steady())
{
    setSurfaceType(QSurface::RasterSurface);
    m_ticker.setTimerType(Qt::PreciseTimer);
    m_ticker.setInterval(TickInterval);
    connect(&m_ticker, &QTimer::timeout, this, &WallWindow::tick);
    m_captionTicker.setInterval(CaptionInterval);
    connect(&m_captionTicker, &QTimer::timeout, this, &WallWindow::updateCaptions);
}

WallWindow::~WallWindow()
{
    for (std::size_t i = 0; i < m_sinks.size(); ++i) {
        m_pool.hub(static_cast<int>(i)).unsubscribe(m_sinks[i].get());
    }
}

void WallWindow::exposeEvent(QExposeEvent* /*event*/)
{
    if (!isExposed()) {
        m_ticker.stop();
        return;
    }
    if (m_sinks.empty()) {
        layOut();
        updateCaptions();
        m_captionTicker.start();
    }
    m_ticker.start();
    paint(QRect(QPoint(0, 0), size()));
}

void WallWindow::resizeEvent(QResizeEvent* event)
{
    m_store.resize(event->size());
    if (!m_sinks.empty()) {
        layOut();
    }
}

void WallWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Quit)) {
        close();
    } else if (event->key() == Qt::Key_F11) {
        setWindowState(windowState() == Qt::WindowFullScreen ? Qt::WindowNoState : Qt::WindowFullScreen);
    } else {
        QWindow::keyPressEvent(event);
    }
}

void WallWindow::layOut()
{
    m_store.resize(size());
    m_renderer->setLayout(wall::gridLayout(m_pool.size(), size()), size());
    for (int i = static_cast<int>(m_sinks.size()); i < m_pool.size(); ++i) {
        m_sinks.push_back(m_renderer->sink(i));
        m_pool.hub(i).subscribe(m_sinks.back());
    }
}

void WallWindow::tick()
{
    QRegion region = m_renderer->collect();
    if (region.isEmpty()) {
        return;
    }
    clearOverlaysOfNewPictures();
    paint(region);
    // After the flush: the pictures have left for the screen.
    const base::WallTime now = m_clock.wall();
    for (int i = 0; i < m_pool.size(); ++i) {
        const auto shown = m_renderer->shown(i);
        if (shown && shown->isNew) {
            m_tiles[static_cast<std::size_t>(i)].statistics.painted(shown->stamp, now);
        }
    }
    ++m_paints;
}

void WallWindow::paint(const QRegion& region)
{
    if (handle() == nullptr) {
        return; // closed, and the last tick was still on its way
    }
    m_store.beginPaint(region);
    if (auto* const target = dynamic_cast<QImage*>(m_store.paintDevice())) {
        m_renderer->paint(*target, region);
    }
    m_store.endPaint();
    m_store.flush(region);
}

void WallWindow::updateCaptions()
{
    const base::SteadyTime now = m_clock.steady();
    const double seconds = std::chrono::duration<double>(now - m_captionsAt).count();
    m_captionsAt = now;
    for (int i = 0; i < m_pool.size(); ++i) {
        TileState& tile = m_tiles[static_cast<std::size_t>(i)];
        const std::uint64_t painted = tile.statistics.paintedInAll();
        const double rate = seconds > 0 ? static_cast<double>(painted - tile.paintedBefore) / seconds : 0;
        tile.framesPerSecond = static_cast<int>(std::lround(rate));
        tile.paintedBefore = painted;
        updateCaption(i, now);
    }
}

void WallWindow::updateCaption(int index, base::SteadyTime now)
{
    TileState& tile = m_tiles[static_cast<std::size_t>(index)];
    const render::TileCaption caption =
        StreamWords::caption(m_pool.camera(index), m_pool.status(index), ageOf(index, now), tile.framesPerSecond);
    tile.overlaid = !caption.overlay.isEmpty();
    m_renderer->setCaption(index, caption);
}

void WallWindow::clearOverlaysOfNewPictures()
{
    const base::SteadyTime now = m_clock.steady();
    for (int i = 0; i < m_pool.size(); ++i) {
        if (m_tiles[static_cast<std::size_t>(i)].overlaid && m_renderer->shown(i) && m_renderer->shown(i)->isNew) {
            updateCaption(i, now);
        }
    }
}

std::vector<WallWindow::TileReading> WallWindow::takeReadings()
{
    const base::SteadyTime now = m_clock.steady();
    std::vector<TileReading> readings;
    readings.reserve(m_tiles.size());
    for (int i = 0; i < m_pool.size(); ++i) {
        const bool laidOut = !m_sinks.empty();
        readings.push_back({m_tiles[static_cast<std::size_t>(i)].statistics.take(),
                            laidOut ? ageOf(i, now) : std::nullopt, laidOut ? m_renderer->dropped(i) : 0});
    }
    return readings;
}

int WallWindow::takePaints()
{
    return std::exchange(m_paints, 0);
}

QImage WallWindow::snapshot()
{
    QImage image(size(), QImage::Format_RGB32);
    m_renderer->paint(image, QRect(QPoint(0, 0), size()));
    return image;
}

std::optional<milliseconds> WallWindow::ageOf(int index, base::SteadyTime now) const
{
    const auto shown = m_renderer->shown(index);
    if (!shown) {
        return std::nullopt;
    }
    return std::chrono::duration_cast<milliseconds>(now - shown->decodedAt);
}

} // namespace pantau::widgets
