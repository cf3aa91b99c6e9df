// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/camsim/SceneView.h"

#include <QColor>

#include <functional>

class QPainter;

namespace pantau::camsim {

using Tone = std::function<QColor(const QColor&)>;

// A box standing on the ground or floating above it.
struct Box
{
    Point3 foot;        // centre of its lower face
    double width = 1;   // across its heading, metres
    double height = 1;  // metres
    double length = 1;  // along its heading, metres
    double heading = 0; // degrees, 0 looks along +z, 90 along +x
    QColor colour;
};

enum class VehicleKind
{
    Motorbike,
    Car,
    Minibus,
    Truck,
    Bus
};

struct Vehicle
{
    VehicleKind kind = VehicleKind::Car;
    Point3 foot;
    double heading = 0;
    QColor colour;
    bool lights = false;
};

struct Person
{
    Point3 foot;
    QColor shirt;
    QColor trousers{40, 44, 56};
    double step = 0; // whole turns of the walking cycle; 0.25 stands with legs apart
    bool walking = false;
    bool carrying = false; // a rubbish bag
    bool coat = false;     // white coat of the staff
};

// Painters of three-dimensional things, seen through a SceneView. Colours pass through `tone` after shading.
// Any thread.
class SceneShapes
{
public:
    SceneShapes(QPainter& painter, const SceneView& view, Tone tone)
        : m_painter(painter)
        , m_view(view)
        , m_tone(std::move(tone))
    {
    }

    void box(const Box& box);
    void ground(std::initializer_list<Point3> corners, const QColor& colour);
    void vehicle(const Vehicle& vehicle);
    void person(const Person& person);
    void tree(const Point3& foot, double height, unsigned seed);
    // A house front along z at x: floors with windows, a shop below.
    void house(const Box& box, unsigned seed, bool lit);
    void lampPost(const Point3& foot, double height, double arm);
    void contactShadow(const Point3& foot, double width, double length, double heading);

    static double lengthOf(VehicleKind kind);
    // The box of a vehicle in the picture, as shares of its width and height.
    QRectF boundsOf(const Vehicle& vehicle) const;

private:
    void fill(const QPolygonF& polygon, const QColor& colour);
    void face(const Point3& a, const Point3& b, const Point3& c, const Point3& d, const QColor& colour);
    void motorbike(const Vehicle& vehicle);
    void wheels(const Vehicle& vehicle, double width, double length, double radius);
    void lamps(const Vehicle& vehicle, double width, double length);
    Point3 along(const Vehicle& vehicle, double right, double up, double ahead) const;

    QPainter& m_painter;
    const SceneView& m_view;
    Tone m_tone;
};

} // namespace pantau::camsim
