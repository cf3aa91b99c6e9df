// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/RasterRenderer.h"
#include "tests/core/media/FakeStream.h"
#include "tests/support/Messages.h"
#include "tests/support/catch.h"
#include "widgets/wall/WallKeys.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QTest>

using namespace pantau;
using widgets::WallKeys;
using widgets::WallWindow;

namespace {

const QString Monitor = QStringLiteral("LAYAR-1");
const QString River = QStringLiteral("Sungai");
constexpr QSize WallSize(640, 360);

// Fonts and windows need an application.
struct Gui
{
    Gui() : application(count, arguments.data()) {}
    test::ExpectedMessage platform{QStringLiteral("propagateSizeHints|XDG_RUNTIME_DIR")};
    int count = 1;
    std::array<char, 5> name{"test"};
    std::array<char*, 2> arguments{name.data(), nullptr};
    QGuiApplication application;
};

// A wall of 2 x 2 tiles that opens nothing: a camera in the first one, the same tour of two cameras in the next two.
struct TouredWall
{
    Gui gui;
    test::FakeClock clock;
    engine::CameraPool pool{clock,
                            [](const auto&, const auto&, auto) { return std::unique_ptr<media::StreamSession>(); }};
    engine::StreamSupervisor streams{pool, clock};
    wall::Wall state;
    wall::SceneBook book;
    engine::TourPlayer tours{state, book, streams, clock};
    WallWindow window{Monitor, {state, streams, clock, &tours}, std::make_unique<render::RasterRenderer>()};
    std::unique_ptr<WallKeys> keys;

    explicit TouredWall(std::vector<QString> stops = {QStringLiteral("PK-1"), QStringLiteral("PK-2")})
    {
        std::vector<engine::CameraSource> sources(2);
        sources[0].camera.id = QStringLiteral("PK-1");
        sources[1].camera.id = QStringLiteral("PK-2");
        pool.add(sources);
        pool.shutdown(); // nothing is opened
        book.tours.push_back({River, wall::CameraStops{std::move(stops)}, wall::Tour::ShortestDwell});
        wall::MonitorState monitor = wall::emptyMonitor(wall::Layout::grid(2, 2).value());
        monitor.tiles = {wall::CameraContent{QStringLiteral("PK-1"), {}}, wall::TourContent{River},
                         wall::TourContent{River}, wall::EmptyContent{}};
        CHECK_FALSE(state.addMonitor(Monitor, monitor).has_value());
        keys = std::make_unique<WallKeys>(window, state, pool, clock);
        window.resize(WallSize);
        window.show();
        REQUIRE(QTest::qWaitForWindowExposed(&window));
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QKeyEvent event(QEvent::KeyPress, key, modifiers);
        QCoreApplication::sendEvent(&window, &event);
    }
    void mouse(QEvent::Type type, QPoint at, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QMouseEvent event(type, at, at, Qt::LeftButton, Qt::LeftButton, modifiers);
        QCoreApplication::sendEvent(&window, &event);
    }
    [[nodiscard]] std::optional<QString> shownIn(int tile) const { return tours.cameraIn({Monitor, tile}); }
    // Whether the tour of the second tile stands still while that of the third makes its step.
    [[nodiscard]] bool standsStill()
    {
        const auto before = shownIn(1);
        const auto elsewhere = shownIn(2);
        clock.advance(wall::Tour::ShortestDwell);
        tours.tick();
        CHECK(shownIn(2) != elsewhere);
        return shownIn(1) == before;
    }
    [[nodiscard]] QImage caption(std::size_t tile)
    {
        const wall::Layout& layout = state.monitor(Monitor)->layout;
        return window.snapshot().copy(wall::geometryOf(layout, WallSize, {})[tile].caption);
    }
};

constexpr QPoint SecondTile(480, 90);

} // namespace

TEST_CASE("the tour of a tile pauses when that tile is clicked, chosen by arrows, enlarged or paged to, and no other; "
          "Ctrl+R lets it go on")
{
    TouredWall wall;
    CHECK_FALSE(wall.standsStill());
    SECTION("clicked")
    {
        wall.mouse(QEvent::MouseButtonPress, SecondTile);
    }
    SECTION("chosen beside another one")
    {
        wall.window.select(0);
        wall.mouse(QEvent::MouseButtonPress, SecondTile, Qt::ControlModifier);
    }
    SECTION("chosen by arrows")
    {
        wall.press(Qt::Key_Right);
        wall.press(Qt::Key_Right);
    }
    SECTION("chosen by arrows, several")
    {
        wall.press(Qt::Key_Right);
        wall.press(Qt::Key_Right, Qt::ShiftModifier);
    }
    SECTION("enlarged")
    {
        wall.mouse(QEvent::MouseButtonDblClick, SecondTile);
    }
    SECTION("paged to while another one is enlarged")
    {
        REQUIRE_FALSE(wall.state.enlarge(Monitor, 0).has_value());
        wall.press(Qt::Key_Right);
        REQUIRE(wall.state.monitor(Monitor)->enlarged == 1);
    }
    CHECK(wall.standsStill());
    wall.press(Qt::Key_R, Qt::ControlModifier);
    CHECK_FALSE(wall.standsStill());
}

TEST_CASE("what nobody did at the wall lets no tour of a tile pause")
{
    TouredWall wall;
    REQUIRE_FALSE(wall.state.place(Monitor, 3, wall::ClockContent{}).has_value());
    REQUIRE_FALSE(wall.state.enlarge(Monitor, 1).has_value()); // as a schedule's scene does
    REQUIRE_FALSE(wall.state.restore(Monitor).has_value());
    CHECK_FALSE(wall.standsStill());
    wall.window.select(1);
    wall.press(Qt::Key_R, Qt::ControlModifier);
    REQUIRE(wall.state.setLayout(Monitor, wall::Layout::grid(3, 2).value()).ok()); // the chosen tile follows
    CHECK_FALSE(wall.standsStill());
}

TEST_CASE("the tour of a monitor pauses when a tile of it is chosen at the wall")
{
    TouredWall wall;
    REQUIRE(wall.tours.start(River, Monitor));
    CHECK_FALSE(wall.tours.running()->isPaused);
    wall.press(Qt::Key_Right);
    CHECK(wall.tours.running()->isPaused);
    wall.press(Qt::Key_R, Qt::ControlModifier);
    CHECK_FALSE(wall.tours.running()->isPaused);
}

TEST_CASE("a tile says in its caption that its tour pauses, and of a monitor's tour the chosen tile says it")
{
    TouredWall wall({QStringLiteral("PK-2")}); // so that no step changes the caption
    const auto checkSaid = [&](std::size_t tile) {
        wall.window.select(static_cast<int>(tile));
        const QImage paused = wall.caption(tile);
        wall.press(Qt::Key_R, Qt::ControlModifier);
        CHECK(wall.caption(tile) != paused);
        wall.window.select(static_cast<int>(tile));
        CHECK(wall.caption(tile) == paused);
    };
    checkSaid(1);
    REQUIRE(wall.tours.start(River, Monitor));
    checkSaid(0);
}
