// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wall/Wall.h"
#include "tests/support/catch.h"

#include <cmath>
#include <random>

using namespace pantau::wall;
using pantau::domain::StreamKind;

namespace {

const QString s_left = QStringLiteral("LAYAR-1");
const QString s_right = QStringLiteral("LAYAR-2");
const QString s_none = QStringLiteral("LAYAR-9");

TileContent camera(int number)
{
    return CameraContent{QStringLiteral("PK-%1").arg(number, 2, 10, QChar(u'0')), {}};
}

Layout grid(int columns, int rows)
{
    return Layout::grid(columns, rows).value();
}

// Two monitors of 2x2; writes down which ones changed.
struct TwoMonitors
{
    Wall wall;
    std::vector<QString> changed;

    TwoMonitors()
    {
        REQUIRE_FALSE(wall.addMonitor(s_left, emptyMonitor(grid(2, 2))));
        REQUIRE_FALSE(wall.addMonitor(s_right, emptyMonitor(grid(2, 2))));
        QObject::connect(&wall, &Wall::monitorChanged, &wall,
                         [this](const QString& monitor) { changed.push_back(monitor); });
    }

    void fill(const QString& monitor, const std::vector<TileContent>& contents)
    {
        const auto left = wall.placeMany(monitor, 0, contents);
        REQUIRE(left.ok());
        REQUIRE(left.value().empty());
        changed.clear();
    }

    [[nodiscard]] const std::vector<TileContent>& tiles(const QString& monitor) const
    {
        return wall.monitor(monitor)->tiles;
    }
};

} // namespace

TEST_CASE_METHOD(TwoMonitors, "a camera is placed, undone and redone; only its monitor is told of")
{
    REQUIRE_FALSE(wall.place(s_right, 3, camera(1)));
    CHECK(tiles(s_right)[3] == camera(1));
    CHECK(changed == std::vector<QString>{s_right});
    CHECK(wall.canUndo());
    REQUIRE(wall.undo());
    CHECK(isEmpty(tiles(s_right)[3]));
    CHECK_FALSE(wall.canUndo());
    REQUIRE(wall.redo());
    CHECK(tiles(s_right)[3] == camera(1));
    CHECK_FALSE(wall.canRedo());
    CHECK(changed == std::vector<QString>{s_right, s_right, s_right});
    CHECK_FALSE(wall.redo());
}

TEST_CASE_METHOD(TwoMonitors, "a new change forgets what could be redone")
{
    fill(s_left, {camera(1)});
    REQUIRE(wall.undo());
    REQUIRE(wall.canRedo());
    REQUIRE_FALSE(wall.place(s_right, 0, camera(2)));
    CHECK_FALSE(wall.canRedo());
    REQUIRE(wall.undo());
    REQUIRE(wall.redo());
    CHECK(tiles(s_right)[0] == camera(2));
    CHECK(isEmpty(tiles(s_left)[0]));
}

TEST_CASE_METHOD(TwoMonitors, "what changes nothing is no step and signals nothing")
{
    fill(s_left, {camera(1)});
    REQUIRE(wall.undo());
    REQUIRE(wall.canRedo());
    changed.clear();

    REQUIRE_FALSE(wall.remove(s_left, 0));
    REQUIRE_FALSE(wall.restore(s_left));
    REQUIRE(wall.placeMany(s_left, 0, {}).ok());
    REQUIRE(wall.setLayout(s_left, grid(2, 2)).ok());
    REQUIRE_FALSE(wall.swap({s_left, 0}, {s_right, 0}));
    REQUIRE(wall.recall(WallState(wall.state())).ok());

    CHECK(changed.empty());
    CHECK_FALSE(wall.canUndo());
    CHECK(wall.canRedo());
}

TEST_CASE_METHOD(TwoMonitors, "a wrong monitor or tile is refused and changes nothing")
{
    fill(s_left, {camera(1), TextContent{QStringLiteral("Siaga")}});
    const WallState before = wall.state();
    for (const int tile : {-1, 4, 1000}) {
        CHECK(wall.place(s_left, tile, camera(2)) == WallRefusal::NoSuchTile);
        CHECK(wall.placeMany(s_left, tile, {camera(2)}).error() == WallRefusal::NoSuchTile);
        CHECK(wall.placeFree(s_left, tile, {camera(2)}).error() == WallRefusal::NoSuchTile);
        CHECK(wall.swap({s_left, 0}, {s_right, tile}) == WallRefusal::NoSuchTile);
        CHECK(wall.remove(s_left, tile) == WallRefusal::NoSuchTile);
        CHECK(wall.enlarge(s_left, tile) == WallRefusal::NoSuchTile);
        CHECK(wall.split(s_left, tile) == WallRefusal::NoSuchTile);
        CHECK(wall.setZoom(s_left, tile, {0, 0, 1, 1}) == WallRefusal::NoSuchTile);
        CHECK(wall.merge(s_left, {0, tile}).error() == WallRefusal::NoSuchTile);
    }
    CHECK(wall.place(s_none, 0, camera(2)) == WallRefusal::NoSuchMonitor);
    CHECK(wall.setLayout(s_none, grid(1, 1)).error() == WallRefusal::NoSuchMonitor);
    CHECK(wall.merge(s_none, {0, 1}).error() == WallRefusal::NoSuchMonitor);
    CHECK(wall.swap({s_none, 0}, {s_left, 0}) == WallRefusal::NoSuchMonitor);
    CHECK(wall.restore(s_none) == WallRefusal::NoSuchMonitor);
    CHECK(wall.removeMonitor(s_none) == WallRefusal::NoSuchMonitor);
    CHECK(wall.placeFree(s_none, 0, {camera(2)}).error() == WallRefusal::NoSuchMonitor);
    CHECK_FALSE(wall.hasFreeTile(s_none));
    CHECK(wall.monitor(s_none) == nullptr);
    CHECK(wall.addMonitor(s_left) == WallRefusal::MonitorExists);
    CHECK(wall.addMonitor(s_none, {grid(2, 2), {}, {}}) == WallRefusal::UnsoundState);
    CHECK(wall.recall({{s_left, {grid(2, 1), {camera(1)}, {}}}}).error() == WallRefusal::UnsoundState);
    CHECK(wall.recall({{s_left, {Layout(), {camera(1)}, 1}}}).error() == WallRefusal::UnsoundState);
    CHECK(wall.recall({{s_left, {Layout(), {EmptyContent{}}, 0}}}).error() == WallRefusal::UnsoundState);
    CHECK(wall.enlarge(s_left, 3) == WallRefusal::TileEmpty);
    CHECK(wall.setZoom(s_left, 1, {0, 0, 1, 1}) == WallRefusal::NotACamera);
    CHECK(wall.pin(s_left, 1, StreamKind::Main) == WallRefusal::NotACamera);
    CHECK(wall.setZoom(s_left, 0, {0.5, 0, 1, 1}) == WallRefusal::BadView);
    const TileContent badView = CameraContent{QStringLiteral("PK-01"), {}, {0, 0, std::nan(""), 1}};
    CHECK(wall.place(s_left, 0, badView) == WallRefusal::BadView);
    CHECK(wall.placeFree(s_left, 0, {badView}).error() == WallRefusal::BadView);
    CHECK(wall.merge(s_left, {0, 3}).error() == WallRefusal::NotARectangle);
    CHECK(wall.merge(s_left, {2}).error() == WallRefusal::NothingToMerge);
    CHECK(wall.split(s_left, 2) == WallRefusal::NothingToSplit);
    CHECK(wall.state() == before);
    CHECK(changed.empty());
}

TEST_CASE_METHOD(TwoMonitors, "T30 a tile is pinned to a stream and let go again, each in a step, and keeps its zoom")
{
    const QRectF view(0, 0, 0.5, 0.5);
    fill(s_left, {camera(1)});
    REQUIRE_FALSE(wall.setZoom(s_left, 0, view));
    const auto content = [&] { return std::get<CameraContent>(tiles(s_left)[0]); };
    REQUIRE_FALSE(wall.pin(s_left, 0, StreamKind::Sub));
    CHECK(content().pinned == StreamKind::Sub);
    CHECK(content().view == view);
    REQUIRE_FALSE(wall.pin(s_left, 0, StreamKind::Main));
    REQUIRE_FALSE(wall.pin(s_left, 0, std::nullopt));
    CHECK_FALSE(content().pinned.has_value());
    REQUIRE(wall.undo());
    CHECK(content().pinned == StreamKind::Main);
    REQUIRE(wall.undo());
    CHECK(content().pinned == StreamKind::Sub);
}

TEST_CASE_METHOD(TwoMonitors, "a group fills the tiles from one on; what found no place is returned")
{
    fill(s_left, {camera(1), camera(2), camera(3), camera(4)});
    const auto left = wall.placeMany(s_left, 2, {camera(11), camera(12), camera(13), camera(14)});
    REQUIRE(left.ok());
    CHECK(left.value() == std::vector<TileContent>{camera(13), camera(14)});
    CHECK(tiles(s_left) == std::vector<TileContent>{camera(1), camera(2), camera(11), camera(12)});
    CHECK(changed == std::vector<QString>{s_left});
    REQUIRE(wall.undo());
    CHECK(tiles(s_left)[2] == camera(3));
}

TEST_CASE_METHOD(TwoMonitors, "a group that is placed over an enlarged tile brings all tiles back, in one step")
{
    fill(s_left, {camera(1), camera(2)});
    REQUIRE_FALSE(wall.enlarge(s_left, 1));
    REQUIRE(wall.placeMany(s_left, 1, {camera(3)}).ok());
    CHECK(wall.monitor(s_left)->enlarged == 1); // it is seen there
    const WallState before = wall.state();
    REQUIRE(wall.placeMany(s_left, 1, {camera(11), camera(12), camera(13)}).ok());
    CHECK_FALSE(wall.monitor(s_left)->enlarged.has_value());
    CHECK(tiles(s_left) == std::vector<TileContent>{camera(1), camera(11), camera(12), camera(13)});
    REQUIRE(wall.undo());
    CHECK(wall.state() == before);
}

TEST_CASE_METHOD(TwoMonitors, "free tiles are filled from one on and then from the start, in one step, and are seen")
{
    fill(s_left, {EmptyContent{}, camera(2)});
    REQUIRE_FALSE(wall.enlarge(s_left, 1));
    const WallState before = wall.state();
    changed.clear();
    CHECK(wall.placeFree(s_left, 2, {camera(11), camera(12), camera(13), camera(14)}).value() == std::vector{2, 3, 0});
    CHECK(tiles(s_left) == std::vector<TileContent>{camera(13), camera(2), camera(11), camera(12)});
    CHECK_FALSE(wall.monitor(s_left)->enlarged.has_value());
    CHECK(changed == std::vector<QString>{s_left});
    REQUIRE(wall.undo());
    CHECK(wall.state() == before);

    CHECK(wall.hasFreeTile(s_left));
    REQUIRE(wall.redo());
    CHECK_FALSE(wall.hasFreeTile(s_left));
    REQUIRE_FALSE(wall.enlarge(s_left, 1));
    changed.clear();
    CHECK(wall.placeFree(s_left, 0, {camera(21)}).value().empty());
    CHECK(changed.empty());
    CHECK(wall.monitor(s_left)->enlarged == 1);
}

TEST_CASE_METHOD(TwoMonitors, "tiles swap within a monitor and across monitors in one step")
{
    fill(s_left, {camera(1), camera(2)});
    fill(s_right, {camera(3)});
    REQUIRE_FALSE(wall.swap({s_left, 0}, {s_left, 1}));
    CHECK(tiles(s_left)[0] == camera(2));
    CHECK(tiles(s_left)[1] == camera(1));
    CHECK(changed == std::vector<QString>{s_left});
    changed.clear();

    REQUIRE_FALSE(wall.swap({s_left, 1}, {s_right, 0}));
    CHECK(tiles(s_left)[1] == camera(3));
    CHECK(tiles(s_right)[0] == camera(1));
    CHECK(changed == std::vector<QString>{s_left, s_right});
    REQUIRE(wall.undo());
    CHECK(tiles(s_left)[1] == camera(1));
    CHECK(tiles(s_right)[0] == camera(3));
}

TEST_CASE_METHOD(TwoMonitors,
                 "another layout keeps the numbers where all fits, else closes the gaps and tells the rest")
{
    fill(s_left, {EmptyContent{}, camera(1), EmptyContent{}, camera(2)});
    REQUIRE(wall.setLayout(s_left, grid(3, 3)).value().empty());
    CHECK(tiles(s_left)[1] == camera(1));
    CHECK(tiles(s_left)[3] == camera(2));
    REQUIRE(wall.setLayout(s_left, grid(2, 1)).value().empty());
    CHECK(tiles(s_left) == std::vector<TileContent>{camera(1), camera(2)});
    CHECK(wall.setLayout(s_left, Layout()).value() == std::vector<TileContent>{camera(2)});
    CHECK(tiles(s_left) == std::vector<TileContent>{camera(1)});
    REQUIRE(wall.undo());
    CHECK(tiles(s_left) == std::vector<TileContent>{camera(1), camera(2)});
}

TEST_CASE_METHOD(TwoMonitors,
                 "merging keeps the first content and returns the others; splitting keeps it in the corner")
{
    fill(s_left, {EmptyContent{}, camera(1), camera(2), camera(3)});
    const auto lost = wall.merge(s_left, {3, 2, 1, 0});
    REQUIRE(lost.ok());
    CHECK(lost.value() == std::vector<TileContent>{camera(2), camera(3)});
    CHECK(tiles(s_left) == std::vector<TileContent>{camera(1)});
    REQUIRE_FALSE(wall.split(s_left, 0));
    CHECK(tiles(s_left) == std::vector<TileContent>{camera(1), EmptyContent{}, EmptyContent{}, EmptyContent{}});
}

TEST_CASE_METHOD(TwoMonitors, "contents beside a merge or split stay where they stand")
{
    REQUIRE(wall.setLayout(s_left, grid(4, 4)).ok());
    std::vector<TileContent> all;
    for (int number = 0; number < 16; ++number) {
        all.push_back(camera(number));
    }
    fill(s_left, all);
    CHECK(wall.merge(s_left, {5, 6, 9, 10}).value() == std::vector<TileContent>{camera(6), camera(9), camera(10)});
    const MonitorState& merged = *wall.monitor(s_left);
    CHECK(merged.layout == Layout::onePlusTwelve());
    for (const int kept : {0, 1, 4, 5, 7, 8, 11, 12, 15}) {
        CHECK(merged.tiles[static_cast<std::size_t>(*merged.layout.tileAt(kept % 4, kept / 4))] == camera(kept));
    }
    REQUIRE_FALSE(wall.split(s_left, 5));
    for (const int kept : {0, 1, 4, 5, 7, 8, 11, 12, 15}) {
        CHECK(tiles(s_left)[static_cast<std::size_t>(kept)] == camera(kept));
    }
    CHECK(isEmpty(tiles(s_left)[6]));
}

TEST_CASE_METHOD(TwoMonitors, "an enlarged tile stays so until it is restored, loses its content or the layout changes")
{
    fill(s_left, {camera(1), camera(2)});
    REQUIRE_FALSE(wall.enlarge(s_left, 1));
    CHECK(wall.monitor(s_left)->enlarged == 1);
    REQUIRE_FALSE(wall.place(s_left, 1, camera(3)));
    CHECK(wall.monitor(s_left)->enlarged == 1);
    REQUIRE_FALSE(wall.restore(s_left));
    CHECK(wall.monitor(s_left)->enlarged == std::nullopt);

    REQUIRE_FALSE(wall.enlarge(s_left, 1));
    REQUIRE_FALSE(wall.remove(s_left, 1));
    CHECK(wall.monitor(s_left)->enlarged == std::nullopt);
    REQUIRE(wall.undo());
    CHECK(wall.monitor(s_left)->enlarged == 1);
    REQUIRE_FALSE(wall.swap({s_left, 1}, {s_right, 0}));
    CHECK(wall.monitor(s_left)->enlarged == std::nullopt);

    REQUIRE_FALSE(wall.enlarge(s_left, 0));
    REQUIRE(wall.setLayout(s_left, grid(3, 3)).ok());
    CHECK(wall.monitor(s_left)->enlarged == std::nullopt);
    REQUIRE_FALSE(wall.enlarge(s_left, 0));
    REQUIRE(wall.merge(s_left, {7, 8}).ok());
    CHECK(wall.monitor(s_left)->enlarged == std::nullopt);
}

TEST_CASE("the next tile that shows something is found past empty ones, up to the edge")
{
    MonitorState state = emptyMonitor(Layout::onePlusFive()); // 0 over 2 x 2 cells; 1, 2 right of it; 3, 4, 5 below
    state.tiles[0] = camera(1);
    state.tiles[5] = camera(2);
    CHECK(state.layout.tileBeside(0, 1, 0) == 1);
    CHECK(state.layout.tileBeside(2, -1, 0) == 0);
    CHECK(state.layout.tileBeside(4, 0, -1) == 0);
    CHECK_FALSE(state.layout.tileBeside(2, 1, 0).has_value());
    CHECK_FALSE(filledTileBeside(state, 0, 1, 0).has_value());
    CHECK(filledTileBeside(state, 3, 1, 0) == 5);
    CHECK(filledTileBeside(state, 1, 0, 1) == 5);
    CHECK(filledTileBeside(state, 4, 0, -1) == 0);
    CHECK_FALSE(filledTileBeside(state, 5, 0, -1).has_value());
}

TEST_CASE_METHOD(TwoMonitors, "zooming a tile is one step, however many turns of the wheel")
{
    fill(s_left, {camera(1), camera(2)});
    QRectF view(0, 0, 1, 1);
    for (int turn = 0; turn < 10; ++turn) {
        view = zoomed(view, {0.5, 0.5}, 1.1);
        REQUIRE_FALSE(wall.setZoom(s_left, 0, view));
    }
    CHECK(changed.size() == 10);
    REQUIRE_FALSE(wall.setZoom(s_left, 1, {0, 0, 0.5, 0.5}));
    REQUIRE(wall.undo());
    CHECK(std::get<CameraContent>(tiles(s_left)[1]).view == QRectF(0, 0, 1, 1));
    CHECK(std::get<CameraContent>(tiles(s_left)[0]).view == view);
    REQUIRE(wall.undo());
    CHECK(tiles(s_left)[0] == camera(1));
    REQUIRE(wall.redo());
    CHECK(std::get<CameraContent>(tiles(s_left)[0]).view == view);
}

TEST_CASE_METHOD(TwoMonitors, "zooming back to where it began leaves no step")
{
    fill(s_left, {camera(1)});
    REQUIRE_FALSE(wall.setZoom(s_left, 0, {0, 0, 0.5, 0.5}));
    REQUIRE_FALSE(wall.setZoom(s_left, 0, {0, 0, 1, 1}));
    CHECK(changed.size() == 2);
    REQUIRE(wall.undo());
    CHECK(isEmpty(tiles(s_left)[0]));
}

TEST_CASE_METHOD(TwoMonitors, "paging from one enlarged tile to the next is one step, however many pages")
{
    fill(s_left, {camera(1), camera(2), camera(3)});
    fill(s_right, {camera(4), camera(5)});
    const auto enlarged = [this] { return wall.monitor(s_left)->enlarged; };
    REQUIRE_FALSE(wall.enlarge(s_left, 0));
    for (int page = 1; page <= 200; ++page) {
        REQUIRE_FALSE(wall.enlarge(s_left, 1 + (page % 2)));
    }
    CHECK(changed.size() == 201);
    REQUIRE_FALSE(wall.enlarge(s_right, 0)); // another monitor's is a step of its own
    REQUIRE(wall.undo());
    CHECK_FALSE(wall.monitor(s_right)->enlarged.has_value());
    REQUIRE(wall.undo());
    CHECK(enlarged() == 0);
    REQUIRE(wall.redo());
    CHECK(enlarged() == 1);
    REQUIRE(wall.undo());
    REQUIRE(wall.undo());
    CHECK_FALSE(enlarged().has_value());
    REQUIRE(wall.undo());
    CHECK(isEmpty(tiles(s_right)[0])); // what was done before is still there to be undone
}

TEST_CASE_METHOD(TwoMonitors, "paging back to where it began leaves no step, and after something else is a step anew")
{
    fill(s_left, {camera(1), camera(2), camera(3)});
    const auto enlarged = [this] { return wall.monitor(s_left)->enlarged; };
    REQUIRE_FALSE(wall.enlarge(s_left, 0));
    REQUIRE_FALSE(wall.enlarge(s_left, 1));
    REQUIRE_FALSE(wall.enlarge(s_left, 0));
    REQUIRE_FALSE(wall.enlarge(s_left, 0)); // already there
    REQUIRE(wall.undo());
    CHECK_FALSE(enlarged().has_value());
    REQUIRE(wall.redo());
    REQUIRE_FALSE(wall.enlarge(s_left, 1));
    REQUIRE_FALSE(wall.setZoom(s_left, 1, {0, 0, 0.5, 0.5}));
    REQUIRE_FALSE(wall.enlarge(s_left, 2));
    REQUIRE(wall.undo());
    CHECK(enlarged() == 1);
    CHECK(std::get<CameraContent>(tiles(s_left)[1]).view == QRectF(0, 0, 0.5, 0.5));
}

TEST_CASE_METHOD(TwoMonitors, "a zoom after something else is a step of its own")
{
    fill(s_left, {camera(1)});
    REQUIRE_FALSE(wall.setZoom(s_left, 0, {0, 0, 0.5, 0.5}));
    REQUIRE_FALSE(wall.place(s_left, 1, camera(2)));
    REQUIRE_FALSE(wall.setZoom(s_left, 0, {0, 0, 0.25, 0.25}));
    REQUIRE(wall.undo());
    CHECK(std::get<CameraContent>(tiles(s_left)[0]).view == QRectF(0, 0, 0.5, 0.5));
    CHECK(tiles(s_left)[1] == camera(2));
}

TEST_CASE_METHOD(TwoMonitors, "a listener that answers a zoom with a change of its own gets a step of its own")
{
    fill(s_left, {camera(1)});
    bool answered = false;
    QObject::connect(&wall, &Wall::monitorChanged, &wall, [&] {
        if (!answered) {
            answered = true;
            CHECK_FALSE(wall.place(s_right, 0, camera(2)));
        }
    });
    REQUIRE_FALSE(wall.setZoom(s_left, 0, {0, 0, 0.5, 0.5}));
    REQUIRE_FALSE(wall.setZoom(s_left, 0, {0, 0, 0.25, 0.25}));
    REQUIRE(wall.undo());
    CHECK(std::get<CameraContent>(tiles(s_left)[0]).view == QRectF(0, 0, 0.5, 0.5));
    REQUIRE(wall.undo());
    CHECK(isEmpty(tiles(s_right)[0]));
    CHECK(std::get<CameraContent>(tiles(s_left)[0]).view == QRectF(0, 0, 0.5, 0.5));
}

TEST_CASE_METHOD(TwoMonitors,
                 "a scene is one step, tells only the monitors that it changes and names those that are missing")
{
    fill(s_left, {camera(1)});
    WallState scene = wall.state();
    scene[s_right] = MonitorState{Layout(), {camera(7)}, 0};
    scene[s_none] = MonitorState{};
    const auto missing = wall.recall(scene);
    REQUIRE(missing.ok());
    CHECK(missing.value() == std::vector<QString>{s_none});
    CHECK(changed == std::vector<QString>{s_right});
    CHECK(wall.monitor(s_none) == nullptr);
    CHECK(*wall.monitor(s_right) == scene[s_right]);

    REQUIRE(wall.recall({{s_left, MonitorState{}}}).ok());
    CHECK(*wall.monitor(s_right) == scene[s_right]);
    REQUIRE(wall.undo());
    REQUIRE(wall.undo());
    CHECK(wall.monitor(s_right)->layout == grid(2, 2));
    CHECK(tiles(s_left)[0] == camera(1));
}

TEST_CASE_METHOD(TwoMonitors, "all steps of a tour are one undo step, also on monitors that it came to later")
{
    fill(s_left, {camera(1)});
    fill(s_right, {camera(2)});
    const WallState before = wall.state();
    WallState scene = before;
    for (int step = 3; step < 9; ++step) {
        const QString& monitor = step < 5 ? s_left : s_right;
        scene.at(monitor).tiles[0] = camera(step);
        REQUIRE(wall.recall({{monitor, scene.at(monitor)}}, Wall::Undo::WithTour).ok());
    }
    CHECK(tiles(s_left)[0] == camera(4));
    CHECK(tiles(s_right)[0] == camera(8));
    REQUIRE(wall.undo());
    CHECK(wall.state() == before);
    REQUIRE(wall.redo());
    CHECK(tiles(s_right)[0] == camera(8));
}

TEST_CASE_METHOD(TwoMonitors,
                 "a tour that goes on after an operator's change, an undo or a lost monitor has a new step")
{
    const auto tour = [this](int number) {
        MonitorState state = *wall.monitor(s_left);
        state.tiles[0] = camera(number);
        REQUIRE(wall.recall({{s_left, state}}, Wall::Undo::WithTour).ok());
    };
    tour(1);
    REQUIRE_FALSE(wall.place(s_left, 1, camera(9)));
    tour(2);
    REQUIRE(wall.undo());
    CHECK(tiles(s_left)[0] == camera(1));
    CHECK(tiles(s_left)[1] == camera(9));
    tour(3);
    REQUIRE(wall.undo());
    CHECK(tiles(s_left)[0] == camera(1));
    tour(4);
    REQUIRE_FALSE(wall.removeMonitor(s_left));
    REQUIRE_FALSE(wall.addMonitor(s_left, emptyMonitor(grid(2, 2))));
    tour(5);
    REQUIRE(wall.undo());
    CHECK(isEmpty(tiles(s_left)[0]));
}

TEST_CASE_METHOD(TwoMonitors, "a removed monitor does not come back by undo")
{
    fill(s_left, {camera(1)});
    fill(s_right, {camera(2)});
    REQUIRE_FALSE(wall.swap({s_left, 0}, {s_right, 0}));
    REQUIRE_FALSE(wall.removeMonitor(s_right));
    CHECK(changed.back() == s_right);
    REQUIRE(wall.undo());
    CHECK(tiles(s_left)[0] == camera(1));
    REQUIRE(wall.undo());
    CHECK(isEmpty(tiles(s_left)[0]));
    CHECK_FALSE(wall.undo());
    CHECK(wall.monitor(s_right) == nullptr);
}

TEST_CASE_METHOD(TwoMonitors, "a hundred steps are kept")
{
    for (int number = 1; number <= 150; ++number) {
        REQUIRE_FALSE(wall.place(s_left, 0, camera(number)));
    }
    int steps = 0;
    while (wall.undo()) {
        ++steps;
    }
    CHECK(steps == 100);
    CHECK(tiles(s_left)[0] == camera(50));
}

TEST_CASE_METHOD(TwoMonitors, "any sequence of changes undoes to the start and redoes to the end")
{
    std::mt19937 random(21);
    const auto below = [&](int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(random); };
    for (int round = 0; round < 100; ++round) {
        const WallState start = wall.state();
        const QString monitors[] = {s_left, s_right, s_none};
        for (int step = 0; step < 50; ++step) {
            const QString& monitor = monitors[below(3)];
            const int tile = below(7) - 1;
            switch (below(11)) {
            case 0:
                (void)wall.setLayout(monitor, grid(1 + below(3), 1 + below(3)));
                break;
            case 1:
                (void)wall.placeMany(monitor, tile, {camera(below(60)), camera(below(60))});
                break;
            case 2:
                (void)wall.swap({monitor, tile}, {monitors[below(2)], below(5)});
                break;
            case 3:
                (void)wall.remove(monitor, tile);
                break;
            case 4:
                (void)wall.enlarge(monitor, tile);
                break;
            case 5:
                (void)wall.restore(monitor);
                break;
            case 6:
                (void)wall.merge(monitor, {tile, tile + 1});
                break;
            case 7:
                (void)wall.split(monitor, tile);
                break;
            case 8:
                (void)wall.setZoom(monitor, tile, zoomed({0, 0, 1, 1}, {0, 0}, 1 + below(3)));
                break;
            case 9:
                (void)wall.placeFree(monitor, tile, {camera(below(60)), camera(below(60))});
                break;
            default:
                (void)wall.place(monitor, tile, camera(below(60)));
                break;
            }
            REQUIRE(isSound(*wall.monitor(s_left)));
            REQUIRE(isSound(*wall.monitor(s_right)));
        }
        const WallState end = wall.state();
        while (wall.undo()) {
        }
        CHECK((round > 0 || wall.state() == start));
        while (wall.redo()) {
        }
        CHECK(wall.state() == end);
    }
}
