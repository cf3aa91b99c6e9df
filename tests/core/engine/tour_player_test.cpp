// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/ScheduleKeeper.h"
#include "core/engine/TourPlayer.h"
#include "tests/core/engine/Core.h"
#include "tests/core/engine/ScriptedCamera.h"
#include "tests/core/media/FakeStream.h"
#include "tests/support/catch.h"

using namespace pantau;
using namespace std::chrono_literals;
using engine::TourPlayer;
using engine::TourTrouble;
using media::StreamState;

namespace {

const QString s_left = QStringLiteral("LAYAR-1");
const QString s_right = QStringLiteral("LAYAR-2");
const QString s_market = QStringLiteral("Pasar");

QString code(int number)
{
    return QStringLiteral("PK-0%1").arg(number);
}

QString url(int number)
{
    return QStringLiteral("rtsp://10.0.0.%1/sub").arg(number);
}

wall::TileContent camera(int number)
{
    return wall::CameraContent{code(number), {}};
}

// Five cameras, two monitors of 2x2, a tour of the first three cameras with a dwell of 10 s, and a clock that stands.
struct Player
{
    test::Core core;
    test::FakeClock clock;
    test::ScriptedCamera cameras;
    engine::CameraPool pool{clock, cameras.factory()};
    engine::StreamSupervisor streams{pool, clock};
    wall::Wall wall;
    wall::SceneBook book;
    std::unique_ptr<TourPlayer> player;
    QStringList skipped;
    QStringList stepped;
    int reports = 0;

    Player()
    {
        cameras.allow(1000); // sessions of all cameras together
        std::vector<engine::CameraSource> sources;
        for (int number = 1; number <= 5; ++number) {
            cameras.stream(url(number)).height.store(36);
            engine::CameraSource source;
            source.camera.id = code(number);
            source.camera.category = number % 2 == 0 ? QStringLiteral("das") : QStringLiteral("pasar");
            source.sub = media::streamSpec(url(number), media::Transport::Tcp);
            sources.push_back(source);
        }
        pool.add(sources);
        book.tours = {{s_market, wall::CameraStops{{code(1), code(2), code(3)}}, 10s}};
        for (const QString& monitor : {s_left, s_right}) {
            REQUIRE_FALSE(wall.addMonitor(monitor, wall::emptyMonitor(wall::Layout::grid(2, 2).value())));
        }
        player = std::make_unique<TourPlayer>(wall, book, streams, clock);
        QObject::connect(player.get(), &TourPlayer::skipped, [this](const QStringList& stops) { skipped += stops; });
        QObject::connect(player.get(), &TourPlayer::stepped, [this](const QString& monitor) { stepped += monitor; });
        QObject::connect(player.get(), &TourPlayer::runningChanged, [this] { ++reports; });
    }
    ~Player()
    {
        player.reset();
        pool.shutdown();
    }
    Player(const Player&) = delete;
    Player& operator=(const Player&) = delete;

    void placeTour(int tile, const QString& tour = s_market)
    {
        REQUIRE_FALSE(wall.place(s_left, tile, wall::TourContent{tour}));
    }
    [[nodiscard]] std::optional<QString> shownIn(int tile) const { return player->cameraIn({s_left, tile}); }
    [[nodiscard]] std::optional<TourTrouble> troubleIn(int tile) const { return player->troubleIn({s_left, tile}); }
    [[nodiscard]] const std::vector<wall::TileContent>& tiles() const { return wall.monitor(s_left)->tiles; }
    void tickAfter(std::chrono::milliseconds time)
    {
        clock.advance(time);
        player->tick();
    }
    // Time in which this camera's pictures keep coming: after one jump its watchdog may have given it up by the tick.
    void tickAfterSecondsOf(int number, int seconds)
    {
        for (; seconds > 0; --seconds) {
            clock.advance(1s);
            REQUIRE(test::FakeStream::await([&] {
                pool.tick();
                return pool.status(number - 1).lastFrameAt == clock.steady();
            }));
        }
        player->tick();
    }
    void refuse(int number) { cameras.stream(url(number)).refusal.store(media::StreamReason::NotFound); }
    // As a wall window would: this camera is shown.
    void watch(int number)
    {
        wall::TileDemand demand;
        demand.camera = number - 1;
        demand.heightPx = 100;
        streams.setDemands(s_left, {demand}, wall::TileChange::Tile);
    }
    [[nodiscard]] bool awaitState(int number, StreamState state)
    {
        return test::FakeStream::await([&] {
            pool.tick();
            return pool.status(number - 1).state == state;
        });
    }
};

} // namespace

TEST_CASE_METHOD(Player, "a tour in a tile shows one camera after the other; the wall's state keeps the tour")
{
    placeTour(1);
    CHECK(shownIn(1) == code(1)); // at once, without a tick
    CHECK_FALSE(shownIn(0).has_value());
    CHECK_FALSE(troubleIn(1).has_value());
    stepped.clear();
    tickAfter(9999ms);
    CHECK(shownIn(1) == code(1));
    CHECK(stepped.isEmpty());
    tickAfter(1ms);
    CHECK(shownIn(1) == code(2));
    CHECK(stepped == QStringList{s_left});
    CHECK(tiles()[1] == wall::TileContent(wall::TourContent{s_market}));
    REQUIRE(wall.undo());
    CHECK_FALSE(wall.canUndo()); // no step of the tour is one of undo
    CHECK_FALSE(shownIn(1).has_value());
}

TEST_CASE_METHOD(Player, "the player's own timer makes the steps")
{
    placeTour(0);
    clock.advance(10s);
    CHECK(test::FakeStream::await([&] {
        QCoreApplication::processEvents();
        return shownIn(0) == code(2);
    }));
}

TEST_CASE_METHOD(Player, "a change elsewhere on the monitor leaves a tile's tour where it is")
{
    placeTour(1);
    tickAfter(10s);
    REQUIRE_FALSE(wall.place(s_left, 0, camera(5)));
    CHECK(shownIn(1) == code(2));
    tickAfter(9s);
    CHECK(shownIn(1) == code(2));
}

TEST_CASE_METHOD(Player, "dead cameras and such as the registry does not know are skipped and reported")
{
    book.tours[0].stops = wall::CameraStops{{code(1), QStringLiteral("PK-99"), code(2), code(3)}};
    refuse(2);
    placeTour(0);
    pool.want(1, domain::StreamKind::Sub);
    REQUIRE(awaitState(2, StreamState::Backoff));
    tickAfter(10s);
    CHECK(shownIn(0) == code(3));
    CHECK(skipped == QStringList{QStringLiteral("PK-99"), code(2)});
}

TEST_CASE_METHOD(Player, "what a tour passes over is reported once, and not in each of its rounds")
{
    const QString gone = QStringLiteral("PK-99");
    book.tours[0].stops = wall::CameraStops{{code(1), gone, code(2)}};
    placeTour(0);
    for (int step = 0; step < 6; ++step) {
        tickAfter(10s);
    }
    CHECK(skipped == QStringList{gone});
    placeTour(1); // another tour's first round
    tickAfter(10s);
    CHECK(skipped == QStringList{gone, gone});
}

TEST_CASE_METHOD(Player, "what a tour passes over is reported again after it had a turn")
{
    const QString back = QStringLiteral("Hilang");
    book.scenes = {{QStringLiteral("Pagi"), {}, wall.state()}};
    book.tours[0].stops = wall::SceneStops{{QStringLiteral("Pagi"), back}};
    REQUIRE(player->start(s_market, s_left));
    tickAfter(10s);
    tickAfter(10s);
    CHECK(skipped == QStringList{back});
    wall::WallState state = wall.state();
    state.at(s_right).tiles[0] = camera(3);
    book.scenes.push_back({back, {}, state});
    tickAfter(10s);
    CHECK(wall.monitor(s_right)->tiles[0] == camera(3));
    tickAfter(10s);
    book.scenes.pop_back();
    tickAfter(10s);
    CHECK(skipped == QStringList{back, back});
}

TEST_CASE_METHOD(Player, "a camera that nobody has asked for is tried; in vain once, it must live before its next turn")
{
    book.tours[0].stops = wall::CameraStops{{code(1), code(2)}};
    cameras.stream(url(1)).sends.store(false);
    placeTour(0);
    CHECK(shownIn(0) == code(1)); // Idle
    watch(1);
    REQUIRE(test::FakeStream::await([&] { return cameras.stream(url(1)).opens.load() == 1; }));
    tickAfter(10s); // still connecting
    CHECK(shownIn(0) == code(2));
    watch(2);
    pool.want(0, std::nullopt);
    REQUIRE(awaitState(1, StreamState::Idle));
    REQUIRE(awaitState(2, StreamState::Streaming));
    tickAfterSecondsOf(2, 10);
    CHECK(shownIn(0) == code(2));
    CHECK(skipped == QStringList{code(1)});
    pool.want(0, domain::StreamKind::Sub);
    cameras.stream(url(1)).sends.store(true);
    REQUIRE(awaitState(1, StreamState::Streaming));
    tickAfterSecondsOf(1, 10);
    CHECK(shownIn(0) == code(1));
}

TEST_CASE_METHOD(Player, "after five minutes a doubtful camera gets another turn without proof")
{
    book.tours[0].stops = wall::CameraStops{{code(1), code(2)}};
    refuse(1);
    placeTour(0);
    pool.want(0, domain::StreamKind::Sub);
    REQUIRE(awaitState(1, StreamState::Backoff));
    tickAfter(10s);
    CHECK(shownIn(0) == code(2));
    pool.want(0, std::nullopt);
    REQUIRE(awaitState(1, StreamState::Idle));
    tickAfter(10s);
    CHECK(shownIn(0) == code(2));
    tickAfter(5min);
    CHECK(shownIn(0) == code(1));
}

TEST_CASE_METHOD(Player, "a tour says when none of its cameras lives, has nobody, or is not there")
{
    book.tours.push_back({QStringLiteral("Kosong"), wall::GroupStops{QStringLiteral("kategori:tps")}, 10s});
    book.tours.push_back({QStringLiteral("Adegan"), wall::SceneStops{{QStringLiteral("Pagi")}}, 10s});
    book.tours[0].stops = wall::CameraStops{{code(1)}};
    refuse(1);
    pool.want(0, domain::StreamKind::Sub);
    REQUIRE(awaitState(1, StreamState::Backoff));
    placeTour(0);
    placeTour(1, QStringLiteral("Kosong"));
    placeTour(2, QStringLiteral("Adegan"));
    placeTour(3, QStringLiteral("Hilang"));
    CHECK(troubleIn(0) == TourTrouble::NoneAlive);
    CHECK_FALSE(shownIn(0).has_value());
    CHECK(troubleIn(1) == TourTrouble::NoCameras);
    CHECK(troubleIn(2) == TourTrouble::NoCameras);
    CHECK(troubleIn(3) == TourTrouble::NoSuchTour);
    CHECK_FALSE(player->troubleIn({s_right, 0}).has_value());
    cameras.stream(url(1)).refusal.store(media::StreamReason::None);
    clock.advance(10s);
    REQUIRE(awaitState(1, StreamState::Streaming));
    player->tick();
    CHECK_FALSE(troubleIn(0).has_value());
    CHECK(shownIn(0) == code(1));
}

TEST_CASE_METHOD(Player, "a group is who belongs to it in the registry")
{
    book.tours[0].stops = wall::GroupStops{QStringLiteral("kategori:das")};
    placeTour(0);
    CHECK(shownIn(0) == code(2));
    tickAfter(10s);
    CHECK(shownIn(0) == code(4));
    tickAfter(10s);
    CHECK(shownIn(0) == code(2));
}

TEST_CASE_METHOD(Player, "a tour that changes in the book begins anew, one that leaves it ends")
{
    placeTour(0);
    tickAfter(10s);
    book.tours[0].stops = wall::CameraStops{{code(5), code(1)}};
    tickAfter(0s);
    CHECK(shownIn(0) == code(5));
    book.tours.clear();
    tickAfter(0s);
    CHECK_FALSE(shownIn(0).has_value());
    CHECK(troubleIn(0) == TourTrouble::NoSuchTour);
}

TEST_CASE_METHOD(Player, "a touched tile's tour pauses for a minute, and a command resumes it")
{
    placeTour(0);
    placeTour(1);
    player->touched(s_left, 0);
    tickAfter(10s);
    CHECK(shownIn(0) == code(1));
    CHECK(shownIn(1) == code(2));
    tickAfter(50s);
    CHECK(shownIn(0) == code(2));
    player->touched(s_left, 0);
    tickAfter(10s);
    CHECK(shownIn(0) == code(2));
    player->resume();
    CHECK(shownIn(0) == code(3));
}

TEST_CASE_METHOD(Player, "who touches a tile is told whether a tour pauses by that, and so is who asks for the tile")
{
    placeTour(0);
    CHECK_FALSE(player->touched(s_left, 1));
    CHECK_FALSE(player->isPausedIn({s_left, 0}));
    CHECK(player->touched(s_left, 0));
    CHECK(player->isPausedIn({s_left, 0}));
    CHECK_FALSE(player->isPausedIn({s_left, 1}));
    REQUIRE(player->start(s_market, s_right));
    CHECK_FALSE(player->isPausedIn({s_right, 2}));
    CHECK(player->touched(s_right, 2));
    CHECK(player->isPausedIn({s_right, 0})); // all of the monitor is one tour
    player->resume();
    CHECK_FALSE(player->isPausedIn({s_left, 0}));
    CHECK_FALSE(player->isPausedIn({s_right, 0}));
    const wall::WallState taken{{s_right, *wall.monitor(s_right)}};
    player->holdFor(taken);
    CHECK_FALSE(player->touched(s_right, 0)); // it stands still already, and until the schedule is over
    CHECK_FALSE(player->isPausedIn({s_right, 0}));
}

TEST_CASE_METHOD(Player, "the next camera is open before its turn, the dead ones before it are asked for too")
{
    refuse(2);
    placeTour(0);
    watch(1);
    tickAfter(7900ms);
    CHECK(player->upcoming().empty());
    CHECK(cameras.stream(url(2)).opens.load() == 0);
    tickAfter(100ms);
    REQUIRE_FALSE(player->upcoming().empty());
    CHECK(player->upcoming().front() == 1); // alone, unless its refusal is known already
    REQUIRE(awaitState(2, StreamState::Backoff));
    player->tick();
    CHECK(player->upcoming() == std::vector<int>{1, 2});
    REQUIRE(awaitState(3, StreamState::Streaming));
    clock.advance(2s);
    REQUIRE(awaitState(2, StreamState::Backoff)); // whatever it tried meanwhile
    player->tick();
    CHECK(shownIn(0) == code(3));
    CHECK(skipped == QStringList{code(2)});
    CHECK(player->upcoming().empty());
}

TEST_CASE_METHOD(Player, "nothing is opened ahead for a wall that nobody sees")
{
    placeTour(0);
    tickAfter(9s);
    CHECK(player->upcoming().empty());
    watch(1);
    CHECK(player->upcoming() == std::vector<int>{1});
}

TEST_CASE_METHOD(Player, "a tour pages through its cameras on the tiles of a monitor, and one undo takes it all back")
{
    book.tours[0].stops = wall::CameraStops{{code(1), code(2), code(3), code(4), code(5)}};
    REQUIRE_FALSE(wall.place(s_left, 2, wall::TextContent{QStringLiteral("Apel pagi")}));
    const wall::WallState before = wall.state();
    REQUIRE(player->start(s_market, s_left));
    CHECK(player->running() == TourPlayer::Running{s_market, s_left, false});
    CHECK(reports == 1);
    CHECK(tiles() == std::vector<wall::TileContent>{camera(1), camera(2), camera(3), camera(4)});
    tickAfter(10s);
    CHECK(tiles() == std::vector<wall::TileContent>{camera(5), camera(1), camera(2), camera(3)});
    CHECK_FALSE(player->running()->isPaused); // by its own change
    CHECK(wall.monitor(s_right)->tiles == before.at(s_right).tiles);
    player->stop();
    CHECK_FALSE(player->running().has_value());
    CHECK(reports == 2);
    CHECK(tiles()[0] == camera(5));
    tickAfter(20s);
    CHECK(tiles()[0] == camera(5));
    REQUIRE(wall.undo());
    CHECK(wall.state() == before);
}

TEST_CASE_METHOD(Player, "a monitor with more tiles than the tour has live cameras leaves the rest empty")
{
    refuse(2);
    pool.want(1, domain::StreamKind::Sub);
    REQUIRE(awaitState(2, StreamState::Backoff));
    REQUIRE(player->start(s_market, s_left));
    CHECK(tiles() == std::vector<wall::TileContent>{camera(1), camera(3), {}, {}});
    CHECK(skipped == QStringList{code(2)});
}

TEST_CASE_METHOD(Player, "the tour of a monitor pauses when an operator touches it or changes what it shows")
{
    book.tours[0].stops = wall::CameraStops{{code(1), code(2), code(3), code(4), code(5)}};
    REQUIRE(player->start(s_market, s_left));
    player->touched(s_right);
    REQUIRE_FALSE(wall.place(s_right, 0, camera(1)));
    CHECK_FALSE(player->running()->isPaused);
    reports = 0;
    REQUIRE_FALSE(wall.place(s_left, 0, camera(5)));
    CHECK(player->running()->isPaused);
    CHECK(reports == 1);
    tickAfter(59s);
    player->touched(s_left);
    tickAfter(59s);
    CHECK(tiles()[0] == camera(5));
    CHECK(tiles()[1] == camera(2));
    tickAfter(1s);
    CHECK_FALSE(player->running()->isPaused);
    CHECK(reports == 2);
    CHECK(tiles()[0] == camera(5)); // by its turn: the second page
    CHECK(tiles()[1] == camera(1));
    player->touched(s_left);
    player->resume();
    CHECK(tiles()[0] == camera(4));
}

TEST_CASE_METHOD(Player, "a tour of scenes recalls them on the whole wall, and any monitor pauses it")
{
    const auto scene = [this](const QString& name, int number) {
        wall::WallState state = wall.state();
        state.at(s_right).tiles[0] = camera(number);
        book.scenes.push_back({name, {}, state});
    };
    scene(QStringLiteral("Pagi"), 1);
    scene(QStringLiteral("Siang"), 2);
    const QString gone = QStringLiteral("Hilang");
    book.tours[0].stops = wall::SceneStops{{QStringLiteral("Pagi"), gone, QStringLiteral("Siang")}};
    REQUIRE(player->start(s_market, s_left));
    CHECK(wall.monitor(s_right)->tiles[0] == camera(1));
    tickAfter(10s);
    CHECK(wall.monitor(s_right)->tiles[0] == camera(2));
    CHECK(skipped == QStringList{gone});
    player->touched(s_right);
    CHECK(player->running()->isPaused);
    REQUIRE(wall.undo());
    CHECK(wall::isEmpty(wall.monitor(s_right)->tiles[0]));
}

namespace {

// A schedule on Thursdays 10.30 to 12.00 WIT whose scene is one monitor with camera 5. The clock is at 10.00.
struct Scheduled : Player
{
    std::unique_ptr<engine::ScheduleKeeper> keeper;

    void schedule(const QString& monitor)
    {
        wall::MonitorState state = wall::emptyMonitor(wall::Layout::grid(2, 2).value());
        state.tiles[0] = camera(5);
        book.scenes.push_back({QStringLiteral("Titik rawan"), {}, {{monitor, state}}});
        book.schedules = {
            {QStringLiteral("Pagi"), QStringLiteral("Titik rawan"), {Qt::Thursday}, 10h + 30min, 12h, true}};
        keeper = std::make_unique<engine::ScheduleKeeper>(wall, book, clock);
        QObject::connect(keeper.get(), &engine::ScheduleKeeper::interruptionChanged, [this] {
            const auto& interruption = keeper->interruption();
            player->holdFor(interruption ? interruption->before : wall::WallState());
        });
    }
    // The schedule first: a tour whose step is due at the same moment makes it at the end of the span.
    void bothAfter(std::chrono::milliseconds time)
    {
        clock.advance(time);
        keeper->tick();
        player->tick();
    }
};

} // namespace

TEST_CASE_METHOD(Scheduled, "a running tour stands still while a schedule has its monitor, and goes on at its end")
{
    book.tours[0].stops = wall::CameraStops{{code(1), code(2), code(3), code(4), code(5)}};
    schedule(s_left);
    REQUIRE(player->start(s_market, s_left));
    bothAfter(30min);
    const std::vector<wall::TileContent> scene{camera(5), {}, {}, {}};
    REQUIRE(tiles() == scene);
    CHECK(player->running()->isPaused);
    player->touched(s_left);
    for (int minute = 31; minute < 120; ++minute) {
        bothAfter(1min);
        REQUIRE(tiles() == scene);
    }
    CHECK(player->upcoming().empty());
    bothAfter(1min);
    CHECK_FALSE(keeper->interruption().has_value());
    CHECK_FALSE(player->running()->isPaused);
    CHECK(tiles() == std::vector<wall::TileContent>{camera(5), camera(1), camera(2), camera(3)});
    bothAfter(10s);
    CHECK(tiles()[0] == camera(4));
}

TEST_CASE_METHOD(Scheduled,
                 "a tour that an operator starts or resumes within the span runs, as does one on another monitor")
{
    schedule(s_left);
    REQUIRE(player->start(s_market, s_right));
    bothAfter(30min);
    REQUIRE(keeper->interruption().has_value());
    CHECK_FALSE(player->running()->isPaused);
    REQUIRE(player->start(s_market, s_left));
    CHECK(tiles()[0] == camera(1));
    bothAfter(10s);
    CHECK_FALSE(player->running()->isPaused);
    player->holdFor(keeper->interruption()->before);
    CHECK(player->running()->isPaused);
    player->resume();
    CHECK_FALSE(player->running()->isPaused);
}

TEST_CASE_METHOD(Scheduled, "a tour of scenes stands still whichever monitor a schedule has; a held one can be stopped")
{
    schedule(s_right);
    book.tours[0].stops = wall::SceneStops{{QStringLiteral("Titik rawan")}};
    REQUIRE(player->start(s_market, s_left));
    bothAfter(30min);
    CHECK(player->running()->isPaused);
    player->stop();
    CHECK_FALSE(player->running().has_value());
    REQUIRE(player->start(s_market, s_left));
    CHECK_FALSE(player->running()->isPaused);
}

TEST_CASE_METHOD(Player, "after a restart a tour goes on; where a schedule has its monitor, at the end of that")
{
    book.tours[0].stops = wall::CameraStops{{code(1), code(2), code(3), code(4), code(5)}};
    REQUIRE_FALSE(wall.place(s_left, 2, wall::ClockContent{}));
    const wall::WallState scene = wall.state();
    const wall::RunningTour before{s_market, s_left};
    REQUIRE(player->goOn(before, {{s_left, *wall.monitor(s_left)}}));
    CHECK(player->running() == TourPlayer::Running{s_market, s_left, true});
    tickAfter(20s);
    CHECK(wall.state() == scene);
    player->holdFor({});
    CHECK(tiles() == std::vector<wall::TileContent>{camera(1), camera(2), camera(3), camera(4)});
    tickAfter(10s);
    CHECK(tiles()[0] == camera(5));

    player->stop();
    REQUIRE(player->goOn(before, {{s_right, *wall.monitor(s_right)}}));
    CHECK(player->running() == TourPlayer::Running{s_market, s_left, false});
    CHECK(tiles()[0] == camera(1));
    CHECK_FALSE(player->goOn({QStringLiteral("Hilang"), s_left}, {}));
}

TEST_CASE_METHOD(Player,
                 "a tour without a name in the book, a monitor or a camera does not start; a lost monitor ends it")
{
    book.tours.push_back({QStringLiteral("Kosong"), wall::GroupStops{QStringLiteral("kategori:tps")}, 10s});
    CHECK_FALSE(player->start(QStringLiteral("Hilang"), s_left));
    CHECK_FALSE(player->start(s_market, QStringLiteral("LAYAR-9")));
    CHECK_FALSE(player->start(QStringLiteral("Kosong"), s_left));
    CHECK_FALSE(player->running().has_value());
    REQUIRE(player->start(s_market, s_left));
    REQUIRE_FALSE(wall.removeMonitor(s_left));
    player->tick();
    CHECK_FALSE(player->running().has_value());
}
