// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/PanelDialog.h"

#include "core/base/Parented.h"
#include "widgets/style/Theme.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

#include <utility>

namespace pantau::widgets {

using base::makeParented;

PanelDialog::PanelDialog(const QString& monitor, const wall::PanelMatrix& now, Take take, QWidget* parent)
    : QDialog(parent)
    , m_take(std::move(take))
{
    setWindowTitle(tr("Panels of %1").arg(monitor));
    setMinimumWidth(440);
    const auto prepare = [](QSpinBox& box, const char* name, int least, int most, int value) {
        box.setObjectName(QString::fromLatin1(name));
        box.setRange(least, most);
        box.setValue(value);
    };
    using Panels = wall::PanelMatrix;
    prepare(m_columns, "panels.columns", 1, Panels::MostPanels, now.columns);
    prepare(m_rows, "panels.rows", 1, Panels::MostPanels, now.rows);
    prepare(m_bezelX, "panels.bezelX", 0, Panels::WidestBezel, now.bezelX);
    prepare(m_bezelY, "panels.bezelY", 0, Panels::WidestBezel, now.bezelY);
    for (QSpinBox* const box : {&m_bezelX, &m_bezelY}) {
        box->setSuffix(tr(" px"));
    }
    auto* const form = makeParented<QFormLayout>(this);
    form->setContentsMargins(2 * Theme::Step, 2 * Theme::Step, 2 * Theme::Step, 2 * Theme::Step);
    form->setSpacing(Theme::Step);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->addRow(tr("Panels a&cross"), &m_columns);
    form->addRow(tr("Panels &down"), &m_rows);
    form->addRow(tr("&Gap between panels side by side"), &m_bezelX);
    form->addRow(tr("G&ap between panels one above the other"), &m_bezelY);
    auto* const note = makeParented<QLabel>(
        tr("From picture to picture, so the frames of both panels. Pixels = gap in mm × pixels of a panel ÷ its "
           "width in mm."),
        this);
    note->setWordWrap(true);
    note->setProperty("role", QStringLiteral("faint"));
    form->addRow(note);
    auto* const buttons = makeParented<QDialogButtonBox>(this);
    buttons->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Ca&ncel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &PanelDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &PanelDialog::reject);
    form->addRow(buttons);
}

void PanelDialog::accept()
{
    m_take({m_columns.value(), m_rows.value(), m_bezelX.value(), m_bezelY.value()});
    QDialog::accept();
}

} // namespace pantau::widgets
