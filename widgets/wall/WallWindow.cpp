// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wall/WallWindow.h"

#include "widgets/wall/TileWords.h"

#include <QExposeEvent>
#include <QKeyEvent>
#include <QResizeEvent>

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
constexpr milliseconds RateInterval{1000};
/// Nobody reads them without --stats.
constexpr std::size_t MostDelays = 1024;

} // namespace

WallWindow::WallWindow(engine::CameraPool& pool, const base::Clock& clock,
                       std::unique_ptr<render::TileRenderer> renderer)
    : m_pool(pool)
    , m_clock(clock)
    , m_renderer(std::move(renderer))
    , m_store(this)
    , m_tiles(static_cast<std::size_t>(pool.size()))
    , m_ratesAt(clock.steady())
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
    m_tickDue.reset();
    m_ticker.start();
    static_cast<void>(paint(QRect(QPoint(0, 0), size())));
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
    const base::SteadyTime begin = m_clock.steady();
    const base::SteadyTime due = std::min(m_tickDue.value_or(begin), begin);
    m_tickDue = begin + TickInterval;
    takeAndPaint();
    if (m_tickDelaysMs.size() < MostDelays) {
        m_tickDelaysMs.push_back(std::chrono::duration<double, std::milli>(m_clock.steady() - due).count());
    }
}

void WallWindow::takeAndPaint()
{
    const QRegion region = m_renderer->collect();
    if (region.isEmpty()) {
        return;
    }
    clearOverlaysOfNewPictures();
    if (!paint(region)) {
        return;
    }
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

bool WallWindow::paint(const QRegion& region)
{
    if (handle() == nullptr) {
        return false; // closed, and the last tick was still on its way
    }
    m_store.beginPaint(region);
    auto* const target = dynamic_cast<QImage*>(m_store.paintDevice());
    if (target != nullptr) {
        m_renderer->paint(*target, region);
    }
    m_store.endPaint();
    m_store.flush(region);
    return target != nullptr;
}

void WallWindow::updateCaptions()
{
    const base::SteadyTime now = m_clock.steady();
    if (now - m_ratesAt >= RateInterval) {
        updateRates(now);
    }
    for (int i = 0; i < m_pool.size(); ++i) {
        updateCaption(i, now);
    }
}

void WallWindow::updateRates(base::SteadyTime now)
{
    const double seconds = std::chrono::duration<double>(now - std::exchange(m_ratesAt, now)).count();
    for (TileState& tile : m_tiles) {
        const std::uint64_t painted = tile.statistics.paintedInAll();
        const std::uint64_t before = std::exchange(tile.paintedBefore, painted);
        tile.framesPerSecond = static_cast<int>(std::lround(static_cast<double>(painted - before) / seconds));
    }
}

void WallWindow::updateCaption(int index, base::SteadyTime now)
{
    TileState& tile = m_tiles[static_cast<std::size_t>(index)];
    const render::TileCaption caption =
        TileWords::caption(m_pool.camera(index), m_pool.status(index), ageOf(index, now), tile.framesPerSecond);
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

std::vector<double> WallWindow::takeTickDelaysMs()
{
    return std::exchange(m_tickDelaysMs, {});
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
