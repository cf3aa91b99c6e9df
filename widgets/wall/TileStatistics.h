// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/media/VideoFrame.h"

#include <optional>
#include <vector>

namespace pantau::widgets {

/// What was painted of one tile, counted between two readings. GUI thread; owned by the wall's window.
class TileStatistics
{
public:
    struct Reading
    {
        int painted = 0;
        std::optional<double> latencyMsP50; ///< packet sent to painted; nothing when the source does not stamp
        std::optional<double> latencyMsP95;
        std::uint64_t outOfOrder = 0; ///< stamped pictures painted after a later one, since the start
    };

    void painted(const std::optional<media::SendStamp>& stamp, base::WallTime now);
    /// The figures since the last call.
    [[nodiscard]] Reading take();
    [[nodiscard]] std::uint64_t paintedInAll() const { return m_paintedInAll; }

private:
    int m_painted = 0;
    std::uint64_t m_paintedInAll = 0;
    std::uint64_t m_outOfOrder = 0;
    std::uint64_t m_lastNumber = 0;
    std::vector<double> m_latenciesMs; ///< at most a reading's worth: the wall reads once a second
};

} // namespace pantau::widgets
