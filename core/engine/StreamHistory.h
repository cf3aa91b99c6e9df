// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Mutex.h"
#include "core/media/StreamMonitor.h"

#include <deque>
#include <optional>
#include <vector>

namespace pantau::engine {

/// From `at` on a stream was in this state for this reason.
struct StateChange
{
    base::WallTime at; ///< UTC
    media::StreamState state = media::StreamState::Idle;
    media::StreamFailure failure;

    friend bool operator==(const StateChange&, const StateChange&) = default;
};

/// What one camera went through since the program started, so that "did it work at 02.00?" has an answer. It is told
/// the status again and again and keeps what changes. Time is passed in. Thread-safe; owned by the pool's history.
class StreamHistory
{
public:
    static constexpr std::size_t MostChanges = 256;

    /// A lost stream that is tried again is no change: the loss goes on until a picture comes or the reason is another.
    /// `now` and `utc` are the same moment. A change is dated by the status, but not before the last look.
    void note(const media::StreamStatus& said, base::SteadyTime now, base::WallTime utc);

    /// Oldest first.
    [[nodiscard]] std::vector<StateChange> changes() const;
    /// The state at this time; nothing before the oldest change that is kept and after the last look: nobody knows.
    [[nodiscard]] std::optional<StateChange> at(base::WallTime time) const;

private:
    mutable base::Mutex m_mutex;
    std::deque<StateChange> m_changes PANTAU_GUARDED_BY(m_mutex);
    base::WallTime m_lookedAt PANTAU_GUARDED_BY(m_mutex);
};

} // namespace pantau::engine
