// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/RasterRenderer.h"
#include "core/render/WallLook.h"
#include "core/wall/PanelMatrix.h"
#include "core/wall/QualityRules.h"
#include "tests/core/media/FakeStream.h"
#include "tests/core/render/TestPicture.h"
#include "tests/support/Messages.h"
#include "tests/support/catch.h"
#include "widgets/wall/WallWindow.h"

#include <QGuiApplication>
#include <QMouseEvent>

#include <atomic>

using namespace pantau;
using media::StreamReason;
using media::StreamState;
using test::isGrey;
using widgets::WallWindow;
using Step = media::StreamSession::Step;

namespace {

constexpr QSize WallSize(640, 360);
const QString Monitor = QStringLiteral("LAYAR-1");

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

// What the camera with a given URL does; shared by its sessions.
struct Script
{
    std::atomic<bool> isOn{true};
    std::atomic<int> luma{test::WhiteLuma};
    std::atomic<std::uint64_t> sent{0};
};

// Publishes white pictures one after the other while its script is on, else keeps the line open in silence.
class ScriptedSession final : public media::StreamSession
{
public:
    ScriptedSession(Script& script, const media::StreamContext& context, KeepWaiting keepWaiting)
        : m_script(script)
        , m_context(context)
        , m_keepWaiting(std::move(keepWaiting))
    {
    }
    std::optional<media::StreamFailure> open() override
    {
        if (!m_script.isOn.load()) {
            return media::StreamFailure{StreamReason::NotFound, 404};
        }
        return std::nullopt;
    }
    Step step() override
    {
        // A picture that nobody has come for yet is not replaced: the test sees each one.
        const std::uint64_t decoded = m_context.monitor.status().decoded;
        while (m_keepWaiting() && (!m_script.isOn.load() || m_script.sent.load() == decoded)) {
            std::this_thread::yield();
        }
        if (!m_keepWaiting()) {
            return Step::Failed;
        }
        test::GreyPicture picture(64, 36, static_cast<std::uint8_t>(m_script.luma.load()));
        picture.frame().decodedAt = m_context.clock.steady();
        picture.frame().stamp = media::SendStamp{decoded + 1, m_context.clock.wall()};
        m_context.monitor.frameDecoded(64, 36, picture.frame().decodedAt);
        m_context.hub.publish(picture.frame());
        return Step::Frame;
    }
    [[nodiscard]] media::StreamFailure failure() const override { return {StreamReason::ConnectionClosed, 0}; }

private:
    Script& m_script;
    const media::StreamContext& m_context;
    const KeepWaiting m_keepWaiting;
};

// Draws as the raster renderer does until the test takes its graphics card away.
class MortalRenderer final : public render::TileRenderer
{
public:
    explicit MortalRenderer(const bool& isLost) : m_isLost(isLost) {}
    [[nodiscard]] QSurface::SurfaceType surfaceType() const override { return m_raster.surfaceType(); }
    void attach(QWindow& window) override { m_raster.attach(window); }
    void setPanels(const wall::PanelMatrix& panels) override { m_raster.setPanels(panels); }
    void setLayout(const std::vector<render::TilePlace>& tiles, QSize wall) override
    {
        m_raster.setLayout(tiles, wall);
    }
    [[nodiscard]] std::shared_ptr<media::FrameSink> sink(int view) override { return m_raster.sink(view); }
    void setCaption(int tile, const render::TileCaption& caption) override { m_raster.setCaption(tile, caption); }
    void setHighlight(int tile, render::TileHighlight highlight) override { m_raster.setHighlight(tile, highlight); }
    [[nodiscard]] QRegion collect() override { return m_raster.collect(); }
    [[nodiscard]] bool present(const QRegion& region) override { return !m_isLost && m_raster.present(region); }
    [[nodiscard]] bool isLost() const override { return m_isLost; }
    void handOver(render::TileRenderer& successor) const override
    {
        test::GreyPicture picture(64, 36, test::WhiteLuma);
        picture.frame().decodedAt = base::Clock::system().steady();
        successor.sink(0)->deliver(picture.frame());
    }
    [[nodiscard]] std::optional<media::VideoFrame> newest(int first, int end, media::FrameCopy& fromCard) const override
    {
        return m_raster.newest(first, end, fromCard);
    }
    [[nodiscard]] QImage snapshot() override { return m_isLost ? QImage() : m_raster.snapshot(); }
    [[nodiscard]] QImage picture(int tile) const override { return m_raster.picture(tile); }
    [[nodiscard]] QImage thumbnail(int tile, QSize most) const override { return m_raster.thumbnail(tile, most); }
    [[nodiscard]] std::optional<Shown> shown(int tile) const override { return m_raster.shown(tile); }
    [[nodiscard]] std::uint64_t dropped(int tile) const override { return m_raster.dropped(tile); }

private:
    const bool& m_isLost;
    render::RasterRenderer m_raster;
};

// A monitor with two cameras: the first sends pictures when the test asks for them, the second refuses.
struct Wall
{
    Gui gui;
    const base::Clock& clock;
    std::array<Script, 2> scripts;
    engine::CameraPool pool{clock, [this](const media::StreamSpec& spec, const media::StreamContext& context,
                                          media::StreamSession::KeepWaiting keepWaiting) {
                                Script& script = scripts.at(spec.url.endsWith(QLatin1Char('1')) ? 0 : 1);
                                return std::make_unique<ScriptedSession>(script, context, std::move(keepWaiting));
                            }};
    engine::StreamSupervisor streams{pool, clock};
    wall::Wall state;
    wall::SceneBook book;
    engine::TourPlayer tours{state, book, streams, clock};
    std::unique_ptr<WallWindow> window;

    explicit Wall(std::unique_ptr<render::TileRenderer> renderer = std::make_unique<render::RasterRenderer>(),
                  const base::Clock& time = base::Clock::system())
        : clock(time)
    {
        scripts[1].isOn.store(false);
        pool.add({source(1), source(2)});
        const auto layout = wall::Layout::automatic(2, WallSize);
        wall::MonitorState monitor = wall::emptyMonitor(layout.value());
        monitor.tiles = {wall::TileContent(wall::CameraContent{QStringLiteral("PK-01"), {}}),
                         wall::TileContent(wall::CameraContent{QStringLiteral("PK-02"), {}})};
        static_cast<void>(state.addMonitor(Monitor, monitor));
        window = std::make_unique<WallWindow>(Monitor, WallWindow::Surroundings{state, streams, clock, &tours},
                                              std::move(renderer));
        window->resize(WallSize);
    }
    static engine::CameraSource source(int number)
    {
        engine::CameraSource source;
        source.camera.id = QStringLiteral("PK-0%1").arg(number);
        source.camera.name = QStringLiteral("Camera");
        source.sub = media::streamSpec(QStringLiteral("rtsp://10.0.0.1/%1").arg(number), media::Transport::Tcp);
        return source;
    }
    void open()
    {
        window->show();
        REQUIRE(await([&] { return pool.hub(0).wantedSize().width > 0; }));
    }
    // Runs the event loop until `condition`; false after 20 s. The wall's own tick wakes the loop.
    [[nodiscard]] static bool await(const std::function<bool()>& condition)
    {
        const base::SteadyTime limit = base::Clock::system().steady() + std::chrono::seconds(20);
        QTimer wake;
        wake.start(20);
        while (!condition()) {
            if (base::Clock::system().steady() > limit) {
                return false;
            }
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        return true;
    }
    // Until every timer with this interval or a shorter one has run. However late the machine is, Qt runs timers in the
    // order in which they are due, and one of twice the interval that begins now is due after each of them.
    static void letTimersRun(std::chrono::milliseconds interval)
    {
        bool isOver = false;
        QTimer::singleShot(2 * interval, qApp, [&isOver] { isOver = true; });
        REQUIRE(await([&] { return isOver; }));
    }
    // Lets the first camera send one picture more and waits until it stands on the wall.
    [[nodiscard]] bool sendPicture(int luma, int level)
    {
        scripts[0].luma.store(luma);
        scripts[0].sent.fetch_add(1);
        return await([&] { return isGrey(pixel(0), level); });
    }
    [[nodiscard]] QRgb pixel(std::size_t tile) const
    {
        const QRect area = place(tile).picture;
        return window->snapshot().pixel(area.center().x(), area.top() + area.height() / 2);
    }
    [[nodiscard]] QImage caption(std::size_t tile) const { return window->snapshot().copy(place(tile).caption); }
    [[nodiscard]] static wall::TileGeometry place(std::size_t tile)
    {
        return wall::geometryOf(wall::Layout::automatic(2, WallSize).value(), WallSize, {})[tile];
    }
};

} // namespace

TEST_CASE("pictures of a camera appear on its tile, each as it comes, and the other tile stays empty")
{
    Wall wall;
    wall.open();
    REQUIRE(wall.sendPicture(test::WhiteLuma, 255));
    REQUIRE(wall.sendPicture(test::BlackLuma, 0));
    REQUIRE(wall.sendPicture(test::WhiteLuma, 255));
    CHECK_FALSE(isGrey(wall.pixel(1), 255));
    wall.pool.shutdown();
}

TEST_CASE("readings count what was painted since the last reading, with age and latency")
{
    Wall wall;
    wall.open();
    REQUIRE(wall.sendPicture(test::WhiteLuma, 255));
    static_cast<void>(wall.window->takeReadings());
    static_cast<void>(wall.window->takePaints());
    REQUIRE(wall.sendPicture(test::BlackLuma, 0));
    REQUIRE(wall.sendPicture(test::WhiteLuma, 255));
    const auto readings = wall.window->takeReadings();
    REQUIRE(readings.size() == 2);
    CHECK(readings[0].painted.painted == 2);
    CHECK(readings[0].painted.latencyMsP95.has_value());
    CHECK(readings[0].painted.outOfOrder == 0);
    CHECK(readings[0].age.has_value());
    CHECK(readings[0].dropped == 0);
    CHECK(readings[1].painted.painted == 0);
    CHECK_FALSE(readings[1].age.has_value());
    CHECK(wall.window->takePaints() >= 2);
    CHECK(wall.window->takePaints() == 0);
    CHECK(wall.window->takeReadings()[0].painted.painted == 0);
    wall.pool.shutdown();
}

TEST_CASE("before it is shown a wall has no readings")
{
    Wall wall;
    CHECK(wall.window->takeReadings().empty());
}

TEST_CASE("captions follow the state of the stream within a caption tick")
{
    Wall wall;
    wall.open();
    REQUIRE(wall.sendPicture(test::WhiteLuma, 255));
    const QImage first = wall.caption(0);
    const auto red = render::WallLook::textColour(render::TileMark::Failed).rgb();
    const auto countRed = [&](std::size_t tile) {
        const QImage strip = wall.caption(tile);
        int count = 0;
        for (int i = 0; i < strip.width() * strip.height(); ++i) {
            count += strip.pixel(i % strip.width(), i / strip.width()) == red ? 1 : 0;
        }
        return count;
    };
    CHECK(Wall::await([&] { return countRed(1) > 10; })); // 404
    CHECK(countRed(0) == 0);
    wall.pool.shutdown();
    CHECK(Wall::await([&] { return wall.caption(0) != first; })); // off
}

TEST_CASE("T29 a tile whose camera has gone silent says so a quarter second after the three, and is live again at once")
{
    test::FakeClock clock;
    Wall wall(std::make_unique<render::RasterRenderer>(), clock);
    wall.open();
    REQUIRE(wall.sendPicture(test::WhiteLuma, 255));
    constexpr std::chrono::milliseconds CaptionInterval(250);
    const auto lookAtCaptions = [&] {
        Wall::letTimersRun(CaptionInterval);
        static_cast<void>(wall.window->takeTickDelaysMs());
        REQUIRE(Wall::await([&] { return !wall.window->takeTickDelaysMs().empty(); })); // and it is painted
    };
    clock.advance(std::chrono::milliseconds(2999));
    lookAtCaptions();
    CHECK(isGrey(wall.pixel(0), 255));
    clock.advance(std::chrono::milliseconds(1));
    lookAtCaptions();
    CHECK_FALSE(isGrey(wall.pixel(0), 255)); // dimmed
    REQUIRE(wall.sendPicture(test::WhiteLuma, 255));
    wall.pool.shutdown();
}

TEST_CASE("each tick of a wall tells how late it was over")
{
    Wall wall;
    wall.open();
    REQUIRE(wall.sendPicture(test::WhiteLuma, 255));
    static_cast<void>(wall.window->takeTickDelaysMs());
    const base::SteadyTime begin = base::Clock::system().steady();
    while (base::Clock::system().steady() - begin < std::chrono::milliseconds(120)) {
        // the thread is held up
    }
    std::vector<double> delays;
    REQUIRE(Wall::await([&] {
        delays = wall.window->takeTickDelaysMs();
        return !delays.empty();
    }));
    CHECK(*std::max_element(delays.begin(), delays.end()) >= 100);
    CHECK(wall.window->takeTickDelaysMs().size() <= 1024);
    wall.pool.shutdown();
}

TEST_CASE("a wall that goes leaves no subscriber behind")
{
    Wall wall;
    wall.open();
    REQUIRE(wall.sendPicture(test::WhiteLuma, 255));
    CHECK(wall.pool.hub(0).wantedSize().width > 0);
    wall.window.reset();
    CHECK(wall.pool.hub(0).wantedSize() == media::PixelSize{});
    wall.scripts[0].sent.fetch_add(1); // nobody is there any more
    wall.pool.shutdown();
}

TEST_CASE("a wall that is asked to close says so and stays")
{
    Wall wall;
    wall.open();
    int asked = 0;
    QObject::connect(wall.window.get(), &WallWindow::closeAsked, wall.window.get(), [&asked] { ++asked; });
    CHECK_FALSE(wall.window->close());
    CHECK(asked == 1);
    CHECK(wall.window->isVisible());
    wall.pool.shutdown();
}

TEST_CASE("a resized wall asks for pictures of the new size")
{
    Wall wall;
    wall.open();
    REQUIRE(wall.sendPicture(test::WhiteLuma, 255));
    const media::PixelSize before = wall.pool.hub(0).wantedSize();
    wall.window->resize(WallSize * 2);
    REQUIRE(Wall::await([&] { return wall.pool.hub(0).wantedSize() != before; }));
    const wall::Layout& layout = wall.state.monitor(Monitor)->layout;
    const QSize expected = wall::geometryOf(layout, WallSize * 2, {})[0].picture.size();
    CHECK(wall.pool.hub(0).wantedSize() == media::PixelSize{expected.width(), expected.height()});
    wall.pool.shutdown();
}

TEST_CASE("a tile is enlarged and restored, its picture stays, and hidden tiles take none")
{
    Wall wall;
    wall.open();
    REQUIRE(wall.sendPicture(test::WhiteLuma, 255));
    wall.window->toggleEnlarged(0);
    CHECK(isGrey(wall.window->snapshot().pixel(WallSize.width() / 2, 4), 255)); // at once, without a new picture
    CHECK(wall.pool.hub(0).wantedSize().height == WallSize.height());
    CHECK(wall.pool.hub(1).wantedSize() == media::PixelSize{});
    wall.window->toggleEnlarged(0);
    CHECK(isGrey(wall.pixel(0), 255));
    CHECK(wall.pool.hub(1).wantedSize().height > 0);
    wall.pool.shutdown();
}

TEST_CASE("a camera that changes its tile takes its picture with it, in the same moment")
{
    Wall wall;
    wall.open();
    REQUIRE(wall.sendPicture(test::WhiteLuma, 255));
    CHECK_FALSE(wall.state.swap({Monitor, 0}, {Monitor, 1}).has_value());
    CHECK(isGrey(wall.pixel(1), 255));
    CHECK_FALSE(isGrey(wall.pixel(0), 255));
    CHECK(wall.state.undo());
    CHECK(isGrey(wall.pixel(0), 255));
    wall.pool.shutdown();
}

TEST_CASE("a camera that is taken off the wall lingers a little, and is closed at the first judgement after that")
{
    using Rules = wall::QualityRules; // which see to it that both together are within a second
    test::FakeClock clock;
    Wall wall(std::make_unique<render::RasterRenderer>(), clock);
    wall.open();
    REQUIRE(wall.sendPicture(test::WhiteLuma, 255));
    CHECK_FALSE(wall.state.remove(Monitor, 0).has_value());
    clock.advance(Rules::HiddenLinger - std::chrono::milliseconds(1));
    Wall::letTimersRun(Rules::Tick);
    CHECK(wall.streams.decision(0).stream.has_value());
    CHECK(wall.pool.feed(0).openStreams() == 1);
    clock.advance(std::chrono::milliseconds(1));
    Wall::letTimersRun(Rules::Tick);
    CHECK_FALSE(wall.streams.decision(0).stream.has_value());
    CHECK(Wall::await([&] { return wall.pool.feed(0).openStreams() == 0; }));
    wall.pool.shutdown();
}

TEST_CASE("a wall that nobody sees keeps no stream open, and its pictures are there when it comes back")
{
    Wall wall;
    wall.open();
    REQUIRE(wall.sendPicture(test::WhiteLuma, 255));
    wall.window->hide();
    REQUIRE(Wall::await([&] { return wall.pool.feed(0).openStreams() == 0; }));
    wall.window->show();
    REQUIRE(Wall::await([&] { return wall.window->isExposed(); }));
    CHECK(wall.window->still(0).picture.pixelColor(1, 1).lightness() > 250);
    REQUIRE(wall.sendPicture(test::BlackLuma, 0));
    wall.pool.shutdown();
}

TEST_CASE("a minimised wall keeps no stream open although its window is still exposed")
{
    Wall wall;
    wall.open();
    REQUIRE(wall.sendPicture(test::WhiteLuma, 255));
    wall.window->setWindowStates(Qt::WindowMinimized);
    REQUIRE(Wall::await([&] { return wall.pool.feed(0).openStreams() == 0; }));
    CHECK(wall.window->isExposed());
    wall.window->setWindowStates(Qt::WindowNoState);
    REQUIRE(wall.sendPicture(test::BlackLuma, 0));
    wall.pool.shutdown();
}

TEST_CASE("a tile with a tour shows the camera whose turn it is, and the next one when its turn comes")
{
    Wall wall;
    wall.scripts[1].isOn.store(true);
    wall.scripts[1].sent.store(1);
    const QString tour = QStringLiteral("Pasar");
    wall.book.tours = {
        {tour, wall::CameraStops{{QStringLiteral("PK-01"), QStringLiteral("PK-02")}}, wall::Tour::ShortestDwell}};
    REQUIRE_FALSE(wall.state.remove(Monitor, 1).has_value());
    REQUIRE_FALSE(wall.state.place(Monitor, 0, wall::TourContent{tour}).has_value());
    wall.open();
    REQUIRE(wall.sendPicture(test::BlackLuma, 0));
    REQUIRE(Wall::await([&] { return wall.pool.hub(1).wantedSize().width > 0; }));
    CHECK(wall.pool.hub(0).wantedSize() == media::PixelSize{});
    CHECK(wall.pool.status(1).state == StreamState::Streaming); // was opened ahead
    wall.scripts[1].sent.fetch_add(1);
    CHECK(Wall::await([&] { return isGrey(wall.pixel(0), 255); }));
    wall.pool.shutdown();
}

TEST_CASE("a wall whose graphics card gives up goes on with the processor, its pictures included")
{
    bool isLost = false;
    Wall wall(std::make_unique<MortalRenderer>(isLost));
    wall.window->setLender([](int, media::FrameSink& sink, std::optional<base::SteadyTime> known) {
        if (!known) { // an older one of another wall must not take its place
            sink.deliver(test::GreyPicture(64, 36, test::BlackLuma).frame());
        }
    });
    wall.open();
    REQUIRE(wall.sendPicture(test::WhiteLuma, 255));
    const test::ExpectedMessage lost(QStringLiteral("OpenGL is lost"));
    isLost = true;
    wall.window->select(0); // something to paint
    REQUIRE(Wall::await([&] { return !wall.window->snapshot().isNull(); }));
    REQUIRE(Wall::await([&] { return isGrey(wall.pixel(0), 255); }));
    const QImage image = wall.window->snapshot();
    CHECK(image.pixel(1, 1) == render::WallLook::Accent.rgb()); // still selected
    const QImage caption = wall.caption(1);
    CHECK(caption.pixel(caption.width() - 1, 0) == render::WallLook::CaptionBackground);
    REQUIRE(wall.sendPicture(test::BlackLuma, 0));
    REQUIRE(wall.sendPicture(test::WhiteLuma, 255));
    CHECK(lost.seen() == 1);
    wall.pool.shutdown();
}

TEST_CASE("a tile is seen small from elsewhere with its words, and a picture that is known is not made again")
{
    Wall wall;
    CHECK_FALSE(wall.window->glimpse(0, {40, 40}, std::nullopt).decodedAt.has_value()); // not laid out yet
    wall.open();
    REQUIRE(wall.sendPicture(test::WhiteLuma, 255));
    const auto first = wall.window->glimpse(0, {40, 40}, std::nullopt);
    CHECK(first.picture.size() == QSize(40, 23));
    CHECK(isGrey(first.picture.pixel(20, 11), 255));
    REQUIRE(first.decodedAt.has_value());
    const auto again = wall.window->glimpse(0, {40, 40}, first.decodedAt);
    CHECK(again.picture.isNull());
    CHECK(again.decodedAt == first.decodedAt);
    REQUIRE(wall.sendPicture(test::BlackLuma, 0));
    CHECK(isGrey(wall.window->glimpse(0, {40, 40}, first.decodedAt).picture.pixel(20, 11), 0));
    const auto dead = wall.window->glimpse(1, {40, 40}, std::nullopt);
    CHECK_FALSE(dead.decodedAt.has_value());
    CHECK_FALSE(dead.overlay.isEmpty());
    CHECK(wall.window->glimpse(2, {40, 40}, std::nullopt).overlay.isEmpty()); // no such tile
    wall.pool.shutdown();
}

TEST_CASE("a picture that is to be kept bears the time at which it was taken, and says for how long it has been frozen")
{
    test::FakeClock clock;
    Wall wall(std::make_unique<render::RasterRenderer>(), clock);
    CHECK(wall.window->still(0).picture.isNull()); // not laid out yet
    wall.open();
    REQUIRE(wall.sendPicture(test::WhiteLuma, 255));
    const base::WallTime taken = clock.wall();
    clock.advance(std::chrono::milliseconds(2999));
    const auto live = wall.window->still(0);
    CHECK(isGrey(live.picture.pixel(1, 1), 255));
    CHECK(live.takenAt == taken);
    CHECK(live.overlay.isEmpty());
    clock.advance(std::chrono::milliseconds(1));
    const auto frozen = wall.window->still(0);
    CHECK(isGrey(frozen.picture.pixel(1, 1), 255)); // the words are not in it
    CHECK(frozen.takenAt == taken);
    CHECK(frozen.overlay == QStringLiteral("Frozen 00:03"));
    CHECK(wall.window->still(1).picture.isNull()); // refused, no picture yet
    CHECK(wall.window->still(2).picture.isNull()); // no such tile
    wall.pool.shutdown();
}

TEST_CASE("a tile that is meant at the console has a faint frame, and comes before others as a selected one does")
{
    const Gui gui;
    test::FakeClock clock;
    engine::CameraPool pool(clock,
                            [](const auto&, const auto&, auto) { return std::unique_ptr<media::StreamSession>(); });
    std::vector<engine::CameraSource> sources{Wall::source(1), Wall::source(2)};
    for (engine::CameraSource& source : sources) {
        source.main = source.sub;
    }
    pool.add(sources);
    pool.shutdown(); // nothing is opened
    engine::StreamSupervisor streams(pool, clock);
    streams.setMostMains(1);
    wall::Wall state;
    wall::MonitorState monitor = wall::emptyMonitor(wall::Layout::grid(2, 1).value());
    monitor.tiles = {wall::TileContent(wall::CameraContent{QStringLiteral("PK-01"), {}}),
                     wall::TileContent(wall::CameraContent{QStringLiteral("PK-02"), {}})};
    REQUIRE_FALSE(state.addMonitor(Monitor, monitor).has_value());
    WallWindow window(Monitor, {state, streams, clock}, std::make_unique<render::RasterRenderer>());
    window.resize(2000, 560);
    window.show();
    const auto stream = [&](int camera) { return streams.decision(camera).stream; };
    REQUIRE(Wall::await([&] { return stream(0) == domain::StreamKind::Main; }));
    CHECK(stream(1) == domain::StreamKind::Sub);
    const QPoint corner = wall::geometryOf(monitor.layout, window.size(), {})[1].tile.topLeft() + QPoint(1, 1);
    const auto isFramed = [&](QColor colour) { return window.snapshot().pixel(corner) == colour.rgb(); };

    window.setMeant(1);
    CHECK(stream(1) == domain::StreamKind::Main);
    CHECK(stream(0) == domain::StreamKind::Sub);
    CHECK(Wall::await([&] { return isFramed(render::WallLook::FaintAccent); }));
    window.select(1);
    CHECK(Wall::await([&] { return isFramed(render::WallLook::Accent); }));
    window.select(std::nullopt);
    window.setMeant(std::nullopt);
    CHECK(Wall::await([&] { return !isFramed(render::WallLook::FaintAccent) && !isFramed(render::WallLook::Accent); }));
}

TEST_CASE("on a wall of panels a click means the tile that is seen there")
{
    Wall wall;
    wall.open();
    static_cast<void>(wall.state.setLayout(Monitor, wall::Layout::grid(3, 1).value()));
    const auto clickedAt = [&](QPoint at) {
        QMouseEvent press(QEvent::MouseButtonPress, at, at, Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(wall.window.get(), &press);
        return wall.window->selected();
    };
    CHECK(clickedAt({400, 100}) == 1);
    wall.window->setPanels({2, 1, 100, 0}); // the middle tile reaches from 246 to 393 then
    CHECK(clickedAt({380, 100}) == 1);
    CHECK(clickedAt({400, 100}) == 2);
    wall.pool.shutdown();
}
