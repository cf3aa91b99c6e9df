// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/wall/SimulatedWall.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace std::chrono_literals;
using pantau::domain::DecodeEffort;
using pantau::domain::StreamKind;
using pantau::test::Machine;
using pantau::test::SimulatedWall;
using pantau::wall::CameraOffer;
using pantau::wall::LoadSample;
using pantau::wall::QualityReason;
using pantau::wall::QualityRules;
using pantau::wall::StreamDecision;
using pantau::wall::TileDemand;

namespace {

constexpr LoadSample Calm{0.6, 0, 0};
constexpr LoadSample Idle{0.3, 0, 0};
constexpr LoadSample Bad{0.93, 0, 0};
constexpr LoadSample VeryBad{1.0, 0.5, 4};

int lowered(SimulatedWall& wall)
{
    return wall.control().budget().lowered;
}

std::vector<DecodeEffort> efforts(const SimulatedWall& wall, int count)
{
    std::vector<DecodeEffort> all;
    all.reserve(static_cast<std::size_t>(count));
    for (int camera = 0; camera < count; ++camera) {
        all.push_back(wall.decision(camera).effort);
    }
    return all;
}

} // namespace

TEST_CASE("200 sub streams on two cores come to rest within 12 s and stay there")
{
    SimulatedWall wall;
    wall.layOut(200, 90);
    REQUIRE(wall.cpuShare() > 1.9);
    wall.run(12s);
    CHECK(wall.cpuShare() < QualityRules::BadCpu + 0.02);
    static_cast<void>(wall.takeSteps());
    wall.run(10min);
    CHECK(wall.cpuShare() < QualityRules::BadCpu + 0.02);
    CHECK(wall.cpuShare() > 0.6); // and not more was taken away than had to be
    CHECK(wall.takeSteps() <= 12);
    wall.run(10min);
    CHECK(wall.takeSteps() <= 3);
    CHECK(wall.takeSwitches() == 0);
    CHECK(wall.control().budget().streams == 200);
    for (const StreamDecision& decision : wall.control().decisions()) {
        const bool isLow = decision.effort != DecodeEffort::Full;
        REQUIRE(decision.reason == (isLow ? QualityReason::CpuFull : QualityReason::SmallTile));
    }
}

TEST_CASE("a machine that is strong enough lowers nothing")
{
    SimulatedWall wall(Machine{.cores = 8});
    wall.layOut(200, 90);
    wall.run(10min);
    CHECK(lowered(wall) == 0);
    CHECK(wall.takeSteps() == 0);
}

TEST_CASE("whatever the machine, the wall comes to rest: few changes in the second ten minutes")
{
    const double cores = GENERATE(0.25, 1.0, 2.0, 4.0);
    const double perMain = GENERATE(0.12, 0.5);
    const int count = GENERATE(4, 16, 55, 200);
    const int height = 1080 / (count == 4 ? 2 : count == 16 ? 4 : count == 55 ? 7 : 12);
    CAPTURE(cores, perMain, count);
    SimulatedWall wall(Machine{.cores = cores, .perMain = perMain});
    wall.layOut(count, height);
    wall.run(10min);
    static_cast<void>(wall.takeSteps());
    static_cast<void>(wall.takeSwitches());
    wall.run(10min);
    CHECK(wall.takeSteps() + wall.takeSwitches() <= 3); // one raise that fails, and its end
}

TEST_CASE("one bad tick is no overload, two in a row are")
{
    SimulatedWall wall;
    wall.layOut(55, 135);
    wall.run(3s, Calm);
    for (int i = 0; i < 20; ++i) {
        wall.run(500ms, Bad);
        wall.run(500ms, Calm);
    }
    CHECK(lowered(wall) == 0);
    const LoadSample bad = GENERATE(LoadSample{0.93, 0, 0}, LoadSample{0.5, 0.15, 0}, LoadSample{0.5, 0, 1});
    wall.run(1s, bad);
    CHECK(lowered(wall) == 1);
    wall.run(1s, bad);
    CHECK(lowered(wall) == 2);
}

TEST_CASE("for the first two seconds of a layout the load is not judged")
{
    SimulatedWall wall;
    wall.layOut(55, 135);
    wall.run(1500ms, VeryBad);
    CHECK(lowered(wall) == 0);
    wall.run(1500ms, VeryBad);
    CHECK(lowered(wall) > 0);
}

TEST_CASE("mains go back to sub before anything is decoded with less effort, the smallest tile first")
{
    SimulatedWall wall;
    wall.layOut(10, 135);
    wall.change(3, [](TileDemand& tile) { tile.heightPx = 540; });
    wall.change(6, [](TileDemand& tile) { tile.heightPx = 720; });
    wall.run(20s, Calm);
    REQUIRE(wall.mains() == std::vector<int>{3, 6});
    wall.run(1s, Bad);
    CHECK(wall.mains() == std::vector<int>{6});
    CHECK(wall.decision(3).reason == QualityReason::CpuFull);
    CHECK(lowered(wall) == 0);
    wall.run(2s, Bad); // the old stream still runs for a while
    CHECK(wall.mains() == std::vector<int>{6});
    wall.run(500ms, Bad);
    CHECK(wall.mains().empty());
    CHECK(lowered(wall) == 0);
    wall.run(2500ms, Bad);
    CHECK(lowered(wall) == 1);
    CHECK(wall.decision(0).effort == DecodeEffort::Cheap);
    CHECK(wall.decision(0).reason == QualityReason::CpuFull);
}

TEST_CASE("what the operator forced into main stays there under load, but may be decoded with less effort at last")
{
    SimulatedWall wall;
    wall.layOut(3, 135);
    wall.change(1, [](TileDemand& tile) {
        tile.enlarged = true;
        tile.heightPx = 1080;
    });
    wall.run(20s, Bad);
    CHECK(wall.mains() == std::vector<int>{1});
    CHECK(efforts(wall, 3) ==
          std::vector{DecodeEffort::KeyFramesOnly, DecodeEffort::KeyFramesOnly, DecodeEffort::KeyFramesOnly});
}

TEST_CASE("small tiles are lowered before large ones, costly streams before cheap ones, all of a size together")
{
    SimulatedWall wall;
    wall.layOut(4, 154);
    wall.change(0, [](TileDemand& tile) { tile.heightPx = 300; });
    wall.change(2, [](TileDemand& tile) { tile.heightPx = 155; }); // the grid's rounding
    wall.offer(3, [](CameraOffer& offer) { offer.sub->width = 1280; });
    wall.run(3s, Calm);
    using enum DecodeEffort;
    wall.run(1s, Bad);
    CHECK(efforts(wall, 4) == std::vector{Full, Full, Full, Cheap});
    wall.run(1s, Bad);
    CHECK(efforts(wall, 4) == std::vector{Full, Cheap, Full, Cheap});
    wall.run(1s, Bad);
    CHECK(efforts(wall, 4) == std::vector{Full, Cheap, Cheap, Cheap});
    wall.run(6s, Bad);
    CHECK(efforts(wall, 4) == std::vector{Full, KeyFramesOnly, KeyFramesOnly, KeyFramesOnly});
    wall.run(3s, Bad);
    CHECK(efforts(wall, 4) == std::vector{KeyFramesOnly, KeyFramesOnly, KeyFramesOnly, KeyFramesOnly});
}

TEST_CASE("a camera in a large and a small tile counts as large")
{
    SimulatedWall wall;
    wall.layOut(3, 100);
    wall.change(0, [](TileDemand& tile) { tile.heightPx = 300; });
    wall.change(1, [](TileDemand& tile) { tile.camera = 0; });
    wall.run(3s, Calm);
    wall.run(3s, Bad);
    CHECK(wall.decision(0).effort == DecodeEffort::Full);
    CHECK(wall.decision(2).effort == DecodeEffort::KeyFramesOnly);
}

TEST_CASE("an alarmed or selected tile is never lowered, and gets its full effort back at once")
{
    SimulatedWall wall; // which checks it after every decision
    wall.layOut(55, 135);
    wall.change(7, [](TileDemand& tile) { tile.alarmed = true; });
    wall.run(60s, VeryBad);
    CHECK(lowered(wall) == 54);
    CHECK(wall.decision(7).effort == DecodeEffort::Full);
    wall.change(20, [](TileDemand& tile) { tile.selected = true; });
    CHECK(wall.decision(20).effort == DecodeEffort::Full);
    CHECK(wall.decision(20).reason == QualityReason::SmallTile);
    wall.change(20, [](TileDemand& tile) { tile.selected = false; });
    CHECK(wall.decision(20).effort == DecodeEffort::KeyFramesOnly);
    wall.change(7, [](TileDemand& tile) { tile.alarmed = false; });
    CHECK(wall.decision(7).effort == DecodeEffort::Full); // nothing was noted against it meanwhile
}

TEST_CASE("a selected or alarmed main stream is not taken back")
{
    SimulatedWall wall;
    wall.layOut(4, 540);
    wall.change(2, [](TileDemand& tile) { tile.selected = true; });
    wall.change(3, [](TileDemand& tile) { tile.alarmed = true; });
    wall.run(30s, VeryBad);
    CHECK(wall.mains() == std::vector<int>{2, 3});
    CHECK(lowered(wall) == 2);
}

TEST_CASE("where the load is very bad all mains go back at once; the largest returns first, or all with a new layout")
{
    SimulatedWall wall;
    wall.layOut(4, 540);
    wall.change(2, [](TileDemand& tile) { tile.heightPx = 1080; });
    wall.run(3s, Calm);
    REQUIRE(wall.mains().size() == 4);
    wall.run(1s, VeryBad);
    CHECK(wall.mains().empty());
    CHECK(lowered(wall) == 0);
    wall.run(500ms, Calm);
    SECTION("largest")
    {
        wall.run(7s, Calm);
        CHECK(wall.mains() == std::vector<int>{2});
    }
    SECTION("layout")
    {
        wall.layOut(4, 540);
        CHECK(wall.mains().size() == 4);
    }
}

TEST_CASE("an enlarged tile is decoded in full although it was lowered before")
{
    SimulatedWall wall;
    wall.layOut(16, 270);
    wall.run(60s, VeryBad);
    REQUIRE(wall.decision(4).effort == DecodeEffort::KeyFramesOnly);
    wall.change(4, [](TileDemand& tile) { tile.enlarged = true; });
    CHECK(wall.decision(4).effort == DecodeEffort::Full);
    CHECK(wall.decision(4).stream == StreamKind::Main);
}

TEST_CASE("raising is slow: one step in 5 s of good load, the largest first, main streams last")
{
    SimulatedWall wall;
    wall.layOut(16, 270);
    wall.change(5, [](TileDemand& tile) { tile.heightPx = 540; });
    wall.run(60s, VeryBad);
    REQUIRE(lowered(wall) == 16);
    static_cast<void>(wall.takeSteps());
    wall.run(5s, Calm);
    CHECK(wall.takeSteps() == 0);
    wall.run(500ms, Calm);
    CHECK(wall.takeSteps() == 1);
    CHECK(wall.decision(5).effort == DecodeEffort::HalfRate);
    wall.run(10s, Calm);
    CHECK(wall.takeSteps() == 2);
    CHECK(wall.decision(5).effort == DecodeEffort::Full);
    wall.run(60s, LoadSample{0.8, 0, 0});
    CHECK(wall.takeSteps() == 0);
    wall.run(5min, Calm);
    CHECK(lowered(wall) == 0);
    CHECK(wall.mains() == std::vector<int>{5});
}

TEST_CASE("several are raised at once while half the machine is idle")
{
    SimulatedWall wall;
    wall.layOut(200, 90);
    wall.run(60s, VeryBad);
    REQUIRE(lowered(wall) == 200);
    wall.run(9min, Idle);
    CHECK(lowered(wall) == 0);
}

TEST_CASE("a raise that brings bad load is taken back, and after three of them raising stops")
{
    SimulatedWall wall;
    wall.layOut(16, 270);
    wall.run(6s, Bad);
    const auto before = wall.control().decisions();
    static_cast<void>(wall.takeSteps());
    for (int failure = 1; failure <= 3; ++failure) {
        CHECK_FALSE(wall.control().budget().raisesStopped);
        wall.run(5500ms, Calm);
        CHECK(wall.takeSteps() == 1);
        CHECK(wall.control().decisions() != before);
        wall.run(1s, Bad);
        CHECK(wall.takeSteps() == 1);
        CHECK(wall.control().decisions() == before);
    }
    CHECK(wall.control().budget().raisesStopped);
    wall.run(9min, Calm);
    CHECK(wall.control().decisions() == before);
    SECTION("for ten minutes")
    {
        wall.run(2min, Calm);
        CHECK_FALSE(wall.control().budget().raisesStopped);
        CHECK(lowered(wall) == 0);
    }
    SECTION("for ten minutes, and again after one more failure")
    {
        while (wall.control().decisions() == before) {
            wall.run(500ms, Calm);
        }
        wall.run(1s, Bad);
        CHECK(wall.control().decisions() == before);
        CHECK(wall.control().budget().raisesStopped);
    }
    SECTION("until the layout changes")
    {
        wall.layOut(15, 270);
        CHECK_FALSE(wall.control().budget().raisesStopped);
        wall.run(3s, Bad);
        REQUIRE(lowered(wall) > 0);
        wall.run(5500ms, Calm);
        wall.run(1s, Bad);
        CHECK_FALSE(wall.control().budget().raisesStopped); // the earlier failures are forgotten
    }
}

TEST_CASE("bad load long after a raise is not blamed on it")
{
    SimulatedWall wall;
    wall.layOut(16, 270);
    wall.run(4s, Bad);
    for (int i = 0; i < 6; ++i) {
        wall.run(5500ms, Calm);
        wall.run(10500ms, LoadSample{0.8, 0, 0});
        wall.run(1s, Bad);
    }
    CHECK_FALSE(wall.control().budget().raisesStopped);
}

TEST_CASE("a smaller layout that the machine can carry begins in full, a layout of the same weight stays lowered")
{
    SimulatedWall wall;
    wall.layOut(200, 90);
    wall.run(60s);
    REQUIRE(lowered(wall) > 100);
    wall.layOut(200, 91);
    CHECK(lowered(wall) > 100);
    wall.layOut(16, 270);
    wall.run(500ms);
    CHECK(lowered(wall) == 0);
    CHECK(wall.control().budget().streams == 16);
}

TEST_CASE("a stream costs the pixels of its picture, usual ones where that is not known, and less with less effort")
{
    pantau::wall::WatchedCamera camera;
    CHECK(camera.cost(DecodeEffort::Full) == 0);
    camera.offer.main.emplace();
    camera.offer.sub = pantau::wall::StreamOffer{704, 576};
    camera.stream = StreamKind::Main;
    CHECK(camera.cost(DecodeEffort::Full) == Approx(1920.0 * 1080));
    camera.stream = StreamKind::Sub;
    CHECK(camera.cost(DecodeEffort::Full) == Approx(704.0 * 576));
    CHECK(camera.cost(DecodeEffort::KeyFramesOnly) == Approx(704.0 * 576 * QualityRules::KeyFramesCost));
}

TEST_CASE("the budget counts streams, main streams and those that are lowered")
{
    SimulatedWall wall;
    wall.layOut(4, 540);
    wall.run(3s, Calm);
    auto budget = wall.control().budget();
    CHECK(budget.streams == 4);
    CHECK(budget.mainsUsed == 4);
    CHECK(budget.mainsAllowed == QualityRules::MostMains);
    wall.run(40s, Bad);
    budget = wall.control().budget();
    CHECK(budget.mainsUsed == 0);
    CHECK(budget.lowered == 4);
}

TEST_CASE("the same happenings give the same decisions")
{
    const auto history = [] {
        SimulatedWall wall(Machine{.cores = 1.2});
        std::vector<std::vector<StreamDecision>> all;
        for (const int count : {16, 200, 9, 55, 4}) {
            wall.layOut(count, 1080 / count + 100);
            for (int second = 0; second < 60; ++second) {
                wall.change(second % count, [second](TileDemand& tile) { tile.selected = second % 3 == 0; });
                wall.run(1s);
                all.push_back(wall.control().decisions());
            }
        }
        return all;
    };
    CHECK(history() == history());
}
