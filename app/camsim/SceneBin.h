// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/camsim/Scene.h"
#include "app/camsim/SceneShapes.h"

namespace pantau::camsim {

// A neighbourhood rubbish container that people fill during the loop and that is emptied at its end.
class SceneBin final : public Scene
{
public:
    explicit SceneBin(const SceneLook& look) : Scene(look) {}

    QString kind() const override { return QStringLiteral("bin"); }
    QJsonObject truth(int frame) const override;
    QJsonObject fixedTruth() const override;

    // 0 is empty, 100 level with the rim, more is heaped.
    double fillPercent(int frame) const;

protected:
    void drawBackdrop(QPainter& painter) const override;
    void drawMoving(QPainter& painter, int frame) const override;

private:
    void drawContainerBack(SceneShapes& shapes) const;
    void drawRubbish(QPainter& painter, double fill) const;
    void drawContainerFront(SceneShapes& shapes) const;
    void drawPeople(SceneShapes& shapes, int frame) const;
    int peopleInView(int frame) const;
    SceneShapes shapes(QPainter& painter) const;
};

} // namespace pantau::camsim
