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
    : AskingDialog(title, parent)
    , m_take(std::move(take))
    , m_name(name)
    , m_key(QKeySequence(key, QKeySequence::PortableText))
{
    setMinimumWidth(440);
    m_name.setObjectName(QStringLiteral("scene.name"));
    m_key.setObjectName(QStringLiteral("scene.key"));
    // Qt has no Indonesian for its own words there.
    m_key.findChild<QLineEdit*>()->setPlaceholderText(tr("Press a key, or leave it empty"));

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
    form->addRow(&refusal());
    form->addRow(buttons);
}

std::optional<QString> SceneDialog::submit()
{
    // One stroke, not a series of them.
    const QKeySequence typed = m_key.keySequence();
    const QKeySequence key = typed.isEmpty() ? QKeySequence() : QKeySequence(typed[0]);
    return m_take(m_name.text().simplified(), key.toString(QKeySequence::PortableText));
}

} // namespace pantau::widgets
