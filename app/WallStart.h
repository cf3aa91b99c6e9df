// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/CameraPool.h"
#include "core/wall/ScreenBinding.h"
#include "core/wall/WallState.h"

#include <QStringList>

namespace pantau::app {

/// The monitors that are known already, and a new one for each screen that none of them takes: named LAYAR-1 and so on
/// from the left to the right and from the top down. Monitors that only the scene names come last: they have no screen
/// and are parked. At least one, without a screen where there is none. Reentrant.
[[nodiscard]] std::vector<wall::MonitorBinding> monitorsFor(std::vector<wall::ScreenFacts> screens,
                                                            std::vector<wall::MonitorBinding> known,
                                                            const wall::WallState& scene);

/// The names of those that have no screen and never had one: a scene may name what does not exist. Reentrant.
[[nodiscard]] QStringList withoutScreen(const std::vector<wall::MonitorBinding>& monitors);

/// All cameras over all monitors, in their order and as evenly as can be, in the grid that shows them largest. A
/// monitor for which no camera is left is empty. Reentrant.
[[nodiscard]] wall::WallState spreadCameras(const engine::CameraPool& pool,
                                            const std::vector<wall::MonitorBinding>& monitors);

/// What all monitors show first: the scene, and nothing on monitors that it does not name; without a scene the spread
/// cameras. Reentrant.
[[nodiscard]] wall::WallState firstWall(const engine::CameraPool& pool,
                                        const std::vector<wall::MonitorBinding>& monitors,
                                        const wall::WallState& scene);

} // namespace pantau::app
