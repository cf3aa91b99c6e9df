// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/SceneModel.h"
#include "widgets/models/ScheduleModel.h"
#include "widgets/models/TourModel.h"
#include "widgets/style/FormStack.h"

#include <QLabel>
#include <QTableView>
#include <QWidget>

namespace pantau::widgets {

/// The console's right side: scenes, tours and schedules. GUI thread; owned by the console; the book outlives it, and
/// who changes it says so.
class ScenePane final : public QWidget
{
    Q_OBJECT

public:
    explicit ScenePane(const wall::SceneBook& book, QWidget* parent = nullptr);

    [[nodiscard]] QTableView& scenes() { return m_scenes; }
    [[nodiscard]] QTableView& tours() { return m_tours; }
    [[nodiscard]] QTableView& schedules() { return m_schedules; }
    /// The name of the chosen one; empty when none is.
    [[nodiscard]] QString currentScene() const;
    [[nodiscard]] QString currentTour() const;
    [[nodiscard]] QString currentSchedule() const;
    void reload();
    /// Says where tours run now, and when schedules are due.
    void follow(const wall::WallState& wall, const std::optional<engine::TourPlayer::Running>& running,
                base::WallTime now);
    void retranslate();

Q_SIGNALS:
    void sceneChosen();
    void tourChosen();
    void scheduleChosen();

private:
    static void prepare(QTableView& table, QAbstractItemModel& model);

    SceneModel m_sceneModel;
    TourModel m_tourModel;
    ScheduleModel m_scheduleModel;
    QLabel m_sceneTitle;
    QLabel m_tourTitle;
    QLabel m_scheduleTitle;
    FormStack m_sceneStack;
    FormStack m_tourStack;
    FormStack m_scheduleStack;
    QTableView m_scenes; // after their stacks, so that they go first: the stacks would delete them
    QTableView m_tours;
    QTableView m_schedules;
};

} // namespace pantau::widgets
