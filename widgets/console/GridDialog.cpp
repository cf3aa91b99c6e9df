// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/GridDialog.h"

#include "core/base/Parented.h"
#include "widgets/style/Theme.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>

#include <utility>

namespace pantau::widgets {

using base::makeParented;

GridDialog::GridDialog(const QString& monitor, const wall::Layout& now, Take take, QWidget* parent)
    : QDialog(parent)
    , m_take(std::move(take))
{
    setWindowTitle(tr("Grid of %1").arg(monitor));
    setMinimumWidth(320);
    const auto prepare = [](QSpinBox& box, const char* name, int value) {
        box.setObjectName(QString::fromLatin1(name));
        box.setRange(1, Most);
        box.setValue(value);
        box.selectAll(); // so that a digit is the number, and not its second digit
    };
    prepare(m_columns, "grid.columns", now.columns());
    prepare(m_rows, "grid.rows", now.rows());
    auto* const form = makeParented<QFormLayout>(this);
    form->setContentsMargins(2 * Theme::Step, 2 * Theme::Step, 2 * Theme::Step, 2 * Theme::Step);
    form->setSpacing(Theme::Step);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->addRow(tr("&Columns"), &m_columns);
    form->addRow(tr("&Rows"), &m_rows);
    auto* const buttons = makeParented<QDialogButtonBox>(this);
    buttons->addButton(tr("&Divide"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Ca&ncel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &GridDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &GridDialog::reject);
    form->addRow(buttons);
}

void GridDialog::accept()
{
    m_take(wall::Layout::grid(m_columns.value(), m_rows.value()).value());
    QDialog::accept();
}

} // namespace pantau::widgets
