// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/camsim/SceneCatalogue.h"

#include "app/camsim/SceneBin.h"
#include "app/camsim/SceneCarPark.h"
#include "app/camsim/SceneClinic.h"
#include "app/camsim/SceneRiver.h"
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
    using enum SceneKind;
    static const std::vector<Row> all{
        {Road, {QStringLiteral("road-day"), QStringLiteral("JALAN RAYA 1"), {0.5, 7, 14, 0, 62}, Day, false, 11, 4}},
        {Road,
         {QStringLiteral("road-morning"), QStringLiteral("JALAN RAYA 2"), {-5.5, 6, 13, 9, 60}, Morning, false, 23, 2}},
        {Road, {QStringLiteral("road-rain"), QStringLiteral("JALAN RAYA 3"), {3.5, 6.5, 15, -5, 58}, Day, true, 41, 0}},
        {Road, {QStringLiteral("road-dusk"), QStringLiteral("JALAN RAYA 4"), {5, 8, 17, -8, 64}, Dusk, false, 37, 2}},
        {Road,
         {QStringLiteral("road-narrow"), QStringLiteral("JALAN KOTA 1"), {-3.6, 5, 12, 7, 58}, Day, false, 67, 3}},
        {Road, {QStringLiteral("road-high"), QStringLiteral("JALAN RAYA 5"), {8, 11, 24, -16, 66}, Day, false, 71, 4}},
        {Road,
         {QStringLiteral("road-night"), QStringLiteral("JALAN RAYA 6"), {-2, 7.5, 15, 4, 60}, Night, false, 53, 0}},
        {Road, {QStringLiteral("lane-night"), QStringLiteral("LORONG 1"), {2.6, 5.2, 13, -6, 60}, Night, false, 83, 1}},
        {Road,
         {QStringLiteral("lane-infrared"), QStringLiteral("LORONG 2"), {-3.2, 5.6, 14, 8, 62}, Infrared, false, 97, 1}},
        {River,
         {QStringLiteral("river-day"),
          QStringLiteral("SUNGAI - PAPAN DUGA 1"),
          {-0.6, 6.6, 14, 3, 64},
          Day,
          false,
          5,
          0}},
        {River,
         {QStringLiteral("river-infrared"),
          QStringLiteral("SUNGAI - PAPAN DUGA 2"),
          {0.4, 6.8, 15, 2, 62},
          Infrared,
          false,
          15,
          1}},
        {River,
         {QStringLiteral("river-rain"),
          QStringLiteral("SUNGAI - PAPAN DUGA 3"),
          {-1.4, 7, 15, 5, 64},
          Day,
          true,
          25,
          2}},
        {Bin, {QStringLiteral("bin-morning"), QStringLiteral("TPS 1"), {1.6, 4.6, 19, -8, 58}, Morning, false, 9, 0}},
        {Bin, {QStringLiteral("bin-full"), QStringLiteral("TPS 2"), {-2, 5, 21, 11, 58}, Day, false, 29, 1}},
        {Clinic,
         {QStringLiteral("clinic-open"),
          QStringLiteral("PUSKESMAS - PINTU 1"),
          {2.2, 4.2, 12, -5, 58},
          Day,
          false,
          3,
          0}},
        {Clinic,
         {QStringLiteral("clinic-closed"),
          QStringLiteral("PUSKESMAS - PINTU 2"),
          {-2, 4.4, 13, 7, 58},
          Morning,
          false,
          33,
          1}},
        {CarPark,
         {QStringLiteral("carpark-day"), QStringLiteral("AREA PARKIR 1"), {-1.5, 9, 25, 4, 68}, Day, false, 7, 0}},
        {CarPark,
         {QStringLiteral("carpark-dusk"), QStringLiteral("AREA PARKIR 2"), {3, 9.5, 26, -7, 68}, Dusk, false, 47, 1}},
    };
    return all;
}

std::unique_ptr<Scene> makeScene(const Row& row)
{
    switch (row.kind) {
    case SceneKind::Road:
        return std::make_unique<SceneRoad>(row.look);
    case SceneKind::River:
        return std::make_unique<SceneRiver>(row.look);
    case SceneKind::Bin:
        return std::make_unique<SceneBin>(row.look);
    case SceneKind::Clinic:
        return std::make_unique<SceneClinic>(row.look);
    case SceneKind::CarPark:
        return std::make_unique<SceneCarPark>(row.look);
    }
    return nullptr;
}

// The scenes that suit a category of the city's register.
QStringList scenesFor(const QString& category, const QString& place)
{
    const QString lower = place.toLower();
    if (lower.contains(QStringLiteral("puskesmas"))) {
        return {QStringLiteral("clinic-open"), QStringLiteral("clinic-closed")};
    }
    if (category == QStringLiteral("das")) {
        return {QStringLiteral("river-day"), QStringLiteral("river-rain"), QStringLiteral("river-infrared")};
    }
    if (category == QStringLiteral("tps")) {
        return {QStringLiteral("bin-morning"), QStringLiteral("bin-full")};
    }
    if (category == QStringLiteral("pasar")) {
        return {QStringLiteral("carpark-day"), QStringLiteral("clinic-open"), QStringLiteral("carpark-dusk"),
                QStringLiteral("clinic-closed")};
    }
    if (category == QStringLiteral("kamtibmas")) {
        return {QStringLiteral("lane-infrared"), QStringLiteral("lane-night"), QStringLiteral("road-narrow")};
    }
    if (lower.contains(QStringLiteral("terminal")) || lower.contains(QStringLiteral("pelabuhan"))) {
        return {QStringLiteral("carpark-day"), QStringLiteral("carpark-dusk")};
    }
    return {QStringLiteral("road-day"),    QStringLiteral("road-morning"), QStringLiteral("road-rain"),
            QStringLiteral("road-narrow"), QStringLiteral("road-high"),    QStringLiteral("road-dusk"),
            QStringLiteral("road-night")};
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
            return makeScene(row);
        }
    }
    return nullptr;
}

QString SceneCatalogue::Chooser::sceneFor(const QString& category, const QString& place)
{
    const QStringList suitable = scenesFor(category, place);
    return suitable[m_given[suitable.first()]++ % suitable.size()];
}

} // namespace pantau::camsim
