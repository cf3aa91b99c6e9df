// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/camsim/SceneCarPark.h"

#include <QJsonArray>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

namespace pantau::camsim {

namespace {

constexpr int PerRow = 9;
constexpr double SlotWidth = 2.7;
constexpr double SlotLength = 5;
constexpr double NearRow = 10.5; // centre of the slots
constexpr double FarRow = 22.5;
constexpr double Aisle = 16.5;
constexpr int DriveFrames = 85;
constexpr double EntryX = -24;

} // namespace

SceneCarPark::SceneCarPark(const SceneLook& look) : Scene(look)
{
    static const std::array<QColor, 8> colours{QColor(226, 228, 230), QColor(46, 48, 54),  QColor(156, 160, 166),
                                               QColor(172, 40, 40),   QColor(36, 74, 146), QColor(206, 170, 60),
                                               QColor(84, 100, 90),   QColor(120, 84, 60)};
    std::minstd_rand random(look.seed * 17 + 5);
    const unsigned fullness = look.variant == 0 ? 62 : 84;
    // The changing slots take turns, so that never two cars are in the aisle at once.
    static constexpr std::array ChangingSlots{4, 11, 15};
    for (int i = 0; i < 2 * PerRow; ++i) {
        Slot slot;
        slot.x = (i % PerRow - (PerRow - 1) / 2.0) * SlotWidth;
        slot.farRow = i >= PerRow;
        slot.use = random() % 100 < fullness ? Use::Parked : Use::Empty;
        slot.kind = random() % 5 == 0 ? VehicleKind::Minibus : VehicleKind::Car;
        slot.colour = colours[random() % colours.size()];
        const auto changing = std::find(ChangingSlots.begin(), ChangingSlots.end(), i);
        if (changing != ChangingSlots.end()) {
            const int turn = static_cast<int>(changing - ChangingSlots.begin());
            slot.use = Use::Changing;
            slot.kind = VehicleKind::Car;
            slot.arrives = 90 + turn * 70;
            slot.leaves = slot.arrives + 200;
        }
        m_slots.push_back(slot);
    }
}

SceneShapes SceneCarPark::shapes(QPainter& painter) const
{
    return {painter, view(), [this](const QColor& colour) { return tone(colour); }};
}

bool SceneCarPark::occupied(int slot, int frame) const
{
    const Slot& one = m_slots[static_cast<std::size_t>(slot)];
    return one.use == Use::Parked || (one.use == Use::Changing && frame >= one.arrives && frame < one.leaves);
}

Vehicle SceneCarPark::parked(const Slot& slot) const
{
    return {slot.kind, {slot.x, 0, slot.farRow ? FarRow : NearRow}, slot.farRow ? 0.0 : 180.0, slot.colour, false};
}

Vehicle SceneCarPark::moving(const Slot& slot, double share) const
{
    Vehicle vehicle = parked(slot);
    vehicle.lights = true;
    const bool leaving = share > 1;
    const double way = leaving ? share - 1 : 1 - share; // 0 in the slot, 1 outside the picture
    const double turnEnd = 0.42;
    const double side = slot.farRow ? 1 : -1;
    // Nose in on arrival; on leaving it backs out, turning so that it drives on to the right.
    const double into = slot.farRow ? 0.0 : 180.0;
    const double turned = std::min(1.0, way / turnEnd);
    const double smooth = turned * turned * (3 - 2 * turned);
    const double bow = leaving ? -2.2 : -3.4;
    vehicle.heading = into + (90 - into) * smooth;
    vehicle.foot.z += (Aisle - vehicle.foot.z) * smooth;
    vehicle.foot.x += bow * smooth * smooth;
    vehicle.foot.z -= side * 0.4 * std::sin(3.14159 * smooth);
    if (way > turnEnd) {
        const double drive = (way - turnEnd) / (1 - turnEnd);
        const double target = leaving ? -EntryX : EntryX;
        vehicle.foot.x += (target - vehicle.foot.x) * drive * drive;
    }
    return vehicle;
}

void SceneCarPark::drawBackdrop(QPainter& painter) const
{
    drawSky(painter);
    SceneShapes shape = shapes(painter);
    drawGround(painter, QColor(118, 136, 96));
    shape.ground({{-30, 0, 2}, {30, 0, 2}, {30, 0, 27}, {-30, 0, 27}}, QColor(98, 100, 104));
    std::minstd_rand random(look().seed);
    for (int i = 0; i < 30; ++i) {
        const double x = -16 + static_cast<double>(random() % 320) / 10;
        const double z = 5 + static_cast<double>(random() % 210) / 10;
        shape.ground({{x, 0, z}, {x + 1.1, 0, z + 0.1}, {x + 1, 0, z + 0.9}, {x - 0.2, 0, z + 0.7}},
                     QColor(72, 74, 78, 110));
    }
    for (const double row : {NearRow, FarRow}) {
        for (int i = 0; i <= PerRow; ++i) {
            const double x = (i - PerRow / 2.0) * SlotWidth;
            shape.ground({{x - 0.06, 0, row - SlotLength / 2},
                          {x + 0.06, 0, row - SlotLength / 2},
                          {x + 0.06, 0, row + SlotLength / 2},
                          {x - 0.06, 0, row + SlotLength / 2}},
                         QColor(232, 232, 226));
        }
    }
    for (double x = -12; x < 12; x += 8) {
        shape.ground({{x, 0, Aisle - 0.1}, {x + 2, 0, Aisle - 0.1}, {x + 2, 0, Aisle + 0.1}, {x, 0, Aisle + 0.1}},
                     QColor(226, 226, 220));
        shape.ground({{x + 2, 0, Aisle - 0.4}, {x + 3, 0, Aisle}, {x + 2, 0, Aisle + 0.4}}, QColor(226, 226, 220));
    }
    static const std::array<QColor, 4> walls{QColor(206, 196, 178), QColor(180, 192, 202), QColor(222, 210, 190),
                                             QColor(190, 176, 166)};
    for (int i = 0; i < 5; ++i) {
        const double x = -28 + i * 14;
        const double height = 5 + static_cast<double>(random() % 40) / 10;
        shape.box({{x, 0, 36}, 13, height, 10, 0, walls[random() % walls.size()]});
        for (int window = 0; window < 8; ++window) {
            const double wx = x - 5.6 + window % 4 * 3.0;
            const double wy = window < 4 ? 0.3 : 3.4;
            const bool lit = dark() || look().time == TimeOfDay::Dusk;
            const QColor pane = lit && window % 3 != 1 ? QColor(255, 210, 140) : QColor(72, 84, 94);
            painter.setBrush(lit && window % 3 != 1 ? pane : tone(pane));
            painter.drawPolygon(view().project(
                {{wx, wy, 30.9}, {wx + 2.2, wy, 30.9}, {wx + 2.2, wy + 1.9, 30.9}, {wx, wy + 1.9, 30.9}}));
        }
    }
    for (int i = 0; i < 7; ++i) {
        shape.tree({-21.0 + i * 7, 0, 28}, 4.4, look().seed + static_cast<unsigned>(i));
    }
}

void SceneCarPark::drawMoving(QPainter& painter, int frame) const
{
    std::vector<Vehicle> vehicles;
    for (const Slot& slot : m_slots) {
        if (slot.use == Use::Parked) {
            vehicles.push_back(parked(slot));
        } else if (slot.use == Use::Changing) {
            const double share = frame < slot.leaves
                                     ? 1 + std::min(0, frame - slot.arrives) / static_cast<double>(DriveFrames)
                                     : 1 + (frame - slot.leaves) / static_cast<double>(DriveFrames);
            if (share > 0 && share < 2) {
                vehicles.push_back(moving(slot, share));
            }
        }
    }
    std::sort(vehicles.begin(), vehicles.end(),
              [this](const Vehicle& a, const Vehicle& b) { return view().depth(a.foot) > view().depth(b.foot); });
    SceneShapes shape = shapes(painter);
    for (const Vehicle& vehicle : vehicles) {
        shape.vehicle(vehicle);
    }
}

QJsonObject SceneCarPark::truth(int frame) const
{
    QJsonArray occupancy;
    int taken = 0;
    for (int slot = 0; slot < slotCount(); ++slot) {
        const bool full = occupied(slot, frame);
        occupancy.append(full);
        taken += full ? 1 : 0;
    }
    return {
        {QStringLiteral("frame"), frame}, {QStringLiteral("occupied"), taken}, {QStringLiteral("slots"), occupancy}};
}

QJsonObject SceneCarPark::fixedTruth() const
{
    QJsonArray outlines;
    for (const Slot& slot : m_slots) {
        const double z = slot.farRow ? FarRow : NearRow;
        QJsonArray corners;
        for (const QPointF& corner : view().project({{slot.x - SlotWidth / 2, 0, z - SlotLength / 2},
                                                     {slot.x + SlotWidth / 2, 0, z - SlotLength / 2},
                                                     {slot.x + SlotWidth / 2, 0, z + SlotLength / 2},
                                                     {slot.x - SlotWidth / 2, 0, z + SlotLength / 2}})) {
            corners.append(QJsonArray{corner.x() / SceneView::Width, corner.y() / SceneView::Height});
        }
        outlines.append(corners);
    }
    return {{QStringLiteral("slots"), outlines}};
}

} // namespace pantau::camsim
