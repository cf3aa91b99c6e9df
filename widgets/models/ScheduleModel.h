// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wall/SceneBook.h"

#include <QAbstractTableModel>
#include <QStringList>

namespace pantau::widgets {

/// The schedules of the book with their scenes and when each is due next, in WIT. GUI thread; owned by the scene pane;
/// the book outlives it, and who changes its schedules says so.
class ScheduleModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        NameColumn,
        SceneColumn,
        NextColumn,
        ColumnCount
    };

    explicit ScheduleModel(const wall::SceneBook& book, QObject* parent = nullptr);

    /// The schedules of the book are others now, or their words.
    void reload();
    /// Says which schedules are due at another time now.
    void setNow(base::WallTime now);
    /// Fri, Sat 21.00-02.00 WIT.
    [[nodiscard]] static QString span(const wall::Schedule& schedule);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString next(const wall::Schedule& schedule) const;
    [[nodiscard]] QStringList allNext() const;

    const wall::SceneBook& m_book;
    base::WallTime m_now;
    QStringList m_next; ///< by row
};

} // namespace pantau::widgets
