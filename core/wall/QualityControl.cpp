// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wall/QualityControl.h"

#include <algorithm>

namespace pantau::wall {

using base::SteadyTime;
using domain::DecodeEffort;
using domain::StreamKind;

namespace {

QualityReason reasonFor(const WatchedCamera& camera, bool isFull)
{
    if (!camera.isVisible() || !camera.stream) {
        return QualityReason::Hidden;
    }
    const bool isSub = camera.stream == StreamKind::Sub;
    const bool missesMain = isSub && camera.hasChoice() && camera.wantsMain();
    if (camera.effectiveEffort() != DecodeEffort::Full || (missesMain && camera.isHeldBack())) {
        return QualityReason::CpuFull;
    }
    if (!camera.hasChoice()) {
        return isSub && camera.offer.mainFailed && camera.wantsMain() ? QualityReason::MainFailed
                                                                      : QualityReason::OnlyStream;
    }
    if (missesMain) {
        // Where there is room, it only waits for its turn to switch.
        return camera.isTooSlow() ? QualityReason::NetworkSlow
               : isFull           ? QualityReason::BudgetFull
                                  : QualityReason::None;
    }
    if (isSub ? camera.demand.pinnedSub : camera.demand.pinnedMain) {
        return QualityReason::Pinned;
    }
    return isSub ? QualityReason::SmallTile : QualityReason::None;
}

} // namespace

void QualityControl::setCameras(const std::vector<CameraOffer>& cameras, SteadyTime now)
{
    m_offers.clear();
    for (const CameraOffer& camera : cameras) {
        m_offers.insert_or_assign(camera.camera, camera);
    }
    std::erase_if(m_watched, [this](const auto& entry) { return !m_offers.contains(entry.first); });
    for (auto& [id, camera] : m_watched) {
        camera.offer = m_offers.at(id);
    }
    setTiles(m_tiles, TileChange::Tile, now);
}

void QualityControl::setTiles(std::vector<TileDemand> tiles, TileChange change, SteadyTime now)
{
    m_tiles = std::move(tiles);
    for (auto& [id, camera] : m_watched) {
        camera.hiddenSince = camera.hiddenSince.value_or(now);
        if (change == TileChange::Layout) {
            camera.heldBack = false;
            camera.slowSince.reset();
        }
    }
    for (const CameraDemand& demand : cameraDemands(m_tiles)) {
        const auto offer = m_offers.find(demand.camera);
        if (offer == m_offers.end()) {
            continue;
        }
        WatchedCamera& camera = m_watched[demand.camera];
        if (demand.forcesMain() && !camera.demand.forcesMain()) {
            camera.effort = DecodeEffort::Full; // who looks closely is not shown stills
        }
        camera.putBack = camera.putBack || (camera.demand.enlarged && !demand.forcesMain());
        camera.offer = offer->second;
        camera.demand = demand;
        camera.hiddenSince.reset();
    }
    choose(change, now);
    if (change == TileChange::Layout) {
        m_load.layoutChanged(watched(), now);
    }
    decide();
}

void QualityControl::tick(const LoadSample& load, SteadyTime now)
{
    std::erase_if(m_watched, [now](const auto& entry) {
        return entry.second.hiddenSince && now - *entry.second.hiddenSince >= QualityRules::HiddenLinger;
    });
    m_load.tick(load, watched(), now);
    choose(TileChange::Tile, now);
    decide();
}

void QualityControl::choose(TileChange change, SteadyTime now)
{
    m_chooser.choose(watched(), change, now);
    for (auto& [id, camera] : m_watched) {
        camera.fresh = false;
    }
}

void QualityControl::decide()
{
    const bool isFull = mainsUsed() >= m_chooser.mostMains();
    m_decisions.clear();
    m_decisions.reserve(m_offers.size());
    for (const auto& [id, offer] : m_offers) {
        const auto found = m_watched.find(id);
        StreamDecision& decision = m_decisions.emplace_back();
        decision.camera = id;
        if (found != m_watched.end()) {
            const WatchedCamera& camera = found->second;
            decision.stream = camera.stream;
            decision.effort = camera.effectiveEffort();
            decision.reason = reasonFor(camera, isFull);
        }
    }
}

DecodeBudget QualityControl::budget() const
{
    DecodeBudget budget;
    budget.mainsUsed = mainsUsed();
    budget.mainsAllowed = m_chooser.mostMains();
    budget.raisesStopped = m_load.raisesStopped();
    for (const auto& [id, camera] : m_watched) {
        if (camera.stream) {
            ++budget.streams;
            budget.lowered += camera.effectiveEffort() != DecodeEffort::Full ? 1 : 0;
        }
    }
    return budget;
}

WatchedCameras QualityControl::watched()
{
    WatchedCameras cameras;
    cameras.reserve(m_watched.size());
    for (auto& [id, camera] : m_watched) {
        cameras.push_back(&camera);
    }
    return cameras;
}

int QualityControl::mainsUsed() const
{
    return static_cast<int>(std::count_if(m_watched.begin(), m_watched.end(),
                                          [](const auto& entry) { return entry.second.isMainByChoice(); }));
}

} // namespace pantau::wall
