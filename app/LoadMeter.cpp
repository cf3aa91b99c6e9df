// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/LoadMeter.h"

#include "app/ProcessUsage.h"

#include <QFile>

#include <algorithm>
#include <utility>

#include <unistd.h>

namespace pantau::app {

namespace {

MachineTicks readTicks()
{
    QFile file(QStringLiteral("/proc/stat"));
    return file.open(QIODevice::ReadOnly) ? machineTicks(file.readLine()) : MachineTicks{};
}

/// What `now` has more than `before`; what was counted by a tile that is gone does not count against the others.
double grown(std::uint64_t before, std::uint64_t now)
{
    return now > before ? static_cast<double>(now - before) : 0;
}

} // namespace

MachineTicks machineTicks(const QByteArray& statLine)
{
    // cpu user nice system idle iowait irq softirq steal ...: proc(5)
    const QList<QByteArray> fields = statLine.simplified().split(' ');
    const auto field = [&](qsizetype index) { return index < fields.size() ? fields[index].toDouble() : 0.0; };
    if (fields.isEmpty() || fields[0] != "cpu") {
        return {};
    }
    return {field(1) + field(3) + field(6) + field(7) + field(8), field(2), field(4) + field(5)};
}

double busyShare(const MachineTicks& before, const MachineTicks& now, double ownSeconds, double ticksPerSecond)
{
    const double busy = now.busy - before.busy;
    const double niced = now.niced - before.niced;
    const double all = busy + niced + (now.idle - before.idle);
    if (all <= 0) {
        return 0;
    }
    const double oursNiced = std::min(niced, ownSeconds * ticksPerSecond);
    return std::clamp((busy + oursNiced) / all, 0.0, 1.0);
}

LoadMeter::LoadMeter() : m_ticks(readTicks()), m_ownSeconds(ProcessUsage::cpuSeconds())
{
}

wall::LoadSample LoadMeter::take(const widgets::WallScreens& walls)
{
    const MachineTicks ticks = readTicks();
    const double ownSeconds = ProcessUsage::cpuSeconds();
    wall::LoadSample load;
    load.cpuShare =
        busyShare(std::exchange(m_ticks, ticks), ticks, ownSeconds - std::exchange(m_ownSeconds, ownSeconds),
                  static_cast<double>(sysconf(_SC_CLK_TCK)));
    widgets::TileBoard::Totals totals;
    std::uint64_t stalls = 0;
    for (const auto& window : walls.windows()) {
        const auto taken = window->takeTotals();
        totals.painted += taken.painted;
        totals.dropped += taken.dropped;
        stalls += window->stalls();
    }
    const std::uint64_t taken = totals.painted + totals.dropped;
    load.lateShare = taken > 0 ? static_cast<double>(totals.dropped) / static_cast<double>(taken) : 0;
    load.stalls = static_cast<int>(grown(m_stalls, stalls));
    m_stalls = stalls;
    return load;
}

} // namespace pantau::app
