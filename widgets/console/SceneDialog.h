// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/console/AskingDialog.h"

#include <QKeySequenceEdit>
#include <QLineEdit>

#include <functional>
#include <optional>

namespace pantau::widgets {

/// Asks for a scene's name and key. Stays open, with the reason, while what was typed is refused.
/// GUI thread; owned by who asks.
class SceneDialog final : public AskingDialog
{
    Q_OBJECT

public:
    /// Does it; or says why not.
    using Take = std::function<std::optional<QString>(const QString& name, const QString& key)>;

    SceneDialog(const QString& title, const QString& name, const QString& key, Take take, QWidget* parent = nullptr);

private:
    [[nodiscard]] std::optional<QString> submit() override;

    const Take m_take;
    QLineEdit m_name;
    QKeySequenceEdit m_key;
};

} // namespace pantau::widgets
