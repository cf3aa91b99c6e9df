// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/CameraFilterModel.h"

#include "widgets/models/CameraMime.h"
#include "widgets/models/CameraModel.h"

#include <algorithm>

namespace pantau::widgets {

CameraFilterModel::CameraFilterModel(QAbstractItemModel& cameras, QObject* parent)
    : QSortFilterProxyModel(parent)
    , m_collator(QLocale(QLocale::Indonesian, QLocale::Indonesia))
{
    m_collator.setNumericMode(true); // PK-9 before PK-10
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    setRecursiveFilteringEnabled(true);
    setSourceModel(&cameras);
}

void CameraFilterModel::setFilter(const CameraFilter& filter)
{
    if (filter == m_filter) {
        return;
    }
    m_filter = filter;
    m_search = WordSearch(filter.text);
    invalidateFilter();
}

bool CameraFilterModel::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (index.data(CameraModel::IdRole).toString().isEmpty()) {
        return false; // a group: its cameras keep it
    }
    const auto passes = [&](const QString& wanted, int role) {
        return wanted.isEmpty() || index.data(role).toString() == wanted;
    };
    if (!passes(m_filter.owner, CameraModel::OwnerRole) || !passes(m_filter.category, CameraModel::CategoryRole)) {
        return false;
    }
    if (!m_filter.district.isEmpty() &&
        !index.data(CameraModel::DistrictRole).toString().split(u'/').contains(m_filter.district)) {
        return false;
    }
    const auto state = static_cast<media::StreamState>(index.data(CameraModel::StateRole).toInt());
    if (!m_filter.states.empty() &&
        std::find(m_filter.states.begin(), m_filter.states.end(), state) == m_filter.states.end()) {
        return false;
    }
    return m_search.finds(index.data(CameraModel::SearchRole).toString());
}

bool CameraFilterModel::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const QVariant a = left.data(CameraModel::SortRole);
    const QVariant b = right.data(CameraModel::SortRole);
    if (a.typeId() != QMetaType::QString || b.typeId() != QMetaType::QString) {
        return a.toLongLong() < b.toLongLong();
    }
    return m_collator.compare(a.toString(), b.toString()) < 0;
}

QStringList CameraFilterModel::idsOf(const QModelIndexList& indexes) const
{
    QStringList ids;
    for (const QModelIndex& index : indexes) {
        addIds(index.siblingAtColumn(0), ids);
    }
    return ids;
}

void CameraFilterModel::addIds(const QModelIndex& index, QStringList& ids) const
{
    const QString id = index.data(CameraModel::IdRole).toString();
    if (!id.isEmpty() && !ids.contains(id)) {
        ids.append(id);
    }
    for (int row = 0; row < rowCount(index); ++row) {
        addIds(this->index(row, 0, index), ids);
    }
}

QMimeData* CameraFilterModel::mimeData(const QModelIndexList& indexes) const
{
    const QStringList ids = idsOf(indexes);
    return ids.isEmpty() ? nullptr : CameraMime::data(ids).release();
}

} // namespace pantau::widgets
