// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/SceneModel.h"
#include "widgets/models/TourModel.h"
#include "widgets/style/FormStack.h"

#include <QLabel>
#include <QTableView>
#include <QWidget>

namespace pantau::widgets {

/// The console's right side: scenes and tours. GUI thread; owned by the console; the book outlives it, and who changes
/// it says so.
class ScenePane final : public QWidget
{
    Q_OBJECT

public:
    explicit ScenePane(const wall::SceneBook& book, QWidget* parent = nullptr);

    [[nodiscard]] QTableView& scenes() { return m_scenes; }
    [[nodiscard]] QTableView& tours() { return m_tours; }
    /// The name of the chosen one; empty when none is.
    [[nodiscard]] QString currentScene() const;
    [[nodiscard]] QString currentTour() const;
    void reload();
    void retranslate();

Q_SIGNALS:
    void sceneChosen();
    void tourChosen();

private:
    static void prepare(QTableView& table, QAbstractItemModel& model);

    SceneModel m_sceneModel;
    TourModel m_tourModel;
    QLabel m_sceneTitle;
    QLabel m_tourTitle;
    FormStack m_sceneStack;
    FormStack m_tourStack;
    QTableView m_scenes; // after their stacks, so that they go first: the stacks would delete them
    QTableView m_tours;
};

} // namespace pantau::widgets
