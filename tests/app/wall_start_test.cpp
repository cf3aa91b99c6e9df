// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/WallStart.h"
#include "tests/support/catch.h"

using namespace pantau;
using app::firstWall;
using app::monitorsFor;

namespace {

wall::ScreenFacts screen(const char* name, int x)
{
    return {{}, QString::fromUtf8(name), QRect(x, 0, 1920, 1080)};
}

struct Cameras
{
    engine::CameraPool pool{base::Clock::system(), [](const auto&, const auto&, auto) { return nullptr; }};
};

wall::WallState sceneOf(const char* monitor)
{
    wall::MonitorState state;
    state.tiles[0] = wall::ClockContent{};
    return {{QString::fromUtf8(monitor), state}};
}

} // namespace

TEST_CASE("monitors are named from the left to the right, and those that only the scene names are parked")
{
    const auto monitors = monitorsFor({screen("DP-2", 1920), screen("DP-1", 0)}, {}, sceneOf("LAYAR-4"));
    REQUIRE(monitors.size() == 3);
    CHECK(monitors[0].last.name == QStringLiteral("DP-1"));
    CHECK(monitors[1].last.name == QStringLiteral("DP-2"));
    CHECK(monitors[2].monitor == QStringLiteral("LAYAR-4"));
    CHECK(app::withoutScreen(monitors) == QStringList{QStringLiteral("LAYAR-4")});
    const auto places = wall::bindScreens(monitors, {screen("DP-1", 0), screen("DP-2", 1920), screen("DP-3", 3840)});
    CHECK(places == wall::ScreenPlaces{0, 1, std::nullopt});
    CHECK(monitorsFor({screen("DP-1", 0)}, {}, sceneOf("LAYAR-1")).size() == 1);
}

TEST_CASE("a scene stands on the wall first, and a monitor that it does not name is empty")
{
    const Cameras cameras;
    const auto monitors = monitorsFor({screen("DP-1", 0), screen("DP-2", 1920)}, {}, sceneOf("LAYAR-2"));
    const wall::WallState first = firstWall(cameras.pool, monitors, sceneOf("LAYAR-2"));
    REQUIRE(first.size() == 2);
    CHECK(wall::isEmpty(first.at(QStringLiteral("LAYAR-1")).tiles[0]));
    CHECK_FALSE(wall::isEmpty(first.at(QStringLiteral("LAYAR-2")).tiles[0]));
    CHECK(firstWall(cameras.pool, monitors, {}) == app::spreadCameras(cameras.pool, monitors));
}

TEST_CASE("a monitor that is known keeps its name when screens change their order, and a new screen gets a new one")
{
    const auto before = monitorsFor({screen("DP-1", 0), screen("DP-2", 1920)}, {}, {});
    const auto now = monitorsFor({screen("DP-2", 0), screen("DP-3", 1920)}, before, {});
    REQUIRE(now.size() == 3);
    const auto places = wall::bindScreens(now, {screen("DP-2", 0), screen("DP-3", 1920)});
    CHECK(places == wall::ScreenPlaces{std::nullopt, 0, 1});
    CHECK(now[2].monitor == QStringLiteral("LAYAR-3"));
}

TEST_CASE(
    "a monitor that never had a screen takes the first that nobody is bound to; without screens there is one still")
{
    const auto alone = monitorsFor({}, {}, {});
    REQUIRE(alone.size() == 1);
    CHECK(alone[0].last == wall::ScreenFacts{});
    const auto later = monitorsFor({screen("DP-3", 1920), screen("DP-2", 0)}, alone, {});
    REQUIRE(later.size() == 2);
    CHECK(later[0].monitor == alone[0].monitor);
    CHECK(later[0].last.name == QStringLiteral("DP-2"));
    CHECK(later[1].last.name == QStringLiteral("DP-3"));
}
