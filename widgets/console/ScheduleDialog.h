// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wall/SceneBook.h"
#include "widgets/console/AskingDialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QTimeEdit>

#include <array>
#include <functional>
#include <optional>

namespace pantau::widgets {

/// Asks for a schedule: a scene, weekdays, and from when to when in WIT. Stays open, with the reason, while what was
/// typed is refused. GUI thread; owned by who asks.
class ScheduleDialog final : public AskingDialog
{
    Q_OBJECT

public:
    /// Does it; or says why not.
    using Take = std::function<std::optional<QString>(const wall::Schedule& schedule)>;

    ScheduleDialog(const QString& title, const wall::Schedule& schedule, const std::vector<wall::Scene>& scenes,
                   Take take, QWidget* parent = nullptr);

private:
    [[nodiscard]] std::optional<QString> submit() override { return m_take(typed()); }
    void fill(const wall::Schedule& schedule, const std::vector<wall::Scene>& scenes);
    void layOut();
    [[nodiscard]] wall::Schedule typed() const;

    const Take m_take;
    QLineEdit m_name;
    QComboBox m_scene;
    std::array<QCheckBox, 7> m_days; ///< Monday first
    QTimeEdit m_from;
    QTimeEdit m_to;
    QCheckBox m_enabled;
};

} // namespace pantau::widgets
