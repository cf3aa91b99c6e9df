// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/StreamSupervisor.h"

#include "core/wall/QualityRules.h"

#include <utility>

namespace pantau::engine {

using domain::StreamKind;

namespace {

/// A change of streams ends with a picture; the old session at the camera must not live on for long after it.
constexpr std::chrono::milliseconds CarryInterval{50};
/// More tiles than any wall has.
constexpr int TilesPerWall = 1 << 20;

} // namespace

StreamSupervisor::StreamSupervisor(CameraPool& pool, const base::Clock& clock) : m_pool(pool), m_clock(clock)
{
    m_judge.setInterval(wall::QualityRules::Tick);
    connect(&m_judge, &QTimer::timeout, this, &StreamSupervisor::tick);
    m_judge.start();
    m_carrier.setInterval(CarryInterval);
    connect(&m_carrier, &QTimer::timeout, this, [this] { m_pool.tick(); });
    m_carrier.start();
}

void StreamSupervisor::setDemands(const QString& wall, std::vector<wall::TileDemand> demands, wall::TileChange change)
{
    const auto [place, isNew] = m_demands.try_emplace(wall);
    if (isNew) {
        place->second.number = static_cast<int>(m_demands.size());
    }
    place->second.tiles = std::move(demands);
    std::vector<wall::TileDemand> all;
    for (const auto& [name, each] : m_demands) {
        for (wall::TileDemand demand : each.tiles) {
            demand.tile += each.number * TilesPerWall;
            all.push_back(demand);
        }
    }
    offer();
    m_control.setTiles(std::move(all), change, m_clock.steady());
    carryOut();
}

void StreamSupervisor::tick()
{
    const wall::LoadSample load = m_meter ? m_meter() : wall::LoadSample{};
    watchNetwork(load.cpuShare > wall::QualityRules::BadCpu);
    offer();
    m_control.tick(load, m_clock.steady());
    carryOut();
}

void StreamSupervisor::watchNetwork(bool busy)
{
    m_networks.resize(static_cast<std::size_t>(m_pool.size()));
    const base::SteadyTime now = m_clock.steady();
    for (int i = 0; i < m_pool.size(); ++i) {
        const CameraFeed& feed = m_pool.feed(i);
        m_networks[static_cast<std::size_t>(i)].look(feed.shown(), feed.status(), busy, now);
    }
}

void StreamSupervisor::offer()
{
    std::vector<wall::CameraOffer> offers;
    offers.reserve(static_cast<std::size_t>(m_pool.size()));
    for (int i = 0; i < m_pool.size(); ++i) {
        offers.push_back(offerOf(i));
    }
    if (offers != m_offers) {
        m_offers = offers;
        m_control.setCameras(offers, m_clock.steady());
    }
}

wall::CameraOffer StreamSupervisor::offerOf(int camera) const
{
    const CameraFeed& feed = m_pool.feed(camera);
    const auto streamOffer = [&](StreamKind kind, bool has) {
        const media::PixelSize size = feed.knownSize(kind);
        return has && !feed.isResting(kind) ? std::optional(wall::StreamOffer{size.width, size.height}) : std::nullopt;
    };
    wall::CameraOffer offer;
    offer.camera = camera;
    offer.main = streamOffer(StreamKind::Main, feed.source().main.has_value());
    offer.sub = streamOffer(StreamKind::Sub, feed.source().sub.has_value());
    offer.mainFailed = feed.isResting(StreamKind::Main);
    const auto index = static_cast<std::size_t>(camera);
    offer.networkSlow = index < m_networks.size() && m_networks[index].isSlow();
    return offer;
}

void StreamSupervisor::carryOut()
{
    for (const wall::StreamDecision& decision : m_control.decisions()) {
        m_pool.want(decision.camera, decision.stream, decision.effort);
    }
}

const wall::StreamDecision& StreamSupervisor::decision(int camera) const
{
    static const wall::StreamDecision Unasked;
    const auto& decisions = m_control.decisions();
    const auto index = static_cast<std::size_t>(camera);
    return index < decisions.size() ? decisions[index] : Unasked;
}

} // namespace pantau::engine
