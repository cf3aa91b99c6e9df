// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/NearbyModel.h"
#include "widgets/style/FormStack.h"

#include <QDateTimeEdit>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

#include <optional>

namespace pantau::widgets {

/// Asks which cameras see a point at a time, and passes the answer on as a file. GUI thread; owned by the console;
/// cameras, history and clock outlive it.
class NearbyPage final : public QDialog
{
    Q_OBJECT

public:
    NearbyPage(const CameraModel& cameras, const engine::PoolHistory& history, const base::Clock& clock,
               QWidget* parent = nullptr);

    /// Shows the page for this moment; the point is that of the camera with this code, where it has one that may be
    /// shown.
    void ask(const QString& id);
    /// Writes the answer; or says why not.
    [[nodiscard]] std::optional<QString> saveTo(const QString& file) const;

private:
    void find();
    void save();
    void sayWhatIsLeftOut();

    const CameraModel& m_cameras;
    const base::Clock& m_clock;
    NearbyModel m_model;
    QLineEdit m_point;
    QDateTimeEdit m_time;
    QPushButton m_find;
    QPushButton m_save;
    QLabel m_note;
    FormStack m_stack;
    QTableView m_table; // after the stack, so that it goes first: the stack would delete it
};

} // namespace pantau::widgets
