// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/actions/ActionSet.h"

#include "core/base/Parented.h"
#include "widgets/actions/ActionIcons.h"

#include <QMenu>
#include <QMenuBar>
#include <QWidget>

namespace pantau::widgets {

ActionSet::ActionSet(QObject* parent) : QObject(parent)
{
    for (const ActionSpec& spec : ActionTable::all()) {
        auto* const action = base::makeParented<QAction>(this);
        action->setObjectName(QString::fromLatin1(spec.name));
        action->setCheckable(spec.checkable);
        action->setShortcuts(ActionTable::keys(spec));
        action->setShortcutContext(spec.context == ActionContext::Window ? Qt::WindowShortcut
                                                                         : Qt::WidgetWithChildrenShortcut);
        action->setIcon(ActionIcons::icon(QLatin1String(spec.icon)));
        m_actions.emplace(spec.id, action);
        say(spec);
    }
}

void ActionSet::handle(ActionId id, std::function<void()> run)
{
    Q_ASSERT(!m_handlers.contains(id));
    m_handlers.emplace(id, std::move(run));
    connect(&action(id), &QAction::triggered, this, [this, id] { m_handlers.at(id)(); });
}

std::vector<ActionId> ActionSet::unhandled() const
{
    std::vector<ActionId> ids;
    for (const ActionSpec& spec : ActionTable::all()) {
        if (!m_handlers.contains(spec.id)) {
            ids.push_back(spec.id);
        }
    }
    return ids;
}

void ActionSet::fill(QMenuBar& bar)
{
    for (const ActionSpec& spec : ActionTable::all()) {
        QMenu*& menu = m_menus[spec.menu];
        if (menu == nullptr) {
            menu = bar.addMenu(ActionTable::menuTitle(spec.menu));
            menu->setToolTipsVisible(true);
        }
        menu->addAction(&action(spec.id));
    }
}

void ActionSet::attach(ActionContext context, QWidget& widget)
{
    for (const ActionSpec& spec : ActionTable::all()) {
        if (spec.context == context) {
            widget.addAction(&action(spec.id));
        }
    }
}

void ActionSet::retranslate()
{
    for (const ActionSpec& spec : ActionTable::all()) {
        say(spec);
    }
    for (const auto& [menu, shown] : m_menus) {
        shown->setTitle(ActionTable::menuTitle(menu));
    }
}

void ActionSet::say(const ActionSpec& spec)
{
    QAction& said = action(spec.id);
    said.setText(ActionTable::menuText(spec));
    said.setStatusTip(ActionTable::help(spec));
    said.setWhatsThis(ActionTable::help(spec));
    const QString keys = ActionTable::keysText(spec);
    const QString title =
        keys.isEmpty() ? ActionTable::text(spec) : QStringLiteral("%1 (%2)").arg(ActionTable::text(spec), keys);
    said.setToolTip(QStringLiteral("%1\n%2").arg(title, ActionTable::help(spec)));
}

} // namespace pantau::widgets
