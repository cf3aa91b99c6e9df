// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/CameraView.h"
#include "tests/support/catch.h"

using namespace pantau::domain;

namespace {

// A hundredth of a degree of latitude.
constexpr double NorthStepMetres = 1111.95;
constexpr GeoPoint Here{-3.69, 128.18};

GeoPoint north(double steps)
{
    return {Here.latitude + (steps / 100), Here.longitude};
}

Camera cameraAt(GeoPoint place)
{
    Camera camera;
    camera.latitude = place.latitude;
    camera.longitude = place.longitude;
    return camera;
}

Camera cameraLooking(double bearing, double fieldOfView, double reachMetres)
{
    Camera camera = cameraAt(Here);
    camera.bearing = bearing;
    camera.fieldOfView = fieldOfView;
    camera.reachMetres = reachMetres;
    return camera;
}

} // namespace

TEST_CASE("a point within angle and reach is in view, one beyond either is not")
{
    CHECK(inView(cameraLooking(0, 60, 2000), north(1)) == InView::Yes);
    CHECK(inView(cameraLooking(29, 60, 2000), north(1)) == InView::Yes);
    CHECK(inView(cameraLooking(31, 60, 2000), north(1)) == InView::No);
    CHECK(inView(cameraLooking(180, 60, 2000), north(1)) == InView::No);
    CHECK(inView(cameraLooking(0, 60, NorthStepMetres + 1), north(1)) == InView::Yes);
    CHECK(inView(cameraLooking(0, 60, NorthStepMetres - 1), north(1)) == InView::No);
}

TEST_CASE("the field of view reaches over north")
{
    CHECK(inView(cameraLooking(350, 60, 2000), north(1)) == InView::Yes);
    CHECK(inView(cameraLooking(360, 10, 2000), north(1)) == InView::Yes);
    CHECK(inView(cameraLooking(329, 60, 2000), north(1)) == InView::No);
}

TEST_CASE("what the registry does not say makes the answer unknown, never a no")
{
    Camera camera = cameraAt(Here);
    CHECK(inView(camera, north(1)) == InView::Unknown);
    camera.reachMetres = 2000;
    CHECK(inView(camera, north(1)) == InView::Unknown);
    camera.bearing = 180;
    CHECK(inView(camera, north(1)) == InView::Unknown);
    camera.bearing.reset();
    camera.fieldOfView = 60;
    CHECK(inView(camera, north(1)) == InView::Unknown);
    camera.bearing = 0;
    camera.reachMetres.reset();
    CHECK(inView(camera, north(1)) == InView::Unknown);
    CHECK(inView(Camera(), north(1)) == InView::Unknown);
}

TEST_CASE("what the registry does say can be enough for a no")
{
    Camera far = cameraAt(Here);
    far.reachMetres = 100;
    CHECK(inView(far, north(1)) == InView::No);
    Camera away = cameraAt(Here);
    away.bearing = 180;
    away.fieldOfView = 60;
    CHECK(inView(away, north(1)) == InView::No);
}

TEST_CASE("a camera that looks all round needs no direction")
{
    Camera camera = cameraAt(Here);
    camera.fieldOfView = 360;
    camera.reachMetres = 2000;
    CHECK(inView(camera, north(1)) == InView::Yes);
    CHECK(inView(camera, Here) == InView::Yes);
}

TEST_CASE("a point where the camera itself stands has no direction from it")
{
    CHECK(inView(cameraLooking(180, 60, 2000), Here) == InView::Unknown);
}

TEST_CASE("the nearest cameras come nearest first, with distance and direction, without those of no place")
{
    const std::vector<Camera> cameras{cameraAt(north(3)), Camera(), cameraAt(north(-1)), cameraAt(north(2)),
                                      cameraAt(north(-1))};
    const auto found = nearestCameras(cameras, Here, 3);
    REQUIRE(found.size() == 3);
    CHECK(found[0].index == 2);
    CHECK(found[1].index == 4);
    CHECK(found[2].index == 3);
    CHECK(found[0].metres == Approx(NorthStepMetres).epsilon(1e-4));
    CHECK(found[0].bearing == Approx(0.0).margin(1e-9));
    CHECK(found[2].bearing == Approx(180.0));
    CHECK(found[2].inView == InView::Unknown);
    CHECK(nearestCameras(cameras, Here, 10).size() == 4);
    CHECK(nearestCameras({}, Here, 3).empty());
}

TEST_CASE("a camera counts for its owner up to the slash")
{
    Camera camera;
    CHECK(ownerClass(camera).isEmpty());
    camera.owner = QStringLiteral("Polda");
    CHECK(ownerClass(camera) == QStringLiteral("Polda"));
    camera.owner = QStringLiteral("Pemkot / BPJN");
    CHECK(ownerClass(camera) == QStringLiteral("Pemkot"));
}
