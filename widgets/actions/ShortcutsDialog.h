// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/actions/ShortcutsModel.h"
#include "widgets/models/SearchModel.h"

#include <QDialog>

class QLabel;
class QTableView;

namespace pantau::widgets {

/// The shortcut page: actions with their keys, and a field to search them. GUI thread; owned by the console, or where
/// there is none by the program.
class ShortcutsDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutsDialog(QWidget* parent = nullptr, ShortcutsModel::Scope scope = ShortcutsModel::Scope::All);

private:
    void search(const QString& typed);

    ShortcutsModel m_model;
    SearchModel m_found;
    QTableView* m_table;
    QLabel* m_nothing; ///< stands in the table's place when nothing is found
};

} // namespace pantau::widgets
