// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wall/Scene.h"
#include "core/wall/Schedule.h"
#include "core/wall/ScheduleRun.h"
#include "core/wall/Tour.h"

namespace pantau::wall {

/// All that a wall remembers, and what people pass on as one file.
struct SceneBook
{
    std::vector<Scene> scenes;
    std::vector<Tour> tours;
    std::vector<Schedule> schedules;
    WallState wall; ///< as it stood last, for the next start; empty in a file that is passed on
    std::optional<Interruption> interruption; ///< a schedule that had the wall then
    std::optional<RunningTour> running;       ///< a tour that made its steps then

    friend bool operator==(const SceneBook&, const SceneBook&) = default;
};

} // namespace pantau::wall
