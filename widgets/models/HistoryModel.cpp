// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/HistoryModel.h"

#include "widgets/models/StreamWords.h"
#include "widgets/models/WitTime.h"

#include <algorithm>
#include <utility>

namespace pantau::widgets {

HistoryModel::HistoryModel(const base::Clock& clock, QObject* parent) : QAbstractTableModel(parent), m_clock(clock)
{
}

void HistoryModel::setChanges(std::vector<engine::StateChange> changes)
{
    std::reverse(changes.begin(), changes.end());
    // Mostly nothing is new, or a change more stands above those of the last time.
    const auto size = static_cast<std::ptrdiff_t>(m_changes.size());
    const auto added = static_cast<std::ptrdiff_t>(changes.size()) - size;
    if (added >= 0 && std::equal(m_changes.begin(), m_changes.end(), changes.begin() + added)) {
        if (added > 0) {
            beginInsertRows({}, 0, static_cast<int>(added) - 1);
            m_changes = std::move(changes);
            endInsertRows();
        }
    } else {
        beginResetModel();
        m_changes = std::move(changes);
        endResetModel();
    }
    if (!m_changes.empty()) {
        const int lastWithNewLength = std::min<int>(static_cast<int>(added > 0 ? added : 0), rowCount() - 1);
        Q_EMIT dataChanged(index(0, LengthColumn), index(lastWithNewLength, LengthColumn));
    }
}

int HistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_changes.size());
}

int HistoryModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && index.column() == LengthColumn) {
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const auto row = static_cast<std::size_t>(index.row());
    switch (index.column()) {
    case TimeColumn:
        return WitTime::dateAndClock(m_changes[row].at);
    case StateColumn:
        return StreamWords::state(m_changes[row].state);
    case ReasonColumn:
        return StreamWords::reason(m_changes[row].failure);
    case LengthColumn:
        return length(row);
    default:
        return {};
    }
}

QString HistoryModel::length(std::size_t row) const
{
    const base::WallTime end = row == 0 ? m_clock.wall() : m_changes[row - 1].at;
    const auto length = std::chrono::duration_cast<std::chrono::milliseconds>(end - m_changes[row].at);
    return StreamWords::duration(std::max(length, std::chrono::milliseconds(0))); // below 0: the clock was set back
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case TimeColumn:
        return tr("From");
    case StateColumn:
        return tr("State");
    case ReasonColumn:
        return tr("Reason");
    case LengthColumn:
        return tr("Length");
    default:
        return {};
    }
}

} // namespace pantau::widgets
