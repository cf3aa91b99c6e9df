// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/camsim/SceneView.h"

#include <QtMath>

#include <algorithm>
#include <cmath>

namespace pantau::camsim {

namespace {

constexpr double NearPlane = 0.4;

} // namespace

SceneView::SceneView(const Pose& pose)
    : m_pose(pose)
    , m_focal(Width / 2 / std::tan(qDegreesToRadians(pose.fieldOfView) / 2))
    , m_cosPitch(std::cos(qDegreesToRadians(pose.pitch)))
    , m_sinPitch(std::sin(qDegreesToRadians(pose.pitch)))
    , m_cosYaw(std::cos(qDegreesToRadians(pose.yaw)))
    , m_sinYaw(std::sin(qDegreesToRadians(pose.yaw)))
{
}

Point3 SceneView::toCamera(const Point3& point) const
{
    const double x = point.x - m_pose.x;
    const double y = point.y - m_pose.height;
    const double right = x * m_cosYaw - point.z * m_sinYaw;
    const double ahead = x * m_sinYaw + point.z * m_cosYaw;
    return {right, y * m_cosPitch + ahead * m_sinPitch, ahead * m_cosPitch - y * m_sinPitch};
}

QPointF SceneView::project(const Point3& point) const
{
    const Point3 seen = toCamera(point);
    const double depth = std::max(seen.z, NearPlane);
    return {Width / 2 + m_focal * seen.x / depth, Height / 2 - m_focal * seen.y / depth};
}

QPolygonF SceneView::project(std::initializer_list<Point3> points) const
{
    QPolygonF polygon;
    for (const Point3& point : points) {
        polygon.append(project(point));
    }
    return polygon;
}

double SceneView::scaleAt(const Point3& point) const
{
    return m_focal / std::max(toCamera(point).z, NearPlane);
}

double SceneView::depth(const Point3& point) const
{
    return toCamera(point).z;
}

double SceneView::horizon() const
{
    return Height / 2 - m_focal * m_sinPitch / m_cosPitch;
}

bool SceneView::faces(const Point3& point, const Point3& normal) const
{
    return (m_pose.x - point.x) * normal.x + (m_pose.height - point.y) * normal.y + (0 - point.z) * normal.z > 0;
}

} // namespace pantau::camsim
