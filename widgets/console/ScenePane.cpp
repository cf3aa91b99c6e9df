// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/ScenePane.h"

#include "core/base/Parented.h"
#include "widgets/style/Theme.h"

#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>
#include <vector>

namespace pantau::widgets {

namespace {

/// The book may have lost rows that the table has not yet heard of.
QString nameIn(const QTableView& table)
{
    const QModelIndex current = table.currentIndex();
    return current.row() < table.model()->rowCount() ? current.siblingAtColumn(0).data().toString() : QString();
}

/// The row of this name, or the one that stands in its place now.
void choose(QTableView& table, const QString& name, int place)
{
    const QAbstractItemModel& rows = *table.model();
    const auto found = rows.match(rows.index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly);
    table.setCurrentIndex(found.isEmpty() ? rows.index(std::clamp(place, 0, std::max(0, rows.rowCount() - 1)), 0)
                                          : found.front());
}

} // namespace

ScenePane::ScenePane(const wall::SceneBook& book, QWidget* parent)
    : QWidget(parent)
    , m_sceneModel(book)
    , m_tourModel(book)
    , m_scheduleModel(book)
{
    m_scenes.setObjectName(QStringLiteral("scenes"));
    m_tours.setObjectName(QStringLiteral("tours"));
    m_schedules.setObjectName(QStringLiteral("schedules"));
    prepare(m_scenes, m_sceneModel);
    prepare(m_tours, m_tourModel);
    prepare(m_schedules, m_scheduleModel);
    m_sceneStack.setView(m_scenes);
    m_tourStack.setView(m_tours);
    m_scheduleStack.setView(m_schedules);
    m_sceneTitle.setBuddy(&m_scenes);
    m_tourTitle.setBuddy(&m_tours);
    m_scheduleTitle.setBuddy(&m_schedules);
    connect(&m_scenes, &QTableView::doubleClicked, this, &ScenePane::sceneChosen);
    connect(&m_tours, &QTableView::doubleClicked, this, &ScenePane::tourChosen);
    connect(&m_schedules, &QTableView::doubleClicked, this, &ScenePane::scheduleChosen);

    auto* const column = base::makeParented<QVBoxLayout>(this);
    column->setContentsMargins(Theme::Step, Theme::Step, Theme::Step, Theme::Step);
    column->setSpacing(Theme::Step);
    column->addWidget(&m_sceneTitle);
    column->addWidget(&m_sceneStack, 3);
    column->addWidget(&m_tourTitle);
    column->addWidget(&m_tourStack, 2);
    column->addWidget(&m_scheduleTitle);
    column->addWidget(&m_scheduleStack, 2);
    for (QLabel* const title : {&m_sceneTitle, &m_tourTitle, &m_scheduleTitle}) {
        title->setProperty("role", QStringLiteral("title"));
    }
    retranslate();
}

void ScenePane::prepare(QTableView& table, QAbstractItemModel& model)
{
    table.setModel(&model);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setTabKeyNavigation(false);
    table.setShowGrid(false);
    table.verticalHeader()->hide();
    table.horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table.horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

QString ScenePane::currentScene() const
{
    return nameIn(m_scenes);
}

QString ScenePane::currentTour() const
{
    return nameIn(m_tours);
}

QString ScenePane::currentSchedule() const
{
    return nameIn(m_schedules);
}

void ScenePane::follow(const wall::WallState& wall, const std::optional<engine::TourPlayer::Running>& running,
                       base::WallTime now)
{
    m_tourModel.follow(wall, running);
    m_scheduleModel.setNow(now);
}

void ScenePane::reload()
{
    struct Current
    {
        QTableView& table;
        QString name;
        int row;
    };
    std::vector<Current> before;
    for (QTableView* const table : {&m_scenes, &m_tours, &m_schedules}) {
        before.push_back({*table, nameIn(*table), table->currentIndex().row()});
    }
    m_sceneModel.reload();
    m_tourModel.reload();
    m_scheduleModel.reload();
    for (const Current& current : before) {
        choose(current.table, current.name, current.row);
    }
    m_sceneStack.say(m_sceneModel.rowCount() == 0 ? tr("No scene yet. Ctrl+S saves the wall as it stands.")
                                                  : QString());
    m_tourStack.say(m_tourModel.rowCount() == 0 ? tr("No tour yet. Ctrl+Shift+T makes one.") : QString());
    m_scheduleStack.say(m_scheduleModel.rowCount() == 0 ? tr("No schedule yet. Ctrl+Shift+S makes one.") : QString());
}

void ScenePane::retranslate()
{
    m_sceneTitle.setText(tr("Sce&nes"));
    m_tourTitle.setText(tr("To&urs"));
    m_scheduleTitle.setText(tr("Sche&dules, WIT"));
    m_scenes.setAccessibleName(tr("Scenes"));
    m_tours.setAccessibleName(tr("Tours"));
    m_schedules.setAccessibleName(tr("Schedules"));
    reload();
}

} // namespace pantau::widgets
