// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wall/TileDemand.h"
#include "widgets/wall/WallScreens.h"

#include <QByteArray>

namespace pantau::app {

/// Processor time of the machine since it started, in the kernel's ticks; from the first line of /proc/stat.
struct MachineTicks
{
    double busy = 0; ///< without niced processes
    double niced = 0;
    double idle = 0; ///< also while waiting for a disk
};
/// Zeros where the line cannot be read. Reentrant.
[[nodiscard]] MachineTicks machineTicks(const QByteArray& statLine);

/// The share of the machine, 0..1, that was busy between two readings. What other processes do at a lower priority
/// gives way by itself and is not counted; our own workers, which run so too, are: `ownSeconds` of processor time of
/// this process fell in between, at `ticksPerSecond`. Reentrant.
[[nodiscard]] double busyShare(const MachineTicks& before, const MachineTicks& now, double ownSeconds,
                               double ticksPerSecond);

/// Measures how the machine bears the walls since the last look. GUI thread; owned by the wall command.
class LoadMeter
{
public:
    LoadMeter();

    [[nodiscard]] wall::LoadSample take(const widgets::WallScreens& walls);

private:
    MachineTicks m_ticks;
    double m_ownSeconds;
    std::uint64_t m_stalls = 0;
};

} // namespace pantau::app
