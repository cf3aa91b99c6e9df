// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/WallSound.h"

#include "core/render/RasterRenderer.h"
#include "tests/core/engine/ScriptedCamera.h"
#include "tests/core/media/FakeStream.h"
#include "tests/support/WidgetsApplication.h"
#include "tests/support/catch.h"

#include <QKeyEvent>
#include <QStatusBar>

using namespace pantau;
using app::WallSound;

namespace {

const QString Monitor = QStringLiteral("LAYAR-1");

class SilentOutput final : public widgets::SoundOutput
{
public:
    State play(std::shared_ptr<media::SoundRing>) override { return State::Playing; }
    void stop() override {}
    void setVolume(double) override {}
    [[nodiscard]] State state() override { return State::Playing; }
};

// A wall of 2 x 2 tiles with two cameras, its keys, a console, and the sound that joins them.
struct Studio
{
    test::WidgetsApplication gui;
    test::FakeClock clock;
    test::ScriptedCamera camera;
    engine::CameraPool pool{clock, camera.factory(),
                            [this](const std::shared_ptr<media::SoundRing>&) { return camera.factory(); }};
    engine::StreamSupervisor streams{pool, clock};
    engine::PoolHistory history{pool, clock};
    wall::Wall wall;
    wall::SceneBook book;
    engine::TourPlayer tours{wall, book, streams, clock};
    widgets::WallWindow window{Monitor, {wall, streams, clock}, std::make_unique<render::RasterRenderer>()};
    widgets::WallKeys keys{window, wall, pool, clock};
    std::unique_ptr<WallSound> sound;
    std::unique_ptr<widgets::ConsoleWindow> console;

    Studio()
    {
        camera.allow(8);
        std::vector<engine::CameraSource> sources(2);
        std::vector<wall::TileDemand> demands(2);
        wall::MonitorState monitor = wall::emptyMonitor(wall::Layout::grid(2, 2).value());
        for (std::size_t i = 0; i < sources.size(); ++i) {
            const QString url = QStringLiteral("rtsp://10.0.0.%1/main").arg(i + 1);
            camera.stream(url).height.store(360);
            sources[i].camera.id = QStringLiteral("PK-%1").arg(i + 1);
            sources[i].main = media::streamSpec(url, media::Transport::Tcp);
            monitor.tiles.at(i).emplace<wall::CameraContent>(wall::CameraContent{sources[i].camera.id, {}});
            demands[i].tile = static_cast<int>(i);
            demands[i].camera = static_cast<int>(i);
            demands[i].heightPx = 500;
        }
        pool.add(std::move(sources));
        CHECK_FALSE(wall.addMonitor(Monitor, monitor).has_value());
        streams.setDemands(QStringLiteral("seen"), demands, wall::TileChange::Layout);
        sound = std::make_unique<WallSound>(WallSound::Surroundings{wall, streams, tours},
                                            std::make_unique<SilentOutput>());
        sound->join(window, keys);
    }
    ~Studio()
    {
        sound.reset();
        console.reset();
        pool.shutdown();
    }
    Studio(const Studio&) = delete;
    Studio& operator=(const Studio&) = delete;

    void openConsole()
    {
        console = std::make_unique<widgets::ConsoleWindow>(
            widgets::ConsoleWindow::Surroundings{pool, history, wall, book, tours, clock, {}, {}});
        sound->join(*console);
    }
    void press(int key)
    {
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &event);
    }
    [[nodiscard]] bool awaitListened(std::optional<int> to)
    {
        return test::FakeStream::await([&] {
            QCoreApplication::processEvents();
            return pool.listened() == to;
        });
    }
};

} // namespace

TEST_CASE("T31 on a wall M lets the selected camera be heard, the sound follows the selection, and M silences it")
{
    Studio studio;
    studio.window.select(0);
    CHECK_FALSE(studio.pool.listened().has_value());
    studio.press(Qt::Key_M);
    CHECK(studio.pool.listened() == 0);
    studio.window.select(1);
    REQUIRE(studio.awaitListened(1));
    studio.window.select(3); // nothing stands there
    QCoreApplication::processEvents();
    CHECK(studio.pool.listened() == 1);
    studio.press(Qt::Key_M);
    CHECK_FALSE(studio.pool.listened().has_value());
}

TEST_CASE(
    "a tour pauses when its camera is to be heard, by the wall's key or the console's, and not when it is silenced")
{
    Studio studio;
    const QString market = QStringLiteral("Pasar");
    studio.book.tours.push_back({market, wall::CameraStops{{QStringLiteral("PK-1"), QStringLiteral("PK-2")}}, {}});
    for (const int tile : {0, 3}) {
        REQUIRE_FALSE(studio.wall.place(Monitor, tile, wall::TourContent{market}));
    }
    studio.window.select(3); // a window that knows of no tours
    CHECK_FALSE(studio.tours.isPausedIn({Monitor, 3}));
    studio.press(Qt::Key_M);
    CHECK(studio.tours.isPausedIn({Monitor, 3}));
    studio.tours.resume();
    studio.press(Qt::Key_M);
    CHECK_FALSE(studio.tours.isPausedIn({Monitor, 3}));
    studio.openConsole();
    CHECK_FALSE(studio.tours.isPausedIn({Monitor, 0}));
    studio.console->actions().action(widgets::ActionId::Sound).trigger();
    CHECK(studio.tours.isPausedIn({Monitor, 0}));
}

TEST_CASE("the console's sound is that of its chosen tile, and it says what happens")
{
    Studio studio;
    studio.openConsole();
    studio.window.select(1);
    QAction& action = studio.console->actions().action(widgets::ActionId::Sound);
    action.trigger();
    CHECK(studio.pool.listened() == 0);
    CHECK(action.isChecked());
    CHECK(studio.console->statusBar()->currentMessage() == QStringLiteral("Sound of PK-1"));
    studio.window.select(1); // the newest selection is the one that counts
    studio.window.select(0);
    studio.window.select(1);
    REQUIRE(studio.awaitListened(1));
    action.trigger();
    CHECK_FALSE(studio.pool.listened().has_value());
    CHECK_FALSE(action.isChecked());
    CHECK(studio.console->statusBar()->currentMessage() == QStringLiteral("Sound is off."));
}

TEST_CASE("without a console the sound speaks on the wall where the operator is, for as long as every sentence stands")
{
    Studio studio;
    const QString second = QStringLiteral("LAYAR-2");
    widgets::WallWindow other{
        second, {studio.wall, studio.streams, studio.clock}, std::make_unique<render::RasterRenderer>()};
    widgets::WallKeys otherKeys{other, studio.wall, studio.pool, studio.clock};
    wall::MonitorState state;
    state.tiles.at(0).emplace<wall::CameraContent>(wall::CameraContent{QStringLiteral("PK-2"), {}});
    REQUIRE_FALSE(studio.wall.addMonitor(second, state).has_value());
    studio.sound->join(other, otherKeys);

    studio.window.select(0);
    studio.press(Qt::Key_M);
    CHECK(studio.window.notice() == QStringLiteral("Sound of PK-1"));
    studio.clock.advance(widgets::WallKeys::SaidFor);
    studio.keys.look();
    CHECK(studio.window.notice().isEmpty());

    other.select(0);
    REQUIRE(studio.awaitListened(1));
    CHECK(other.notice() == QStringLiteral("Sound of PK-2"));
    CHECK(studio.window.notice().isEmpty());
    studio.sound.reset(); // before the other wall
}
