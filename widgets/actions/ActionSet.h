// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/ActionTable.h"

#include <QAction>
#include <QObject>

#include <functional>
#include <map>
#include <vector>

class QMenu;
class QMenuBar;
class QWidget;

namespace pantau::widgets {

/// The table's actions as a window has them. GUI thread; owned by the window.
class ActionSet final : public QObject
{
    Q_OBJECT

public:
    explicit ActionSet(QObject* parent = nullptr);

    [[nodiscard]] QAction& action(ActionId id) const { return *m_actions.at(id); }
    /// What the action does. Once for each.
    void handle(ActionId id, std::function<void()> run);
    /// Actions that nobody has handled.
    [[nodiscard]] std::vector<ActionId> unhandled() const;

    /// Adds a menu for each group. The menus are the bar's.
    void fill(QMenuBar& bar);
    /// The keys of this context work while `widget` or one of its children has the focus.
    void attach(ActionContext context, QWidget& widget);
    /// Every word is said anew: the language has changed.
    void retranslate();

private:
    void say(const ActionSpec& spec);

    std::map<ActionId, QAction*> m_actions;
    std::map<ActionId, std::function<void()>> m_handlers;
    std::map<ActionMenu, QMenu*> m_menus; ///< borrowed from the bar
};

} // namespace pantau::widgets
