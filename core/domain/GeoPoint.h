// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace pantau::domain {

/// A place on the globe (WGS 84), degrees.
struct GeoPoint
{
    double latitude = 0;  ///< -90 to 90, south is negative
    double longitude = 0; ///< -180 to 180, east is positive

    friend bool operator==(const GeoPoint&, const GeoPoint&) = default;
};

/// Length of the great circle, metres. Haversine formula on a sphere of 6371.0088 km: J. P. Snyder, Map Projections, a
/// Working Manual, USGS Professional Paper 1395 (1987), equation 5-3a; the radius is the mean one of GRS 80. The earth
/// is no sphere, so that it may be wrong by 0.6 %.
[[nodiscard]] double distanceMetres(GeoPoint from, GeoPoint to);

/// In which direction the great circle leaves `from`, degrees clockwise from north, 0 to below 360: Snyder, equation
/// 5-4b. Without meaning, and 0, when both are the same place.
[[nodiscard]] double bearingDegrees(GeoPoint from, GeoPoint to);

} // namespace pantau::domain
