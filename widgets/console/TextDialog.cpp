// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/TextDialog.h"

#include "core/base/Parented.h"
#include "widgets/style/Theme.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>

#include <utility>

namespace pantau::widgets {

using base::makeParented;

TextDialog::TextDialog(const QString& text, Take take, QWidget* parent)
    : QDialog(parent)
    , m_take(std::move(take))
    , m_text(text)
{
    setWindowTitle(tr("Text in the tile"));
    setMinimumWidth(440);
    m_text.setObjectName(QStringLiteral("tile.text"));
    m_text.setMaxLength(MostCharacters);
    m_text.selectAll();
    auto* const form = makeParented<QFormLayout>(this);
    form->setContentsMargins(2 * Theme::Step, 2 * Theme::Step, 2 * Theme::Step, 2 * Theme::Step);
    form->setSpacing(Theme::Step);
    form->addRow(tr("&Text"), &m_text);
    auto* const buttons = makeParented<QDialogButtonBox>(this);
    QPushButton& show = *buttons->addButton(tr("&Show"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("&Cancel"), QDialogButtonBox::RejectRole);
    // Nothing to read is an empty tile, and for that there is an action.
    const auto follow = [&show](const QString& typed) { show.setEnabled(!typed.simplified().isEmpty()); };
    follow(text);
    connect(&m_text, &QLineEdit::textChanged, &show, follow);
    connect(buttons, &QDialogButtonBox::accepted, this, &TextDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &TextDialog::reject);
    form->addRow(buttons);
}

void TextDialog::accept()
{
    if (const QString text = m_text.text().simplified(); !text.isEmpty()) {
        m_take(text);
        QDialog::accept();
    }
}

} // namespace pantau::widgets
