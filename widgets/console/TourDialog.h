// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wall/SceneBook.h"
#include "widgets/console/AskingDialog.h"
#include "widgets/models/CameraModel.h"
#include "widgets/style/FormStack.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>

#include <array>
#include <functional>
#include <optional>

namespace pantau::widgets {

/// Asks for a tour: its name, dwell and stops. At the left what can be chosen, with a search field; at the right the
/// stops in their order. Enter adds, Delete takes away. Stays open, with the reason, while what was typed is refused.
/// GUI thread; owned by who asks; cameras and scenes outlive it.
class TourDialog final : public AskingDialog
{
    Q_OBJECT

public:
    /// Does it; or says why not.
    using Take = std::function<std::optional<QString>(const wall::Tour& tour)>;

    TourDialog(const QString& title, const wall::Tour& tour, const CameraModel& cameras,
               const std::vector<wall::Scene>& scenes, Take take, QWidget* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] std::optional<QString> submit() override { return m_take(typed()); }
    void fill(const wall::Tour& tour);
    void layOut();
    void listen();
    [[nodiscard]] wall::Tour typed() const;

    [[nodiscard]] QStringList& stops();
    [[nodiscard]] std::vector<QString> choices() const;
    [[nodiscard]] QString wordsOf(const QString& stop) const;
    void showChoices();
    void showStops(int current);
    void add();
    void take();
    void move(int step);

    const CameraModel& m_cameras;
    const std::vector<wall::Scene>& m_scenes;
    const Take m_take;
    std::array<QStringList, 3> m_stops; ///< by kind, in the order of Tour::stops
    QLineEdit m_name;
    QSpinBox m_dwell;
    QComboBox m_kind;
    QLineEdit m_search;
    FormStack m_choiceStack;
    FormStack m_stopStack;
    QListWidget m_choices; // after their stacks, so that they go first: the stacks would delete them
    QListWidget m_chosen;
    QPushButton m_add;
    QPushButton m_takeAway;
    QPushButton m_up;
    QPushButton m_down;
};

} // namespace pantau::widgets
