// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/actions/ActionSet.h"
#include "widgets/console/SceneDesk.h"
#include "widgets/console/SceneDialog.h"
#include "widgets/console/ScenePane.h"

#include <memory>
#include <vector>

namespace pantau::widgets {

/// The console's actions with scenes and the scenes' own keys: asks for what is to be kept, and says what came of it.
/// GUI thread; owned by the console, whose parts outlive it.
class SceneActions final : public QObject
{
    Q_OBJECT

public:
    /// `window` is the parent of what is asked, and has the scenes' keys.
    SceneActions(ActionSet& actions, ScenePane& pane, SceneDesk& desk, QWidget& window);

    /// The scenes of the book were changed.
    void renewKeys();
    /// These files were chosen.
    void importFrom(const QString& file);
    void exportTo(const QString& file);

Q_SIGNALS:
    /// Why something was not done, or what was done where that is not seen, and how it can be undone; else nothing.
    void said(const std::optional<QString>& words);

private:
    void ask(const QString& title, const QString& name, const QString& key, const SceneDialog::Take& take);
    void recall(const QString& name);
    void save();
    void change();
    void remove();
    void importFile();
    void exportFile();
    [[nodiscard]] static QString counted(int scenes, int tours, int schedules);

    ScenePane& m_pane;
    SceneDesk& m_desk;
    QWidget& m_window;
    std::vector<std::unique_ptr<QAction>> m_keys;
};

} // namespace pantau::widgets
