// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/CameraView.h"

#include <algorithm>
#include <cmath>

namespace pantau::domain {

namespace {

/// So close there is no direction: the place of a camera is not known better.
constexpr double SamePlaceMetres = 1.0;
constexpr double AllRound = 360.0;

/// 0 to 180.
double angleBetween(double one, double other)
{
    const double difference = std::fmod(std::abs(one - other), AllRound);
    return std::min(difference, AllRound - difference);
}

InView withinAngle(const Camera& camera, GeoPoint place, GeoPoint point, double metres)
{
    if (camera.fieldOfView == AllRound) {
        return InView::Yes;
    }
    if (!camera.fieldOfView || !camera.bearing || metres < SamePlaceMetres) {
        return InView::Unknown;
    }
    const double off = angleBetween(bearingDegrees(place, point), *camera.bearing);
    return off <= *camera.fieldOfView / 2 ? InView::Yes : InView::No;
}

} // namespace

std::optional<GeoPoint> placeOf(const Camera& camera)
{
    if (!camera.latitude || !camera.longitude) {
        return std::nullopt;
    }
    return GeoPoint{*camera.latitude, *camera.longitude};
}

InView inView(const Camera& camera, GeoPoint point)
{
    const auto place = placeOf(camera);
    if (!place) {
        return InView::Unknown;
    }
    const double metres = distanceMetres(*place, point);
    const InView angle = withinAngle(camera, *place, point, metres);
    if (angle == InView::No || (camera.reachMetres && metres > *camera.reachMetres)) {
        return InView::No;
    }
    return camera.reachMetres ? angle : InView::Unknown;
}

std::vector<CameraNearby> nearestCameras(const std::vector<Camera>& cameras, GeoPoint point, std::size_t count)
{
    std::vector<CameraNearby> found;
    for (std::size_t i = 0; i < cameras.size(); ++i) {
        if (const auto place = placeOf(cameras[i])) {
            found.push_back(
                {i, distanceMetres(*place, point), bearingDegrees(*place, point), inView(cameras[i], point)});
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const CameraNearby& a, const CameraNearby& b) { return a.metres < b.metres; });
    if (found.size() > count) {
        found.resize(count);
    }
    return found;
}

} // namespace pantau::domain
