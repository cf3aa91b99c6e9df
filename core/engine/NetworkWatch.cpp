// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/NetworkWatch.h"

#include <utility>

namespace pantau::engine {

using media::StreamState;

void NetworkWatch::look(std::optional<domain::StreamKind> kind, const media::StreamStatus& status, bool busy,
                        base::SteadyTime now)
{
    if (std::exchange(m_kind, kind) != kind) {
        m_lossy.clear();
        m_silences.clear();
        m_wasSilent = false;
        m_lost = status.lostPackets;
    }
    forget(m_lossy, now - Span);
    forget(m_silences, now - Span);
    const bool hasLost = std::exchange(m_lost, status.lostPackets) < status.lostPackets;
    const bool hasSpoken = m_wasSilent && status.state == StreamState::Streaming;
    m_wasSilent = status.state == StreamState::Stalled;
    if (busy) {
        return;
    }
    if (hasLost) {
        m_lossy.push_back(now);
    }
    if (hasSpoken) {
        m_silences.push_back(now);
    }
}

void NetworkWatch::forget(Times& times, base::SteadyTime before)
{
    while (!times.empty() && times.front() < before) {
        times.pop_front();
    }
}

} // namespace pantau::engine
