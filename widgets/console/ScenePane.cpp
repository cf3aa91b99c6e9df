// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/ScenePane.h"

#include "core/base/Parented.h"
#include "widgets/style/Theme.h"

#include <QHeaderView>
#include <QVBoxLayout>

namespace pantau::widgets {

namespace {

QString nameIn(const QTableView& table)
{
    return table.currentIndex().siblingAtColumn(0).data().toString();
}

} // namespace

ScenePane::ScenePane(const wall::SceneBook& book, QWidget* parent)
    : QWidget(parent)
    , m_sceneModel(book)
    , m_tourModel(book)
{
    m_scenes.setObjectName(QStringLiteral("scenes"));
    m_tours.setObjectName(QStringLiteral("tours"));
    prepare(m_scenes, m_sceneModel);
    prepare(m_tours, m_tourModel);
    m_sceneStack.setView(m_scenes);
    m_tourStack.setView(m_tours);
    m_sceneTitle.setBuddy(&m_scenes);
    m_tourTitle.setBuddy(&m_tours);
    connect(&m_scenes, &QTableView::doubleClicked, this, &ScenePane::sceneChosen);
    connect(&m_tours, &QTableView::doubleClicked, this, &ScenePane::tourChosen);

    auto* const column = base::makeParented<QVBoxLayout>(this);
    column->setContentsMargins(Theme::Step, Theme::Step, Theme::Step, Theme::Step);
    column->setSpacing(Theme::Step);
    column->addWidget(&m_sceneTitle);
    column->addWidget(&m_sceneStack, 3);
    column->addWidget(&m_tourTitle);
    column->addWidget(&m_tourStack, 2);
    for (QLabel* const title : {&m_sceneTitle, &m_tourTitle}) {
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

void ScenePane::reload()
{
    const QString scene = currentScene();
    const QString tour = currentTour();
    m_sceneModel.reload();
    m_tourModel.reload();
    for (const auto& [table, name] : {std::pair(&m_scenes, scene), std::pair(&m_tours, tour)}) {
        const auto found =
            table->model()->match(table->model()->index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly);
        table->setCurrentIndex(found.isEmpty() ? table->model()->index(0, 0) : found.front());
    }
    m_sceneStack.say(m_sceneModel.rowCount() == 0 ? tr("No scene yet. Ctrl+S saves the wall as it stands.")
                                                  : QString());
    m_tourStack.say(m_tourModel.rowCount() == 0 ? tr("No tour yet. Tours come with an imported file.") : QString());
}

void ScenePane::retranslate()
{
    m_sceneTitle.setText(tr("&Scenes"));
    m_tourTitle.setText(tr("&Tours"));
    m_scenes.setAccessibleName(tr("Scenes"));
    m_tours.setAccessibleName(tr("Tours"));
    reload();
}

} // namespace pantau::widgets
