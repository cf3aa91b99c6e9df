// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/camsim/SceneRoad.h"

#include <QJsonArray>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <random>

namespace pantau::camsim {

namespace {

constexpr double LaneWidth = 3.2;
constexpr double CountingLine = 22; // metres ahead
constexpr double FarEnd = 120;
constexpr double NearEnd = 2;
constexpr double LoopSeconds = SceneFrames / 25.0;

QString nameOf(VehicleKind kind)
{
    static const std::array<QString, 5> names{QStringLiteral("motorbike"), QStringLiteral("car"),
                                              QStringLiteral("minibus"), QStringLiteral("truck"),
                                              QStringLiteral("bus")};
    return names[static_cast<std::size_t>(kind)];
}

VehicleKind kindFrom(std::uint_fast32_t dice)
{
    if (dice < 45) {
        return VehicleKind::Motorbike;
    }
    if (dice < 72) {
        return VehicleKind::Car;
    }
    if (dice < 88) {
        return VehicleKind::Minibus;
    }
    return dice < 96 ? VehicleKind::Truck : VehicleKind::Bus;
}

QColor colourFrom(std::minstd_rand& random, VehicleKind kind)
{
    static const std::array<QColor, 8> colours{QColor(222, 224, 226), QColor(44, 46, 52),  QColor(150, 154, 160),
                                               QColor(168, 34, 36),   QColor(32, 70, 140), QColor(228, 228, 216),
                                               QColor(86, 94, 88),    QColor(196, 150, 40)};
    static const std::array<QColor, 4> minibuses{QColor(40, 120, 190), QColor(206, 60, 44), QColor(48, 140, 84),
                                                 QColor(236, 196, 52)};
    return kind == VehicleKind::Minibus ? minibuses[random() % minibuses.size()] : colours[random() % colours.size()];
}

} // namespace

SceneRoad::SceneRoad(const SceneLook& look) : Scene(look), m_lanes(look.variant % 2 == 0 ? 2 : 1)
{
    std::minstd_rand random(look.seed * 97 + 13);
    const int perLane = dark() ? 4 : 6 + look.variant / 2;
    for (int side = 0; side < 2; ++side) {
        for (int lane = 0; lane < m_lanes; ++lane) {
            // One speed per lane and one gap per vehicle keep the vehicles of a lane apart.
            const double speed = 9.5 + static_cast<double>(random() % 50) / 10 - 1.5 * lane;
            for (int i = 0; i < perLane; ++i) {
                Trip trip;
                trip.id = static_cast<int>(m_trips.size()) + 1;
                trip.kind = kindFrom(random() % 100);
                trip.away = side == 0;
                trip.speed = speed;
                trip.start = (i + 0.15 + 0.5 * static_cast<double>(random() % 100) / 100) / perLane;
                const double wobble =
                    trip.kind == VehicleKind::Motorbike ? static_cast<double>(random() % 140) / 100 - 0.7 : 0;
                trip.lane = (trip.away ? -1 : 1) * LaneWidth * (lane + 0.5) + wobble;
                trip.colour = colourFrom(random, trip.kind);
                m_trips.push_back(trip);
            }
        }
    }
}

SceneShapes SceneRoad::shapes(QPainter& painter) const
{
    return {painter, view(), [this](const QColor& colour) { return tone(colour); }};
}

double SceneRoad::zOf(const Trip& trip, int frame) const
{
    double turn = phase(frame) - trip.start;
    turn -= std::round(turn); // -0.5 to 0.5: a vehicle is at the line at its start
    return CountingLine + (trip.away ? 1 : -1) * trip.speed * turn * LoopSeconds;
}

Vehicle SceneRoad::vehicleOf(const Trip& trip, int frame) const
{
    return {trip.kind,
            {trip.lane, 0, zOf(trip, frame)},
            trip.away ? 0.0 : 180.0,
            trip.colour,
            dark() || look().time == TimeOfDay::Dusk};
}

std::vector<const SceneRoad::Trip*> SceneRoad::visibleTrips(int frame) const
{
    std::vector<const Trip*> visible;
    for (const Trip& trip : m_trips) {
        const double z = zOf(trip, frame);
        const double nearest = view().depth({trip.lane, 1, z}) - SceneShapes::lengthOf(trip.kind) / 2;
        if (z < FarEnd && z > NearEnd - 6 && nearest > 0.8) {
            visible.push_back(&trip);
        }
    }
    std::sort(visible.begin(), visible.end(),
              [this, frame](const Trip* a, const Trip* b) { return zOf(*a, frame) > zOf(*b, frame); });
    return visible;
}

void SceneRoad::drawSide(SceneShapes& shapes, double side) const
{
    std::minstd_rand random(look().seed * 7 + (side > 0 ? 100U : 1U));
    static const std::array<QColor, 7> walls{QColor(214, 204, 184), QColor(186, 196, 204), QColor(222, 214, 206),
                                             QColor(200, 176, 148), QColor(170, 186, 172), QColor(228, 220, 190),
                                             QColor(196, 168, 168)};
    const double kerb = LaneWidth * m_lanes;
    shapes.ground(
        {{side * kerb, 0, 1}, {side * (kerb + 2.6), 0, 1}, {side * (kerb + 2.6), 0, FarEnd}, {side * kerb, 0, FarEnd}},
        QColor(164, 158, 150));
    shapes.ground({{side * (kerb - 0.25), 0.01, 1},
                   {side * kerb, 0.01, 1},
                   {side * kerb, 0.01, FarEnd},
                   {side * (kerb - 0.25), 0.01, FarEnd}},
                  QColor(206, 204, 198));
    double z = FarEnd + 10;
    int index = 0;
    while (z > 6) {
        const double length = 7 + static_cast<double>(random() % 60) / 10;
        const double height = 4 + static_cast<double>(random() % 70) / 10;
        Box house{
            {side * (kerb + 2.6 + 5), 0, z - length / 2}, 10, height, length - 0.5, 0, walls[random() % walls.size()]};
        if ((index + look().variant) % 4 == 3) {
            shapes.tree({side * (kerb + 4.5), 0, z - length / 2}, 6.5, look().seed + static_cast<unsigned>(index));
        } else {
            shapes.house(house, static_cast<unsigned>(random()), dark() || look().time == TimeOfDay::Dusk);
        }
        if (index % 3 == 1) {
            shapes.tree({side * (kerb + 1.6), 0, z - length}, 4.2, look().seed * 3 + static_cast<unsigned>(index));
        }
        z -= length;
        ++index;
    }
}

void SceneRoad::drawLamps(QPainter& painter, SceneShapes& shapes) const
{
    const double kerb = LaneWidth * m_lanes + 0.7;
    for (double z = 96; z > 12; z -= 21) {
        for (const double side : {-1.0, 1.0}) {
            shapes.lampPost({side * kerb, 0, z}, 7.5, -side * 1.8);
            if (dark() || look().time == TimeOfDay::Dusk) {
                const QPointF lamp = view().project({side * (kerb - 1.8), 7.6, z});
                const double scale = view().scaleAt({side * kerb, 5, z});
                glow(painter, lamp, 2.2 * scale, QColor(255, 214, 150, 230));
                painter.save();
                painter.translate(view().project({side * (kerb - 1.8), 0, z}));
                painter.scale(1, 0.32);
                glow(painter, {0, 0}, 6 * scale, QColor(255, 196, 120, 70));
                painter.restore();
            }
        }
    }
}

void SceneRoad::drawBackdrop(QPainter& painter) const
{
    drawSky(painter);
    SceneShapes shape = shapes(painter);
    const double kerb = LaneWidth * m_lanes;
    drawGround(painter, QColor(112, 122, 98));
    shape.ground({{-kerb, 0, 0.5}, {kerb, 0, 0.5}, {kerb, 0, FarEnd}, {-kerb, 0, FarEnd}},
                 look().rain ? QColor(70, 74, 80) : QColor(92, 94, 98));
    std::minstd_rand random(look().seed + 3);
    for (int i = 0; i < 26; ++i) {
        const double x = (static_cast<double>(random() % 1000) / 500 - 1) * (kerb - 1);
        const double z = 3 + static_cast<double>(random() % 700) / 10;
        const double size = 0.3 + static_cast<double>(random() % 100) / 70;
        shape.ground(
            {{x, 0, z}, {x + size, 0, z + size / 2}, {x + size, 0, z + 2.5 * size}, {x - 0.2, 0, z + 2 * size}},
            QColor(66, 68, 72, 90));
    }
    for (double z = 2; z < FarEnd; z += 5) {
        for (int lane = 1; lane < m_lanes; ++lane) {
            for (const double side : {-1.0, 1.0}) {
                const double x = side * lane * LaneWidth;
                shape.ground({{x - 0.07, 0, z}, {x + 0.07, 0, z}, {x + 0.07, 0, z + 2.4}, {x - 0.07, 0, z + 2.4}},
                             QColor(226, 226, 222));
            }
        }
    }
    for (const double x : {-0.18, 0.18}) {
        shape.ground({{x - 0.06, 0, 0.5}, {x + 0.06, 0, 0.5}, {x + 0.06, 0, FarEnd}, {x - 0.06, 0, FarEnd}},
                     QColor(222, 190, 84));
    }
    for (double x = -kerb + 0.3; x < kerb - 0.3; x += 0.95) {
        shape.ground({{x, 0, 12}, {x + 0.5, 0, 12}, {x + 0.5, 0, 15}, {x, 0, 15}}, QColor(224, 224, 220));
    }
    drawSide(shape, -1);
    drawSide(shape, 1);
    drawLamps(painter, shape);
}

void SceneRoad::drawRoadLight(QPainter& painter, const Vehicle& vehicle, const Trip& trip) const
{
    if (!vehicle.lights) {
        return;
    }
    const double front = vehicle.foot.z + (trip.away ? 1 : -1) * SceneShapes::lengthOf(trip.kind) / 2;
    const double ahead = trip.away ? 4.5 : -4.5;
    painter.save();
    painter.translate(view().project({trip.lane, 0, front + ahead}));
    painter.scale(1, 0.45);
    const double scale = view().scaleAt({trip.lane, 0, front});
    glow(painter, {0, 0}, 4.5 * scale, QColor(255, 244, 214, 60));
    painter.restore();
    if (!trip.away) {
        glow(painter, view().project({trip.lane, 0.65, front}), 1.7 * scale, QColor(255, 250, 232, 170));
    }
}

void SceneRoad::drawMoving(QPainter& painter, int frame) const
{
    SceneShapes shape = shapes(painter);
    for (const Trip* trip : visibleTrips(frame)) {
        const Vehicle vehicle = vehicleOf(*trip, frame);
        shape.vehicle(vehicle);
        drawRoadLight(painter, vehicle, *trip);
    }
}

QJsonObject SceneRoad::truth(int frame) const
{
    QImage nothing(1, 1, QImage::Format_RGB32);
    QPainter painter(&nothing);
    const SceneShapes shape = shapes(painter);
    QJsonArray vehicles;
    int passedAway = 0;
    int passedTowards = 0;
    for (const Trip& trip : m_trips) {
        const bool passed = phase(frame) >= trip.start;
        passedAway += passed && trip.away ? 1 : 0;
        passedTowards += passed && !trip.away ? 1 : 0;
    }
    for (const Trip* trip : visibleTrips(frame)) {
        const QRectF box = shape.boundsOf(vehicleOf(*trip, frame));
        if (box.isEmpty()) {
            continue;
        }
        vehicles.append(
            QJsonObject{{QStringLiteral("id"), trip->id},
                        {QStringLiteral("class"), nameOf(trip->kind)},
                        {QStringLiteral("direction"), trip->away ? QStringLiteral("away") : QStringLiteral("towards")},
                        {QStringLiteral("box"), QJsonArray{box.x(), box.y(), box.width(), box.height()}}});
    }
    return {{QStringLiteral("frame"), frame},
            {QStringLiteral("passed_away"), passedAway},
            {QStringLiteral("passed_towards"), passedTowards},
            {QStringLiteral("vehicles"), vehicles}};
}

QJsonObject SceneRoad::fixedTruth() const
{
    const double kerb = LaneWidth * m_lanes;
    const QPointF left = view().project({-kerb, 0, CountingLine});
    const QPointF right = view().project({kerb, 0, CountingLine});
    return {{QStringLiteral("counting_line"), QJsonArray{left.x() / SceneView::Width, left.y() / SceneView::Height,
                                                         right.x() / SceneView::Width, right.y() / SceneView::Height}}};
}

} // namespace pantau::camsim
