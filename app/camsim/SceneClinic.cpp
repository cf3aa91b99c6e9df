// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/camsim/SceneClinic.h"

#include <QFont>
#include <QJsonArray>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace pantau::camsim {

namespace {

constexpr double Front = 14; // the wall's distance
constexpr double DoorHalf = 1.25;
constexpr double DoorHeight = 2.7;
constexpr double QueueZ = 12.3;
constexpr int Waiting = 5;
constexpr int CycleFrames = SceneFrames / Waiting; // one person goes in per cycle
constexpr int MoveFrames = 32;
constexpr int Staff = 2;

double eased(double share)
{
    const double t = std::clamp(share, 0.0, 1.0);
    return t * t * (3 - 2 * t);
}

double slotX(double slot)
{
    return 1.9 + 1.15 * slot;
}

} // namespace

SceneShapes SceneClinic::shapes(QPainter& painter) const
{
    return {painter, view(), [this](const QColor& colour) { return tone(colour); }};
}

void SceneClinic::drawDoor(QPainter& painter) const
{
    const auto panel = [&](double left, double right, double low, double high, const QColor& colour) {
        painter.setBrush(colour);
        painter.drawPolygon(view().project({{left, low, Front - 0.02},
                                            {right, low, Front - 0.02},
                                            {right, high, Front - 0.02},
                                            {left, high, Front - 0.02}}));
    };
    painter.setPen(Qt::NoPen);
    panel(-DoorHalf - 0.14, DoorHalf + 0.14, 0, DoorHeight + 0.14, tone(236, 238, 238));
    if (!open()) {
        for (int slat = 0; slat < 18; ++slat) {
            const double low = DoorHeight * slat / 18;
            panel(-DoorHalf, DoorHalf, low, low + DoorHeight / 18,
                  slat % 2 == 0 ? tone(142, 150, 156) : tone(120, 128, 136));
        }
        return;
    }
    panel(-DoorHalf, DoorHalf, 0, DoorHeight, tone(252, 244, 214));
    panel(-DoorHalf, DoorHalf, 0, 0.5, tone(206, 198, 180));
    panel(-DoorHalf, DoorHalf, DoorHeight - 0.35, DoorHeight, tone(150, 156, 160));
    panel(-0.9, 0.95, 0.5, 1.15, tone(120, 160, 150));
    panel(-0.2, 0.2, 1.9, 2.2, tone(200, 40, 44));
}

void SceneClinic::drawFront(QPainter& painter, SceneShapes& shape) const
{
    shape.box({{0, 0, Front + 4}, 19, 4.6, 8, 0, QColor(238, 236, 226)});
    shape.box({{0, 4.6, Front + 3.6}, 20.4, 0.45, 9.4, 0, QColor(158, 76, 60)});
    shape.ground({{-9.5, 0, Front - 0.01}, {9.5, 0, Front - 0.01}, {9.5, 0.8, Front - 0.01}, {-9.5, 0.8, Front - 0.01}},
                 QColor(70, 150, 124));
    for (const double x : {-7.6, -4.6, 3.2, 6.2}) {
        shape.ground({{x - 0.1, 1.1, Front - 0.02},
                      {x + 1.7, 1.1, Front - 0.02},
                      {x + 1.7, 2.7, Front - 0.02},
                      {x - 0.1, 2.7, Front - 0.02}},
                     QColor(244, 246, 246));
        shape.ground({{x, 1.2, Front - 0.03},
                      {x + 0.75, 1.2, Front - 0.03},
                      {x + 0.75, 2.6, Front - 0.03},
                      {x, 2.6, Front - 0.03}},
                     QColor(82, 116, 132));
        shape.ground({{x + 0.85, 1.2, Front - 0.03},
                      {x + 1.6, 1.2, Front - 0.03},
                      {x + 1.6, 2.6, Front - 0.03},
                      {x + 0.85, 2.6, Front - 0.03}},
                     QColor(96, 130, 146));
    }
    shape.ground(
        {{-3.6, 3.2, Front - 0.06}, {3.6, 3.2, Front - 0.06}, {3.6, 4.2, Front - 0.06}, {-3.6, 4.2, Front - 0.06}},
        QColor(26, 120, 88));
    const double scale = view().scaleAt({0, 3.6, Front});
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setBold(true);
    font.setPixelSize(static_cast<int>(0.56 * scale));
    painter.setFont(font);
    painter.setPen(tone(250, 252, 250));
    const QPointF centre = view().project({0, 3.7, Front - 0.06});
    painter.drawText(QRectF(centre.x() - 200, centre.y() - 30, 400, 60), Qt::AlignCenter, QStringLiteral("PUSKESMAS"));
    painter.setPen(Qt::NoPen);
    shape.ground({{-2.2, 0.01, 10.6}, {2.2, 0.01, 10.6}, {2.2, 0.01, Front}, {-2.2, 0.01, Front}},
                 QColor(196, 184, 170));
    drawDoor(painter);
}

void SceneClinic::drawBackdrop(QPainter& painter) const
{
    drawSky(painter);
    SceneShapes shape = shapes(painter);
    drawGround(painter, QColor(120, 140, 92));
    shape.ground({{-40, 0, 1}, {40, 0, 1}, {40, 0, Front}, {-40, 0, Front}}, QColor(172, 166, 156));
    for (double z = 2; z < Front; z += 1.5) {
        shape.ground({{-40, 0, z}, {40, 0, z}, {40, 0, z + 0.05}, {-40, 0, z + 0.05}}, QColor(148, 142, 132));
    }
    for (double x = -20; x < 20; x += 1.5) {
        shape.ground({{x, 0, 1}, {x + 0.05, 0, 1}, {x + 0.05, 0, Front}, {x, 0, Front}}, QColor(148, 142, 132));
    }
    shape.tree({-13, 0, 18}, 7.5, look().seed);
    shape.tree({13.5, 0, 19}, 6.8, look().seed + 3);
    drawFront(painter, shape);
    for (int i = 0; i < 5; ++i) {
        shape.box({{-8.4 + i * 0.85, 0, 13}, 0.7, 0.45, 0.6, 0, QColor(44, 96, 150)});
        shape.box({{-8.4 + i * 0.85, 0.45, 13.25}, 0.7, 0.45, 0.1, 0, QColor(44, 96, 150)});
    }
    shape.tree({-10.6, 0, 11}, 2.6, look().seed + 8);
    shape.tree({10.8, 0, 11.4}, 2.4, look().seed + 9);
    for (int i = 0; i < 4; ++i) {
        shape.vehicle(
            {VehicleKind::Motorbike, {-6.4 + i * 1.05, 0, 8.2}, 20, QColor::fromHsv(i * 80, 150, 160), false});
    }
}

void SceneClinic::drawQueue(SceneShapes& shape, int frame) const
{
    static const std::array<QColor, Waiting> shirts{QColor(204, 70, 60), QColor(64, 104, 176), QColor(230, 200, 90),
                                                    QColor(90, 148, 104), QColor(172, 104, 160)};
    for (int i = 0; i < Staff; ++i) {
        Person person{{-0.5 + i * 1.0, 0, Front + 0.5}, QColor(240, 244, 246)};
        person.coat = true;
        shape.person(person);
    }
    const int cycle = frame / CycleFrames;
    const double moved = eased(static_cast<double>(frame % CycleFrames) / MoveFrames);
    const bool walking = moved < 1;
    // From the back to the front, so that nearer people cover those behind; the last one is just arriving.
    for (int slot = Waiting - 1; slot >= -1; --slot) {
        const auto who = static_cast<std::size_t>((slot + 1 + cycle) % Waiting);
        if (slot == -1 && !walking) {
            continue;
        }
        Point3 foot{slotX(slot + 1 - moved), 0, QueueZ};
        if (slot == -1) {
            foot = {slotX(0) * (1 - moved), 0, QueueZ + (Front - QueueZ) * moved};
        }
        if (slot == Waiting - 1) {
            foot.x = slotX(slot) + (1 - moved) * 5;
        }
        Person person{foot, shirts[who]};
        person.walking = walking;
        person.step = frame * 0.05 + slot * 0.3;
        shape.person(person);
    }
}

bool SceneClinic::visitorThere(int frame) const
{
    return !open() && frame > 120 && frame < 390;
}

void SceneClinic::drawVisitor(SceneShapes& shape, int frame) const
{
    if (!visitorThere(frame)) {
        return;
    }
    const double inward = eased((frame - 120) / 100.0);
    const double outward = eased((frame - 290) / 100.0);
    Person person{{11 - 10.2 * inward + 10.2 * outward, 0, QueueZ}, QColor(196, 86, 70)};
    person.walking = frame < 215 || frame > 295;
    person.step = frame * 0.05;
    shape.person(person);
}

void SceneClinic::drawMoving(QPainter& painter, int frame) const
{
    SceneShapes shape = shapes(painter);
    if (open()) {
        drawQueue(shape, frame);
    } else {
        drawVisitor(shape, frame);
    }
}

QJsonObject SceneClinic::truth(int frame) const
{
    return {{QStringLiteral("frame"), frame},
            {QStringLiteral("open"), open()},
            {QStringLiteral("people"), open()                ? Waiting
                                       : visitorThere(frame) ? 1
                                                             : 0},
            {QStringLiteral("staff"), open() ? Staff : 0}};
}

QJsonObject SceneClinic::fixedTruth() const
{
    const QPointF low = view().project({-DoorHalf, 0, Front});
    const QPointF high = view().project({DoorHalf, DoorHeight, Front});
    return {{QStringLiteral("door"),
             QJsonArray{low.x() / SceneView::Width, high.y() / SceneView::Height,
                        (high.x() - low.x()) / SceneView::Width, (low.y() - high.y()) / SceneView::Height}}};
}

} // namespace pantau::camsim
