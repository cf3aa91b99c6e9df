// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wall/Wall.h"

#include <algorithm>

namespace pantau::wall {

namespace {

std::size_t at(int tile)
{
    return static_cast<std::size_t>(tile);
}

WallRefusal refusalFor(const LayoutError& error)
{
    switch (error.kind) {
    case LayoutError::Kind::NothingToMerge:
        return WallRefusal::NothingToMerge;
    case LayoutError::Kind::NothingToSplit:
        return WallRefusal::NothingToSplit;
    case LayoutError::Kind::NotARectangle:
        return WallRefusal::NotARectangle;
    default:
        return WallRefusal::NoSuchTile;
    }
}

std::vector<TileContent> withoutEmpty(const std::vector<TileContent>& contents)
{
    std::vector<TileContent> kept;
    std::copy_if(contents.begin(), contents.end(), std::back_inserter(kept),
                 [](const TileContent& content) { return !isEmpty(content); });
    return kept;
}

/// The state on another layout that has the same grid: a tile takes what stood in the tile with the same upper left
/// cell.
MonitorState onSameGrid(const MonitorState& state, const Layout& layout)
{
    MonitorState next = emptyMonitor(layout);
    for (std::size_t i = 0; i < state.tiles.size(); ++i) {
        const Cell& before = state.layout.tiles()[i];
        const int tile = layout.tileAt(before.column, before.row).value_or(0);
        const Cell& now = layout.tiles()[at(tile)];
        if (now.column == before.column && now.row == before.row) {
            next.tiles[at(tile)] = state.tiles[i];
        }
    }
    return next;
}

/// A tile that shows nothing is not enlarged.
MonitorState settled(MonitorState state)
{
    if (state.enlarged && isEmpty(state.tiles[at(*state.enlarged)])) {
        state.enlarged.reset();
    }
    return state;
}

bool hasGoodView(const TileContent& content)
{
    const auto* camera = std::get_if<CameraContent>(&content);
    return camera == nullptr || isView(camera->view);
}

} // namespace

const MonitorState* Wall::monitor(const QString& name) const
{
    const auto found = m_state.find(name);
    return found == m_state.end() ? nullptr : &found->second;
}

bool Wall::hasFreeTile(const QString& monitor) const
{
    const MonitorState* state = this->monitor(monitor);
    return state != nullptr && std::any_of(state->tiles.begin(), state->tiles.end(), isEmpty);
}

Wall::Refusal Wall::addMonitor(const QString& name, MonitorState state)
{
    if (monitor(name) != nullptr) {
        return WallRefusal::MonitorExists;
    }
    if (!isSound(state)) {
        return WallRefusal::UnsoundState;
    }
    m_state.emplace(name, std::move(state));
    Q_EMIT monitorChanged(name);
    return std::nullopt;
}

Wall::Refusal Wall::removeMonitor(const QString& name)
{
    if (m_state.erase(name) == 0) {
        return WallRefusal::NoSuchMonitor;
    }
    for (Steps* steps : {&m_undo, &m_redo}) {
        for (Step& step : *steps) {
            step.touched.erase(name);
        }
        std::erase_if(*steps, [](const Step& step) { return step.touched.empty(); });
    }
    m_run.reset();
    m_touring = false;
    Q_EMIT monitorChanged(name);
    return std::nullopt;
}

Wall::LeftOver Wall::setLayout(const QString& monitor, const Layout& layout)
{
    const MonitorState* state = this->monitor(monitor);
    if (state == nullptr) {
        return WallRefusal::NoSuchMonitor;
    }
    std::vector<TileContent> contents = state->tiles;
    const std::size_t size = layout.tiles().size();
    const auto excess = contents.begin() + static_cast<std::ptrdiff_t>(std::min(size, contents.size()));
    if (!std::all_of(excess, contents.end(), isEmpty)) {
        contents = withoutEmpty(contents);
    }
    MonitorState next = emptyMonitor(layout);
    const auto fitting = static_cast<std::ptrdiff_t>(std::min(size, contents.size()));
    std::copy_n(contents.begin(), fitting, next.tiles.begin());
    if (layout == state->layout) {
        next.enlarged = state->enlarged;
    }
    std::vector<TileContent> left = withoutEmpty({contents.begin() + fitting, contents.end()});
    commit({{monitor, std::move(next)}});
    return left;
}

Wall::LeftOver Wall::merge(const QString& monitor, const std::vector<int>& tiles)
{
    const MonitorState* state = this->monitor(monitor);
    if (state == nullptr) {
        return WallRefusal::NoSuchMonitor;
    }
    auto merged = state->layout.merged(tiles);
    if (!merged.ok()) {
        return refusalFor(merged.error());
    }
    std::vector<int> parts = tiles;
    std::sort(parts.begin(), parts.end());
    parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
    std::vector<TileContent> contents;
    contents.reserve(parts.size());
    for (const int part : parts) {
        contents.push_back(state->tiles[at(part)]);
    }
    contents = withoutEmpty(contents);

    MonitorState next = onSameGrid(*state, merged.value());
    if (!contents.empty()) {
        // The first part in reading order lies in the corner of the merged tile.
        const Cell& first = state->layout.tiles()[at(parts.front())];
        next.tiles[at(*merged.value().tileAt(first.column, first.row))] = contents.front();
        contents.erase(contents.begin());
    }
    commit({{monitor, std::move(next)}});
    return contents;
}

Wall::Refusal Wall::split(const QString& monitor, int tile)
{
    if (const auto refusal = refusalOf(monitor, tile)) {
        return refusal;
    }
    const MonitorState& state = m_state.at(monitor);
    const auto layout = state.layout.split(tile);
    if (!layout.ok()) {
        return refusalFor(layout.error());
    }
    commit({{monitor, onSameGrid(state, layout.value())}});
    return std::nullopt;
}

Wall::Refusal Wall::place(const QString& monitor, int tile, TileContent content)
{
    if (const auto refusal = refusalOf(monitor, tile)) {
        return refusal;
    }
    if (!hasGoodView(content)) {
        return WallRefusal::BadView;
    }
    MonitorState next = m_state.at(monitor);
    next.tiles[at(tile)] = std::move(content);
    commit({{monitor, settled(std::move(next))}});
    return std::nullopt;
}

Wall::LeftOver Wall::placeMany(const QString& monitor, int from, const std::vector<TileContent>& contents)
{
    if (const auto refusal = refusalOf(monitor, from)) {
        return *refusal;
    }
    if (!std::all_of(contents.begin(), contents.end(), hasGoodView)) {
        return WallRefusal::BadView;
    }
    MonitorState next = m_state.at(monitor);
    const auto fitting =
        std::min(static_cast<std::ptrdiff_t>(contents.size()), static_cast<std::ptrdiff_t>(next.tiles.size()) - from);
    std::copy_n(contents.begin(), fitting, next.tiles.begin() + from);
    if (contents.size() > 1) {
        next.enlarged.reset();
    }
    commit({{monitor, settled(std::move(next))}});
    return std::vector<TileContent>(contents.begin() + fitting, contents.end());
}

Wall::Filled Wall::placeFree(const QString& monitor, int from, const std::vector<TileContent>& contents)
{
    if (const auto refusal = refusalOf(monitor, from)) {
        return *refusal;
    }
    if (!std::all_of(contents.begin(), contents.end(), hasGoodView)) {
        return WallRefusal::BadView;
    }
    MonitorState next = m_state.at(monitor);
    std::vector<int> filled;
    const int size = next.layout.size();
    for (int i = 0; i < size && filled.size() < contents.size(); ++i) {
        const int tile = (from + i) % size;
        if (isEmpty(next.tiles[at(tile)])) {
            next.tiles[at(tile)] = contents[filled.size()];
            next.enlarged.reset();
            filled.push_back(tile);
        }
    }
    commit({{monitor, std::move(next)}});
    return filled;
}

Wall::Refusal Wall::swap(const TileAddress& one, const TileAddress& other)
{
    for (const TileAddress& address : {one, other}) {
        if (const auto refusal = refusalOf(address.monitor, address.tile)) {
            return refusal;
        }
    }
    WallState changed{{one.monitor, m_state.at(one.monitor)}, {other.monitor, m_state.at(other.monitor)}};
    std::swap(changed.at(one.monitor).tiles[at(one.tile)], changed.at(other.monitor).tiles[at(other.tile)]);
    for (auto& [name, state] : changed) {
        state = settled(std::move(state));
    }
    commit(std::move(changed));
    return std::nullopt;
}

Wall::Refusal Wall::remove(const QString& monitor, int tile)
{
    return place(monitor, tile, EmptyContent{});
}

Wall::Refusal Wall::enlarge(const QString& monitor, int tile)
{
    if (const auto refusal = refusalOf(monitor, tile)) {
        return refusal;
    }
    MonitorState next = m_state.at(monitor);
    if (isEmpty(next.tiles[at(tile)])) {
        return WallRefusal::TileEmpty;
    }
    const bool isPage = next.enlarged.has_value();
    next.enlarged = tile;
    WallState changed{{monitor, std::move(next)}};
    isPage ? commitRun({monitor, std::nullopt}, std::move(changed)) : commit(std::move(changed));
    return std::nullopt;
}

Wall::Refusal Wall::restore(const QString& monitor)
{
    if (this->monitor(monitor) == nullptr) {
        return WallRefusal::NoSuchMonitor;
    }
    MonitorState next = m_state.at(monitor);
    next.enlarged.reset();
    commit({{monitor, std::move(next)}});
    return std::nullopt;
}

Wall::Refusal Wall::pin(const QString& monitor, int tile, std::optional<domain::StreamKind> stream)
{
    if (const auto refusal = refusalOf(monitor, tile)) {
        return refusal;
    }
    MonitorState next = m_state.at(monitor);
    auto* camera = std::get_if<CameraContent>(&next.tiles[at(tile)]);
    if (camera == nullptr) {
        return WallRefusal::NotACamera;
    }
    camera->pinned = stream;
    commit({{monitor, std::move(next)}});
    return std::nullopt;
}

Wall::Refusal Wall::setZoom(const QString& monitor, int tile, const QRectF& view)
{
    if (const auto refusal = refusalOf(monitor, tile)) {
        return refusal;
    }
    if (!isView(view)) {
        return WallRefusal::BadView;
    }
    MonitorState next = m_state.at(monitor);
    auto* camera = std::get_if<CameraContent>(&next.tiles[at(tile)]);
    if (camera == nullptr) {
        return WallRefusal::NotACamera;
    }
    camera->view = view;
    commitRun({monitor, tile}, {{monitor, std::move(next)}});
    return std::nullopt;
}

base::Result<std::vector<QString>, WallRefusal> Wall::recall(const WallState& scene, Undo undo)
{
    std::vector<QString> missing;
    WallState changed;
    for (const auto& [name, state] : scene) {
        if (!isSound(state)) {
            return WallRefusal::UnsoundState;
        }
        if (monitor(name) == nullptr) {
            missing.push_back(name);
        } else {
            changed.emplace(name, state);
        }
    }
    undo == Undo::WithTour ? commitTour(std::move(changed)) : commit(std::move(changed));
    return missing;
}

bool Wall::undo()
{
    return step(m_undo, m_redo);
}

bool Wall::redo()
{
    return step(m_redo, m_undo);
}

std::uint64_t Wall::newestStep() const
{
    const auto found = std::find_if(m_undo.rbegin(), m_undo.rend(), [](const Step& step) { return !step.byTour; });
    return found == m_undo.rend() ? 0 : found->number;
}

Wall::Refusal Wall::refusalOf(const QString& monitor, int tile) const
{
    const MonitorState* state = this->monitor(monitor);
    if (state == nullptr) {
        return WallRefusal::NoSuchMonitor;
    }
    return tile < 0 || tile >= state->layout.size() ? Refusal(WallRefusal::NoSuchTile) : std::nullopt;
}

void Wall::commit(WallState changed)
{
    announce(record(std::move(changed)));
}

/// As commit(), but joined to the step before where that was of the same run.
void Wall::commitRun(const Run& run, WallState changed)
{
    WallState before;
    if (m_run != run) {
        before = record(std::move(changed));
        if (!before.empty()) {
            m_run = run;
        }
    } else {
        before = exchange(std::move(changed));
        if (m_undo.back().touched.at(run.monitor) == m_state.at(run.monitor)) {
            // Back where it began: nothing is left to undo.
            m_undo.pop_back();
            m_run.reset();
        }
    }
    announce(before);
}

void Wall::commitTour(WallState changed)
{
    WallState before;
    if (m_touring) {
        before = exchange(std::move(changed));
        m_undo.back().touched.insert(before.begin(), before.end()); // not where an earlier step of the tour has been
    } else {
        before = record(std::move(changed));
        m_touring = !before.empty();
        if (m_touring) {
            m_undo.back().byTour = true;
        }
    }
    announce(before);
}

void Wall::endRun()
{
    m_run.reset();
}

/// Makes a step of the new states of some monitors; returns the old ones of those that changed by it.
WallState Wall::record(WallState changed)
{
    WallState before = exchange(std::move(changed));
    if (!before.empty()) {
        m_run.reset();
        m_touring = false;
        m_redo.clear();
        m_undo.push_back({before, ++m_lastNumber, false});
        if (m_undo.size() > MostSteps) {
            m_undo.pop_front();
        }
    }
    return before;
}

/// record() without the step.
WallState Wall::exchange(WallState changed)
{
    WallState before;
    for (auto& entry : changed) {
        MonitorState& now = m_state.at(entry.first);
        if (now != entry.second) {
            std::swap(now, entry.second);
            before.insert(std::move(entry));
        }
    }
    return before;
}

bool Wall::step(Steps& from, Steps& to)
{
    if (from.empty()) {
        return false;
    }
    m_run.reset();
    m_touring = false;
    Step taken = std::move(from.back());
    from.pop_back();
    const WallState before = exchange(std::move(taken.touched));
    to.push_back({before, taken.number, taken.byTour});
    announce(before);
    return true;
}

/// Last in every change, since whoever listens may change the wall again.
void Wall::announce(const WallState& touched)
{
    for (const auto& [name, state] : touched) {
        Q_EMIT monitorChanged(name);
    }
}

} // namespace pantau::wall
