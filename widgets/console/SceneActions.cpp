// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/SceneActions.h"

#include "core/base/Parented.h"
#include "widgets/console/SceneKeys.h"

#include <QFileDialog>

namespace pantau::widgets {

SceneActions::SceneActions(ActionSet& actions, ScenePane& pane, SceneDesk& desk, QWidget& window)
    : m_pane(pane)
    , m_desk(desk)
    , m_window(window)
{
    const auto recallChosen = [this] { recall(m_pane.currentScene()); };
    actions.handle(ActionId::SaveScene, [this] { save(); });
    actions.handle(ActionId::RecallScene, recallChosen);
    actions.handle(ActionId::ChangeScene, [this] { change(); });
    actions.handle(ActionId::RemoveScene, [this] { remove(); });
    actions.handle(ActionId::ImportScenes, [this] { importFile(); });
    actions.handle(ActionId::ExportScenes, [this] { exportFile(); });
    connect(&m_pane, &ScenePane::sceneChosen, this, recallChosen);
}

void SceneActions::renewKeys()
{
    m_keys.clear();
    for (const wall::Scene& scene : m_desk.book().scenes) {
        if (scene.key.isEmpty() || !SceneKeys::isAllowed(scene.key)) {
            continue; // of two owners of a key neither would get it
        }
        auto action = std::make_unique<QAction>();
        action->setShortcut(QKeySequence(scene.key, QKeySequence::PortableText));
        connect(action.get(), &QAction::triggered, this, [this, name = scene.name] { recall(name); });
        m_window.addAction(action.get());
        m_keys.push_back(std::move(action));
    }
}

void SceneActions::ask(const QString& title, const QString& name, const QString& key, const SceneDialog::Take& take)
{
    auto* const dialog = base::makeParented<SceneDialog>(title, name, key, take, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void SceneActions::recall(const QString& name)
{
    Q_EMIT said(m_desk.recall(name));
}

void SceneActions::save()
{
    ask(tr("Save as scene"), {}, {}, [this](const QString& name, const QString& key) {
        const bool isThere = m_desk.scene(name) != nullptr;
        auto failure = m_desk.save(name, key);
        if (!failure && isThere) {
            Q_EMIT said(tr("The scene '%1' is replaced; %2 brings the old one back.")
                            .arg(name, ActionTable::keysText(ActionTable::spec(ActionId::Undo))));
        }
        return failure;
    });
}

void SceneActions::change()
{
    const wall::Scene* const scene = m_desk.scene(m_pane.currentScene());
    if (scene == nullptr) {
        Q_EMIT said(tr("Choose a scene first."));
        return;
    }
    ask(tr("Name and key of the scene"), scene->name, scene->key,
        [this, old = scene->name](const QString& name, const QString& key) { return m_desk.change(old, name, key); });
}

void SceneActions::remove()
{
    const QString name = m_pane.currentScene();
    const auto failure = m_desk.remove(name);
    Q_EMIT said(failure ? failure
                        : tr("The scene '%1' is removed; %2 brings it back.")
                              .arg(name, ActionTable::keysText(ActionTable::spec(ActionId::Undo))));
}

void SceneActions::importFile()
{
    const QString file = QFileDialog::getOpenFileName(&m_window, tr("Import scenes"), {}, tr("Scenes (*.json)"));
    if (!file.isEmpty()) {
        importFrom(file);
    }
}

void SceneActions::importFrom(const QString& file)
{
    const auto result = m_desk.importFrom(file);
    if (!result.ok()) {
        Q_EMIT said(result.error());
        return;
    }
    const SceneDesk::Imported& imported = result.value();
    QStringList sentences{tr("Imported: %1.").arg(counted(imported.scenes, imported.tours, imported.schedules))};
    if (!imported.replaced.isEmpty()) {
        sentences.append(tr("Replaced: %1; %2 brings the old ones back.")
                             .arg(imported.replaced.join(QStringLiteral(", ")),
                                  ActionTable::keysText(ActionTable::spec(ActionId::Undo))));
    }
    if (!imported.missing.isEmpty()) {
        sentences.append(tr("Not in the registry: %1").arg(imported.missing.join(QStringLiteral(", "))));
    }
    Q_EMIT said(sentences.join(u' '));
}

void SceneActions::exportFile()
{
    const QString file = QFileDialog::getSaveFileName(&m_window, tr("Export scenes"), QStringLiteral("skenario.json"),
                                                      tr("Scenes (*.json)"));
    if (!file.isEmpty()) {
        exportTo(file);
    }
}

void SceneActions::exportTo(const QString& file)
{
    const auto failure = m_desk.exportTo(file);
    const wall::SceneBook& book = m_desk.book();
    Q_EMIT said(failure
                    ? failure
                    : tr("Written to %1: %2.")
                          .arg(file, counted(static_cast<int>(book.scenes.size()), static_cast<int>(book.tours.size()),
                                             static_cast<int>(book.schedules.size()))));
}

QString SceneActions::counted(int scenes, int tours, int schedules)
{
    return QStringList{tr("%Ln scene(s)", nullptr, scenes), tr("%Ln tour(s)", nullptr, tours),
                       tr("%Ln schedule(s)", nullptr, schedules)}
        .join(QStringLiteral(", "));
}

} // namespace pantau::widgets
