// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/TourModel.h"

#include "widgets/models/CameraGroups.h"
#include "widgets/models/CameraWords.h"

namespace pantau::widgets {

TourModel::TourModel(const wall::SceneBook& book, QObject* parent) : QAbstractTableModel(parent), m_book(book)
{
}

void TourModel::reload()
{
    beginResetModel();
    endResetModel();
}

void TourModel::follow(const wall::WallState& wall, const std::optional<engine::TourPlayer::Running>& running)
{
    QHash<QString, int> tiles;
    for (const auto& [monitor, state] : wall) {
        for (const wall::TileContent& content : state.tiles) {
            if (const auto* const tour = std::get_if<wall::TourContent>(&content)) {
                ++tiles[tour->tour];
            }
        }
    }
    QHash<QString, QString> states;
    for (auto tour = tiles.cbegin(); tour != tiles.cend(); ++tour) {
        states[tour.key()] = tr("in %Ln tile(s)", nullptr, tour.value());
    }
    if (running) {
        states[running->tour] =
            running->isPaused ? tr("paused on %1").arg(running->monitor) : tr("on %1").arg(running->monitor);
    }
    const bool isOther = states != m_states;
    m_states = std::move(states);
    if (isOther && rowCount() > 0) {
        Q_EMIT dataChanged(index(0, StateColumn), index(rowCount() - 1, StateColumn));
    }
}

int TourModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_book.tours.size());
}

int TourModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TourModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole) {
        return {};
    }
    const wall::Tour& tour = m_book.tours[static_cast<std::size_t>(index.row())];
    switch (index.column()) {
    case NameColumn:
        return tour.name;
    case StopsColumn:
        return stops(tour);
    case DwellColumn:
        return tr("%1 s").arg(CameraWords::number(static_cast<qint64>(tour.dwell.count())));
    case StateColumn:
        return m_states.value(tour.name);
    default:
        return {};
    }
}

QString TourModel::stops(const wall::Tour& tour)
{
    if (const auto* cameras = std::get_if<wall::CameraStops>(&tour.stops)) {
        return tr("%Ln camera(s)", nullptr, static_cast<int>(cameras->cameras.size()));
    }
    if (const auto* scenes = std::get_if<wall::SceneStops>(&tour.stops)) {
        return tr("%Ln scene(s)", nullptr, static_cast<int>(scenes->scenes.size()));
    }
    return CameraGroups::words(std::get<wall::GroupStops>(tour.stops).group);
}

QVariant TourModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case NameColumn:
        return tr("Tour");
    case StopsColumn:
        return tr("Stops");
    case DwellColumn:
        return tr("Dwell");
    case StateColumn:
        return tr("Runs");
    default:
        return {};
    }
}

} // namespace pantau::widgets
