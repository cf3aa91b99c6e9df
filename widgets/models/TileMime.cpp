// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/TileMime.h"

#include <QDataStream>
#include <QIODevice>

namespace pantau::widgets::TileMime {

namespace {

QString tileType()
{
    return QStringLiteral("application/x-pantau-tile");
}

} // namespace

std::unique_ptr<QMimeData> data(const wall::TileAddress& tile)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << tile.monitor << tile.tile;
    auto data = std::make_unique<QMimeData>();
    data->setData(tileType(), bytes);
    return data;
}

std::optional<wall::TileAddress> tile(const QMimeData& data)
{
    if (!data.hasFormat(tileType())) {
        return std::nullopt;
    }
    wall::TileAddress position;
    QDataStream stream(data.data(tileType()));
    stream >> position.monitor >> position.tile;
    return stream.status() == QDataStream::Ok ? std::optional(position) : std::nullopt;
}

} // namespace pantau::widgets::TileMime
