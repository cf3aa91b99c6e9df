// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wall/SceneBook.h"

#include <QAbstractTableModel>

namespace pantau::widgets {

/// The tours of the book with what they step through. GUI thread; owned by the scene pane; the book outlives it, and
/// who changes its tours says so.
class TourModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        NameColumn,
        StopsColumn,
        DwellColumn,
        ColumnCount
    };

    explicit TourModel(const wall::SceneBook& book, QObject* parent = nullptr);

    /// The tours of the book are others now.
    void reload();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QString stops(const wall::Tour& tour);

    const wall::SceneBook& m_book;
};

} // namespace pantau::widgets
