// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/ScheduleDesk.h"

#include <algorithm>

namespace pantau::widgets {

const wall::Schedule* ScheduleDesk::schedule(const QString& name) const
{
    const auto found = std::find_if(m_book.schedules.begin(), m_book.schedules.end(),
                                    [&](const wall::Schedule& each) { return each.name == name; });
    return found == m_book.schedules.end() ? nullptr : &*found;
}

ScheduleDesk::Failure ScheduleDesk::checked(const QString& old, const wall::Schedule& schedule) const
{
    const bool hasScene = std::any_of(m_book.scenes.begin(), m_book.scenes.end(),
                                      [&](const wall::Scene& scene) { return scene.name == schedule.scene; });
    if (schedule.name.isEmpty()) {
        return tr("A schedule needs a name.");
    }
    if (schedule.name != old && this->schedule(schedule.name) != nullptr) {
        return tr("A schedule '%1' is there already.").arg(schedule.name);
    }
    if (!hasScene) {
        return tr("A schedule needs a scene.");
    }
    if (schedule.days.empty()) {
        return tr("A schedule needs a day.");
    }
    return schedule.from == schedule.to ? Failure(tr("The span ends when it begins.")) : std::nullopt;
}

ScheduleDesk::Failure ScheduleDesk::save(const QString& old, const wall::Schedule& schedule)
{
    if (auto failure = checked(old, schedule)) {
        return failure;
    }
    const auto found = std::find_if(m_book.schedules.begin(), m_book.schedules.end(),
                                    [&](const wall::Schedule& each) { return each.name == old; });
    if (found == m_book.schedules.end()) {
        m_book.schedules.push_back(schedule);
    } else {
        *found = schedule;
    }
    Q_EMIT bookChanged();
    return std::nullopt;
}

ScheduleDesk::Failure ScheduleDesk::remove(const QString& name)
{
    if (schedule(name) == nullptr) {
        return tr("Choose a schedule first.");
    }
    std::erase_if(m_book.schedules, [&](const wall::Schedule& each) { return each.name == name; });
    Q_EMIT bookChanged();
    return std::nullopt;
}

} // namespace pantau::widgets
