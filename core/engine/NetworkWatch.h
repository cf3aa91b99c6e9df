// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/StreamKind.h"
#include "core/media/StreamMonitor.h"

#include <deque>
#include <optional>

namespace pantau::engine {

/// Tells whether the network carries the stream that a camera is shown by. After a lost packet nothing is shown before
/// the next key frame, so even rare losses make a stream of many packets useless that a smaller one hardly has. A
/// camera that is gone is not meant: only silence that ends by itself counts. Pure: time is passed in.
/// GUI thread; owned by the supervisor.
class NetworkWatch
{
public:
    /// A judgement looks at the time behind it.
    static constexpr std::chrono::seconds Span{20};
    /// So many looks that found new losses are too many; at two looks a second, a picture that stands still again and
    /// again.
    static constexpr int MostLossy = 5;
    static constexpr int MostSilences = 2;

    /// The stream in use and what is counted of it, twice a second. Nothing is charged to the network while the machine
    /// is `busy`: a program that reads too late loses packets too.
    void look(std::optional<domain::StreamKind> kind, const media::StreamStatus& status, bool busy,
              base::SteadyTime now);
    [[nodiscard]] bool isSlow() const
    {
        return static_cast<int>(m_lossy.size()) >= MostLossy || static_cast<int>(m_silences.size()) >= MostSilences;
    }

private:
    using Times = std::deque<base::SteadyTime>;
    static void forget(Times& times, base::SteadyTime before);

    std::optional<domain::StreamKind> m_kind;
    std::uint64_t m_lost = 0;
    bool m_wasSilent = false;
    Times m_lossy;    ///< looks that found new losses
    Times m_silences; ///< ends of them
};

} // namespace pantau::engine
