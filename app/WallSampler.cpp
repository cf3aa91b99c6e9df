// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/WallSampler.h"

#include <algorithm>
#include <utility>

namespace pantau::app {

WallSampler::WallSampler(const base::Clock& clock, GuiApplication& application, engine::CameraPool& pool,
                         widgets::WallWindow& window)
    : m_clock(clock)
    , m_application(application)
    , m_pool(pool)
    , m_window(window)
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
    const auto paints = static_cast<std::uint64_t>(m_window.takePaints());
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
    const auto readings = m_window.takeReadings();
    m_decodedBefore.resize(readings.size(), 0);
    std::vector<CameraSample> cameras;
    cameras.reserve(readings.size());
    for (std::size_t i = 0; i < readings.size(); ++i) {
        const auto& reading = readings[i];
        const domain::Camera& camera = m_pool.camera(static_cast<int>(i));
        CameraSample sample;
        sample.id = camera.id;
        sample.owner = camera.owner;
        sample.status = m_pool.status(static_cast<int>(i));
        const std::uint64_t before = std::exchange(m_decodedBefore[i], sample.status.decoded);
        sample.decodedPerSecond = static_cast<double>(sample.status.decoded - before) / seconds;
        sample.paintedPerSecond = reading.painted.painted / seconds;
        sample.age = reading.age;
        sample.latencyMsP50 = reading.painted.latencyMsP50;
        sample.latencyMsP95 = reading.painted.latencyMsP95;
        sample.dropped = reading.dropped;
        sample.outOfOrder = reading.painted.outOfOrder;
        cameras.push_back(std::move(sample));
    }
    return cameras;
}

void WallSampler::takeStalls()
{
    m_latest.tickDelaysMs = m_window.takeTickDelaysMs();
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
