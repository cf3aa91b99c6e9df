// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/camsim/Pacer.h"

#include <algorithm>

namespace pantau::camsim {

namespace {

// Frames due within this time go out together: fewer wake-ups, and far less than a frame's jitter.
constexpr Nanoseconds Slack{1'000'000};
constexpr Nanoseconds IdleLook{1'000'000'000};

} // namespace

Pacer::Pacer(const CameraSet& cameras)
    : m_cameras(cameras)
    , m_thread([this](const std::stop_token& stop) { run(stop); })
{
}

Pacer::~Pacer()
{
    m_thread.request_stop();
    wake();
}

void Pacer::wake()
{
    {
        const std::scoped_lock guard(m_lock);
        m_wake = true;
    }
    m_woken.notify_one();
}

Nanoseconds Pacer::sendDue(Nanoseconds now) const
{
    Nanoseconds next = now + IdleLook;
    for (const auto& camera : m_cameras.all()) {
        if (!camera->active()) {
            continue;
        }
        if (camera->due() <= now + Slack) {
            camera->send(now);
        }
        next = std::min(next, camera->due());
    }
    return next;
}

void Pacer::run(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        const Nanoseconds next = sendDue(SimClock::monotonic());
        std::unique_lock guard(m_lock);
        m_woken.wait_until(guard, stop, SimClock::point(next), [this] { return m_wake; });
        m_wake = false;
    }
}

} // namespace pantau::camsim
