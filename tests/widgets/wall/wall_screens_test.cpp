// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/RasterRenderer.h"
#include "tests/core/media/FakeStream.h"
#include "tests/core/render/TestPicture.h"
#include "tests/support/Messages.h"
#include "tests/support/catch.h"
#include "widgets/wall/WallScreens.h"

#include <QFile>
#include <QGuiApplication>
#include <QScreen>
#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace pantau;
using widgets::WallScreens;
using widgets::WallWindow;

namespace {

constexpr QRect Left(0, 0, 1280, 720);
constexpr QRect Right(1280, 100, 1920, 1080);

// Two screens of different sizes, of which Qt's offscreen platform is told by a file.
struct TwoScreens
{
    TwoScreens()
    {
        QFile file(folder.filePath(QStringLiteral("screens.json")));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(R"({"screens": [
            {"name": "DP-1", "x": 0, "y": 0, "width": 1280, "height": 720, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1},
            {"name": "DP-2", "x": 1280, "y": 100, "width": 1920, "height": 1080, "logicalDpi": 96,
             "logicalBaseDpi": 96, "dpr": 1}]})");
        file.close();
        qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + file.fileName().toUtf8());
        application = std::make_unique<QGuiApplication>(count, arguments.data());
        REQUIRE(QGuiApplication::screens().size() == 2);
    }
    test::ExpectedMessage platform{QStringLiteral("propagateSizeHints|XDG_RUNTIME_DIR")};
    QTemporaryDir folder;
    int count = 1;
    std::array<char, 5> name{"test"};
    std::array<char*, 2> arguments{name.data(), nullptr};
    std::unique_ptr<QGuiApplication> application;
};

struct Wall
{
    TwoScreens screens;
    engine::CameraPool pool{base::Clock::system(), [](const auto&, const auto&, auto) { return nullptr; }};
    engine::StreamSupervisor streams{pool, base::Clock::system()};
    wall::Wall state;

    std::unique_ptr<WallScreens> make(std::vector<wall::MonitorBinding> bindings, WallScreens::ScreenRule mayUse)
    {
        for (const wall::MonitorBinding& binding : bindings) {
            static_cast<void>(state.addMonitor(binding.monitor));
        }
        return std::make_unique<WallScreens>(
            WallWindow::Surroundings{state, streams, base::Clock::system()},
            [] { return std::make_unique<render::RasterRenderer>(); }, std::move(bindings), std::move(mayUse));
    }
    std::unique_ptr<WallScreens> show(std::vector<wall::MonitorBinding> bindings, WallScreens::ScreenRule mayUse = {})
    {
        auto walls = make(std::move(bindings), std::move(mayUse));
        walls->show();
        QCoreApplication::processEvents();
        return walls;
    }
};

wall::MonitorBinding onOutput(const char* monitor, const char* output)
{
    return {QString::fromUtf8(monitor), {{}, QString::fromUtf8(output), {}}, {}};
}

bool isOn(const WallWindow& window, const char* output, QRect geometry)
{
    return window.isVisible() && window.geometry() == geometry && window.screen()->name() == QString::fromUtf8(output);
}

// Two monitors of one tile each and a camera for each; the test sends their pictures.
struct TwoCameras
{
    TwoScreens screens;
    test::FakeClock clock;
    engine::CameraPool pool{clock,
                            [](const auto&, const auto&, auto) { return std::unique_ptr<media::StreamSession>(); }};
    engine::StreamSupervisor streams{pool, clock};
    wall::Wall state;
    std::unique_ptr<WallScreens> walls;

    TwoCameras()
    {
        std::vector<engine::CameraSource> sources(2);
        sources[0].camera.id = QStringLiteral("PK-1");
        sources[1].camera.id = QStringLiteral("PK-2");
        pool.add(sources);
        pool.shutdown(); // nothing is opened
        for (const int number : {1, 2}) {
            wall::MonitorState monitor = wall::emptyMonitor(wall::Layout());
            monitor.tiles.at(0).emplace<wall::CameraContent>(
                wall::CameraContent{QStringLiteral("PK-%1").arg(number), {}});
            static_cast<void>(state.addMonitor(QStringLiteral("LAYAR-%1").arg(number), monitor));
        }
        walls = std::make_unique<WallScreens>(
            WallWindow::Surroundings{state, streams, clock}, [] { return std::make_unique<render::RasterRenderer>(); },
            std::vector{onOutput("LAYAR-1", "DP-1"), onOutput("LAYAR-2", "DP-2")});
        walls->show();
        for (int camera = 0; camera < 2; ++camera) {
            REQUIRE(QTest::qWaitFor([&] { return pool.hub(camera).wantedSize().width > 0; }));
        }
    }
    void send(std::uint8_t luma)
    {
        test::GreyPicture picture(64, 36, luma);
        picture.frame().decodedAt = clock.steady();
        pool.hub(0).publish(picture.frame());
    }
    [[nodiscard]] bool showsSoon(std::size_t monitor, int level) const
    {
        return QTest::qWaitFor([&] { return shows(monitor, level); });
    }
    [[nodiscard]] bool shows(std::size_t monitor, int level) const
    {
        const QImage picture = walls->windows()[monitor]->still(0).picture;
        return !picture.isNull() && test::isGrey(picture.pixel(1, 1), level);
    }
    void swap() { REQUIRE_FALSE(state.swap({QStringLiteral("LAYAR-1"), 0}, {QStringLiteral("LAYAR-2"), 0})); }
};

} // namespace

TEST_CASE("a camera that goes to another monitor takes its last picture along, frozen for as long as it was, and back")
{
    TwoCameras town;
    const WallWindow& left = *town.walls->windows()[0];
    const WallWindow& right = *town.walls->windows()[1];
    town.send(test::WhiteLuma);
    REQUIRE(town.showsSoon(0, 255));
    const base::WallTime taken = town.clock.wall();
    town.clock.advance(std::chrono::seconds(42));
    town.swap();
    CHECK(town.shows(1, 255)); // at once, without a new picture
    CHECK(right.still(0).takenAt == taken);
    CHECK(right.still(0).overlay == QStringLiteral("Not watched 00:42"));
    const QImage shown = town.walls->windows()[1]->snapshot();
    CHECK(shown.pixelColor(shown.rect().center() / 2).lightness() > 80); // and it is painted, dimmed
    CHECK(left.still(0).picture.isNull());                               // the other camera had none

    town.send(test::BlackLuma);
    REQUIRE(town.showsSoon(1, 0));
    town.swap();
    CHECK(town.shows(0, 0)); // not the older one that it showed before
    CHECK(left.still(0).takenAt == taken + std::chrono::seconds(42));
}

TEST_CASE("T25 each monitor gets a window on its own screen, of that screen's geometry, whatever their order")
{
    Wall wall;
    const auto walls = wall.show({onOutput("LAYAR-1", "DP-2"), onOutput("LAYAR-2", "DP-1")});
    CHECK(isOn(*walls->window(QStringLiteral("LAYAR-1")), "DP-2", Right));
    CHECK(isOn(*walls->window(QStringLiteral("LAYAR-2")), "DP-1", Left));
    CHECK(walls->bindings()[0].last.geometry == Right);
    CHECK_FALSE(walls->isParked(QStringLiteral("LAYAR-1")));
    CHECK(walls->window(QStringLiteral("LAYAR-1"))->title() == QStringLiteral("Pantau - LAYAR-1"));
}

TEST_CASE("T26 each wall asks for its own screen full screen, the only placing that Wayland grants")
{
    Wall wall;
    const auto walls = wall.show({onOutput("LAYAR-1", "DP-2"), onOutput("LAYAR-2", "DP-1")});
    for (const auto& window : walls->windows()) {
        CHECK(window->windowStates() == Qt::WindowFullScreen);
    }
    CHECK(walls->windows()[0]->screen() != walls->windows()[1]->screen());
}

TEST_CASE("T25 a monitor whose screen is not there is parked, and takes no other's")
{
    Wall wall;
    const auto walls = wall.show({onOutput("LAYAR-1", "DP-1"), onOutput("LAYAR-2", "DP-9")});
    CHECK(isOn(*walls->window(QStringLiteral("LAYAR-1")), "DP-1", Left));
    CHECK(walls->isParked(QStringLiteral("LAYAR-2")));
    CHECK_FALSE(walls->window(QStringLiteral("LAYAR-2"))->isVisible());
}

TEST_CASE("T25 no wall stands on a screen that it may not use, though it was there before")
{
    Wall wall;
    const auto walls = wall.show({onOutput("LAYAR-1", "DP-1"), onOutput("LAYAR-2", "DP-2")},
                                 [](const QScreen& screen) { return screen.name() == QStringLiteral("DP-2"); });
    CHECK(walls->isParked(QStringLiteral("LAYAR-1")));
    CHECK_FALSE(walls->window(QStringLiteral("LAYAR-1"))->isVisible());
    CHECK(isOn(*walls->window(QStringLiteral("LAYAR-2")), "DP-2", Right));
}

TEST_CASE("T25 a wall that began as a window goes to its screen when that comes")
{
    Wall wall;
    bool isThere = false;
    const auto walls = wall.make({onOutput("LAYAR-1", "DP-2")}, [&isThere](const QScreen& screen) {
        return isThere && screen.name() == QStringLiteral("DP-2");
    });
    walls->showWindowed({640, 360});
    CHECK_FALSE(walls->isParked(QStringLiteral("LAYAR-1")));
    CHECK(walls->window(QStringLiteral("LAYAR-1"))->size() == QSize(640, 360));
    walls->show(); // the screens are looked at again, and nothing has come
    CHECK(walls->window(QStringLiteral("LAYAR-1"))->size() == QSize(640, 360));
    isThere = true;
    walls->show();
    CHECK(isOn(*walls->window(QStringLiteral("LAYAR-1")), "DP-2", Right));
}

TEST_CASE("what hangs on a monitor's output is remembered with its screen")
{
    Wall wall;
    const auto walls = wall.show({onOutput("LAYAR-1", "DP-1"), onOutput("LAYAR-2", "DP-2")});
    constexpr wall::PanelMatrix Panels{2, 2, 24, 30};
    walls->setPanels(QStringLiteral("LAYAR-2"), Panels);
    CHECK(walls->panels(QStringLiteral("LAYAR-2")) == Panels);
    CHECK(walls->panels(QStringLiteral("LAYAR-1")) == wall::PanelMatrix{});
    CHECK(walls->bindings()[1].panels == Panels);
}
