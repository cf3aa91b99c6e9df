// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/AskingDialog.h"

namespace pantau::widgets {

AskingDialog::AskingDialog(const QString& title, QWidget* parent) : QDialog(parent)
{
    setWindowTitle(title);
    m_refusal.setWordWrap(true);
    m_refusal.setProperty("role", QStringLiteral("refusal"));
    m_refusal.hide();
}

void AskingDialog::accept()
{
    if (const auto reason = submit()) {
        m_refusal.setText(*reason);
        m_refusal.show();
        return;
    }
    QDialog::accept();
}

} // namespace pantau::widgets
