// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/actions/ActionSet.h"
#include "widgets/console/ScenePane.h"
#include "widgets/console/ScheduleDesk.h"

namespace pantau::widgets {

/// The console's actions with schedules: asks for what is to be kept, and says what came of it. GUI thread; owned by
/// the console, whose parts outlive it.
class ScheduleActions final : public QObject
{
    Q_OBJECT

public:
    /// `window` is the parent of what is asked.
    ScheduleActions(ActionSet& actions, ScenePane& pane, const std::vector<wall::Scene>& scenes, ScheduleDesk& desk,
                    QWidget& window);

Q_SIGNALS:
    /// Why something was not done, or how it can be undone; else nothing.
    void said(const std::optional<QString>& words);

private:
    void edit(const QString& title, const QString& old, const wall::Schedule& schedule);
    void make();
    void change();
    void remove();

    ScenePane& m_pane;
    const std::vector<wall::Scene>& m_scenes;
    ScheduleDesk& m_desk;
    QWidget& m_window;
};

} // namespace pantau::widgets
