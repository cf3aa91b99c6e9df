// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/CameraModel.h"

#include "widgets/models/CameraMime.h"
#include "widgets/models/CameraWords.h"
#include "widgets/models/StreamWords.h"
#include "widgets/models/WitTime.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace pantau::widgets {

CameraModel::CameraModel(const base::Clock& clock, QObject* parent) : QAbstractTableModel(parent), m_clock(clock)
{
}

void CameraModel::setCameras(std::vector<domain::Camera> cameras)
{
    beginResetModel();
    m_cameras = std::move(cameras);
    m_rows.clear();
    for (std::size_t row = 0; row < m_cameras.size(); ++row) {
        m_rows.insert(m_cameras[row].id, static_cast<int>(row));
    }
    m_readings.assign(m_cameras.size(), {});
    m_bases.assign(m_cameras.size(), {});
    m_refreshedAt.reset();
    endResetModel();
}

std::optional<int> CameraModel::rowOf(const QString& id) const
{
    const auto found = m_rows.constFind(id);
    return found == m_rows.constEnd() ? std::nullopt : std::optional(*found);
}

void CameraModel::setAudience(Audience audience)
{
    if (audience == m_audience) {
        return;
    }
    // More than data: who groups, sorts or filters by what is hidden now must do it anew.
    beginResetModel();
    m_audience = audience;
    endResetModel();
}

void CameraModel::refresh(const std::vector<media::StreamStatus>& statuses)
{
    Q_ASSERT(statuses.size() == m_cameras.size());
    const base::SteadyTime now = m_clock.steady();
    const QDate today = WitTime::dateTime(m_clock.wall()).date();
    const bool isNewDay = std::exchange(m_refreshedOn, today) != today;
    for (std::size_t row = 0; row < m_cameras.size(); ++row) {
        Reading next = reading(row, statuses[row], now);
        m_bases[row] = {statuses[row].since, statuses[row].decoded};
        auto changed = difference(next, m_readings[row]);
        if (isNewDay && next.since) {
            const Columns others = changed.value_or(Columns{SinceColumn, SinceColumn});
            changed = Columns{std::min<int>(others.first, SinceColumn), std::max<int>(others.last, SinceColumn)};
        }
        m_readings[row] = std::move(next);
        if (changed) {
            Q_EMIT dataChanged(index(static_cast<int>(row), changed->first),
                               index(static_cast<int>(row), changed->last));
        }
    }
    m_refreshedAt = now;
}

void CameraModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_cameras.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

std::optional<CameraModel::Columns> CameraModel::difference(const Reading& one, const Reading& other)
{
    if (one.state != other.state) {
        return Columns{StateColumn, ColumnCount - 1}; // what is said of the rest depends on it
    }
    std::optional<Columns> changed;
    const auto note = [&](Column column, bool isEqual) {
        if (!isEqual) {
            changed = {changed ? changed->first : column, column};
        }
    };
    note(ReasonColumn, one.failure == other.failure);
    note(SinceColumn, one.since == other.since);
    note(RateColumn, one.rate == other.rate);
    note(SizeColumn, one.width == other.width && one.height == other.height);
    note(DecoderColumn, one.decoder == other.decoder);
    return changed;
}

CameraModel::Reading CameraModel::reading(std::size_t row, const media::StreamStatus& said, base::SteadyTime now) const
{
    const media::StreamStatus status = media::judgedByAge(said, now);
    const Reading& before = m_readings[row];
    const Basis& basis = m_bases[row];
    Reading reading;
    reading.state = status.state;
    reading.failure = status.failure;
    reading.width = status.width;
    reading.height = status.height;
    reading.decoder = QString::fromStdString(status.decoder);
    if (status.since == basis.since) {
        reading.since = before.since; // reckoned anew it would waver with the clock
    } else {
        reading.since = m_clock.wall() - std::chrono::duration_cast<base::WallTime::duration>(now - status.since);
    }
    if (m_refreshedAt && status.decoded >= basis.decoded && now > *m_refreshedAt) {
        const double seconds = std::chrono::duration<double>(now - *m_refreshedAt).count();
        reading.rate = static_cast<int>(std::lround(static_cast<double>(status.decoded - basis.decoded) / seconds));
    }
    return reading;
}

int CameraModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_cameras.size());
}

int CameraModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CameraModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const auto row = static_cast<std::size_t>(index.row());
    const domain::Camera& camera = m_cameras[row];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return toolTip(row);
    case Qt::TextAlignmentRole:
        return index.column() == RateColumn || index.column() == SizeColumn
                   ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter)
                   : QVariant();
    case IdRole:
        return camera.id;
    case SortRole:
        return sortKey(row, index.column());
    case SearchRole:
        return searchText(camera);
    case StateRole:
        return static_cast<int>(m_readings[row].state);
    case OwnerRole:
        return domain::ownerClass(camera);
    case CategoryRole:
        return camera.category;
    case DistrictRole:
        return CameraWords::district(camera, m_audience);
    default:
        return {};
    }
}

QVariant CameraModel::text(std::size_t row, int column) const
{
    const domain::Camera& camera = m_cameras[row];
    switch (column) {
    case CodeColumn:
        return camera.id;
    case NameColumn:
        return CameraWords::name(camera, m_audience);
    case OwnerColumn:
        return camera.owner;
    case CategoryColumn:
        return CameraWords::category(camera.category);
    case DistrictColumn:
        return CameraWords::district(camera, m_audience);
    default:
        return streamText(m_readings[row], column);
    }
}

QString CameraModel::streamText(const Reading& reading, int column) const
{
    const QString nothing = QStringLiteral("–");
    switch (column) {
    case StateColumn:
        return StreamWords::state(reading.state);
    case ReasonColumn:
        return StreamWords::reason(reading.failure);
    case SinceColumn:
        return reading.since ? WitTime::shortest(*reading.since, m_clock.wall()) : nothing;
    case RateColumn:
        return reading.state == media::StreamState::Streaming ? CameraWords::number(qint64{reading.rate}) : nothing;
    case SizeColumn:
        return reading.width > 0 ? QStringLiteral("%1×%2").arg(reading.width).arg(reading.height) : nothing;
    case DecoderColumn:
        return reading.decoder.isEmpty() ? nothing : reading.decoder;
    default:
        return {};
    }
}

QVariant CameraModel::sortKey(std::size_t row, int column) const
{
    const Reading& reading = m_readings[row];
    switch (column) {
    case StateColumn:
        return static_cast<int>(reading.state);
    case SinceColumn:
        return reading.since ? static_cast<qint64>(reading.since->time_since_epoch().count()) : qint64{0};
    case RateColumn:
        return reading.rate;
    case SizeColumn:
        return reading.width * reading.height;
    default:
        return text(row, column);
    }
}

QString CameraModel::toolTip(std::size_t row) const
{
    const domain::Camera& camera = m_cameras[row];
    const Reading& reading = m_readings[row];
    const QString state = StreamWords::state(reading.state);
    const QString reason = StreamWords::reason(reading.failure);
    const QString sentence = reason.isEmpty() ? state : tr("%1: %2", "state, reason").arg(state, reason);
    return QStringLiteral("%1 %2\n%3").arg(camera.id, CameraWords::name(camera, m_audience), sentence);
}

QString CameraModel::searchText(const domain::Camera& camera) const
{
    return QStringLiteral("%1 %2 %3")
        .arg(camera.id, CameraWords::name(camera, m_audience), CameraWords::district(camera, m_audience));
}

QVariant CameraModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case CodeColumn:
        return tr("Code");
    case NameColumn:
        return tr("Name");
    case OwnerColumn:
        return tr("Owner");
    case CategoryColumn:
        return tr("Category");
    case DistrictColumn:
        return tr("District");
    case StateColumn:
        return tr("State");
    case ReasonColumn:
        return tr("Reason");
    case SinceColumn:
        return tr("Since");
    case RateColumn:
        return tr("Pictures/s");
    case SizeColumn:
        return tr("Picture size");
    case DecoderColumn:
        return tr("Decoder");
    default:
        return {};
    }
}

Qt::ItemFlags CameraModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren : flags;
}

QStringList CameraModel::mimeTypes() const
{
    return {CameraMime::type()};
}

QMimeData* CameraModel::mimeData(const QModelIndexList& indexes) const
{
    QStringList ids;
    for (const QModelIndex& index : indexes) {
        const QString id = index.data(IdRole).toString();
        if (!id.isEmpty() && !ids.contains(id)) {
            ids.append(id);
        }
    }
    return ids.isEmpty() ? nullptr : CameraMime::data(ids).release();
}

} // namespace pantau::widgets
