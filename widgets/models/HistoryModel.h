// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/StreamHistory.h"

#include <QAbstractTableModel>

#include <vector>

namespace pantau::widgets {

/// What one camera went through, the newest first. GUI thread; owned by the camera page; the clock outlives it.
class HistoryModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        TimeColumn,
        StateColumn,
        ReasonColumn,
        LengthColumn, ///< until the next change; of the newest until now
        ColumnCount
    };

    explicit HistoryModel(const base::Clock& clock, QObject* parent = nullptr);

    /// Oldest first, as the history gives them. Rows that stay stay selected.
    void setChanges(std::vector<engine::StateChange> changes);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString length(std::size_t row) const;

    const base::Clock& m_clock;
    std::vector<engine::StateChange> m_changes; ///< by row, the newest first
};

} // namespace pantau::widgets
