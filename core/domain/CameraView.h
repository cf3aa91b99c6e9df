// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Camera.h"
#include "core/domain/GeoPoint.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace pantau::domain {

/// Whether a camera looks at a point. The registry often does not say enough, and then the answer is that nobody knows.
enum class InView : std::uint8_t
{
    Yes = 1,
    No,
    Unknown
};

/// Where a camera stands; nothing when the registry does not say.
[[nodiscard]] std::optional<GeoPoint> placeOf(const Camera& camera);

/// By what the registry says: Yes when the point is within reach and within half of the field of view on either side of
/// the bearing, No when it is surely not, else Unknown. Houses and trees that stand between are in no registry.
[[nodiscard]] InView inView(const Camera& camera, GeoPoint point);

/// A camera as seen from a point.
struct CameraNearby
{
    std::size_t index; ///< in the list that was asked
    double metres;
    double bearing; ///< from the camera to the point, degrees clockwise from north
    InView inView;
};

/// The `count` cameras next to the point, nearest first, of equal ones the first in the list. Cameras without a place
/// are left out.
[[nodiscard]] std::vector<CameraNearby> nearestCameras(const std::vector<Camera>& cameras, GeoPoint point,
                                                       std::size_t count);

} // namespace pantau::domain
