// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/RasterRenderer.h"
#include "tests/core/render/TestPicture.h"
#include "tests/support/Messages.h"
#include "tests/support/catch.h"
#include "widgets/wall/WallScreens.h"

#include <QGuiApplication>

#include <array>
#include <condition_variable>
#include <cstdio>
#include <mutex>

using namespace pantau;
using widgets::WallScreens;
using widgets::WallWindow;

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool Instrumented = true; // everything is slow; only the pictures count then
#else
constexpr bool Instrumented = false;
#endif

constexpr QSize WallSize(1920, 1080);
constexpr int Cameras = 55;
constexpr double LimitMs = 150;
const QString Monitor = QStringLiteral("LAYAR-1");

// Sends a white picture of a sub stream's size five times a second, and sleeps in between as a real one does.
class WhiteSession final : public media::StreamSession
{
public:
    WhiteSession(const media::StreamContext& context, KeepWaiting keepWaiting)
        : m_context(context)
        , m_keepWaiting(std::move(keepWaiting))
    {
    }
    std::optional<media::StreamFailure> open() override { return std::nullopt; }
    Step step() override
    {
        {
            std::unique_lock lock(m_mutex);
            const auto pause = m_context.monitor.status().decoded == 0 ? 0 : 200;
            for (int waited = 0; waited < pause && m_keepWaiting(); waited += 20) {
                m_nobody.wait_for(lock, std::chrono::milliseconds(20));
            }
        }
        if (!m_keepWaiting()) {
            return Step::Failed;
        }
        m_picture.frame().decodedAt = m_context.clock.steady();
        m_context.monitor.frameDecoded(640, 360, m_picture.frame().decodedAt);
        m_context.hub.publish(m_picture.frame());
        return Step::Frame;
    }
    [[nodiscard]] media::StreamFailure failure() const override { return {media::StreamReason::ConnectionClosed, 0}; }

private:
    const media::StreamContext& m_context;
    const KeepWaiting m_keepWaiting;
    test::GreyPicture m_picture{640, 360, test::WhiteLuma};
    std::mutex m_mutex;
    std::condition_variable m_nobody;
};

wall::WallState scene(int columns, int rows, int firstCamera, int cameras)
{
    wall::MonitorState monitor = wall::emptyMonitor(wall::Layout::grid(columns, rows).value());
    for (int i = 0; i < cameras; ++i) {
        monitor.tiles[static_cast<std::size_t>(i)] =
            wall::TileContent(wall::CameraContent{QStringLiteral("PK-%1").arg(firstCamera + i), {}});
    }
    return {{Monitor, monitor}};
}

// The program's wall of one monitor, with 55 cameras in its registry.
struct Wall
{
    Wall()
    {
        std::vector<engine::CameraSource> sources;
        for (int i = 1; i <= Cameras; ++i) {
            engine::CameraSource source;
            source.camera.id = QStringLiteral("PK-%1").arg(i);
            source.camera.name = QStringLiteral("Simpang Trikora %1").arg(i);
            source.sub = media::streamSpec(QStringLiteral("rtsp://10.0.0.1/%1").arg(i), media::Transport::Tcp);
            sources.push_back(std::move(source));
        }
        pool.add(std::move(sources));
        static_cast<void>(state.addMonitor(Monitor));
        walls = std::make_unique<WallScreens>(
            WallWindow::Surroundings{state, streams, base::Clock::system()},
            [] { return std::make_unique<render::RasterRenderer>(); },
            std::vector{wall::MonitorBinding{Monitor, {{}, QStringLiteral("DP-1"), {}}, {}}});
        walls->showWindowed(WallSize);
        REQUIRE(await([&] { return window().isExposed() && window().size() == WallSize; }));
    }
    ~Wall() { pool.shutdown(); }
    Wall(const Wall&) = delete;
    Wall& operator=(const Wall&) = delete;

    [[nodiscard]] WallWindow& window() const { return *walls->window(Monitor); }
    [[nodiscard]] static bool await(const std::function<bool()>& condition)
    {
        const base::SteadyTime limit = base::Clock::system().steady() + std::chrono::seconds(60);
        QTimer wake;
        wake.start(5);
        while (!condition()) {
            if (base::Clock::system().steady() > limit) {
                return false;
            }
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        return true;
    }
    // Milliseconds until the wall stands repainted: a change of state paints before it returns.
    [[nodiscard]] double recall(const wall::WallState& scene)
    {
        static_cast<void>(window().takePaints());
        const base::SteadyTime begin = base::Clock::system().steady();
        REQUIRE(state.recall(scene).ok());
        const base::SteadyTime::duration took = base::Clock::system().steady() - begin;
        CHECK(window().takePaints() == 1);
        return std::chrono::duration<double, std::milli>(took).count();
    }
    // The first tiles that are white in what stands on the wall now.
    [[nodiscard]] int whiteTiles(int tiles) const
    {
        const QImage shown = window().snapshot();
        const auto places = wall::geometryOf(state.monitor(Monitor)->layout, WallSize, {});
        int white = 0;
        for (int i = 0; i < tiles; ++i) {
            const QPoint middle = places.at(static_cast<std::size_t>(i)).picture.center();
            white += test::isGrey(shown.pixel(middle), 255) ? 1 : 0;
        }
        return white;
    }
    [[nodiscard]] bool awaitAllWhite(int tiles) const
    {
        return await([&] { return whiteTiles(tiles) == tiles; });
    }

    test::ExpectedMessage platform{QStringLiteral("propagateSizeHints|XDG_RUNTIME_DIR")};
    int count = 1;
    std::array<char, 5> name{"test"};
    std::array<char*, 2> arguments{name.data(), nullptr};
    QGuiApplication application{count, arguments.data()};
    engine::CameraPool pool{base::Clock::system(), [](const media::StreamSpec&, const media::StreamContext& context,
                                                      media::StreamSession::KeepWaiting keepWaiting) {
                                return std::make_unique<WhiteSession>(context, std::move(keepWaiting));
                            }};
    engine::StreamSupervisor streams{pool, base::Clock::system()};
    wall::Wall state;
    std::unique_ptr<WallScreens> walls;
};

} // namespace

TEST_CASE("a scene of 55 tiles after one of 16 and back stands within 150 ms, and no tile is black that had a picture")
{
    Wall wall;
    const wall::WallState few = scene(4, 4, 1, 16);
    const wall::WallState others = scene(4, 4, 33, 16);
    const wall::WallState all = scene(8, 7, 1, Cameras);
    static_cast<void>(wall.recall(few));
    REQUIRE(wall.awaitAllWhite(16));
    double worst = 0;
    const auto change = [&](const wall::WallState& to) {
        const double took = wall.recall(to);
        worst = std::max(worst, took);
        return took;
    };
    change(all); // the first time 39 cameras have never been seen
    CHECK(wall.whiteTiles(16) == 16);
    REQUIRE(wall.awaitAllWhite(Cameras));
    for (int round = 0; round < 5; ++round) {
        const bool isOthers = round % 2 == 1;
        const double toFew = change(isOthers ? others : few);
        CHECK(wall.whiteTiles(16) == 16);
        // Once at once, while the streams that went are still closing, and once after they have.
        if (round >= 2) {
            REQUIRE(Wall::await([&] { return wall.pool.feed(isOthers ? 0 : 54).openStreams() == 0; }));
            CHECK(wall.whiteTiles(16) == 16);
        }
        const double toAll = change(all);
        CHECK(wall.whiteTiles(Cameras) == Cameras);
        std::printf("FIGURE scene of 16 tiles after %.1f ms, of 55 after %.1f ms\n", toFew, toAll);
        REQUIRE(wall.awaitAllWhite(Cameras));
    }
    CHECK((Instrumented || worst <= LimitMs));
}
