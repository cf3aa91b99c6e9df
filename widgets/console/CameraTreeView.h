// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/console/CameraDelegate.h"
#include "widgets/models/CameraFilterModel.h"

#include <QTreeView>

namespace pantau::widgets {

/// The cameras as a tree that is sorted by its header and dragged from. Digits are left to the window, which calls a
/// camera by them. GUI thread; owned by the camera pane; the model outlives it.
class CameraTreeView final : public QTreeView
{
    Q_OBJECT

public:
    explicit CameraTreeView(CameraFilterModel& cameras, QWidget* parent = nullptr);

    /// Selects the first camera that is shown.
    void selectFirst();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// Opens groups from here on and lets their words run over all columns.
    void openGroups(const QModelIndex& parent, int first, int last);

    CameraFilterModel& m_cameras;
    CameraDelegate m_delegate;
};

} // namespace pantau::widgets
