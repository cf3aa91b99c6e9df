// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/CameraView.h"
#include "core/engine/PoolHistory.h"
#include "widgets/models/CameraModel.h"

#include <QAbstractTableModel>
#include <QByteArray>

#include <optional>
#include <vector>

namespace pantau::widgets {

/// Which cameras see this point at this time: the nearest ones with distance, direction, whether the registry says that
/// they look there, and what their streams did then. GUI thread; owned by its page; cameras and history outlive it.
class NearbyModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr std::size_t MostCameras = 3;

    enum Column
    {
        CodeColumn,
        NameColumn,
        DistanceColumn,
        BearingColumn, ///< from the camera to the point
        InViewColumn,
        StateColumn, ///< at that time
        ReasonColumn,
        SinceColumn,
        ColumnCount
    };

    /// The history's cameras must stand in the order of the camera model.
    NearbyModel(const CameraModel& cameras, const engine::PoolHistory& history, QObject* parent = nullptr);

    struct Question
    {
        domain::GeoPoint point;
        base::WallTime time;
    };
    void ask(const Question& question);
    void clear();
    /// Cameras that could not be considered, since the registry does not say where they stand.
    [[nodiscard]] int withoutPlace() const { return m_withoutPlace; }
    /// Cameras left out because distances would tell a guest where they are.
    [[nodiscard]] int hidden() const { return m_hidden; }
    /// Question and answer as a file of comma-separated values (RFC 4180, UTF-8), numbers with a point. Empty before a
    /// question was asked.
    [[nodiscard]] QByteArray csv() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        domain::CameraNearby nearby{};
        std::optional<engine::StateChange> then; ///< nothing: nobody knows
    };

    [[nodiscard]] QString text(const Row& row, int column) const;
    [[nodiscard]] QStringList csvFields(const Row& row) const;

    const CameraModel& m_cameras;
    const engine::PoolHistory& m_history;
    std::optional<Question> m_question;
    std::vector<Row> m_rows;
    int m_withoutPlace = 0;
    int m_hidden = 0;
};

} // namespace pantau::widgets
