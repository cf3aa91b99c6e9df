// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/ScheduleActions.h"

#include "core/base/Parented.h"
#include "widgets/console/ScheduleDialog.h"

namespace pantau::widgets {

namespace {

/// Of a new schedule, until the operator says otherwise: office hours.
constexpr std::chrono::hours FirstFrom{8};
constexpr std::chrono::hours FirstTo{16};

} // namespace

ScheduleActions::ScheduleActions(ActionSet& actions, ScenePane& pane, const std::vector<wall::Scene>& scenes,
                                 ScheduleDesk& desk, QWidget& window)
    : m_pane(pane)
    , m_scenes(scenes)
    , m_desk(desk)
    , m_window(window)
{
    actions.handle(ActionId::NewSchedule, [this] { make(); });
    actions.handle(ActionId::ChangeSchedule, [this] { change(); });
    actions.handle(ActionId::RemoveSchedule, [this] { remove(); });
    connect(&m_pane, &ScenePane::scheduleChosen, this, &ScheduleActions::change);
}

void ScheduleActions::edit(const QString& title, const QString& old, const wall::Schedule& schedule)
{
    const auto take = [this, old](const wall::Schedule& typed) { return m_desk.save(old, typed); };
    auto* const dialog = base::makeParented<ScheduleDialog>(title, schedule, m_scenes, take, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ScheduleActions::make()
{
    if (m_scenes.empty()) {
        Q_EMIT said(tr("A schedule shows a scene: save one first."));
        return;
    }
    wall::Schedule schedule;
    schedule.scene = m_pane.currentScene();
    schedule.from = FirstFrom;
    schedule.to = FirstTo;
    edit(tr("New schedule"), {}, schedule);
}

void ScheduleActions::change()
{
    if (const wall::Schedule* const schedule = m_desk.schedule(m_pane.currentSchedule())) {
        edit(tr("Schedule"), schedule->name, *schedule);
    } else {
        Q_EMIT said(tr("Choose a schedule first."));
    }
}

void ScheduleActions::remove()
{
    const QString name = m_pane.currentSchedule();
    const auto failure = m_desk.remove(name);
    Q_EMIT said(failure ? failure
                        : tr("The schedule '%1' is removed; %2 brings it back.")
                              .arg(name, ActionTable::keysText(ActionTable::spec(ActionId::Undo))));
}

} // namespace pantau::widgets
