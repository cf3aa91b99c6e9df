// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wall/ScheduleRun.h"

namespace pantau::wall {

std::optional<ScheduleRun::Action> ScheduleRun::step(base::WallTime now, const std::vector<Schedule>& schedules,
                                                     const WallState& standing)
{
    const Schedule* schedule = scheduleAt(schedules, now);
    if (schedule == nullptr) {
        if (!m_interruption) {
            return std::nullopt;
        }
        BringBack back{std::move(m_interruption->before)};
        m_interruption.reset();
        return Action(std::move(back));
    }
    if (!m_interruption) {
        m_interruption = Interruption{schedule->name, standing};
    } else if (m_interruption->schedule != schedule->name) {
        m_interruption->schedule = schedule->name;
    } else {
        return std::nullopt;
    }
    return Action(ShowScene{schedule->scene});
}

} // namespace pantau::wall
