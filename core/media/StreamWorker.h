// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/FrameHub.h"
#include "core/media/FrameWatch.h"
#include "core/media/OpenGate.h"
#include "core/media/StreamControl.h"
#include "core/media/StreamMonitor.h"
#include "core/media/StreamSession.h"
#include "core/media/StreamSpec.h"

#include <atomic>
#include <memory>
#include <stop_token>
#include <thread>
#include <utility>

namespace pantau::media {

class SoundRing;

/// What a worker and its sessions stand on; all of it outlives the worker.
struct StreamContext
{
    const base::Clock& clock;
    OpenGate& gate;
    FrameHub& hub;
    StreamMonitor& monitor;
    const StreamControl& control;
    std::stop_token stop = {}; ///< the worker's own, which it gives to its sessions
};

using SessionFactory =
    std::function<std::unique_ptr<StreamSession>(const StreamSpec&, const StreamContext&, StreamSession::KeepWaiting)>;

/// Makes sessions that fetch a camera's sound into this ring.
using SoundFactory = std::function<SessionFactory(std::shared_ptr<SoundRing>)>;

/// Keeps one stream open for as long as it lives: opens, watches the age of the pictures, gives up, waits, tries
/// again. Owns one thread. Owned by the engine; requestStop() returns at once, the destructor waits for the thread.
class StreamWorker
{
public:
    StreamWorker(StreamSpec spec, StreamContext context, SessionFactory factory);
    ~StreamWorker();
    StreamWorker(const StreamWorker&) = delete;
    StreamWorker& operator=(const StreamWorker&) = delete;

    void requestStop() { m_thread.request_stop(); }
    /// True when the thread has done its last step, so that the destructor will not wait.
    [[nodiscard]] bool ended() const { return m_ended.load(std::memory_order_acquire); }

private:
    enum class Phase : std::uint8_t
    {
        Opening = 1,
        LeavingOpen,
        Running,
        Closing
    };

    void run(const std::stop_token& stop);
    [[nodiscard]] StreamFailure runSession(const std::stop_token& stop);
    [[nodiscard]] StreamFailure watchSession(StreamSession& session, const std::stop_token& stop);
    [[nodiscard]] StreamState stateAfter(StreamReason reason);
    [[nodiscard]] bool keepWaiting(const std::stop_token& stop);
    /// Tells the monitor what the watch says; true when the session is to be given up.
    bool judge(base::SteadyTime now);
    void pause(StreamState after, const std::stop_token& stop);

    // Fixed after construction.
    const StreamSpec m_spec;
    const StreamContext m_context;
    const SessionFactory m_factory;

    // Worker thread only.
    Phase m_phase = Phase::Opening;
    base::SteadyTime m_deadline; ///< of every phase but Running
    std::optional<FrameWatch> m_watch;
    base::SteadyTime m_outageSince;
    bool m_loginWorked = false; ///< the last session that was answered took our login
    /// In the log, since the last session that stood; a dead camera must not flood it.
    std::pair<StreamState, StreamFailure> m_lastSaid{StreamState::Idle, {}};
    std::uint32_t m_jitterState;

    std::atomic<bool> m_ended{false};

    std::jthread m_thread; // last: starts when everything else stands
};

} // namespace pantau::media
