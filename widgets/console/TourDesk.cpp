// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/TourDesk.h"

#include "widgets/models/WallWords.h"

#include <algorithm>

namespace pantau::widgets {

namespace {

bool showsTour(const wall::WallState& wall, const QString& tour)
{
    const wall::TileContent content = wall::TourContent{tour};
    return std::any_of(wall.begin(), wall.end(), [&](const auto& monitor) {
        const auto& tiles = monitor.second.tiles;
        return std::find(tiles.begin(), tiles.end(), content) != tiles.end();
    });
}

bool hasStops(const wall::Tour& tour)
{
    if (const auto* const cameras = std::get_if<wall::CameraStops>(&tour.stops)) {
        return !cameras->cameras.empty();
    }
    if (const auto* const scenes = std::get_if<wall::SceneStops>(&tour.stops)) {
        return !scenes->scenes.empty();
    }
    return !std::get<wall::GroupStops>(tour.stops).group.isEmpty();
}

} // namespace

TourDesk::TourDesk(wall::Wall& wall, wall::SceneBook& book, engine::TourPlayer& player, const MonitorPane& monitors,
                   QObject* parent)
    : QObject(parent)
    , m_wall(wall)
    , m_book(book)
    , m_player(player)
    , m_monitors(monitors)
{
}

const wall::Tour* TourDesk::tour(const QString& name) const
{
    const auto found = std::find_if(m_book.tours.begin(), m_book.tours.end(),
                                    [&](const wall::Tour& each) { return each.name == name; });
    return found == m_book.tours.end() ? nullptr : &*found;
}

bool TourDesk::isShown(const QString& name) const
{
    const bool byScene = std::any_of(m_book.scenes.begin(), m_book.scenes.end(),
                                     [&](const wall::Scene& scene) { return showsTour(scene.monitors, name); });
    return byScene || showsTour(m_wall.state(), name) ||
           (m_book.interruption && showsTour(m_book.interruption->before, name));
}

TourDesk::Failure TourDesk::checked(const QString& old, const wall::Tour& tour) const
{
    if (tour.name.isEmpty()) {
        return tr("A tour needs a name.");
    }
    if (!hasStops(tour)) {
        return tr("A tour needs something to step through.");
    }
    if (tour.dwell < wall::Tour::ShortestDwell || tour.dwell > wall::Tour::LongestDwell) {
        return tr("The dwell is out of range.");
    }
    if (tour.name != old && this->tour(tour.name) != nullptr) {
        return tr("A tour '%1' is there already.").arg(tour.name);
    }
    if (!old.isEmpty() && tour.name != old && isShown(old)) {
        return tr("A tile or a scene shows the tour '%1': it keeps its name.").arg(old);
    }
    return std::nullopt;
}

TourDesk::Failure TourDesk::save(const QString& old, const wall::Tour& tour)
{
    if (auto failure = checked(old, tour)) {
        return failure;
    }
    const auto found = std::find_if(m_book.tours.begin(), m_book.tours.end(),
                                    [&](const wall::Tour& each) { return each.name == old; });
    if (found == m_book.tours.end()) {
        m_book.tours.push_back(tour);
    } else {
        *found = tour;
    }
    Q_EMIT bookChanged();
    return std::nullopt;
}

TourDesk::Failure TourDesk::remove(const QString& name)
{
    if (tour(name) == nullptr) {
        return tr("Choose a tour first.");
    }
    if (isShown(name)) {
        return tr("A tile or a scene still shows the tour '%1'.").arg(name);
    }
    std::erase_if(m_book.tours, [&](const wall::Tour& each) { return each.name == name; });
    Q_EMIT bookChanged();
    return std::nullopt;
}

TourDesk::Failure TourDesk::start(const QString& name)
{
    const wall::Tour* const found = tour(name);
    if (found == nullptr) {
        return tr("Choose a tour first.");
    }
    if (std::holds_alternative<wall::SceneStops>(found->stops)) {
        return startOnMonitor(name);
    }
    const auto chosen = m_monitors.chosen();
    if (!chosen) {
        return WallWords::refusal(wall::WallRefusal::NoSuchMonitor);
    }
    const auto refusal = m_wall.place(chosen->monitor, chosen->tile, wall::TourContent{name});
    return refusal ? Failure(WallWords::refusal(*refusal)) : std::nullopt;
}

TourDesk::Failure TourDesk::startOnMonitor(const QString& name)
{
    const auto chosen = m_monitors.chosen();
    if (tour(name) == nullptr) {
        return tr("Choose a tour first.");
    }
    if (!chosen) {
        return WallWords::refusal(wall::WallRefusal::NoSuchMonitor);
    }
    return m_player.start(name, chosen->monitor) ? Failure() : tr("The tour '%1' has nothing to show.").arg(name);
}

std::optional<wall::TileAddress> TourDesk::chosenTour() const
{
    const auto chosen = m_monitors.chosen();
    const wall::MonitorState* const state = chosen ? m_wall.monitor(chosen->monitor) : nullptr;
    const bool isTour = state != nullptr && std::holds_alternative<wall::TourContent>(
                                                state->tiles.at(static_cast<std::size_t>(chosen->tile)));
    return isTour ? chosen : std::nullopt;
}

TourDesk::Failure TourDesk::pause()
{
    const auto running = m_player.running();
    const auto tile = chosenTour();
    if (!running && !tile) {
        return tr("No tour runs on a monitor, and none in the chosen tile.");
    }
    if (running) {
        m_player.touched(running->monitor);
    }
    if (tile) {
        m_player.touched(tile->monitor, tile->tile);
    }
    return std::nullopt;
}

TourDesk::Failure TourDesk::resume()
{
    m_player.resume();
    return std::nullopt;
}

TourDesk::Failure TourDesk::stop()
{
    if (const auto tile = chosenTour()) {
        const auto camera = m_player.cameraIn(*tile);
        const auto refusal = camera ? m_wall.place(tile->monitor, tile->tile, wall::CameraContent{*camera, {}})
                                    : m_wall.remove(tile->monitor, tile->tile);
        return refusal ? Failure(WallWords::refusal(*refusal)) : std::nullopt;
    }
    if (!m_player.running()) {
        return tr("No tour runs on a monitor, and none in the chosen tile.");
    }
    m_player.stop();
    return std::nullopt;
}

} // namespace pantau::widgets
