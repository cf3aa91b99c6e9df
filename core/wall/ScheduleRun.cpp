// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wall/ScheduleRun.h"

namespace pantau::wall {

std::optional<ScheduleRun::Action> ScheduleRun::step(base::WallTime now, const std::vector<Schedule>& schedules)
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
    if (m_interruption && m_interruption->schedule == schedule->name) {
        return std::nullopt;
    }
    return Action(ShowScene{schedule->name, schedule->scene});
}

void ScheduleRun::shown(const QString& schedule, const WallState& scene, const WallState& standing)
{
    if (!m_interruption) {
        m_interruption.emplace();
    }
    m_interruption->schedule = schedule;
    for (const auto& [monitor, state] : scene) {
        const auto stood = standing.find(monitor);
        if (stood != standing.end()) {
            m_interruption->before.insert(*stood); // not over what stood there before the first span
        }
    }
}

} // namespace pantau::wall
