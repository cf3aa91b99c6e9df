// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/StreamMonitor.h"

#include "core/media/FrameWatch.h"

namespace pantau::media {

StreamStatus judgedByAge(StreamStatus status, base::SteadyTime now)
{
    const bool isOld = status.lastFrameAt && now - *status.lastFrameAt >= FrameWatch::staleAfter(status.effort);
    if (status.state == StreamState::Streaming && isOld) {
        status.state = StreamState::Stalled;
        status.failure = {StreamReason::WorkerBehind, 0};
    }
    return status;
}

void StreamMonitor::workerStarted(base::SteadyTime now)
{
    const base::MutexLock lock(m_mutex);
    m_startedAt = now;
    m_status.since = now;
}

void StreamMonitor::sessionStarted(base::SteadyTime now)
{
    const base::MutexLock lock(m_mutex);
    if (m_hadSession) {
        ++m_status.reconnects;
    }
    m_hadSession = true;
    m_status.state = StreamState::Connecting;
    if (m_status.failure.reason == StreamReason::WaitingForTurn) {
        m_status.failure = {};
    }
    m_status.since = now;
}

void StreamMonitor::waitingForTurn(base::SteadyTime now)
{
    const base::MutexLock lock(m_mutex);
    m_status.state = StreamState::Connecting;
    if (m_status.failure.reason == StreamReason::None) {
        m_status.failure = {StreamReason::WaitingForTurn, 0};
    }
    m_status.since = now;
}

void StreamMonitor::enter(StreamState state, StreamFailure failure, base::SteadyTime now)
{
    const base::MutexLock lock(m_mutex);
    if (m_status.state != state) {
        m_status.since = now;
    }
    m_status.state = state;
    m_status.failure = failure;
}

void StreamMonitor::decoderOpened(std::string name, HardwareReason whySoftware)
{
    const base::MutexLock lock(m_mutex);
    m_status.decoder = std::move(name);
    m_status.whySoftware = whySoftware;
}

void StreamMonitor::effortChanged(domain::DecodeEffort effort)
{
    const base::MutexLock lock(m_mutex);
    m_status.effort = effort;
}

void StreamMonitor::frameDecoded(int width, int height, base::SteadyTime now)
{
    const base::MutexLock lock(m_mutex);
    if (m_status.state != StreamState::Streaming) {
        m_status.state = StreamState::Streaming;
        m_status.failure = {};
        m_status.since = now;
    }
    m_status.width = width;
    m_status.height = height;
    m_status.lastFrameAt = now;
    ++m_status.decoded;
    if (!m_status.firstPicture) {
        m_status.firstPicture = std::chrono::duration_cast<std::chrono::milliseconds>(now - m_startedAt);
    }
}

void StreamMonitor::packetCorrupt()
{
    const base::MutexLock lock(m_mutex);
    ++m_status.corrupt;
}

void StreamMonitor::packetDiscarded()
{
    const base::MutexLock lock(m_mutex);
    ++m_status.discarded;
}

void StreamMonitor::packetsLost(std::uint64_t count)
{
    const base::MutexLock lock(m_mutex);
    m_status.lostPackets += count;
}

StreamStatus StreamMonitor::status() const
{
    const base::MutexLock lock(m_mutex);
    return m_status;
}

} // namespace pantau::media
