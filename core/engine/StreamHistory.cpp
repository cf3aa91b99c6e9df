// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/StreamHistory.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace pantau::engine {

using media::StreamState;

namespace {

bool isLost(StreamState state)
{
    return state == StreamState::Backoff || state == StreamState::LoginRefused || state == StreamState::Unsupported;
}

bool continues(const StateChange& last, StreamState state, media::StreamFailure failure)
{
    const bool triedAgain = isLost(last.state) && state == StreamState::Connecting;
    return triedAgain || (last.state == state && last.failure == failure);
}

} // namespace

void StreamHistory::note(const media::StreamStatus& said, base::SteadyTime now, base::WallTime utc)
{
    const media::StreamStatus status = media::judgedByAge(said, now);
    const StreamState state = status.state;
    const base::MutexLock lock(m_mutex);
    const base::WallTime lookedAt = std::exchange(m_lookedAt, utc);
    if (m_changes.empty()) {
        m_changes.push_back({utc, state, status.failure}); // what was before this look nobody saw
        return;
    }
    if (continues(m_changes.back(), state, status.failure)) {
        return;
    }
    const bool isNewState = state == said.state && state != m_changes.back().state;
    const auto age = std::chrono::duration_cast<base::WallTime::duration>(now - status.since);
    const base::WallTime changedAt = isNewState ? std::max(utc - age, lookedAt) : utc;
    m_changes.push_back({std::min(changedAt, utc), state, status.failure}); // never later, were the clock set back
    if (m_changes.size() > MostChanges) {
        m_changes.pop_front();
    }
}

std::vector<StateChange> StreamHistory::changes() const
{
    const base::MutexLock lock(m_mutex);
    return {m_changes.begin(), m_changes.end()};
}

std::optional<StateChange> StreamHistory::at(base::WallTime time) const
{
    const base::MutexLock lock(m_mutex);
    // From the newest: where the clock was set back, what came later counts.
    const auto found =
        std::find_if(m_changes.rbegin(), m_changes.rend(), [&](const StateChange& c) { return c.at <= time; });
    if (found == m_changes.rend() || time > m_lookedAt) {
        return std::nullopt;
    }
    return *found;
}

} // namespace pantau::engine
