// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/StreamKind.h"
#include "core/media/FrameSwitch.h"
#include "core/media/StreamWorker.h"

#include <atomic>
#include <memory>

namespace pantau::engine {

/// One stream of a camera for as long as it is kept open: its worker and what the worker writes to.
/// Owned by the camera's feed, at the end by the retirement; the destructor waits for the worker.
class OpenStream
{
public:
    struct Place
    {
        domain::StreamKind kind = domain::StreamKind::Main;
        int number = 0;                         ///< of the camera's streams, rising
        std::shared_ptr<media::FrameSwitch> to; ///< where its pictures go; nullptr of a sound
        std::shared_ptr<std::atomic<int>> open; ///< counts the camera's open streams
    };
    struct Means
    {
        const base::Clock& clock;
        media::OpenGate& gate;
        const media::SessionFactory& factory;
    };

    OpenStream(const media::StreamSpec& spec, Place place, const Means& means);
    ~OpenStream();
    OpenStream(const OpenStream&) = delete;
    OpenStream& operator=(const OpenStream&) = delete;

    [[nodiscard]] domain::StreamKind kind() const { return m_place.kind; }
    /// True when the newest picture that the camera's subscribers got was this stream's.
    [[nodiscard]] bool isLive() const { return m_place.to->live() == m_place.number; }
    /// Its pictures will not be shown; false when they are already.
    [[nodiscard]] bool shutOut() { return m_place.to->shutOut(m_place.number); }
    [[nodiscard]] media::StreamStatus status() const { return m_monitor.status(); }
    void setEffort(domain::DecodeEffort effort) { m_control.setEffort(effort); }
    [[nodiscard]] base::SteadyTime since() const { return m_since; }
    void requestStop() { m_worker->requestStop(); }
    [[nodiscard]] bool ended() const { return m_worker->ended(); }

private:
    const Place m_place;
    const base::SteadyTime m_since;
    media::FrameHub m_hub;
    media::StreamMonitor m_monitor;
    media::StreamControl m_control;
    std::unique_ptr<media::StreamWorker> m_worker; // last: its thread uses all the rest
};

} // namespace pantau::engine
