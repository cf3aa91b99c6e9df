// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/actions/ShortcutsModel.h"

namespace pantau::widgets {

ShortcutsModel::ShortcutsModel(Scope scope, QObject* parent) : QAbstractTableModel(parent)
{
    for (const ActionSpec& spec : ActionTable::all()) {
        if (scope == Scope::All || !ActionTable::wallKeys(spec).isEmpty()) {
            m_rows.push_back(&spec);
        }
    }
}

int ShortcutsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ShortcutsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ShortcutsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole) {
        return {};
    }
    const ActionSpec& spec = *m_rows[static_cast<std::size_t>(index.row())];
    switch (index.column()) {
    case ActionColumn:
        return ActionTable::text(spec);
    case KeysColumn:
        return ActionTable::keysText(spec);
    case WallKeysColumn:
        return ActionTable::wallKeysText(spec);
    case HelpColumn:
        return ActionTable::help(spec);
    case MenuColumn:
        return ActionTable::menuTitle(spec.menu).remove(u'&');
    default:
        return {};
    }
}

QVariant ShortcutsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case ActionColumn:
        return tr("Action");
    case KeysColumn:
        return tr("Keys");
    case WallKeysColumn:
        return tr("Keys on a wall");
    case HelpColumn:
        return tr("What it does");
    case MenuColumn:
        return tr("Menu");
    default:
        return {};
    }
}

} // namespace pantau::widgets
