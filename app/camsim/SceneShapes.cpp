// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/camsim/SceneShapes.h"

#include <QPainter>
#include <QPainterPath>
#include <QtMath>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <random>

namespace pantau::camsim {

namespace {

Point3 turned(const Point3& foot, double heading, double right, double up, double ahead)
{
    const double c = std::cos(qDegreesToRadians(heading));
    const double s = std::sin(qDegreesToRadians(heading));
    return {foot.x + right * c + ahead * s, foot.y + up, foot.z - right * s + ahead * c};
}

struct VehicleSize
{
    double width;
    double length;
    double body;  // height of the lower body
    double cabin; // height of the whole
};

VehicleSize sizeOf(VehicleKind kind)
{
    switch (kind) {
    case VehicleKind::Motorbike:
        return {0.75, 1.9, 0.8, 1.6};
    case VehicleKind::Car:
        return {1.75, 4.2, 0.85, 1.5};
    case VehicleKind::Minibus:
        return {1.75, 4.3, 1.0, 1.95};
    case VehicleKind::Truck:
        return {2.2, 6.2, 1.1, 2.7};
    case VehicleKind::Bus:
        return {2.4, 8.5, 1.2, 3.0};
    }
    return {1.75, 4.2, 0.85, 1.5};
}

} // namespace

void SceneShapes::fill(const QPolygonF& polygon, const QColor& colour)
{
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_tone(colour));
    m_painter.drawPolygon(polygon);
}

void SceneShapes::ground(std::initializer_list<Point3> corners, const QColor& colour)
{
    fill(m_view.project(corners), colour);
}

void SceneShapes::face(const Point3& a, const Point3& b, const Point3& c, const Point3& d, const QColor& colour)
{
    fill(m_view.project({a, b, c, d}), colour);
}

void SceneShapes::box(const Box& box)
{
    const double w = box.width / 2;
    const double l = box.length / 2;
    const auto corner = [&box](double right, double up, double ahead) {
        return turned(box.foot, box.heading, right, up, ahead);
    };
    struct Side
    {
        double right;
        double ahead;
        int light;
    };
    // Light comes from the upper right: the faces differ, which is what makes a box look solid.
    static constexpr std::array Sides{Side{1, 0, 92}, Side{-1, 0, 74}, Side{0, 1, 84}, Side{0, -1, 84}};
    for (const Side& side : Sides) {
        const Point3 middle = corner(side.right * w, box.height / 2, side.ahead * l);
        const Point3 outside = corner(side.right * (w + 1), box.height / 2, side.ahead * (l + 1));
        if (!m_view.faces(middle, {outside.x - middle.x, 0, outside.z - middle.z})) {
            continue;
        }
        const QColor shade = QColor::fromRgb(box.colour.red() * side.light / 100, box.colour.green() * side.light / 100,
                                             box.colour.blue() * side.light / 100, box.colour.alpha());
        if (side.right != 0) {
            face(corner(side.right * w, 0, -l), corner(side.right * w, 0, l), corner(side.right * w, box.height, l),
                 corner(side.right * w, box.height, -l), shade);
        } else {
            face(corner(-w, 0, side.ahead * l), corner(w, 0, side.ahead * l), corner(w, box.height, side.ahead * l),
                 corner(-w, box.height, side.ahead * l), shade);
        }
    }
    if (m_view.pose().height > box.foot.y + box.height) {
        face(corner(-w, box.height, -l), corner(w, box.height, -l), corner(w, box.height, l), corner(-w, box.height, l),
             box.colour);
    }
}

Point3 SceneShapes::along(const Vehicle& vehicle, double right, double up, double ahead) const
{
    return turned(vehicle.foot, vehicle.heading, right, up, ahead);
}

void SceneShapes::contactShadow(const Point3& foot, double width, double length, double heading)
{
    const double w = width / 2 + 0.25;
    const double l = length / 2 + 0.25;
    ground({turned(foot, heading, -w - 0.5, 0, -l), turned(foot, heading, w, 0, -l), turned(foot, heading, w, 0, l),
            turned(foot, heading, -w - 0.5, 0, l)},
           QColor(0, 0, 0, 105));
}

void SceneShapes::wheels(const Vehicle& vehicle, double width, double length, double radius)
{
    for (const double side : {-1.0, 1.0}) {
        for (const double end : {-0.32, 0.32}) {
            const Point3 hub = along(vehicle, side * width / 2, radius, end * length);
            const double size = radius * m_view.scaleAt(hub);
            m_painter.setBrush(m_tone(QColor(22, 22, 24)));
            m_painter.drawEllipse(m_view.project(hub), size * 0.8, size);
        }
    }
}

void SceneShapes::lamps(const Vehicle& vehicle, double width, double length)
{
    const bool towards = m_view.faces(along(vehicle, 0, 0.6, length / 2), [&] {
        const Point3 ahead = along(vehicle, 0, 0, 10);
        return Point3{ahead.x - vehicle.foot.x, 0, ahead.z - vehicle.foot.z};
    }());
    for (const double side : {-0.36, 0.36}) {
        const Point3 lamp = along(vehicle, side * width, 0.62, (towards ? 0.5 : -0.5) * length);
        const double size = std::max(0.5, 0.14 * m_view.scaleAt(lamp));
        const QColor lit = towards ? QColor(255, 250, 225) : QColor(230, 30, 25);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(vehicle.lights ? lit : m_tone(towards ? QColor(235, 235, 220) : QColor(170, 30, 28)));
        m_painter.drawEllipse(m_view.project(lamp), size * 1.25, size);
    }
}

void SceneShapes::motorbike(const Vehicle& vehicle)
{
    contactShadow(vehicle.foot, 0.5, 1.8, vehicle.heading);
    wheels(vehicle, 0.05, 1.9, 0.28);
    Box body{along(vehicle, 0, 0.32, 0), 0.32, 0.5, 1.5, vehicle.heading, vehicle.colour};
    box(body);
    Box rider{along(vehicle, 0, 0.78, -0.15), 0.46, 0.62, 0.34, vehicle.heading, vehicle.colour.lighter(150)};
    box(rider);
    const Point3 head = along(vehicle, 0, 1.55, -0.1);
    const double size = 0.15 * m_view.scaleAt(head);
    m_painter.setBrush(m_tone(QColor(38, 40, 48)));
    m_painter.drawEllipse(m_view.project(head), size, size);
    lamps(vehicle, 0.2, 1.9);
}

void SceneShapes::vehicle(const Vehicle& vehicle)
{
    if (vehicle.kind == VehicleKind::Motorbike) {
        motorbike(vehicle);
        return;
    }
    const VehicleSize size = sizeOf(vehicle.kind);
    contactShadow(vehicle.foot, size.width, size.length, vehicle.heading);
    wheels(vehicle, size.width, size.length, 0.34);
    const QColor glass(42, 54, 66);
    if (vehicle.kind == VehicleKind::Truck) {
        const Box load{along(vehicle, 0, 0.5, -0.9),
                       size.width,
                       size.cabin - 0.5,
                       size.length - 1.9,
                       vehicle.heading,
                       vehicle.colour};
        const Box cab{along(vehicle, 0, 0.4, size.length / 2 - 0.85),
                      size.width * 0.95,
                      1.75,
                      1.7,
                      vehicle.heading,
                      QColor(210, 205, 70)};
        const bool cabFirst = m_view.depth(cab.foot) > m_view.depth(load.foot);
        box(cabFirst ? cab : load);
        box(cabFirst ? load : cab);
        lamps(vehicle, size.width, size.length);
        return;
    }
    box({along(vehicle, 0, 0.28, 0), size.width, size.body - 0.28, size.length, vehicle.heading, vehicle.colour});
    const bool high = vehicle.kind != VehicleKind::Car;
    const double cabinLength = size.length * (high ? 0.9 : 0.56);
    const double cabinShift = high ? -0.1 : -0.2;
    const double glassHeight = (size.cabin - size.body) * 0.8;
    box({along(vehicle, 0, size.body, cabinShift), size.width * 0.93, glassHeight, cabinLength, vehicle.heading,
         glass});
    box({along(vehicle, 0, size.body + glassHeight, cabinShift), size.width * 0.9, size.cabin - size.body - glassHeight,
         cabinLength * 0.94, vehicle.heading, vehicle.colour.lighter(112)});
    lamps(vehicle, size.width, size.length);
}

double SceneShapes::lengthOf(VehicleKind kind)
{
    return sizeOf(kind).length;
}

QRectF SceneShapes::boundsOf(const Vehicle& vehicle) const
{
    const VehicleSize size = sizeOf(vehicle.kind);
    QPolygonF corners;
    for (const double right : {-0.5, 0.5}) {
        for (const double up : {0.0, 1.0}) {
            for (const double ahead : {-0.5, 0.5}) {
                corners.append(
                    m_view.project(along(vehicle, right * size.width, up * size.cabin, ahead * size.length)));
            }
        }
    }
    const QRectF box = corners.boundingRect().intersected(QRectF(0, 0, SceneView::Width, SceneView::Height));
    return {box.x() / SceneView::Width, box.y() / SceneView::Height, box.width() / SceneView::Width,
            box.height() / SceneView::Height};
}

void SceneShapes::person(const Person& person)
{
    const double scale = m_view.scaleAt(person.foot);
    const double top = m_view.project({person.foot.x, person.foot.y + 1.7, person.foot.z}).y();
    const QPointF foot = m_view.project(person.foot);
    const double height = foot.y() - top;
    const double swing = person.walking ? 0.17 * std::sin(2 * std::numbers::pi * person.step) : 0.06;
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(QColor(0, 0, 0, 70));
    m_painter.drawEllipse(foot, 0.42 * scale, 0.13 * scale);
    const auto limb = [&](QPointF from, QPointF to, double width, const QColor& colour) {
        m_painter.setPen(QPen(m_tone(colour), width * scale, Qt::SolidLine, Qt::RoundCap));
        m_painter.drawLine(from, to);
        m_painter.setPen(Qt::NoPen);
    };
    const QPointF hip(foot.x(), foot.y() - 0.47 * height);
    const QPointF neck(foot.x(), foot.y() - 0.83 * height);
    limb(hip, {foot.x() + swing * height, foot.y()}, 0.16, person.trousers);
    limb(hip, {foot.x() - swing * height, foot.y()}, 0.16, person.trousers.darker(115));
    const QColor shirt = person.coat ? QColor(240, 244, 246) : person.shirt;
    limb(hip, neck, 0.36, shirt);
    const QPointF hand(foot.x() + 0.16 * height, foot.y() - 0.42 * height);
    limb({neck.x() + 0.07 * height, neck.y() + 0.03 * height}, hand, 0.10, shirt.darker(118));
    limb({neck.x() - 0.07 * height, neck.y() + 0.03 * height},
         {foot.x() - (0.13 + swing / 2) * height, foot.y() - 0.45 * height}, 0.10, shirt.darker(110));
    m_painter.setBrush(m_tone(QColor(140, 96, 70)));
    m_painter.drawEllipse(QPointF(foot.x(), foot.y() - 0.92 * height), 0.065 * height, 0.08 * height);
    m_painter.setBrush(m_tone(QColor(28, 24, 22)));
    m_painter.drawEllipse(QPointF(foot.x(), foot.y() - 0.955 * height), 0.066 * height, 0.05 * height);
    if (person.carrying) {
        m_painter.setBrush(m_tone(QColor(34, 38, 44)));
        m_painter.drawEllipse(QPointF(hand.x(), hand.y() + 0.13 * height), 0.13 * height, 0.16 * height);
    }
}

void SceneShapes::tree(const Point3& foot, double height, unsigned seed)
{
    const QPointF base = m_view.project(foot);
    const QPointF crown = m_view.project({foot.x, foot.y + height * 0.68, foot.z});
    const double scale = m_view.scaleAt(foot);
    m_painter.setPen(QPen(m_tone(QColor(92, 74, 58)), std::max(1.0, 0.3 * scale), Qt::SolidLine, Qt::RoundCap));
    m_painter.drawLine(base, crown);
    m_painter.setPen(Qt::NoPen);
    std::minstd_rand random(seed + 5);
    std::uniform_real_distribution<double> unit(-1, 1);
    for (int i = 0; i < 26; ++i) {
        const double radius = height * scale * (0.12 + 0.05 * unit(random));
        const double dx = unit(random) * height * scale * 0.26;
        const double dy = unit(random) * height * scale * 0.22;
        const int light = static_cast<int>(104 - dy / (height * scale) * 150 + 10 * unit(random));
        m_painter.setBrush(m_tone(QColor(54, 98, 52).lighter(std::clamp(light, 60, 170))));
        m_painter.drawEllipse(crown + QPointF(dx, dy), radius, radius * 0.86);
    }
}

void SceneShapes::house(const Box& body, unsigned seed, bool lit)
{
    box(body);
    const double side = body.foot.x > m_view.pose().x ? -1 : 1;
    const double x = body.foot.x + side * body.width / 2;
    std::minstd_rand random(seed * 31 + 7);
    const int floors = std::max(1, static_cast<int>(body.height / 3.1));
    const int columns = std::max(1, static_cast<int>(body.length / 2.6));
    const double wide = body.length / columns;
    for (int floor = 0; floor < floors; ++floor) {
        for (int column = 0; column < columns; ++column) {
            const double z = body.foot.z - body.length / 2 + wide * (column + 0.5);
            const double y = floor * 3.1 + (floor == 0 ? 0.1 : 1.0);
            const double up = floor == 0 ? 2.4 : 1.5;
            const bool shop = floor == 0;
            const bool on = lit && random() % 100 < (shop ? 70U : 34U);
            const QColor pane = on ? QColor(255, 214, 140) : shop ? QColor(70, 74, 80) : QColor(66, 84, 98);
            m_painter.setPen(Qt::NoPen);
            m_painter.setBrush(on ? pane : m_tone(pane));
            m_painter.drawPolygon(m_view.project({{x, y, z - wide * 0.34},
                                                  {x, y, z + wide * 0.34},
                                                  {x, y + up, z + wide * 0.34},
                                                  {x, y + up, z - wide * 0.34}}));
        }
    }
    // The awning over the shops, in a colour of its own per house.
    static const std::array<QColor, 5> awnings{QColor(178, 56, 48), QColor(40, 96, 150), QColor(60, 124, 74),
                                               QColor(206, 160, 60), QColor(120, 80, 130)};
    const QColor awning = awnings[random() % awnings.size()];
    face({x, 2.9, body.foot.z - body.length / 2}, {x, 2.9, body.foot.z + body.length / 2},
         {x + side * 1.1, 2.5, body.foot.z + body.length / 2}, {x + side * 1.1, 2.5, body.foot.z - body.length / 2},
         awning);
}

void SceneShapes::lampPost(const Point3& foot, double height, double arm)
{
    const double scale = m_view.scaleAt(foot);
    m_painter.setPen(QPen(m_tone(QColor(120, 124, 126)), std::max(0.8, 0.14 * scale), Qt::SolidLine, Qt::RoundCap));
    const QPointF top = m_view.project({foot.x, foot.y + height, foot.z});
    m_painter.drawLine(m_view.project(foot), top);
    m_painter.drawLine(top, m_view.project({foot.x + arm, foot.y + height + 0.2, foot.z}));
    m_painter.setPen(Qt::NoPen);
}

} // namespace pantau::camsim
