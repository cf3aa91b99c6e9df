// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/camsim/SceneCatalogue.h"

#include "app/camsim/SceneRoad.h"

#include <vector>

namespace pantau::camsim {

namespace {

enum class SceneKind
{
    Road,
    River,
    Bin,
    Clinic,
    CarPark
};

struct Row
{
    SceneKind kind;
    SceneLook look;
};

const std::vector<Row>& rows()
{
    using enum TimeOfDay;
    static const std::vector<Row> all{
        {SceneKind::Road,
         {QStringLiteral("road-day"), QStringLiteral("JALAN RAYA 1"), {0.5, 7, 14, 0, 62}, Day, false, 11, 4}},
        {SceneKind::Road,
         {QStringLiteral("road-morning"), QStringLiteral("JALAN RAYA 2"), {-5.5, 6, 13, 9, 60}, Morning, false, 23, 2}},
        {SceneKind::Road,
         {QStringLiteral("road-dusk"), QStringLiteral("JALAN RAYA 3"), {5, 8, 17, -8, 64}, Dusk, false, 37, 2}},
        {SceneKind::Road,
         {QStringLiteral("road-rain"), QStringLiteral("JALAN RAYA 4"), {3.5, 6.5, 15, -5, 58}, Day, true, 41, 0}},
        {SceneKind::Road,
         {QStringLiteral("road-night"), QStringLiteral("JALAN RAYA 5"), {-2, 7.5, 15, 4, 60}, Night, false, 53, 0}},
    };
    return all;
}

} // namespace

QStringList SceneCatalogue::names()
{
    QStringList names;
    for (const Row& row : rows()) {
        names.append(row.look.name);
    }
    return names;
}

std::unique_ptr<Scene> SceneCatalogue::make(const QString& name)
{
    for (const Row& row : rows()) {
        if (row.look.name == name) {
            return std::make_unique<SceneRoad>(row.look);
        }
    }
    return nullptr;
}

QString SceneCatalogue::Chooser::sceneFor(const QString& category, const QString&)
{
    const QStringList all = names();
    return all[m_given[category]++ % all.size()];
}

} // namespace pantau::camsim
