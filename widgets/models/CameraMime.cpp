// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/CameraMime.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace pantau::widgets {

QString CameraMime::type()
{
    return QStringLiteral("application/x-pantau-camera");
}

std::unique_ptr<QMimeData> CameraMime::data(const QStringList& ids)
{
    auto data = std::make_unique<QMimeData>();
    data->setData(type(), QJsonDocument(QJsonArray::fromStringList(ids)).toJson(QJsonDocument::Compact));
    return data;
}

QStringList CameraMime::ids(const QMimeData& data)
{
    QStringList ids;
    const QJsonArray array = QJsonDocument::fromJson(data.data(type())).array();
    for (const auto& id : array) {
        if (!id.toString().isEmpty()) {
            ids.append(id.toString());
        }
    }
    return ids;
}

} // namespace pantau::widgets
