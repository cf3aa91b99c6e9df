// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/SceneModel.h"

namespace pantau::widgets {

SceneModel::SceneModel(const wall::SceneBook& book, QObject* parent) : QAbstractTableModel(parent), m_book(book)
{
}

void SceneModel::reload()
{
    beginResetModel();
    endResetModel();
}

int SceneModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_book.scenes.size());
}

int SceneModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SceneModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole) {
        return {};
    }
    const wall::Scene& scene = m_book.scenes[static_cast<std::size_t>(index.row())];
    return index.column() == NameColumn ? scene.name : scene.key;
}

QVariant SceneModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == NameColumn ? tr("Scene") : tr("Key");
}

} // namespace pantau::widgets
