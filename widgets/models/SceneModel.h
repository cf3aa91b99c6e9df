// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wall/SceneBook.h"

#include <QAbstractTableModel>

namespace pantau::widgets {

/// The scenes of the book with their keys. GUI thread; owned by the scene pane; the book outlives it, and who changes
/// its scenes says so.
class SceneModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        NameColumn,
        KeyColumn,
        ColumnCount
    };

    explicit SceneModel(const wall::SceneBook& book, QObject* parent = nullptr);

    /// The scenes of the book are others now.
    void reload();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const wall::SceneBook& m_book;
};

} // namespace pantau::widgets
