// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/GeoPoint.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace pantau::domain {

namespace {

constexpr double MeanEarthRadiusMetres = 6371008.8;

double radians(double degrees)
{
    return degrees * std::numbers::pi / 180.0;
}

} // namespace

double distanceMetres(GeoPoint from, GeoPoint to)
{
    const double north = std::sin(radians(to.latitude - from.latitude) / 2);
    const double east = std::sin(radians(to.longitude - from.longitude) / 2);
    const double haversine =
        (north * north) + (std::cos(radians(from.latitude)) * std::cos(radians(to.latitude)) * east * east);
    // Rounding may lift it above 1 for two ends of a diameter.
    return 2 * MeanEarthRadiusMetres * std::asin(std::sqrt(std::min(haversine, 1.0)));
}

double bearingDegrees(GeoPoint from, GeoPoint to)
{
    const double east = radians(to.longitude - from.longitude);
    const double fromLatitude = radians(from.latitude);
    const double toLatitude = radians(to.latitude);
    const double y = std::cos(toLatitude) * std::sin(east);
    const double x = (std::cos(fromLatitude) * std::sin(toLatitude)) -
                     (std::sin(fromLatitude) * std::cos(toLatitude) * std::cos(east));
    const double degrees = std::atan2(y, x) * 180.0 / std::numbers::pi;
    return degrees < 0 ? std::fmod(degrees + 360.0, 360.0) : degrees;
}

} // namespace pantau::domain
