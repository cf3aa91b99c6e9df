// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/WallSampler.h"

#include <algorithm>
#include <utility>

namespace pantau::app {

WallSampler::WallSampler(const base::Clock& clock, GuiApplication& application, engine::StreamSupervisor& streams,
                         const widgets::WallScreens& walls)
    : m_clock(clock)
    , m_application(application)
    , m_streams(streams)
    , m_walls(walls)
    , m_usage(clock)
    , m_at(clock.steady())
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        take();
        Q_EMIT sampled(m_latest);
    });
}

void WallSampler::start()
{
    take();
    m_timer.start();
}

void WallSampler::take()
{
    const base::SteadyTime now = m_clock.steady();
    // Never 0, which the first sample of a quick start could be.
    const double seconds = std::max(std::chrono::duration<double>(now - std::exchange(m_at, now)).count(), 0.001);
    std::uint64_t paints = 0;
    for (const auto& window : m_walls.windows()) {
        paints += static_cast<std::uint64_t>(window->takePaints());
    }
    m_latest.at = m_clock.wall();
    m_latest.cameras = takeCameras(seconds);
    m_latest.residentMiB = ProcessUsage::residentMiB();
    m_latest.cpuCores = m_usage.takeCores();
    m_latest.cpuSeconds = ProcessUsage::cpuSeconds();
    m_latest.paintsPerSecond = static_cast<double>(paints) / seconds;
    m_latest.paints += paints;
    takeStalls();
}

std::vector<CameraSample> WallSampler::takeCameras(double seconds)
{
    const engine::CameraPool& pool = m_streams.pool();
    m_decodedBefore.resize(static_cast<std::size_t>(pool.size()), 0);
    std::vector<CameraSample> cameras(m_decodedBefore.size());
    for (int i = 0; i < pool.size(); ++i) {
        CameraSample& sample = cameras[static_cast<std::size_t>(i)];
        sample.id = pool.camera(i).id;
        sample.owner = pool.camera(i).owner;
        sample.status = media::judgedByAge(pool.status(i), m_at);
        sample.quality = m_streams.decision(i).reason;
        const std::uint64_t before = std::exchange(m_decodedBefore[static_cast<std::size_t>(i)], sample.status.decoded);
        sample.decodedPerSecond = static_cast<double>(sample.status.decoded - before) / seconds;
    }
    std::vector<bool> seen(cameras.size(), false);
    for (const auto& window : m_walls.windows()) {
        for (const auto& reading : window->takeReadings()) {
            const auto camera = static_cast<std::size_t>(reading.camera);
            addTile(cameras[camera], reading, seconds, !seen[camera]);
            seen[camera] = true;
        }
    }
    m_drops.resize(cameras.size());
    for (std::size_t i = 0; i < cameras.size(); ++i) {
        Drops& drops = m_drops[i];
        const std::uint64_t before = std::exchange(drops.onTiles, cameras[i].dropped);
        drops.inAll += cameras[i].dropped - std::min(before, cameras[i].dropped);
        cameras[i].dropped = drops.inAll;
    }
    return cameras;
}

void WallSampler::addTile(CameraSample& sample, const widgets::TileBoard::Reading& tile, double seconds, bool isFirst)
{
    const double painted = tile.painted.painted / seconds;
    sample.dropped += tile.dropped;
    if (!isFirst && painted >= sample.paintedPerSecond) {
        return;
    }
    sample.paintedPerSecond = painted;
    sample.age = tile.age;
    sample.latencyMsP50 = tile.painted.latencyMsP50;
    sample.latencyMsP95 = tile.painted.latencyMsP95;
    sample.outOfOrder = tile.painted.outOfOrder;
}

void WallSampler::takeStalls()
{
    m_latest.tickDelaysMs.clear();
    for (const auto& window : m_walls.windows()) {
        const std::vector<double> delays = window->takeTickDelaysMs();
        m_latest.tickDelaysMs.insert(m_latest.tickDelaysMs.end(), delays.begin(), delays.end());
    }
    std::sort(m_latest.tickDelaysMs.begin(), m_latest.tickDelaysMs.end());
    m_latest.stallMsMax = m_application.takeLongestMs();
    if (!m_latest.tickDelaysMs.empty()) {
        m_latest.stallMsMax = std::max(m_latest.stallMsMax, m_latest.tickDelaysMs.back());
    }
    m_stallsMs.at(m_nextStall) = m_latest.stallMsMax;
    m_nextStall = (m_nextStall + 1) % m_stallsMs.size();
    m_latest.stallMsMaxOfLastMinute = *std::max_element(m_stallsMs.begin(), m_stallsMs.end());
}

} // namespace pantau::app
