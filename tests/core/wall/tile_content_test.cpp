// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wall/TileContent.h"
#include "tests/support/catch.h"

#include <cmath>
#include <limits>
#include <random>

using namespace pantau::wall;

namespace {

const QRectF s_whole(0, 0, 1, 1);

// The point of the picture under a place of the tile.
QPointF under(const QRectF& view, QPointF at)
{
    return {view.x() + at.x() * view.width(), view.y() + at.y() * view.height()};
}

} // namespace

TEST_CASE("zooming in keeps what is under the pointer")
{
    for (const QPointF at : {QPointF(0.5, 0.5), QPointF(0, 0), QPointF(1, 1), QPointF(0.2, 0.9)}) {
        QRectF view = s_whole;
        for (int step = 0; step < 4; ++step) {
            const QPointF before = under(view, at);
            view = zoomed(view, at, 2.0);
            CHECK(under(view, at).x() == Approx(before.x()));
            CHECK(under(view, at).y() == Approx(before.y()));
        }
        CHECK(view.width() == Approx(1 / MostZoom));
        CHECK(zoomed(view, at, 2.0) == view);
    }
}

TEST_CASE("zooming out ends with exactly the whole picture")
{
    const QRectF corner = zoomed(s_whole, {1, 1}, 16);
    CHECK(corner == QRectF(0.9375, 0.9375, 0.0625, 0.0625));
    CHECK(zoomed(corner, {0.1, 0.7}, 1.0 / 100) == s_whole);
    CHECK(zoomed(s_whole, {0.3, 0.3}, 0.5) == s_whole);
}

TEST_CASE("a factor that is no positive number changes nothing")
{
    const QRectF view(0.25, 0.25, 0.5, 0.5);
    for (const double factor : {0.0, -2.0, std::nan(""), std::numeric_limits<double>::infinity()}) {
        CHECK(zoomed(view, {0.5, 0.5}, factor) == view);
    }
}

TEST_CASE("panning moves by parts of the view and stops at the picture's edges")
{
    const QRectF view(0.25, 0.25, 0.5, 0.5);
    CHECK(panned(view, {0.25, -0.25}) == QRectF(0.375, 0.125, 0.5, 0.5));
    CHECK(panned(view, {10, -10}) == QRectF(0.5, 0, 0.5, 0.5));
    CHECK(panned(s_whole, {1, 1}) == s_whole);
}

TEST_CASE("no sequence of zooms and pans leaves the picture")
{
    std::mt19937 random(16);
    std::uniform_real_distribution<double> anything(-2.0, 3.0);
    QRectF view = s_whole;
    for (int step = 0; step < 20000; ++step) {
        const QPointF point(anything(random), anything(random));
        view = step % 2 == 0 ? zoomed(view, point, std::exp2(anything(random))) : panned(view, point);
        REQUIRE(isView(view));
        REQUIRE(view.width() == Approx(view.height()));
    }
}

TEST_CASE("what is no view is told")
{
    CHECK(isView(s_whole));
    CHECK(isView({0.5, 0, 0.5, 0.0625}));
    CHECK_FALSE(isView({0.6, 0, 0.5, 0.5}));
    CHECK_FALSE(isView({-0.1, 0, 0.5, 0.5}));
    CHECK_FALSE(isView({0, 0, 0.06, 0.5}));
    CHECK_FALSE(isView({0, 0, 0.5, -0.5}));
    CHECK_FALSE(isView({0, 0, std::nan(""), 0.5}));
    CHECK_FALSE(isView({0, std::nan(""), 0.5, 0.5}));
}

TEST_CASE("contents are equal when they show the same")
{
    CHECK(TileContent{} == TileContent{EmptyContent{}});
    CHECK(TileContent{CameraContent{QStringLiteral("PK-01"), {}}} !=
          TileContent{CameraContent{QStringLiteral("PK-02"), {}}});
    CHECK(TileContent{CameraContent{QStringLiteral("PK-01"), pantau::domain::StreamKind::Main}} !=
          TileContent{CameraContent{QStringLiteral("PK-01"), {}}});
    CHECK(TileContent{CameraContent{QStringLiteral("PK-01"), {}, {0, 0, 0.5, 0.5}}} !=
          TileContent{CameraContent{QStringLiteral("PK-01"), {}}});
    CHECK(TileContent{TextContent{QStringLiteral("a")}} != TileContent{PanelContent{QStringLiteral("a")}});
    CHECK(TileContent{ClockContent{}} != TileContent{});
}
