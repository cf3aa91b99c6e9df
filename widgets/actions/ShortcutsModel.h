// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/ActionTable.h"

#include <QAbstractTableModel>

namespace pantau::widgets {

/// The table of actions as the shortcut page shows it. GUI thread; owned by the page.
class ShortcutsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        ActionColumn,
        KeysColumn,
        WallKeysColumn,
        HelpColumn,
        MenuColumn,
        ColumnCount
    };

    enum class Scope
    {
        All = 1,
        Walls ///< what has keys on a wall
    };

    explicit ShortcutsModel(Scope scope = Scope::All, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<const ActionSpec*> m_rows; ///< of the table
};

} // namespace pantau::widgets
