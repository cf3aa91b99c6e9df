// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/camsim/Scene.h"
#include "app/camsim/SceneShapes.h"

namespace pantau::camsim {

// A walled river seen from a bridge, with a staff gauge standing in it. The truth is the water level in cm.
class SceneRiver final : public Scene
{
public:
    explicit SceneRiver(const SceneLook& look) : Scene(look) {}

    QString kind() const override { return QStringLiteral("river"); }
    QJsonObject truth(int frame) const override;
    QJsonObject fixedTruth() const override;

    // Centimetres above the gauge's zero.
    double levelCm(int frame) const;
    // Where the water meets the gauge, in rows of a picture of SceneView::Height.
    double waterlineRow(int frame) const;

protected:
    void drawBackdrop(QPainter& painter) const override;
    void drawMoving(QPainter& painter, int frame) const override;

private:
    void drawBank(SceneShapes& shapes, double side) const;
    void drawGauge(QPainter& painter) const;
    void drawWater(QPainter& painter, double level, double nearZ, double farZ) const;
    void drawRipples(QPainter& painter, double level, int frame) const;
    SceneShapes shapes(QPainter& painter) const;
    bool flood() const { return look().variant == 2; }
};

} // namespace pantau::camsim
