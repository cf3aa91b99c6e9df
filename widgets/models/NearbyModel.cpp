// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/NearbyModel.h"

#include "widgets/models/CameraWords.h"
#include "widgets/models/StreamWords.h"
#include "widgets/models/WitTime.h"

namespace pantau::widgets {

namespace {

QString quoted(QString field)
{
    field.replace(u'"', QStringLiteral("\"\""));
    return QStringLiteral("\"%1\"").arg(field);
}

QString line(const QStringList& fields)
{
    QStringList all;
    for (const QString& field : fields) {
        all.append(quoted(field));
    }
    return all.join(u',') + QStringLiteral("\r\n");
}

} // namespace

NearbyModel::NearbyModel(const CameraModel& cameras, const engine::PoolHistory& history, QObject* parent)
    : QAbstractTableModel(parent)
    , m_cameras(cameras)
    , m_history(history)
{
}

void NearbyModel::ask(const Question& question)
{
    beginResetModel();
    m_question = question;
    m_rows.clear();
    m_hidden = 0;
    const auto& cameras = m_cameras.cameras();
    const auto nearest = domain::nearestCameras(cameras, question.point, cameras.size());
    m_withoutPlace = static_cast<int>(cameras.size() - nearest.size());
    for (const domain::CameraNearby& nearby : nearest) {
        if (CameraWords::isHidden(cameras[nearby.index], m_cameras.audience())) {
            ++m_hidden;
        } else if (m_rows.size() < MostCameras) {
            m_rows.push_back({nearby, m_history.of(static_cast<int>(nearby.index)).at(question.time)});
        }
    }
    endResetModel();
}

void NearbyModel::clear()
{
    beginResetModel();
    m_question.reset();
    m_rows.clear();
    m_withoutPlace = 0;
    m_hidden = 0;
    endResetModel();
}

int NearbyModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int NearbyModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant NearbyModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == DistanceColumn || index.column() == BearingColumn
                   ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter)
                   : QVariant();
    case CameraModel::IdRole:
        return m_cameras.cameras()[row.nearby.index].id;
    default:
        return {};
    }
}

QString NearbyModel::text(const Row& row, int column) const
{
    const domain::Camera& camera = m_cameras.cameras()[row.nearby.index];
    switch (column) {
    case CodeColumn:
        return camera.id;
    case NameColumn:
        return CameraWords::name(camera, m_cameras.audience());
    case DistanceColumn:
        return CameraWords::metres(row.nearby.metres);
    case BearingColumn:
        return row.nearby.metres < 1 ? QStringLiteral("–") : CameraWords::degrees(row.nearby.bearing);
    case InViewColumn:
        return CameraWords::inView(row.nearby.inView);
    case StateColumn:
        return row.then ? StreamWords::state(row.then->state) : tr("Not known");
    case ReasonColumn:
        return row.then ? StreamWords::reason(row.then->failure) : tr("no record of this time");
    case SinceColumn:
        return row.then ? WitTime::dateAndClock(row.then->at) : QString();
    default:
        return {};
    }
}

QVariant NearbyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case CodeColumn:
        return tr("Code");
    case NameColumn:
        return tr("Name");
    case DistanceColumn:
        return tr("Distance");
    case BearingColumn:
        return tr("Direction");
    case InViewColumn:
        return tr("In view");
    case StateColumn:
        return tr("State then");
    case ReasonColumn:
        return tr("Reason");
    case SinceColumn:
        return tr("Since");
    default:
        return {};
    }
}

QByteArray NearbyModel::csv() const
{
    if (!m_question) {
        return {};
    }
    QString text = line({QStringLiteral("lat"), QStringLiteral("lon"), QStringLiteral("waktu"), QStringLiteral("kode"),
                         QStringLiteral("nama"), QStringLiteral("jarak_m"), QStringLiteral("arah_derajat"),
                         QStringLiteral("dalam_pandangan"), QStringLiteral("keadaan"), QStringLiteral("sebab"),
                         QStringLiteral("sejak")});
    for (const Row& row : m_rows) {
        text += line(csvFields(row));
    }
    return text.toUtf8();
}

QStringList NearbyModel::csvFields(const Row& row) const
{
    return {QString::number(m_question->point.latitude, 'f', 6),
            QString::number(m_question->point.longitude, 'f', 6),
            WitTime::iso(m_question->time),
            text(row, CodeColumn),
            text(row, NameColumn),
            QString::number(row.nearby.metres, 'f', 0),
            QString::number(row.nearby.bearing, 'f', 0),
            text(row, InViewColumn),
            text(row, StateColumn),
            text(row, ReasonColumn),
            row.then ? WitTime::iso(row.then->at) : QString()};
}

} // namespace pantau::widgets
