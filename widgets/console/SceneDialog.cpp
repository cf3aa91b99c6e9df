// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/SceneDialog.h"

#include "core/base/Parented.h"
#include "widgets/style/Theme.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>

#include <utility>

namespace pantau::widgets {

using base::makeParented;

SceneDialog::SceneDialog(const QString& title, const QString& name, const QString& key, Take take, QWidget* parent)
    : QDialog(parent)
    , m_take(std::move(take))
    , m_name(name)
    , m_key(QKeySequence(key, QKeySequence::PortableText))
{
    setWindowTitle(title);
    setMinimumWidth(440);
    m_name.setObjectName(QStringLiteral("scene.name"));
    m_key.setObjectName(QStringLiteral("scene.key"));
    // Qt has no Indonesian for its own words there.
    m_key.findChild<QLineEdit*>()->setPlaceholderText(tr("Press a key, or leave it empty"));
    m_refusal.setWordWrap(true);
    m_refusal.setProperty("role", QStringLiteral("refusal"));
    m_refusal.hide();

    auto* const form = makeParented<QFormLayout>(this);
    form->setContentsMargins(2 * Theme::Step, 2 * Theme::Step, 2 * Theme::Step, 2 * Theme::Step);
    form->setSpacing(Theme::Step);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->addRow(tr("&Name"), &m_name);
    form->addRow(tr("&Key"), &m_key);
    // Made after the fields, so that the keyboard comes to them first.
    auto* const buttons = makeParented<QDialogButtonBox>(this);
    buttons->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("&Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &SceneDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &SceneDialog::reject);
    form->addRow(&m_refusal);
    form->addRow(buttons);
}

void SceneDialog::accept()
{
    // One stroke, not a series of them.
    const QKeySequence typed = m_key.keySequence();
    const QKeySequence key = typed.isEmpty() ? QKeySequence() : QKeySequence(typed[0]);
    if (const auto refusal = m_take(m_name.text().simplified(), key.toString(QKeySequence::PortableText))) {
        m_refusal.setText(*refusal);
        m_refusal.show();
        return;
    }
    QDialog::accept();
}

} // namespace pantau::widgets
