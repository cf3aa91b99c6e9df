// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wall/BookSteps.h"
#include "tests/support/catch.h"

using namespace pantau::wall;

namespace {

const QString s_monitor = QStringLiteral("LAYAR-1");

// A book with one scene, over a wall with one monitor of one tile.
struct Desk
{
    Wall wall;
    SceneBook book;
    BookSteps steps;

    Desk() : book{{{QStringLiteral("Pasar"), {}, {}}}, {}, {}, {}, {}, {}}, steps(book, wall)
    {
        REQUIRE_FALSE(wall.addMonitor(s_monitor));
    }
    void put(const TileContent& content) { REQUIRE_FALSE(wall.place(s_monitor, 0, content)); }
    void addScene(const char* name)
    {
        book.scenes.push_back({QString::fromLatin1(name), {}, {}});
        steps.record();
    }
    // As the console's one key does.
    bool undo() { return steps.undo() || wall.undo(); }
    bool redo() { return steps.redo() || wall.redo(); }
    // How many scenes there are, and whether the tile holds something.
    [[nodiscard]] std::pair<std::size_t, bool> now() const
    {
        return {book.scenes.size(), !isEmpty(wall.monitor(s_monitor)->tiles[0])};
    }
};

} // namespace

TEST_CASE("scenes, tours and schedules go back and forth, and the rest of the book stays")
{
    Desk desk;
    desk.book.tours.push_back({QStringLiteral("Sungai"), GroupStops{QStringLiteral("das")}, Tour::ShortestDwell});
    desk.book.schedules.push_back({QStringLiteral("Pagi"), QStringLiteral("Pasar"), {Qt::Monday}, {}, {}});
    desk.steps.record();
    const SceneBook full = desk.book;
    desk.book = {};
    desk.steps.record();
    desk.steps.record(); // nothing new: no step
    desk.book.wall = desk.wall.state();
    REQUIRE(desk.steps.undo());
    CHECK(desk.book.scenes == full.scenes);
    CHECK(desk.book.tours == full.tours);
    CHECK(desk.book.schedules == full.schedules);
    CHECK(desk.book.wall == desk.wall.state());
    REQUIRE(desk.steps.undo()); // the tour and the schedule
    CHECK_FALSE(desk.steps.undo());
    REQUIRE(desk.steps.redo());
    CHECK(desk.book.schedules == full.schedules);
    REQUIRE(desk.steps.redo());
    CHECK(desk.book.scenes.empty());
    CHECK_FALSE(desk.steps.redo());
}

TEST_CASE("what was changed last goes back first, on the wall or in the book, and comes again in its order")
{
    Desk desk;
    desk.put(ClockContent{});
    desk.addScene("Sungai");
    desk.addScene("Malam");
    desk.put(EmptyContent{});
    using Now = std::pair<std::size_t, bool>;
    const std::vector<Now> history{{1, false}, {1, true}, {2, true}, {3, true}, {3, false}};
    for (int round = 0; round < 2; ++round) {
        for (std::size_t i = history.size(); i-- > 0;) {
            CHECK(desk.now() == history[i]);
            CHECK(desk.undo() == (i > 0));
        }
        for (std::size_t i = 0; i < history.size(); ++i) {
            CHECK(desk.now() == history[i]);
            CHECK(desk.redo() == (i + 1 < history.size()));
        }
    }
}

TEST_CASE("zooming and paging that go on after a change of the book are taken back before it")
{
    Desk desk;
    desk.put(CameraContent{QStringLiteral("PK-11"), {}});
    const auto view = [&] { return std::get<CameraContent>(desk.wall.monitor(s_monitor)->tiles[0]).view; };
    const QRectF before = view();
    REQUIRE_FALSE(desk.wall.setZoom(s_monitor, 0, QRectF(0, 0, 0.5, 0.5)));
    desk.addScene("Sungai");
    REQUIRE_FALSE(desk.wall.setZoom(s_monitor, 0, QRectF(0, 0, 0.25, 0.25)));
    REQUIRE(desk.undo());
    CHECK(desk.book.scenes.size() == 2);
    CHECK(view() == QRectF(0, 0, 0.5, 0.5));
    REQUIRE(desk.undo());
    CHECK(desk.book.scenes.size() == 1);
    REQUIRE(desk.undo());
    CHECK(view() == before);
}

TEST_CASE("the steps of a running tour do not stand between a change of the book and its way back")
{
    Desk desk;
    WallState scene = desk.wall.state();
    const auto tourGoesOn = [&](const char* shown) {
        scene.at(s_monitor).tiles[0] = TextContent{QString::fromLatin1(shown)};
        REQUIRE(desk.wall.recall(scene, Wall::Undo::WithTour).ok());
    };
    tourGoesOn("one");
    desk.addScene("Sungai");
    tourGoesOn("two");
    REQUIRE(desk.steps.undo());
    CHECK(desk.now() == std::pair<std::size_t, bool>{1, true});
    desk.put(ClockContent{}); // the tour's next step is one of its own
    desk.addScene("Malam");
    tourGoesOn("three");
    REQUIRE(desk.steps.undo());
    CHECK(desk.now() == std::pair<std::size_t, bool>{1, true});
}

TEST_CASE("a wall that was taken back alone holds up no change of the book")
{
    Desk desk;
    desk.put(ClockContent{});
    desk.addScene("Sungai");
    REQUIRE(desk.wall.undo()); // as pages and zooms that lead back do
    CHECK(desk.steps.undo());
}

TEST_CASE("a new change forgets what could be made again")
{
    Desk desk;
    desk.addScene("Sungai");
    REQUIRE(desk.undo());
    desk.put(ClockContent{});
    CHECK_FALSE(desk.redo());
    desk.addScene("Malam");
    REQUIRE(desk.undo());
    desk.addScene("Subuh");
    CHECK_FALSE(desk.redo());
    CHECK(desk.book.scenes.back().name == QStringLiteral("Subuh"));
}

TEST_CASE("the oldest changes of the book are forgotten")
{
    Desk desk;
    for (std::size_t i = 0; i < BookSteps::MostSteps + 5; ++i) {
        desk.addScene("Sungai");
    }
    for (std::size_t i = 0; i < BookSteps::MostSteps; ++i) {
        REQUIRE(desk.steps.undo());
    }
    CHECK_FALSE(desk.steps.undo());
    CHECK(desk.book.scenes.size() == 6);
}
