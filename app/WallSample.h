// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/media/StreamMonitor.h"
#include "core/wall/StreamDecision.h"

#include <QString>

#include <optional>
#include <vector>

namespace pantau::app {

/// What one camera did since the last sample. Plain value; holds nothing of its address or login.
struct CameraSample
{
    QString id;
    QString owner;
    media::StreamStatus status;
    wall::QualityReason quality = wall::QualityReason::Hidden; ///< why it is shown as it is
    double decodedPerSecond = 0;
    double paintedPerSecond = 0;
    std::optional<std::chrono::milliseconds> age; ///< of the shown picture
    std::optional<double> latencyMsP50;           ///< packet sent to painted, where the source stamps
    std::optional<double> latencyMsP95;
    std::uint64_t dropped = 0;    ///< decoded, but replaced before they were painted, in all tiles; since the start
    std::uint64_t outOfOrder = 0; ///< painted after a later one; since the start
};

/// What the wall, its cameras and this process did since the last sample. Plain value.
struct WallSample
{
    base::WallTime at;
    std::vector<CameraSample> cameras;
    double residentMiB = 0;
    double cpuCores = 0;               ///< processor time per wall time since the last sample
    double cpuSeconds = 0;             ///< since the start
    double paintsPerSecond = 0;        ///< of the wall
    std::uint64_t paints = 0;          ///< since the start
    std::vector<double> tickDelaysMs;  ///< how late each display tick was, rising
    double stallMsMax = 0;             ///< the longest hold of the GUI thread by one event or tick
    double stallMsMaxOfLastMinute = 0; ///< the same, for a reader that comes more rarely than once a second
};

} // namespace pantau::app
