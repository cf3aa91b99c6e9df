// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/wall/SimulatedWall.h"

#include "tests/support/catch.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>

namespace pantau::test {

using domain::DecodeEffort;
using domain::StreamKind;
using std::chrono::milliseconds;
using wall::StreamDecision;
using wall::TileDemand;

void SimulatedWall::layOut(int count, int heightPx, int firstCamera)
{
    m_tiles.clear();
    for (int tile = 0; tile < count; ++tile) {
        TileDemand demand;
        demand.tile = tile;
        demand.camera = firstCamera + tile;
        demand.heightPx = heightPx;
        m_tiles.push_back(demand);
        const wall::CameraOffer offered{demand.camera, wall::StreamOffer{1920, 1080}, wall::StreamOffer{640, 360}};
        m_cameras.try_emplace(demand.camera, offered);
    }
    send(wall::TileChange::Layout);
}

void SimulatedWall::change(int tile, const std::function<void(TileDemand&)>& what)
{
    what(m_tiles.at(static_cast<std::size_t>(tile)));
    send(wall::TileChange::Tile);
}

void SimulatedWall::changeAll(const std::function<void(TileDemand&)>& what)
{
    for (TileDemand& tile : m_tiles) {
        what(tile);
    }
    send(wall::TileChange::Tile);
}

void SimulatedWall::offer(int camera, const std::function<void(wall::CameraOffer&)>& what)
{
    what(m_cameras.at(camera));
    send(wall::TileChange::Tile);
}

void SimulatedWall::run(milliseconds time, std::optional<wall::LoadSample> given)
{
    for (milliseconds passed{0}; passed < time; passed += wall::QualityRules::Tick) {
        m_now += wall::QualityRules::Tick;
        m_control.tick(given ? *given : sample(), m_now);
        compare();
    }
}

StreamDecision SimulatedWall::decision(int camera) const
{
    const auto& all = m_control.decisions();
    const auto found = std::lower_bound(all.begin(), all.end(), camera,
                                        [](const StreamDecision& one, int wanted) { return one.camera < wanted; });
    REQUIRE(found != all.end());
    return *found;
}

std::vector<int> SimulatedWall::mains() const
{
    std::vector<int> cameras;
    for (const StreamDecision& decision : m_control.decisions()) {
        if (decision.stream == StreamKind::Main) {
            cameras.push_back(decision.camera);
        }
    }
    return cameras;
}

double SimulatedWall::cpuShare() const
{
    double cores = m_machine.idle;
    for (const StreamDecision& decision : m_control.decisions()) {
        cores += costOf(decision);
    }
    return cores / m_machine.cores;
}

void SimulatedWall::send(wall::TileChange change)
{
    std::vector<wall::CameraOffer> offers;
    for (const auto& [camera, offered] : m_cameras) {
        offers.push_back(offered);
    }
    m_control.setCameras(offers, m_now);
    m_control.setTiles(m_tiles, change, m_now);
    compare();
}

void SimulatedWall::compare()
{
    REQUIRE(keepsTheRules());
    const std::vector<StreamDecision>& decisions = m_control.decisions();
    auto after = decisions.begin();
    for (const StreamDecision& before : m_before) {
        while (after->camera != before.camera) {
            ++after; // cameras are added, never removed
        }
        if (before.stream && after->stream) {
            m_switches += before.stream != after->stream ? 1 : 0;
            m_steps += std::abs(static_cast<int>(before.effort) - static_cast<int>(after->effort));
        }
        if (before.stream != after->stream) {
            m_switchedAt[before.camera] = m_now;
        }
    }
    m_before = decisions;
}

bool SimulatedWall::keepsTheRules() const
{
    const std::vector<StreamDecision>& decisions = m_control.decisions();
    int mainsByChoice = 0;
    bool isOneEach = decisions.size() == m_cameras.size();
    for (auto camera = m_cameras.begin(); isOneEach && camera != m_cameras.end(); ++camera) {
        const auto index = static_cast<std::size_t>(std::distance(m_cameras.begin(), camera));
        isOneEach = decisions[index].camera == camera->first;
        mainsByChoice += decisions[index].stream == StreamKind::Main && camera->second.sub ? 1 : 0;
    }
    const bool areProtected = std::all_of(m_tiles.begin(), m_tiles.end(), [this](const TileDemand& tile) {
        const bool isProtected = tile.visible && (tile.selected || tile.alarmed);
        return !isProtected || decision(tile.camera).effort == DecodeEffort::Full;
    });
    const wall::DecodeBudget budget = m_control.budget();
    return isOneEach && areProtected && mainsByChoice == budget.mainsUsed && mainsByChoice <= budget.mainsAllowed;
}

double SimulatedWall::costOf(const StreamDecision& decision) const
{
    if (!decision.stream) {
        return 0;
    }
    const auto switched = m_switchedAt.find(decision.camera);
    const bool isSwitching = switched != m_switchedAt.end() && m_now - switched->second < milliseconds{2000};
    const bool isMain = *decision.stream == StreamKind::Main;
    const double full = isSwitching ? m_machine.perMain + m_machine.perSub
                        : isMain    ? m_machine.perMain
                                    : m_machine.perSub;
    switch (decision.effort) {
    case DecodeEffort::Full:
        return full;
    case DecodeEffort::Cheap:
        return full * 0.85;
    case DecodeEffort::HalfRate:
        return full * 0.75;
    case DecodeEffort::KeyFramesOnly:
        return full * 0.15;
    }
    return full;
}

wall::LoadSample SimulatedWall::sample()
{
    m_random = m_random * 1664525U + 1013904223U;
    const double swing = static_cast<double>(m_random >> 8U) / double{1U << 23U} - 1.0;
    const double share = cpuShare();
    wall::LoadSample load;
    load.cpuShare = std::clamp(share + swing * m_machine.noise, 0.0, 1.0);
    load.lateShare = share > 1 ? 1 - 1 / share : 0;
    return load;
}

} // namespace pantau::test
