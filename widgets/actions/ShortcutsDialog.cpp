// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/actions/ShortcutsDialog.h"

#include "core/base/Parented.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScreen>
#include <QTableView>
#include <QVBoxLayout>

namespace pantau::widgets {

using base::makeParented;

ShortcutsDialog::ShortcutsDialog(QWidget* parent, ShortcutsModel::Scope scope)
    : QDialog(parent)
    , m_model(scope)
    , m_table(makeParented<QTableView>(this))
    , m_nothing(makeParented<QLabel>(tr("No action has these words."), this))
{
    setWindowTitle(tr("Keyboard shortcuts"));
    resize(QSize(1440, 720).boundedTo(screen()->availableSize()));
    m_found.setSourceModel(&m_model);
    auto* const field = makeParented<QLineEdit>(this);
    field->setObjectName(QStringLiteral("shortcuts.search"));
    field->setPlaceholderText(tr("Search actions and keys"));
    field->setAccessibleName(field->placeholderText());
    field->setClearButtonEnabled(true);
    connect(field, &QLineEdit::textChanged, this, &ShortcutsDialog::search);

    m_table->setModel(&m_found);
    m_table->setColumnHidden(ShortcutsModel::KeysColumn, scope == ShortcutsModel::Scope::Walls);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder); // in the order of the menus
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(ShortcutsModel::HelpColumn, QHeaderView::Stretch);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->hide();

    auto* const column = makeParented<QVBoxLayout>(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(field);
    column->addWidget(m_table, 1);
    column->addWidget(m_nothing, 1);
    setTabOrder(field, m_table);
    field->setFocus();
}

void ShortcutsDialog::search(const QString& typed)
{
    m_found.search(typed);
    const bool isEmpty = m_found.rowCount() == 0;
    m_table->setVisible(!isEmpty);
    m_nothing->setVisible(isEmpty);
}

} // namespace pantau::widgets
