// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/CameraGroups.h"

#include "core/wall/CameraGroup.h"
#include "widgets/models/CameraWords.h"

#include <set>

namespace pantau::widgets {

namespace {

QString groupNamed(QStringView kind, const QString& value)
{
    return QStringLiteral("%1:%2").arg(kind, value);
}

} // namespace

std::vector<QString> CameraGroups::all(const CameraModel& cameras)
{
    std::set<QString> owners;
    std::set<QString> categories;
    std::set<QString> districts;
    for (const domain::Camera& camera : cameras.cameras()) {
        if (CameraWords::isHidden(camera, cameras.audience())) {
            continue;
        }
        owners.insert(domain::ownerClass(camera));
        categories.insert(camera.category);
        for (const QString& district : camera.district.split(u'/')) {
            districts.insert(district.trimmed());
        }
    }
    std::vector<QString> groups;
    for (const auto& [kind, values] : {std::pair(wall::OwnerWord, owners), std::pair(wall::CategoryWord, categories),
                                       std::pair(wall::DistrictWord, districts)}) {
        for (const QString& value : values) {
            if (!value.isEmpty()) {
                groups.push_back(groupNamed(kind, value));
            }
        }
    }
    return groups;
}

std::optional<QString> CameraGroups::meaning(const CameraModel& cameras, const QStringList& ids)
{
    for (const QString& group : all(cameras)) {
        const bool isMeant = std::all_of(cameras.cameras().begin(), cameras.cameras().end(), [&](const auto& camera) {
            return wall::belongsTo(camera, group) == ids.contains(camera.id);
        });
        if (isMeant) {
            return group;
        }
    }
    return std::nullopt;
}

QString CameraGroups::words(const QString& group)
{
    const qsizetype colon = group.indexOf(u':');
    const QStringView kind = QStringView(group).left(std::max<qsizetype>(colon, 0)).trimmed();
    const QString value = group.mid(colon + 1).trimmed();
    if (kind.compare(wall::OwnerWord, Qt::CaseInsensitive) == 0) {
        return tr("Owner: %1").arg(value);
    }
    if (kind.compare(wall::CategoryWord, Qt::CaseInsensitive) == 0) {
        return tr("Category: %1").arg(CameraWords::category(value));
    }
    return kind.compare(wall::DistrictWord, Qt::CaseInsensitive) == 0 ? tr("District: %1").arg(value) : group;
}

} // namespace pantau::widgets
