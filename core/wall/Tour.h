// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <variant>
#include <vector>

namespace pantau::wall {

struct CameraStops
{
    std::vector<QString> cameras; ///< registry codes; at least one

    friend bool operator==(const CameraStops&, const CameraStops&) = default;
};

/// The cameras that belong to a group when the tour runs.
struct GroupStops
{
    QString group; ///< not empty

    friend bool operator==(const GroupStops&, const GroupStops&) = default;
};

struct SceneStops
{
    std::vector<QString> scenes; ///< names; at least one

    friend bool operator==(const SceneStops&, const SceneStops&) = default;
};

/// Steps through cameras in one tile, or through scenes on the whole wall.
struct Tour
{
    /// A picture that changes faster cannot be read, and a stream would hardly have begun.
    static constexpr std::chrono::seconds ShortestDwell{3};
    static constexpr std::chrono::seconds LongestDwell{std::chrono::hours{24}};

    QString name; ///< not empty; no two tours share one
    std::variant<CameraStops, GroupStops, SceneStops> stops;
    std::chrono::seconds dwell{10}; ///< ShortestDwell..LongestDwell

    friend bool operator==(const Tour&, const Tour&) = default;
};

/// A tour that shows its cameras on all tiles of a monitor, or its scenes on the whole wall.
struct RunningTour
{
    QString tour;    ///< its name
    QString monitor; ///< on which it was started

    friend bool operator==(const RunningTour&, const RunningTour&) = default;
};

} // namespace pantau::wall
