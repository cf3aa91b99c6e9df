// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/camsim/Scene.h"
#include "app/camsim/SceneShapes.h"

namespace pantau::camsim {

// The entrance of a health centre: open with a queue that moves up, or shut with somebody who finds it shut.
class SceneClinic final : public Scene
{
public:
    explicit SceneClinic(const SceneLook& look) : Scene(look) {}

    QString kind() const override { return QStringLiteral("clinic"); }
    QJsonObject truth(int frame) const override;
    QJsonObject fixedTruth() const override;

    bool open() const { return look().variant == 0; }

protected:
    void drawBackdrop(QPainter& painter) const override;
    void drawMoving(QPainter& painter, int frame) const override;

private:
    void drawFront(QPainter& painter, SceneShapes& shapes) const;
    void drawDoor(QPainter& painter) const;
    void drawQueue(SceneShapes& shapes, int frame) const;
    void drawVisitor(SceneShapes& shapes, int frame) const;
    bool visitorThere(int frame) const;
    SceneShapes shapes(QPainter& painter) const;
};

} // namespace pantau::camsim
