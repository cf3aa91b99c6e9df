// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/camsim/Scene.h"

class QPainter;

namespace pantau::camsim {

// What the camera itself adds to the picture: falling rain, lens shading, and the burnt-in text.
// Any thread; all draw in a picture of SceneView::Width x Height.
void drawRain(QPainter& painter, int frame, unsigned seed);
void drawLensShade(QPainter& painter, TimeOfDay time);
void drawCaption(QPainter& painter, const SceneLook& look);
// Seconds and frames within the loop, so that a viewer sees at a glance whether the picture runs.
void drawCounter(QPainter& painter, int frame);

} // namespace pantau::camsim
