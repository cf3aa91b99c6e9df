// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/console/CameraTreeView.h"
#include "widgets/models/CameraTreeModel.h"
#include "widgets/style/FormStack.h"

#include <QComboBox>
#include <QLineEdit>
#include <QWidget>

namespace pantau::widgets {

/// The console's left side: every camera, with a search field and filters above. GUI thread; owned by the console; the
/// camera model outlives it.
class CameraPane final : public QWidget
{
    Q_OBJECT

public:
    explicit CameraPane(CameraModel& cameras, QWidget* parent = nullptr);

    [[nodiscard]] CameraTreeView& view() { return m_view; }
    /// What is selected; a group stands for its cameras that are shown.
    [[nodiscard]] QStringList selectedIds() const;
    /// The camera that the keyboard is on; empty when it is on a group or on nothing.
    [[nodiscard]] QString currentId() const;
    void focusSearch();
    void showAll();
    void setGrouping(CameraTreeModel::Grouping grouping) { m_tree.setGrouping(grouping); }
    /// Every word is said anew: the language has changed.
    void retranslate();

Q_SIGNALS:
    /// A camera was double-clicked.
    void chosen(const QString& id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fillFilters();
    void filter();
    void sayWhatIsMissing();
    [[nodiscard]] bool leavesToConsole(const QKeyEvent& key) const;

    CameraModel& m_cameras;
    CameraTreeModel m_tree;
    CameraFilterModel m_found;
    QLineEdit m_search;
    QComboBox m_owner;
    QComboBox m_category;
    QComboBox m_district;
    QComboBox m_state;
    FormStack m_stack;
    CameraTreeView m_view; // after the stack, so that it goes first: the stack would delete it
};

} // namespace pantau::widgets
