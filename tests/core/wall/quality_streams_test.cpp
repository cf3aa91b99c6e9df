// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/wall/SimulatedWall.h"
#include "tests/support/catch.h"

#include <climits>

using namespace std::chrono_literals;
using pantau::domain::StreamKind;
using pantau::test::SimulatedWall;
using pantau::wall::CameraOffer;
using pantau::wall::heightBand;
using pantau::wall::LoadSample;
using pantau::wall::QualityReason;
using pantau::wall::StreamDecision;
using pantau::wall::StreamOffer;
using pantau::wall::TileChange;
using pantau::wall::TileDemand;

namespace {

constexpr LoadSample Calm{0.3, 0, 0};
using Cameras = std::vector<int>;

void enlarge(SimulatedWall& wall, int tile, int heightPx)
{
    wall.change(tile, [heightPx](TileDemand& demand) {
        demand.enlarged = true;
        demand.heightPx = heightPx;
    });
}

void restore(SimulatedWall& wall, int tile, int heightPx)
{
    wall.change(tile, [heightPx](TileDemand& demand) {
        demand.enlarged = false;
        demand.heightPx = heightPx;
    });
}

void checkCamera(const SimulatedWall& wall, int camera, std::optional<StreamKind> stream, QualityReason reason)
{
    const StreamDecision decision = wall.decision(camera);
    CAPTURE(camera);
    CHECK(decision.stream == stream);
    CHECK(decision.reason == reason);
}

} // namespace

TEST_CASE("T30 the smallest stream as tall as the tile is enough, and main needs a third more")
{
    const auto band = [](int mainHeight, int subHeight) {
        const CameraOffer offer{0, StreamOffer{0, mainHeight}, StreamOffer{0, subHeight}};
        return std::pair(heightBand(offer).sub, heightBand(offer).main);
    };
    CHECK(band(1080, 360) == std::pair(360, 483));
    CHECK(band(0, 0) == std::pair(360, 483));
    CHECK(band(1080, 576) == std::pair(576, 772));
    CHECK(band(1080, 120) == std::pair(171, 230));
    CHECK(band(360, 360) == std::pair(INT_MAX, INT_MAX));
}

TEST_CASE("the usual walls: nine tiles on 1080 stay in sub, four want main and get it, nine on 2160 share four mains")
{
    SimulatedWall wall;
    wall.layOut(9, 360);
    wall.run(30s, Calm);
    CHECK(wall.mains().empty());
    checkCamera(wall, 8, StreamKind::Sub, QualityReason::SmallTile);

    wall.layOut(4, 540);
    CHECK(wall.mains() == Cameras{0, 1, 2, 3});
    checkCamera(wall, 0, StreamKind::Main, QualityReason::None);

    wall.layOut(9, 720);
    CHECK(wall.mains() == Cameras{0, 1, 2, 3});
    checkCamera(wall, 4, StreamKind::Sub, QualityReason::BudgetFull);

    wall.layOut(25, 432);
    wall.run(30s, Calm);
    CHECK(wall.mains() == Cameras{0, 1, 2, 3}); // in the band what was in main stays so

    SimulatedWall another;
    another.layOut(25, 432);
    another.run(30s, Calm);
    CHECK(another.mains().empty()); // and what was not begins in sub
}

TEST_CASE("T30 a tile whose height wobbles inside the band never switches")
{
    const int subHeight = GENERATE(120, 360);
    const int low = subHeight == 120 ? 171 : 360;
    SimulatedWall wall;
    wall.layOut(4, low - 10);
    for (int camera = 0; camera < 4; ++camera) {
        wall.offer(camera, [subHeight](CameraOffer& offer) { offer.sub->height = subHeight; });
    }
    const bool fromMain = GENERATE(false, true);
    if (fromMain) {
        wall.changeAll([low](TileDemand& tile) { tile.heightPx = low * 2; });
        wall.run(30s, Calm);
        REQUIRE(wall.mains().size() == 4);
    }
    static_cast<void>(wall.takeSwitches());
    for (int i = 0; i < 300; ++i) {
        wall.changeAll([low, i](TileDemand& tile) { tile.heightPx = low + 1 + (i * 37 + tile.tile * 13) % (low / 3); });
        wall.run(500ms, Calm);
    }
    CHECK(wall.takeSwitches() == 0);
}

TEST_CASE("a tile that is small for less than a second keeps its main stream")
{
    SimulatedWall wall;
    wall.layOut(1, 540);
    REQUIRE(wall.mains() == Cameras{0});
    wall.change(0, [](TileDemand& tile) { tile.heightPx = 135; });
    wall.run(500ms, Calm);
    wall.change(0, [](TileDemand& tile) { tile.heightPx = 540; });
    wall.run(5s, Calm);
    CHECK(wall.takeSwitches() == 0);
    wall.change(0, [](TileDemand& tile) { tile.heightPx = 135; });
    wall.run(500ms, Calm);
    CHECK(wall.mains() == Cameras{0});
    wall.run(500ms, Calm);
    CHECK(wall.mains().empty());
}

TEST_CASE("T30 enlarging takes main at once, and a tile that is put back takes sub at once")
{
    const int height = GENERATE(135, 360, 432);
    const int tile = GENERATE(0, 24);
    SimulatedWall wall;
    wall.layOut(25, height);
    wall.run(10s, Calm);
    for (int round = 0; round < 5; ++round) {
        enlarge(wall, tile, 1080);
        CHECK(wall.mains() == Cameras{tile});
        wall.run(3s, Calm);
        restore(wall, tile, height);
        CHECK(wall.mains().empty());
        wall.run(3s, Calm);
        CHECK(wall.mains().empty());
    }
    CHECK(wall.takeSwitches() == 10);
}

TEST_CASE("T30 zooming forces main and so does a pin; a pin to sub wins over both")
{
    SimulatedWall wall;
    wall.layOut(16, 270);
    wall.change(3, [](TileDemand& tile) { tile.zoomed = true; });
    CHECK(wall.mains() == Cameras{3});
    wall.change(5, [](TileDemand& tile) { tile.pinned = StreamKind::Main; });
    CHECK(wall.mains() == Cameras{3, 5});
    checkCamera(wall, 5, StreamKind::Main, QualityReason::Pinned);
    wall.change(3, [](TileDemand& tile) { tile.pinned = StreamKind::Sub; });
    checkCamera(wall, 3, StreamKind::Sub, QualityReason::Pinned);
    enlarge(wall, 3, 1080);
    checkCamera(wall, 3, StreamKind::Sub, QualityReason::Pinned);
    wall.run(60s, Calm);
    CHECK(wall.mains() == Cameras{5});
}

TEST_CASE("a camera with one stream shows that one and takes no place among the mains")
{
    SimulatedWall wall;
    wall.layOut(9, 720);
    wall.offer(0, [](CameraOffer& offer) { offer.sub.reset(); });
    wall.offer(1, [](CameraOffer& offer) { offer.main.reset(); });
    wall.run(60s, Calm);
    checkCamera(wall, 0, StreamKind::Main, QualityReason::OnlyStream);
    checkCamera(wall, 1, StreamKind::Sub, QualityReason::OnlyStream);
    CHECK(wall.control().budget().mainsUsed == 4);
    CHECK(wall.mains().size() == 5);
}

TEST_CASE("main streams go to what is selected, then alarmed, then enlarged, then tallest, then to the lower tile")
{
    SimulatedWall wall;
    wall.control().setMostMains(1);
    wall.layOut(9, 720);
    CHECK(wall.mains() == Cameras{0});
    wall.change(8, [](TileDemand& tile) { tile.heightPx = 1080; });
    wall.run(5s, Calm);
    CHECK(wall.mains() == Cameras{8});
    enlarge(wall, 7, 1080);
    CHECK(wall.mains() == Cameras{7});
    wall.change(6, [](TileDemand& tile) { tile.alarmed = true; });
    wall.run(5s, Calm);
    CHECK(wall.mains() == Cameras{6});
    wall.change(5, [](TileDemand& tile) { tile.selected = true; });
    wall.run(5s, Calm);
    CHECK(wall.mains() == Cameras{5});
    checkCamera(wall, 6, StreamKind::Sub, QualityReason::BudgetFull);
}

TEST_CASE("a main stream is not taken from a tile of nearly the same height")
{
    SimulatedWall wall;
    wall.layOut(9, 720);
    wall.change(8, [](TileDemand& tile) { tile.selected = true; });
    wall.run(10s, Calm);
    CHECK(wall.mains() == Cameras{0, 1, 2, 8});
    static_cast<void>(wall.takeSwitches());
    wall.change(8, [](TileDemand& tile) { tile.selected = false; });
    wall.change(4, [](TileDemand& tile) { tile.heightPx = 750; });
    wall.run(10min, Calm);
    CHECK(wall.takeSwitches() == 0);
}

TEST_CASE("fewer allowed mains are given back at once, more are taken one each 5 s")
{
    SimulatedWall wall;
    wall.layOut(9, 720);
    wall.control().setMostMains(1);
    wall.run(500ms, Calm);
    CHECK(wall.mains() == Cameras{0});
    wall.control().setMostMains(9);
    wall.run(500ms, Calm);
    checkCamera(wall, 8, StreamKind::Sub, QualityReason::None);
    for (std::size_t mains = 2; mains < 9; ++mains) {
        CHECK(wall.mains().size() == mains);
        wall.run(5s, Calm);
    }
    wall.control().setMostMains(0);
    enlarge(wall, 0, 1080);
    checkCamera(wall, 0, StreamKind::Sub, QualityReason::BudgetFull);
}

TEST_CASE("on a wall of more than sixteen cameras new tiles begin in sub")
{
    SimulatedWall wall;
    wall.layOut(17, 540);
    CHECK(wall.mains().size() == 1);
    wall.run(20s, Calm);
    CHECK(wall.mains().size() == 4);
    wall.layOut(16, 540, 100); // the seventeen are decoded for a moment more, but do not count
    CHECK(wall.mains() == Cameras{100, 101, 102, 103});
}

TEST_CASE("a sub stream that turns out to be small is replaced, one that turns out to be tall is kept")
{
    SimulatedWall wall;
    wall.layOut(9, 360);
    for (int camera = 0; camera < 9; ++camera) {
        wall.offer(camera, [](CameraOffer& offer) { offer.sub = offer.main = StreamOffer{}; });
    }
    wall.run(30s, Calm);
    CHECK(wall.mains().empty());
    wall.offer(2, [](CameraOffer& offer) { offer.sub = StreamOffer{320, 180}; });
    CHECK(wall.mains() == Cameras{2});
    wall.offer(2, [](CameraOffer& offer) { offer.sub = StreamOffer{704, 576}; });
    wall.run(1s, Calm);
    CHECK(wall.mains().empty());
}

TEST_CASE("hidden cameras stop within a second, and a wall that comes straight back loses nothing")
{
    SimulatedWall wall;
    wall.layOut(4, 540);
    wall.run(10s, Calm);
    const auto before = wall.control().decisions();
    wall.changeAll([](TileDemand& tile) { tile.visible = false; });
    checkCamera(wall, 0, StreamKind::Main, QualityReason::Hidden);
    wall.changeAll([](TileDemand& tile) { tile.visible = true; });
    CHECK(wall.control().decisions() == before);

    wall.changeAll([](TileDemand& tile) { tile.visible = false; });
    wall.control().tick(Calm, wall.now() + 399ms);
    CHECK(wall.control().budget().streams == 4);
    wall.run(500ms, Calm);
    for (int camera = 0; camera < 4; ++camera) {
        checkCamera(wall, camera, std::nullopt, QualityReason::Hidden);
    }
    CHECK(wall.control().budget().streams == 0);
    wall.changeAll([](TileDemand& tile) { tile.visible = true; });
    CHECK(wall.control().decisions() == before);
}

TEST_CASE("a camera in several tiles is decided once, and the strongest of its tiles wins")
{
    SimulatedWall wall;
    wall.layOut(6, 135);
    wall.changeAll([](TileDemand& tile) { tile.camera = tile.tile % 3; });
    wall.run(2s, Calm);
    CHECK(wall.mains().empty());
    wall.change(0, [](TileDemand& tile) { tile.heightPx = 540; });
    wall.run(500ms, Calm);
    CHECK(wall.mains() == Cameras{0});
    wall.change(0, [](TileDemand& tile) { tile.heightPx = 135; });
    wall.run(1s, Calm);
    CHECK(wall.mains().empty());
    enlarge(wall, 4, 1080);
    CHECK(wall.mains() == Cameras{1});
    wall.change(4, [](TileDemand& tile) { tile.pinned = StreamKind::Sub; });
    wall.run(2s, Calm);
    checkCamera(wall, 1, StreamKind::Sub, QualityReason::SmallTile); // its other tile is not pinned, but small
    wall.change(1, [](TileDemand& tile) { tile.visible = false; });
    checkCamera(wall, 1, StreamKind::Sub, QualityReason::Pinned);
    wall.change(4, [](TileDemand& tile) { tile.visible = false; });
    wall.run(1s, Calm);
    checkCamera(wall, 1, std::nullopt, QualityReason::Hidden);
}

TEST_CASE("a hidden main stream makes room at once for one that is seen")
{
    SimulatedWall wall;
    wall.layOut(4, 540);
    wall.layOut(4, 540, 100);
    CHECK(wall.mains() == Cameras{100, 101, 102, 103});
    checkCamera(wall, 0, std::nullopt, QualityReason::Hidden);
}

TEST_CASE("a main stream that the network does not carry goes back to sub and is tried again by the next layout")
{
    SimulatedWall wall;
    wall.layOut(4, 540);
    wall.offer(1, [](CameraOffer& offer) { offer.networkSlow = true; });
    checkCamera(wall, 1, StreamKind::Sub, QualityReason::NetworkSlow);
    wall.offer(1, [](CameraOffer& offer) { offer.networkSlow = false; });
    wall.run(9min, Calm);
    checkCamera(wall, 1, StreamKind::Sub, QualityReason::NetworkSlow);
    SECTION("or after ten minutes")
    {
        wall.run(61s, Calm);
        checkCamera(wall, 1, StreamKind::Main, QualityReason::None);
    }
    SECTION("or when the operator wants it")
    {
        enlarge(wall, 1, 1080);
        checkCamera(wall, 1, StreamKind::Main, QualityReason::None);
    }
    SECTION("layout")
    {
        wall.layOut(4, 540);
        checkCamera(wall, 1, StreamKind::Main, QualityReason::None);
    }
}

TEST_CASE("tiles of unknown cameras are left out, and a camera that leaves the registry is decided no more")
{
    pantau::wall::QualityControl control;
    const pantau::base::SteadyTime now(9h);
    const CameraOffer offer{7, StreamOffer{}, StreamOffer{}};
    TileDemand known;
    known.camera = 7;
    known.heightPx = 540;
    TileDemand unknown = known;
    unknown.tile = 1;
    unknown.camera = 8;
    control.setTiles({unknown, known}, TileChange::Layout, now);
    CHECK(control.decisions().empty());
    control.setCameras({offer}, now);
    REQUIRE(control.decisions().size() == 1);
    CHECK(control.decisions().front().stream == StreamKind::Main);
    control.setCameras({}, now);
    CHECK(control.decisions().empty());
    CHECK(control.budget().streams == 0);
}
