// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/ScheduleModel.h"

#include "widgets/models/WitTime.h"

#include <QLocale>

namespace pantau::widgets {

namespace {

QString dayName(Qt::DayOfWeek day)
{
    return QLocale().dayName(day, QLocale::ShortFormat);
}

/// 24.00 is midnight too.
QString clockOf(std::chrono::minutes sinceMidnight)
{
    const QTime midnight(0, 0);
    return midnight.addSecs(static_cast<int>(std::chrono::seconds(sinceMidnight).count()))
        .toString(WitTime::clockFormat());
}

} // namespace

ScheduleModel::ScheduleModel(const wall::SceneBook& book, QObject* parent) : QAbstractTableModel(parent), m_book(book)
{
}

void ScheduleModel::reload()
{
    beginResetModel();
    m_next = allNext();
    endResetModel();
}

void ScheduleModel::setNow(base::WallTime now)
{
    m_now = now;
    QStringList next = allNext();
    if (next == m_next) {
        return;
    }
    m_next = std::move(next);
    Q_EMIT dataChanged(index(0, NextColumn), index(rowCount() - 1, NextColumn));
}

QStringList ScheduleModel::allNext() const
{
    QStringList all;
    for (const wall::Schedule& schedule : m_book.schedules) {
        all.append(next(schedule));
    }
    return all;
}

QString ScheduleModel::next(const wall::Schedule& schedule) const
{
    if (!schedule.enabled) {
        return tr("off");
    }
    if (wall::scheduleAt(m_book.schedules, m_now) == &schedule) {
        return tr("now");
    }
    const auto begin = wall::nextBegin(schedule, m_now);
    if (!begin) {
        return {};
    }
    const auto day = static_cast<Qt::DayOfWeek>(WitTime::dateTime(*begin).date().dayOfWeek());
    return QStringLiteral("%1 %2").arg(dayName(day), WitTime::shortest(*begin, m_now));
}

QString ScheduleModel::span(const wall::Schedule& schedule)
{
    QStringList days;
    for (const Qt::DayOfWeek day : schedule.days) {
        days.append(dayName(day));
    }
    return tr("%1 %2-%3 WIT").arg(days.join(QStringLiteral(", ")), clockOf(schedule.from), clockOf(schedule.to));
}

int ScheduleModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_book.schedules.size());
}

int ScheduleModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ScheduleModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const wall::Schedule& schedule = m_book.schedules[static_cast<std::size_t>(index.row())];
    if (role == Qt::ToolTipRole) {
        return QStringLiteral("%1: %2").arg(span(schedule), schedule.scene);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (index.column()) {
    case NameColumn:
        return schedule.name;
    case SceneColumn:
        return schedule.scene;
    default:
        return m_next.value(index.row());
    }
}

QVariant ScheduleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case NameColumn:
        return tr("Schedule");
    case SceneColumn:
        return tr("Scene");
    default:
        return tr("Next");
    }
}

} // namespace pantau::widgets
