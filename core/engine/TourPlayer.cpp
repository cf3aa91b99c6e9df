// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/TourPlayer.h"

#include "core/wall/CameraGroup.h"

#include <QScopedValueRollback>

#include <algorithm>
#include <utility>

namespace pantau::engine {

using media::StreamState;

namespace {

constexpr std::chrono::milliseconds TourTick{250};
/// A camera that is opened ahead is asked for as a tile of this height: its sub stream will do.
constexpr int AheadHeightPx = 120;
/// Under which the supervisor is asked; no monitor's name.
const QString NoMonitor;

QStringList listOf(const std::vector<QString>& stops)
{
    return {stops.begin(), stops.end()};
}

const wall::Scene* sceneOf(const wall::SceneBook& book, const QString& name)
{
    const auto found = std::find_if(book.scenes.begin(), book.scenes.end(),
                                    [&](const wall::Scene& scene) { return scene.name == name; });
    return found == book.scenes.end() ? nullptr : &*found;
}

bool isOfScenes(const wall::Tour& tour)
{
    return std::holds_alternative<wall::SceneStops>(tour.stops);
}

bool isDead(StreamState state)
{
    return state == StreamState::Backoff || state == StreamState::LoginRefused || state == StreamState::Unsupported;
}

} // namespace

TourPlayer::TourPlayer(wall::Wall& wall, const wall::SceneBook& book, StreamSupervisor& streams,
                       const base::Clock& clock)
    : m_wall(wall)
    , m_book(book)
    , m_streams(streams)
    , m_clock(clock)
{
    connect(&m_wall, &wall::Wall::monitorChanged, this, &TourPlayer::wallChanged);
    m_ticker.setInterval(TourTick);
    connect(&m_ticker, &QTimer::timeout, this, &TourPlayer::tick);
    m_ticker.start();
}

TourPlayer::~TourPlayer()
{
    m_streams.setDemands(NoMonitor, {}, wall::TileChange::Tile);
}

std::optional<QString> TourPlayer::cameraIn(const wall::TileAddress& tile) const
{
    const auto found = m_tiles.find({tile.monitor, tile.tile});
    return found == m_tiles.end() ? std::nullopt : found->second.run.current();
}

std::optional<TourTrouble> TourPlayer::troubleIn(const wall::TileAddress& tile) const
{
    const wall::MonitorState* const monitor = m_wall.monitor(tile.monitor);
    if (monitor == nullptr || tile.tile < 0 || tile.tile >= monitor->layout.size() ||
        !std::holds_alternative<wall::TourContent>(monitor->tiles[static_cast<std::size_t>(tile.tile)])) {
        return std::nullopt;
    }
    const auto found = m_tiles.find({tile.monitor, tile.tile});
    if (found == m_tiles.end()) {
        return TourTrouble::NoSuchTour;
    }
    if (found->second.run.isEmpty()) {
        return TourTrouble::NoCameras;
    }
    return found->second.noneAlive ? std::optional(TourTrouble::NoneAlive) : std::nullopt;
}

bool TourPlayer::start(const QString& tour, const QString& monitor)
{
    if (!load(tour, monitor)) {
        return false;
    }
    stepWall();
    openAhead();
    report();
    return true;
}

bool TourPlayer::goOn(const wall::RunningTour& before, const wall::WallState& taken)
{
    if (!load(before.tour, before.monitor)) {
        return false;
    }
    holdFor(taken);
    return true;
}

/// Makes it the one that runs, without a step.
bool TourPlayer::load(const QString& tour, const QString& monitor)
{
    const wall::Tour* const found = find(tour);
    if (found == nullptr || m_wall.monitor(monitor) == nullptr) {
        return false;
    }
    const auto* const scenes = std::get_if<wall::SceneStops>(&found->stops);
    const std::vector<QString> stops = scenes == nullptr ? camerasOf(*found) : scenes->scenes;
    if (stops.empty()) {
        return false;
    }
    m_running.emplace(Run{*found, wall::TourRun(stops, found->dwell, Idle), {}, {}});
    m_monitor = monitor;
    return true;
}

void TourPlayer::stop()
{
    m_running.reset();
    openAhead();
    report();
}

void TourPlayer::holdFor(const wall::WallState& taken)
{
    if (m_running) {
        const bool isOnAll = isOfScenes(m_running->tour); // such a tour changes every monitor
        const bool isHeld = isOnAll ? !taken.empty() : taken.find(m_monitor) != taken.end();
        if (std::exchange(m_running->isHeld, isHeld) && !isHeld) {
            m_running->run.resume(m_clock.steady());
        }
    }
    tick();
}

std::optional<TourPlayer::Running> TourPlayer::running() const
{
    return m_running
               ? std::optional(Running{m_running->tour.name, m_monitor, m_running->isHeld || m_running->run.isPaused()})
               : std::nullopt;
}

bool TourPlayer::touched(const QString& monitor, std::optional<int> tile)
{
    const base::SteadyTime now = m_clock.steady();
    const bool isRunning = stepsOn(monitor);
    if (isRunning) {
        m_running->run.touched(now);
    }
    const auto found = tile ? m_tiles.find({monitor, *tile}) : m_tiles.end();
    if (found != m_tiles.end()) {
        found->second.run.touched(now);
    }
    report();
    return isRunning || found != m_tiles.end();
}

bool TourPlayer::isPausedIn(const wall::TileAddress& tile) const
{
    const auto found = m_tiles.find({tile.monitor, tile.tile});
    if (found != m_tiles.end()) {
        return found->second.run.isPaused();
    }
    return stepsOn(tile.monitor) && m_running->run.isPaused();
}

void TourPlayer::resume()
{
    const base::SteadyTime now = m_clock.steady();
    for (auto& [place, run] : m_tiles) {
        if (run.run.isPaused()) {
            run.run.resume(now);
        }
    }
    if (m_running && (std::exchange(m_running->isHeld, false) || m_running->run.isPaused())) {
        m_running->run.resume(now);
    }
    tick();
}

void TourPlayer::tick()
{
    followBook();
    followTiles();
    stepWall();
    stepTiles();
    openAhead();
    report();
}

const wall::Tour* TourPlayer::find(const QString& tour) const
{
    const auto found = std::find_if(m_book.tours.begin(), m_book.tours.end(),
                                    [&](const wall::Tour& each) { return each.name == tour; });
    return found == m_book.tours.end() ? nullptr : &*found;
}

bool TourPlayer::stepsOn(const QString& monitor) const
{
    return m_running && !m_running->isHeld && (monitor == m_monitor || isOfScenes(m_running->tour));
}

/// None of a tour of scenes.
std::vector<QString> TourPlayer::camerasOf(const wall::Tour& tour) const
{
    std::vector<QString> stops;
    if (const auto* const cameras = std::get_if<wall::CameraStops>(&tour.stops)) {
        stops = cameras->cameras;
    } else if (const auto* const group = std::get_if<wall::GroupStops>(&tour.stops)) {
        for (int i = 0; i < m_streams.pool().size(); ++i) {
            const domain::Camera& camera = m_streams.pool().camera(i);
            if (wall::belongsTo(camera, group->group)) {
                stops.push_back(camera.id);
            }
        }
    }
    return stops;
}

/// A run for each tile that holds a tour; one whose tour is as it was goes on.
void TourPlayer::followTiles()
{
    std::map<Place, Run> runs;
    for (const auto& [monitor, state] : m_wall.state()) {
        for (std::size_t i = 0; i < state.tiles.size(); ++i) {
            const auto* const content = std::get_if<wall::TourContent>(&state.tiles[i]);
            const wall::Tour* const tour = content == nullptr ? nullptr : find(content->tour);
            if (tour == nullptr) {
                continue;
            }
            const Place place(monitor, static_cast<int>(i));
            const auto before = m_tiles.find(place);
            if (before != m_tiles.end() && before->second.tour == *tour) {
                runs.emplace(place, std::move(before->second));
            } else {
                runs.emplace(place, Run{*tour, wall::TourRun(camerasOf(*tour), tour->dwell, Idle), {}, {}});
            }
        }
    }
    m_tiles = std::move(runs);
}

void TourPlayer::followBook()
{
    if (!m_running || m_running->isHeld) {
        return;
    }
    const wall::Tour* const tour = find(m_running->tour.name);
    if (tour != nullptr && *tour == m_running->tour) {
        return;
    }
    const QString name = m_running->tour.name;
    m_running.reset();
    static_cast<void>(start(name, m_monitor));
}

void TourPlayer::wallChanged(const QString& monitor)
{
    if (!m_isShowing) {
        touched(monitor);
    }
    // At once: whoever lays the monitor out next finds the new tour's first camera.
    followTiles();
    stepTiles();
}

void TourPlayer::stepTiles()
{
    std::set<QString> monitors;
    QStringList dead;
    for (auto& [place, run] : m_tiles) {
        const std::optional<QString> before = run.run.current();
        const wall::TourRun::Page page = step(run, 1);
        dead += listOf(page.skipped);
        if (run.run.current() != before) {
            monitors.insert(place.first);
        }
    }
    // Whoever listens may change the wall, and with it the runs.
    if (!dead.isEmpty()) {
        Q_EMIT skipped(dead);
    }
    for (const QString& monitor : monitors) {
        Q_EMIT stepped(monitor);
    }
}

void TourPlayer::stepWall()
{
    if (m_running && m_wall.monitor(m_monitor) == nullptr) {
        m_running.reset();
    }
    if (!m_running || m_running->isHeld) {
        return;
    }
    const bool ofScenes = isOfScenes(m_running->tour);
    const wall::TourRun::Page page = step(*m_running, ofScenes ? 1 : pageSize());
    if (!page.show.empty()) {
        const QScopedValueRollback<bool> showing(m_isShowing, true);
        const wall::Scene* const scene = ofScenes ? sceneOf(m_book, page.show.front()) : nullptr;
        const wall::WallState state = scene == nullptr ? pageOf(page.show) : scene->monitors;
        // A scene may name monitors that this wall does not have; the others follow it.
        static_cast<void>(m_wall.recall(state, wall::Wall::Undo::WithTour));
    }
    if (!page.skipped.empty()) {
        Q_EMIT skipped(listOf(page.skipped));
    }
}

/// Of a run that is not due: nothing shown, nothing skipped. Stops that were passed over before are not told again.
wall::TourRun::Page TourPlayer::step(Run& run, int most)
{
    const base::SteadyTime now = m_clock.steady();
    if (now < run.run.due()) {
        return {};
    }
    judge(run);
    wall::TourRun::Page page = run.run.advancePage(now, aliveIn(run.tour), most);
    std::erase_if(page.skipped, [&run](const QString& stop) { return !run.passedOver.insert(stop).second; });
    run.noneAlive = page.show.empty();
    if (!run.noneAlive) {
        run.shown = page.show;
        run.since = now;
    }
    return page;
}

/// The running tour's monitor with these cameras in its tiles, the rest of them empty.
wall::WallState TourPlayer::pageOf(const std::vector<QString>& cameras) const
{
    wall::MonitorState state = wall::emptyMonitor(m_wall.monitor(m_monitor)->layout);
    std::transform(cameras.begin(), cameras.end(), state.tiles.begin(), [](const QString& camera) {
        return wall::CameraContent{camera, {}};
    });
    return {{m_monitor, std::move(state)}};
}

/// What came of the cameras that a run is about to leave: without the doubt a dead one, which nobody watches between
/// its turns, would be shown dead each time.
void TourPlayer::judge(Run& run)
{
    const base::SteadyTime now = m_clock.steady();
    for (const QString& camera : run.shown) {
        const auto index = m_streams.pool().indexOf(camera);
        const StreamState state = index ? m_streams.pool().status(*index).state : StreamState::Idle;
        const bool hadItsTime = now - run.since >= wall::Tour::ShortestDwell;
        if (isDead(state) || (state == StreamState::Connecting && hadItsTime)) {
            m_doubt[camera] = now + Doubt;
        } else if (state == StreamState::Streaming || !index) { // or it is a scene
            m_doubt.erase(camera);
            run.passedOver.erase(camera);
        }
    }
}

wall::TourRun::Alive TourPlayer::aliveIn(const wall::Tour& tour) const
{
    if (isOfScenes(tour)) {
        return [this](const QString& scene) { return sceneOf(m_book, scene) != nullptr; };
    }
    return [this](const QString& camera) { return mayBeShown(camera); };
}

bool TourPlayer::mayBeShown(const QString& camera) const
{
    const auto index = m_streams.pool().indexOf(camera);
    if (!index) {
        return false;
    }
    const StreamState state = m_streams.pool().status(*index).state;
    const auto doubt = m_doubt.find(camera);
    if (doubt != m_doubt.end() && m_clock.steady() < doubt->second) {
        return state == StreamState::Streaming;
    }
    return !isDead(state);
}

int TourPlayer::pageSize() const
{
    const wall::MonitorState* const state = m_wall.monitor(m_monitor);
    return state == nullptr ? 0 : state->layout.size();
}

std::vector<int> TourPlayer::upcoming() const
{
    std::set<int> cameras;
    for (const auto& [place, run] : m_tiles) {
        addUpcoming(run, 1, cameras);
    }
    if (m_running && !m_running->isHeld && !isOfScenes(m_running->tour)) {
        addUpcoming(*m_running, pageSize(), cameras);
    }
    return {cameras.begin(), cameras.end()};
}

void TourPlayer::addUpcoming(const Run& run, int most, std::set<int>& cameras) const
{
    if (m_clock.steady() + Ahead < run.run.due() || !isWatched(run)) {
        return;
    }
    const wall::TourRun::Page page = run.run.next(aliveIn(run.tour), most);
    // The dead ones stay asked for until the step: they would be unknown again, and shown.
    for (const std::vector<QString>& stops : {page.skipped, page.show}) {
        for (const QString& stop : stops) {
            if (const auto index = m_streams.pool().indexOf(stop)) {
                cameras.insert(*index);
            }
        }
    }
}

/// Whether anybody sees what the run shows: for a covered wall nothing is opened.
bool TourPlayer::isWatched(const Run& run) const
{
    return std::any_of(run.shown.begin(), run.shown.end(), [this](const QString& camera) {
        const auto index = m_streams.pool().indexOf(camera);
        return index && m_streams.decision(*index).stream.has_value();
    });
}

void TourPlayer::openAhead()
{
    std::vector<int> cameras = upcoming();
    if (cameras == m_ahead) {
        return;
    }
    m_ahead = std::move(cameras);
    std::vector<wall::TileDemand> demands;
    for (const int camera : m_ahead) {
        wall::TileDemand demand;
        demand.tile = camera;
        demand.camera = camera;
        demand.heightPx = AheadHeightPx;
        demands.push_back(demand);
    }
    m_streams.setDemands(NoMonitor, std::move(demands), wall::TileChange::Tile);
}

void TourPlayer::report()
{
    if (const auto now = running(); now != m_told) {
        m_told = now;
        Q_EMIT runningChanged();
    }
}

std::optional<QString> shownCamera(const wall::Wall& wall, const TourPlayer* tours, const wall::TileAddress& tile)
{
    const wall::MonitorState* const monitor = wall.monitor(tile.monitor);
    if (monitor == nullptr || tile.tile < 0 || tile.tile >= monitor->layout.size()) {
        return std::nullopt;
    }
    const wall::TileContent& content = monitor->tiles[static_cast<std::size_t>(tile.tile)];
    if (const auto* const own = std::get_if<wall::CameraContent>(&content)) {
        return own->camera;
    }
    return tours == nullptr ? std::nullopt : tours->cameraIn(tile);
}

} // namespace pantau::engine
