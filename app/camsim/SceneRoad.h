// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/camsim/Scene.h"
#include "app/camsim/SceneShapes.h"

#include <QRectF>

#include <vector>

namespace pantau::camsim {

// A city road with traffic on the left, as in Indonesia: away from the camera on the left half, towards it on the
// right. The truth counts vehicles per direction over a line across the road.
class SceneRoad final : public Scene
{
public:
    explicit SceneRoad(const SceneLook& look);

    QString kind() const override { return QStringLiteral("road"); }
    QJsonObject truth(int frame) const override;
    QJsonObject fixedTruth() const override;

protected:
    void drawBackdrop(QPainter& painter) const override;
    void drawMoving(QPainter& painter, int frame) const override;

private:
    struct Trip
    {
        int id = 0;
        VehicleKind kind = VehicleKind::Car;
        bool away = true;
        double lane = 0;   // x in metres
        double speed = 10; // metres per second
        double start = 0;  // share of the loop when it passes the counting line
        QColor colour;
    };

    void drawSide(SceneShapes& shapes, double side) const;
    void drawLamps(QPainter& painter, SceneShapes& shapes) const;
    void drawRoadLight(QPainter& painter, const Vehicle& vehicle, const Trip& trip) const;
    double zOf(const Trip& trip, int frame) const;
    Vehicle vehicleOf(const Trip& trip, int frame) const;
    std::vector<const Trip*> visibleTrips(int frame) const;
    SceneShapes shapes(QPainter& painter) const;

    std::vector<Trip> m_trips;
    int m_lanes;
};

} // namespace pantau::camsim
