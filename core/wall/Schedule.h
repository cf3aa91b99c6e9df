// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"

#include <QString>
#include <Qt>

#include <optional>
#include <set>
#include <vector>

namespace pantau::wall {

/// A scene at times and weekdays, in WIT (UTC+9, no summer time). A span that ends at or before the time of day at
/// which it begins ends on the day after: Friday and Saturday 21.00-02.00 lasts from Friday 21.00 to Saturday 02.00 and
/// from Saturday 21.00 to Sunday 02.00. The end itself is no part of it.
struct Schedule
{
    QString name;                 ///< not empty; no two schedules share one
    QString scene;                ///< its name
    std::set<Qt::DayOfWeek> days; ///< on which the span begins; at least one
    std::chrono::minutes from{0}; ///< 00.00..23.59 after midnight WIT
    std::chrono::minutes to{0};   ///< 00.00..24.00 after midnight WIT, not equal to `from`
    bool enabled = true;

    friend bool operator==(const Schedule&, const Schedule&) = default;
};

/// Whether `now` lies in a span of an enabled schedule.
[[nodiscard]] bool runsAt(const Schedule& schedule, base::WallTime now);

/// When the next span of an enabled schedule begins, after `now`: one that runs at `now` does not count. Nothing for
/// one that is not enabled or has no day.
[[nodiscard]] std::optional<base::WallTime> nextBegin(const Schedule& schedule, base::WallTime now);

/// The schedule whose scene is to be shown; nullptr when none. Where spans overlap the later one in the list wins.
[[nodiscard]] const Schedule* scheduleAt(const std::vector<Schedule>& schedules, base::WallTime now);

} // namespace pantau::wall
