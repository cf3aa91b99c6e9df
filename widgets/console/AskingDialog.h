// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QLabel>

#include <optional>

namespace pantau::widgets {

/// A dialog that stays open, with the reason, while what was typed is refused. GUI thread; owned by who asks.
class AskingDialog : public QDialog
{
    Q_OBJECT

public:
    void accept() final;

protected:
    AskingDialog(const QString& title, QWidget* parent);

    /// Does what was asked for; or says why not.
    [[nodiscard]] virtual std::optional<QString> submit() = 0;
    /// Where the reason stands; hidden until there is one.
    [[nodiscard]] QLabel& refusal() { return m_refusal; }

private:
    QLabel m_refusal;
};

} // namespace pantau::widgets
