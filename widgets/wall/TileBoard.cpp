// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wall/TileBoard.h"

#include "widgets/models/CameraWords.h"
#include "widgets/wall/ContentWords.h"
#include "widgets/wall/TileWords.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace pantau::widgets {

using std::chrono::milliseconds;

namespace {

constexpr milliseconds RateInterval{1000};
/// The same camera may stand in several tiles; each is a view of its own.
constexpr int MostViewsOfOne = 256;

} // namespace

TileBoard::TileBoard(engine::StreamSupervisor& streams, const base::Clock& clock, render::TileRenderer& renderer)
    : m_streams(streams)
    , m_clock(clock)
    , m_renderer(&renderer)
    , m_ratesAt(clock.steady())
{
}

TileBoard::~TileBoard()
{
    subscribe({});
}

void TileBoard::setTours(const engine::TourPlayer* tours, const QString& monitor)
{
    m_tours = tours;
    m_monitor = monitor;
}

void TileBoard::layOut(const wall::MonitorState& state, const wall::PanelMatrix& panels, QSize wall)
{
    m_enlarged = state.enlarged.has_value();
    m_wall = wall;
    m_panels = panels;
    const wall::Layout layout = m_enlarged ? wall::Layout() : state.layout;
    m_tiles = tilesOf(state, wall::geometryOf(layout, wall, panels));
    show();
}

std::vector<render::TilePlace> TileBoard::places() const
{
    std::vector<render::TilePlace> places;
    places.reserve(m_tiles.size());
    for (const Tile& tile : m_tiles) {
        places.push_back(tile.place);
    }
    return places;
}

void TileBoard::show()
{
    m_renderer->setPanels(m_panels);
    m_renderer->setLayout(places(), m_wall);
    borrow();
    subscribe(m_tiles);
    updateHighlights();
    updateCaptions();
}

void TileBoard::setRenderer(render::TileRenderer& renderer)
{
    subscribe({});
    renderer.setPanels(m_panels);
    renderer.setLayout(places(), m_wall);
    m_renderer->handOver(renderer);
    static_cast<void>(renderer.collect()); // else an older picture of another wall would be borrowed over them
    m_renderer = &renderer;
    show();
}

TileBoard::Tiles TileBoard::tilesOf(const wall::MonitorState& state,
                                    const std::vector<wall::TileGeometry>& places) const
{
    Tiles tiles;
    std::map<int, int> occurrences;
    for (std::size_t i = 0; i < places.size(); ++i) {
        Tile tile;
        tile.index = state.enlarged ? *state.enlarged : static_cast<int>(i);
        tile.content = state.tiles.at(static_cast<std::size_t>(tile.index));
        tile.place.geometry = places[i];
        if (const auto* const shown = std::get_if<wall::CameraContent>(&tile.content)) {
            tile.place.part = shown->view;
        }
        if (const auto camera = cameraOf(tile)) {
            tile.camera = m_streams.pool().indexOf(*camera);
        }
        if (tile.camera) {
            tile.place.view = (*tile.camera * MostViewsOfOne) + occurrences[*tile.camera]++;
        }
        tiles.push_back(std::move(tile));
    }
    return tiles;
}

std::optional<QString> TileBoard::cameraOf(const Tile& tile) const
{
    if (const auto* const shown = std::get_if<wall::CameraContent>(&tile.content)) {
        return shown->camera;
    }
    const bool isTour = std::holds_alternative<wall::TourContent>(tile.content);
    return isTour && m_tours != nullptr ? m_tours->cameraIn({m_monitor, tile.index}) : std::nullopt;
}

std::optional<media::VideoFrame> TileBoard::newest(int camera, media::FrameCopy& fromCard) const
{
    return m_renderer->newest(camera * MostViewsOfOne, (camera + 1) * MostViewsOfOne, fromCard);
}

/// For views that come, before their stream delivers to them: a camera that stood on another wall is not black here,
/// and a frozen one is not lost.
void TileBoard::borrow()
{
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        const Tile& tile = m_tiles[i];
        if (m_lend && tile.camera && m_subscriptions.count(tile.place.view) == 0) {
            const auto shown = m_renderer->shown(static_cast<int>(i));
            m_lend(*tile.camera, *m_renderer->sink(tile.place.view),
                   shown ? std::optional(shown->decodedAt) : std::nullopt);
        }
    }
}

void TileBoard::subscribe(const Tiles& tiles)
{
    std::map<int, Subscription> wanted;
    for (const Tile& tile : tiles) {
        if (tile.camera) {
            wanted[tile.place.view] = {*tile.camera, m_renderer->sink(tile.place.view)};
        }
    }
    for (const auto& [view, subscription] : m_subscriptions) {
        if (wanted.count(view) == 0) {
            m_streams.pool().hub(subscription.camera).unsubscribe(subscription.sink.get());
        }
    }
    for (const auto& [view, subscription] : wanted) {
        if (m_subscriptions.count(view) == 0) {
            m_streams.pool().hub(subscription.camera).subscribe(subscription.sink);
        }
    }
    m_subscriptions = std::move(wanted);
}

std::optional<int> TileBoard::tileAt(QPoint point) const
{
    const auto found = std::find_if(m_tiles.begin(), m_tiles.end(),
                                    [&](const Tile& tile) { return tile.place.geometry.tile.contains(point); });
    return found == m_tiles.end() ? std::nullopt : std::optional(found->index);
}

QRect TileBoard::pictureArea(int tile) const
{
    const auto shown = shownAs(tile);
    return shown ? m_tiles[*shown].place.geometry.visiblePicture() : QRect();
}

std::optional<std::size_t> TileBoard::shownAs(std::optional<int> tile) const
{
    const auto found =
        std::find_if(m_tiles.begin(), m_tiles.end(), [&](const Tile& each) { return each.index == tile; });
    return found == m_tiles.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - m_tiles.begin()));
}

QImage TileBoard::picture(int tile) const
{
    const auto shown = shownAs(tile);
    return shown ? m_renderer->picture(static_cast<int>(*shown)) : QImage();
}

TileBoard::Still TileBoard::still(int tile) const
{
    const auto index = shownAs(tile);
    const auto shown = index ? m_renderer->shown(static_cast<int>(*index)) : std::nullopt;
    if (!shown) {
        return {};
    }
    const base::SteadyTime now = m_clock.steady();
    return {picture(tile), m_clock.wall() - (now - shown->decodedAt), captionOf(*index, now).overlay};
}

TileBoard::Glimpse TileBoard::glimpse(int tile, QSize most, std::optional<base::SteadyTime> known) const
{
    const auto shown = shownAs(tile);
    if (!shown) {
        return {};
    }
    Glimpse glimpse;
    glimpse.overlay = captionOf(*shown, m_clock.steady()).overlay;
    if (const auto picture = m_renderer->shown(static_cast<int>(*shown))) {
        glimpse.decodedAt = picture->decodedAt;
    }
    if (glimpse.decodedAt && glimpse.decodedAt != known && !most.isEmpty()) {
        glimpse.picture = m_renderer->thumbnail(static_cast<int>(*shown), most);
        if (glimpse.picture.isNull()) {
            glimpse.decodedAt = known; // the asker keeps what it has
        }
    }
    return glimpse;
}

void TileBoard::setSelected(std::optional<int> tile, const std::vector<int>& joined)
{
    m_selected = tile;
    m_joined = joined;
    updateHighlights();
    updateCaptions();
}

void TileBoard::setMeant(std::optional<int> tile)
{
    m_meant = tile;
    updateHighlights();
}

void TileBoard::setDropTarget(std::optional<int> tile)
{
    m_dropTarget = tile;
    updateHighlights();
}

void TileBoard::setNotice(const QString& notice)
{
    m_notice = notice;
    updateCaptions();
}

void TileBoard::setAudience(Audience audience)
{
    m_audience = audience;
    updateCaptions();
}

void TileBoard::updateHighlights()
{
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        m_renderer->setHighlight(static_cast<int>(i), highlightOf(m_tiles[i].index));
    }
}

render::TileHighlight TileBoard::highlightOf(int tile) const
{
    if (tile == m_dropTarget) {
        return render::TileHighlight::DropTarget;
    }
    if (tile == m_selected) {
        return render::TileHighlight::Selected;
    }
    const bool isFaint = tile == m_meant || std::find(m_joined.begin(), m_joined.end(), tile) != m_joined.end();
    return isFaint ? render::TileHighlight::Joined : render::TileHighlight::None;
}

QRegion TileBoard::collect()
{
    QRegion region = m_renderer->collect();
    if (region.isEmpty()) {
        return region;
    }
    const base::SteadyTime now = m_clock.steady();
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        const auto shown = m_tiles[i].overlaid ? m_renderer->shown(static_cast<int>(i)) : std::nullopt;
        if (shown && shown->isNew) {
            updateCaption(i, now);
        }
    }
    return region;
}

void TileBoard::painted()
{
    // After the flush: the pictures have left for the screen.
    const base::WallTime now = m_clock.wall();
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        const auto shown = m_renderer->shown(static_cast<int>(i));
        if (shown && shown->isNew) {
            m_statistics[m_tiles[i].place.view].counts.painted(shown->stamp, now);
        }
    }
}

void TileBoard::updateCaptions()
{
    const base::SteadyTime now = m_clock.steady();
    if (now - m_ratesAt >= RateInterval) {
        updateRates(now);
    }
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        updateCaption(i, now);
    }
}

void TileBoard::updateRates(base::SteadyTime now)
{
    const double seconds = std::chrono::duration<double>(now - std::exchange(m_ratesAt, now)).count();
    for (auto& [view, statistics] : m_statistics) {
        const std::uint64_t painted = statistics.counts.paintedInAll();
        const std::uint64_t before = std::exchange(statistics.paintedBefore, painted);
        statistics.framesPerSecond = static_cast<int>(std::lround(static_cast<double>(painted - before) / seconds));
    }
}

void TileBoard::updateCaption(std::size_t shown, base::SteadyTime now)
{
    Tile& tile = m_tiles[shown];
    render::TileCaption caption = captionOf(shown, now);
    if (tile.index == m_selected && !m_notice.isEmpty()) {
        caption.overlay = m_notice;
        caption.reason.clear();
    }
    tile.overlaid = !caption.overlay.isEmpty();
    m_renderer->setCaption(static_cast<int>(shown), caption);
}

render::TileCaption TileBoard::captionOf(std::size_t shown, base::SteadyTime now) const
{
    const Tile& tile = m_tiles[shown];
    render::TileCaption caption =
        tile.camera ? cameraCaption(shown, now) : ContentWords::caption(tile.content, m_clock.wall());
    if (const auto* const tour = std::get_if<wall::TourContent>(&tile.content)) {
        const auto trouble = m_tours == nullptr ? std::nullopt : m_tours->troubleIn({m_monitor, tile.index});
        caption = ContentWords::inTour(std::move(caption), tour->tour, trouble);
    }
    // Of the monitor's tour only who asks is told.
    const bool isTold = std::holds_alternative<wall::TourContent>(tile.content) || tile.index == m_selected;
    const bool isPaused = m_tours != nullptr && m_tours->isPausedIn({m_monitor, tile.index});
    return isTold && isPaused ? ContentWords::paused(std::move(caption)) : caption;
}

render::TileCaption TileBoard::cameraCaption(std::size_t shown, base::SteadyTime now) const
{
    const Tile& tile = m_tiles[shown];
    const engine::CameraPool& pool = m_streams.pool();
    const auto statistics = m_statistics.find(tile.place.view);
    const int rate = statistics == m_statistics.end() ? 0 : statistics->second.framesPerSecond;
    domain::Camera camera = pool.camera(*tile.camera);
    camera.name = CameraWords::name(camera, m_audience);
    render::TileCaption caption = TileWords::caption(camera, pool.status(*tile.camera), ageOf(shown, now), rate);
    const wall::QualityReason reason = m_streams.decision(*tile.camera).reason;
    const QString why = ContentWords::reason(reason);
    // A small picture in a small tile is as it should be: only who asks is told.
    const bool isNews = reason != wall::QualityReason::SmallTile || tile.index == m_selected;
    if (isNews && !why.isEmpty() && caption.overlay.isEmpty()) {
        caption.state = QStringLiteral("%1 · %2").arg(caption.state, why);
    }
    const bool isHeard = pool.listened() == tile.camera;
    return isHeard ? TileWords::heard(std::move(caption), pool.feed(*tile.camera).soundStatus()) : caption;
}

std::vector<wall::TileDemand> TileBoard::demands(bool visible) const
{
    std::vector<wall::TileDemand> demands;
    for (const Tile& tile : m_tiles) {
        if (!tile.camera) {
            continue;
        }
        const auto* const content = std::get_if<wall::CameraContent>(&tile.content); // a tour's has neither
        wall::TileDemand demand;
        demand.camera = *tile.camera;
        demand.tile = tile.place.view;
        demand.heightPx = tile.place.geometry.picture.height();
        demand.visible = visible;
        demand.enlarged = m_enlarged;
        demand.zoomed = content != nullptr && content->view != QRectF(0, 0, 1, 1);
        demand.selected = tile.index == m_selected || tile.index == m_meant;
        demand.pinned = content == nullptr ? std::nullopt : content->pinned;
        demands.push_back(demand);
    }
    return demands;
}

TileBoard::Totals TileBoard::takeTotals()
{
    // View by view: in sums over changing tiles, one that comes would count with all that it ever dropped.
    Totals grown;
    std::map<int, Totals> now;
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        const int view = m_tiles[i].place.view;
        const auto statistics = m_statistics.find(view);
        if (statistics == m_statistics.end()) {
            continue;
        }
        const Totals counted{statistics->second.counts.paintedInAll(), m_renderer->dropped(static_cast<int>(i))};
        now[view] = counted;
        if (const auto before = m_taken.find(view); before != m_taken.end()) {
            grown.painted += counted.painted - std::min(before->second.painted, counted.painted);
            grown.dropped += counted.dropped - std::min(before->second.dropped, counted.dropped);
        }
    }
    m_taken = std::move(now);
    return grown;
}

std::vector<TileBoard::Reading> TileBoard::takeReadings()
{
    const base::SteadyTime now = m_clock.steady();
    std::vector<Reading> readings;
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        if (m_tiles[i].camera) {
            readings.push_back({*m_tiles[i].camera, m_statistics[m_tiles[i].place.view].counts.take(), ageOf(i, now),
                                m_renderer->dropped(static_cast<int>(i))});
        }
    }
    return readings;
}

std::optional<milliseconds> TileBoard::ageOf(std::size_t shown, base::SteadyTime now) const
{
    const auto picture = m_renderer->shown(static_cast<int>(shown));
    if (!picture) {
        return std::nullopt;
    }
    return std::chrono::duration_cast<milliseconds>(now - picture->decodedAt);
}

} // namespace pantau::widgets
