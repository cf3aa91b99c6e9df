// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/TourPlayer.h"

#include <QAbstractTableModel>
#include <QHash>

namespace pantau::widgets {

/// The tours of the book with what they step through and where they run. GUI thread; owned by the scene pane; the book
/// outlives it, and who changes its tours says so.
class TourModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        NameColumn,
        StopsColumn,
        DwellColumn,
        StateColumn,
        ColumnCount
    };

    explicit TourModel(const wall::SceneBook& book, QObject* parent = nullptr);

    /// The tours of the book are others now.
    void reload();
    /// Says which tours run elsewhere now.
    void follow(const wall::WallState& wall, const std::optional<engine::TourPlayer::Running>& running);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QString stops(const wall::Tour& tour);

    const wall::SceneBook& m_book;
    QHash<QString, QString> m_states; ///< by name; of those that run
};

} // namespace pantau::widgets
