// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/CameraDelegate.h"

#include "widgets/console/StateIcons.h"
#include "widgets/models/CameraModel.h"

namespace pantau::widgets {

void CameraDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QVariant state = index.data(CameraModel::StateRole);
    if (index.column() == CameraModel::StateColumn && state.isValid()) {
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = StateIcons::icon(static_cast<media::StreamState>(state.toInt()));
        option->decorationSize = QSize(16, 16);
    }
    if (!index.data(CameraModel::IdRole).isValid()) {
        option->font.setBold(true); // a group
    }
}

} // namespace pantau::widgets
