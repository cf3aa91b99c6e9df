// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/CameraTreeView.h"

#include "widgets/models/CameraModel.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace pantau::widgets {

namespace {

struct Width
{
    CameraModel::Column column;
    int pixels;
};

// In the order in which they are shown. The groups say owner and district or category: those columns come last.
constexpr std::array widths{
    Width{CameraModel::CodeColumn, 128},     Width{CameraModel::NameColumn, 240},
    Width{CameraModel::StateColumn, 144},    Width{CameraModel::SinceColumn, 104},
    Width{CameraModel::RateColumn, 96},      Width{CameraModel::ReasonColumn, 200},
    Width{CameraModel::SizeColumn, 112},     Width{CameraModel::DecoderColumn, 96},
    Width{CameraModel::OwnerColumn, 112},    Width{CameraModel::CategoryColumn, 112},
    Width{CameraModel::DistrictColumn, 144},
};

} // namespace

CameraTreeView::CameraTreeView(CameraFilterModel& cameras, QWidget* parent) : QTreeView(parent), m_cameras(cameras)
{
    setModel(&cameras);
    setItemDelegate(&m_delegate);
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setDragDropMode(DragOnly);
    setSortingEnabled(true);
    sortByColumn(CameraModel::CodeColumn, Qt::AscendingOrder);
    setIndentation(16);
    int place = 0;
    for (const Width& width : widths) {
        header()->resizeSection(width.column, width.pixels);
        header()->moveSection(header()->visualIndex(width.column), place++);
    }
    header()->setStretchLastSection(false);
    connect(&cameras, &CameraFilterModel::rowsInserted, this, &CameraTreeView::openGroups);
    const auto openAll = [this] { openGroups({}, 0, m_cameras.rowCount() - 1); };
    connect(&cameras, &CameraFilterModel::modelReset, this, openAll);
    openAll();
}

void CameraTreeView::openGroups(const QModelIndex& parent, int first, int last)
{
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = m_cameras.index(row, 0, parent);
        const int below = m_cameras.rowCount(index);
        if (below > 0) {
            setFirstColumnSpanned(row, parent, true);
            expand(index);
            openGroups(index, 0, below - 1);
        }
    }
}

void CameraTreeView::selectFirst()
{
    QModelIndex index = m_cameras.index(0, 0);
    while (index.isValid() && m_cameras.rowCount(index) > 0) {
        index = m_cameras.index(0, 0, index);
    }
    setCurrentIndex(index);
}

void CameraTreeView::keyPressEvent(QKeyEvent* event)
{
    const bool isDigit = event->key() >= Qt::Key_0 && event->key() <= Qt::Key_9;
    if (isDigit && (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier) {
        event->ignore();
        return;
    }
    QTreeView::keyPressEvent(event);
}

} // namespace pantau::widgets
