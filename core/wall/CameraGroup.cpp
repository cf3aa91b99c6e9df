// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wall/CameraGroup.h"

#include <QStringList>

#include <algorithm>

namespace pantau::wall {

namespace {

QStringList valuesOf(const domain::Camera& camera, QStringView column)
{
    if (column == OwnerWord) {
        return {camera.owner, domain::ownerClass(camera)};
    }
    return column == CategoryWord ? QStringList{camera.category} : camera.district.split(u'/');
}

} // namespace

bool belongsTo(const domain::Camera& camera, const QString& group)
{
    const qsizetype colon = group.indexOf(u':');
    const QStringView named = QStringView(group).left(std::max<qsizetype>(colon, 0)).trimmed();
    const QStringView value = QStringView(group).mid(colon + 1).trimmed();
    const auto isIn = [&](QStringView column) {
        const QStringList values = valuesOf(camera, column);
        return std::any_of(values.begin(), values.end(), [&](const QString& each) {
            return QStringView(each).trimmed().compare(value, Qt::CaseInsensitive) == 0;
        });
    };
    const auto columns = {OwnerWord, CategoryWord, DistrictWord};
    return !value.isEmpty() && std::any_of(columns.begin(), columns.end(), [&](QStringView column) {
        return (colon < 0 || named.compare(column, Qt::CaseInsensitive) == 0) && isIn(column);
    });
}

} // namespace pantau::wall
