// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/GeoPoint.h"
#include "tests/support/catch.h"

using pantau::domain::bearingDegrees;
using pantau::domain::distanceMetres;
using pantau::domain::GeoPoint;

namespace {

// Known places of the city.
constexpr GeoPoint RedAndWhiteBridge{-3.66250, 128.19833};
constexpr GeoPoint MardikaTerminal{-3.68903, 128.18220};
constexpr GeoPoint Airport{-3.710, 128.089};

} // namespace

TEST_CASE("distances and directions are those of the great circle")
{
    // Expected: angle and tangent of the places as unit vectors, in other words by another way.
    CHECK(distanceMetres(RedAndWhiteBridge, MardikaTerminal) == Approx(3450.540).epsilon(1e-6));
    CHECK(bearingDegrees(RedAndWhiteBridge, MardikaTerminal) == Approx(211.24636).epsilon(1e-6));
    CHECK(distanceMetres(MardikaTerminal, Airport) == Approx(10601.398).epsilon(1e-6));
    CHECK(bearingDegrees(MardikaTerminal, Airport) == Approx(257.29099).epsilon(1e-6));
}

TEST_CASE("a direction is counted clockwise from north and is below 360")
{
    const GeoPoint here{0, 128};
    CHECK(bearingDegrees(here, {1, 128}) == Approx(0.0).margin(1e-9));
    CHECK(bearingDegrees(here, {0, 129}) == Approx(90.0));
    CHECK(bearingDegrees(here, {-1, 128}) == Approx(180.0));
    CHECK(bearingDegrees(here, {0, 127}) == Approx(270.0));
    const double almostNorth = bearingDegrees(here, {1, 128 - 1e-16});
    CHECK(almostNorth >= 0);
    CHECK(almostNorth < 360);
}

TEST_CASE("the way over the date line is the short one")
{
    CHECK(distanceMetres({10, 170}, {20, -170}) == Approx(2415245.707).epsilon(1e-6));
    CHECK(bearingDegrees({10, 170}, {20, -170}) == Approx(60.27726).epsilon(1e-6));
}

TEST_CASE("a place is no distance from itself, and its antipode half the girth of the earth")
{
    CHECK(distanceMetres(Airport, Airport) == 0);
    CHECK(distanceMetres({-3.7, 128.1}, {3.7, -51.9}) == Approx(6371008.8 * 3.14159265358979).epsilon(1e-6));
}
