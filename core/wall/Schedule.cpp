// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wall/Schedule.h"

#include <algorithm>

namespace pantau::wall {

namespace {

using std::chrono::days;
using std::chrono::hours;

constexpr hours WitFromUtc{9};

/// Whether the span that begins on this day (since 1970, in WIT) holds the time.
bool holds(const Schedule& schedule, std::chrono::sys_days day, base::WallTime wit)
{
    const auto weekday = static_cast<Qt::DayOfWeek>(std::chrono::weekday(day).iso_encoding());
    const days over{schedule.to > schedule.from ? 0 : 1};
    return schedule.days.contains(weekday) && wit >= day + schedule.from && wit < day + over + schedule.to;
}

} // namespace

bool runsAt(const Schedule& schedule, base::WallTime now)
{
    const base::WallTime wit = now + WitFromUtc;
    const auto today = std::chrono::floor<days>(wit);
    return schedule.enabled && (holds(schedule, today, wit) || holds(schedule, today - days{1}, wit));
}

const Schedule* scheduleAt(const std::vector<Schedule>& schedules, base::WallTime now)
{
    const auto found = std::find_if(schedules.rbegin(), schedules.rend(),
                                    [&](const Schedule& schedule) { return runsAt(schedule, now); });
    return found == schedules.rend() ? nullptr : &*found;
}

} // namespace pantau::wall
