// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QLineEdit>

#include <functional>

namespace pantau::widgets {

/// Asks for the words that a tile is to show. GUI thread; owned by who asks.
class TextDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Longer words could not be read on a wall.
    static constexpr int MostCharacters = 200;
    using Take = std::function<void(const QString& text)>;

    TextDialog(const QString& text, Take take, QWidget* parent = nullptr);

    void accept() override;

private:
    const Take m_take;
    QLineEdit m_text;
};

} // namespace pantau::widgets
