// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QPolygonF>
#include <QRectF>

#include <initializer_list>

namespace pantau::camsim {

// A point of the drawn world in metres: x to the right, y up, z ahead of the camera's foot.
struct Point3
{
    double x = 0;
    double y = 0;
    double z = 0;
};

// The pinhole camera of a scene: where it hangs and where it looks. Immutable; any thread.
class SceneView
{
public:
    // The picture that project() answers in; the painter is scaled from it to the real size.
    static constexpr double Width = 640;
    static constexpr double Height = 360;

    struct Pose
    {
        double x = 0;            // metres
        double height = 6;       // metres above the ground
        double pitch = 15;       // degrees downwards
        double yaw = 0;          // degrees to the right
        double fieldOfView = 60; // degrees, horizontal
    };

    explicit SceneView(const Pose& pose);

    const Pose& pose() const { return m_pose; }
    // Points behind the camera are moved to just before it, so that polygons reaching under the camera stay sound.
    QPointF project(const Point3& point) const;
    QPolygonF project(std::initializer_list<Point3> points) const;
    // Pixels per metre at that place.
    double scaleAt(const Point3& point) const;
    double horizon() const;
    // Metres from the camera along its axis; small or negative means not visible.
    double depth(const Point3& point) const;
    // True when a face at `point` with outward normal `normal` turns towards the camera.
    bool faces(const Point3& point, const Point3& normal) const;

private:
    Point3 toCamera(const Point3& point) const;

    Pose m_pose;
    double m_focal;
    double m_cosPitch;
    double m_sinPitch;
    double m_cosYaw;
    double m_sinYaw;
};

} // namespace pantau::camsim
