// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wall/Schedule.h"

#include <algorithm>

namespace pantau::wall {

namespace {

using std::chrono::days;
using std::chrono::hours;

constexpr hours WitFromUtc{9};

/// Whether a span begins on this day (since 1970, in WIT).
bool beginsOn(const Schedule& schedule, std::chrono::sys_days day)
{
    return schedule.days.contains(static_cast<Qt::DayOfWeek>(std::chrono::weekday(day).iso_encoding()));
}

/// Whether the span that begins on this day holds the time.
bool holds(const Schedule& schedule, std::chrono::sys_days day, base::WallTime wit)
{
    const days over{schedule.to > schedule.from ? 0 : 1};
    return beginsOn(schedule, day) && wit >= day + schedule.from && wit < day + over + schedule.to;
}

} // namespace

bool runsAt(const Schedule& schedule, base::WallTime now)
{
    const base::WallTime wit = now + WitFromUtc;
    const auto today = std::chrono::floor<days>(wit);
    return schedule.enabled && (holds(schedule, today, wit) || holds(schedule, today - days{1}, wit));
}

std::optional<base::WallTime> nextBegin(const Schedule& schedule, base::WallTime now)
{
    const base::WallTime wit = now + WitFromUtc;
    const auto today = std::chrono::floor<days>(wit);
    // The same weekday comes again after seven days.
    for (days ahead{0}; schedule.enabled && ahead <= days{7}; ++ahead) {
        const base::WallTime begin = today + ahead + schedule.from;
        if (beginsOn(schedule, today + ahead) && begin > wit) {
            return begin - WitFromUtc;
        }
    }
    return std::nullopt;
}

const Schedule* scheduleAt(const std::vector<Schedule>& schedules, base::WallTime now)
{
    const auto found = std::find_if(schedules.rbegin(), schedules.rend(),
                                    [&](const Schedule& schedule) { return runsAt(schedule, now); });
    return found == schedules.rend() ? nullptr : &*found;
}

} // namespace pantau::wall
