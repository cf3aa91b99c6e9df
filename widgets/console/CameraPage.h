// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/PoolHistory.h"
#include "widgets/models/CameraModel.h"
#include "widgets/models/HistoryModel.h"
#include "widgets/style/FormStack.h"

#include <QDialog>
#include <QFormLayout>
#include <QTableView>

namespace pantau::widgets {

/// The page of one camera: what the registry says, what its stream does now, and what it went through.
/// GUI thread; owned by the console, which refreshes it; cameras and history outlive it.
class CameraPage final : public QDialog
{
    Q_OBJECT

public:
    CameraPage(const CameraModel& cameras, const engine::PoolHistory& history, const base::Clock& clock,
               QWidget* parent = nullptr);

    /// Shows the camera with this code from now on.
    void setCamera(const QString& id);
    /// One status for each camera of the model. Does nothing while the page is closed.
    void refresh(const std::vector<media::StreamStatus>& statuses);

private:
    /// A line of the page: its title and what it says.
    struct Line
    {
        QString title;
        QString text;
    };
    [[nodiscard]] std::vector<Line> registryLines(const domain::Camera& camera) const;
    [[nodiscard]] std::vector<Line> streamLines(int row, const media::StreamStatus& status) const;
    void write(const std::vector<Line>& lines);

    const CameraModel& m_cameras;
    const engine::PoolHistory& m_history;
    HistoryModel m_changes;
    QString m_id;
    QFormLayout* m_form;
    std::vector<std::pair<QLabel*, QLabel*>> m_labels; ///< borrowed from the form: title and text of each line
    FormStack m_stack;
    QTableView m_table; // after the stack, so that it goes first: the stack would delete it
};

} // namespace pantau::widgets
