// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/domain/Camera.h"
#include "core/media/StreamMonitor.h"
#include "widgets/models/Audience.h"

#include <QAbstractTableModel>
#include <QDate>
#include <QHash>

#include <optional>
#include <vector>

namespace pantau::widgets {

/// The cameras of the registry and what each one's stream does, a row each in the registry's order.
/// GUI thread; owned by the console, which hands it the pool's readings once a second; the clock outlives it.
class CameraModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        CodeColumn,
        NameColumn,
        OwnerColumn,
        CategoryColumn,
        DistrictColumn,
        StateColumn,
        ReasonColumn,
        SinceColumn,
        RateColumn, ///< decoded pictures per second
        SizeColumn, ///< of the decoded picture, pixels
        DecoderColumn,
        ColumnCount
    };
    /// The same for every column of a row, except SortRole.
    enum Role
    {
        IdRole = Qt::UserRole + 1, ///< QString; the code, and only cameras have one
        SortRole,                  ///< what orders rows by this column: a number or a text
        SearchRole,                ///< QString; code, name and district as this audience sees them
        StateRole,                 ///< int of media::StreamState
        OwnerRole,                 ///< QString; whose number it counts in
        CategoryRole,              ///< QString; the registry's key
        DistrictRole,              ///< QString; as the registry has it, for this audience
    };

    explicit CameraModel(const base::Clock& clock, QObject* parent = nullptr);

    void setCameras(std::vector<domain::Camera> cameras);
    [[nodiscard]] const std::vector<domain::Camera>& cameras() const { return m_cameras; }
    /// Of the camera with this code.
    [[nodiscard]] std::optional<int> rowOf(const QString& id) const;
    void setAudience(Audience audience);
    [[nodiscard]] Audience audience() const { return m_audience; }
    /// One status for each camera; says which rows look different now, at midnight also those whose time is of
    /// yesterday since.
    void refresh(const std::vector<media::StreamStatus>& statuses);
    /// Every word is said anew: the language has changed.
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;

private:
    /// What is shown of a stream.
    struct Reading
    {
        media::StreamState state = media::StreamState::Idle;
        media::StreamFailure failure;
        std::optional<base::WallTime> since;
        int rate = 0;
        int width = 0;
        int height = 0;
        QString decoder;
    };
    struct Columns
    {
        int first;
        int last;
    };
    /// What the next reading is reckoned from.
    struct Basis
    {
        base::SteadyTime since;
        std::uint64_t decoded = 0;
    };

    /// Where the two look different, from the first such column to the last; nothing where they do not. Most seconds it
    /// is the rate alone, and whoever counts the living need not count anew.
    [[nodiscard]] static std::optional<Columns> difference(const Reading& one, const Reading& other);
    [[nodiscard]] Reading reading(std::size_t row, const media::StreamStatus& said, base::SteadyTime now) const;
    [[nodiscard]] QVariant text(std::size_t row, int column) const;
    [[nodiscard]] QString streamText(const Reading& reading, int column) const;
    [[nodiscard]] QVariant sortKey(std::size_t row, int column) const;
    [[nodiscard]] QString toolTip(std::size_t row) const;
    [[nodiscard]] QString searchText(const domain::Camera& camera) const;

    const base::Clock& m_clock;
    Audience m_audience = Audience::Operator;
    std::vector<domain::Camera> m_cameras;
    QHash<QString, int> m_rows;      ///< by code
    std::vector<Reading> m_readings; ///< by row
    std::vector<Basis> m_bases;      ///< by row
    std::optional<base::SteadyTime> m_refreshedAt;
    QDate m_refreshedOn; ///< in WIT: a time of an earlier day is said with its date
};

} // namespace pantau::widgets
