// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/CameraPool.h"
#include "tests/core/engine/ScriptedCamera.h"
#include "tests/core/media/FakeStream.h"
#include "tests/support/catch.h"

using namespace pantau;
using domain::StreamKind;
using engine::CameraPool;
using media::StreamReason;
using media::StreamState;

namespace {

const QString MainUrl = QStringLiteral("rtsp://10.0.0.1/main");
const QString SubUrl = QStringLiteral("rtsp://10.0.0.1/sub");

// Notes the height of every picture: whose stream it came from.
class HeightSink final : public media::FrameSink
{
public:
    void deliver(const media::VideoFrame& frame) override
    {
        const int before = m_last.exchange(frame.height);
        m_changes.fetch_add(before != frame.height && before != 0 ? 1 : 0);
        m_count.fetch_add(1);
    }
    [[nodiscard]] media::PixelSize wantedSize() const override { return {320, 180}; }
    [[nodiscard]] int last() const { return m_last.load(); }
    [[nodiscard]] int count() const { return m_count.load(); }
    [[nodiscard]] int changes() const { return m_changes.load(); }

private:
    std::atomic<int> m_last{0};
    std::atomic<int> m_count{0};
    std::atomic<int> m_changes{0};
};

// One camera with both streams, watched by one sink.
struct Watched
{
    test::FakeClock clock;
    test::ScriptedCamera camera;
    CameraPool pool{clock, camera.factory()};
    std::shared_ptr<HeightSink> sink = std::make_shared<HeightSink>();

    Watched()
    {
        camera.stream(MainUrl).height.store(1080);
        camera.stream(SubUrl).height.store(360);
        engine::CameraSource source;
        source.camera.id = QStringLiteral("PK-01");
        source.main = media::streamSpec(MainUrl, media::Transport::Tcp);
        source.sub = media::streamSpec(SubUrl, media::Transport::Tcp);
        pool.add({source});
        pool.hub(0).subscribe(sink);
    }
    [[nodiscard]] bool await(const std::function<bool()>& condition)
    {
        return test::FakeStream::await([&] {
            pool.tick();
            return condition();
        });
    }
    // Time in which the shown stream goes on: in one leap its session would take it for silent.
    [[nodiscard]] bool pass(std::chrono::seconds length)
    {
        constexpr std::chrono::seconds Step{4};
        bool isLive = true;
        for (std::chrono::seconds passed{0}; isLive && passed < length; passed += Step) {
            clock.advance(Step);
            const int pictures = sink->count();
            isLive = await([&] { return sink->count() > pictures + 1; });
        }
        return isLive;
    }
    [[nodiscard]] bool awaitShown(StreamKind kind, int height)
    {
        return await([&] { return pool.feed(0).shown() == kind && sink->last() == height; });
    }
};

} // namespace

TEST_CASE("T30 the old stream goes on until the new one has sent a picture, and never comes back after it")
{
    Watched watched;
    watched.camera.stream(MainUrl).sends.store(false);
    watched.pool.want(0, StreamKind::Sub);
    REQUIRE(watched.awaitShown(StreamKind::Sub, 360));
    watched.pool.want(0, StreamKind::Main);
    REQUIRE(watched.await([&] { return watched.camera.sessions() == 2; }));
    const int before = watched.sink->count();
    REQUIRE(watched.await([&] { return watched.sink->count() > before + 100; }));
    CHECK(watched.sink->last() == 360);
    CHECK(watched.pool.feed(0).shown() == StreamKind::Sub);
    watched.camera.stream(MainUrl).sends.store(true);
    REQUIRE(watched.awaitShown(StreamKind::Main, 1080));
    REQUIRE(watched.await([&] { return watched.pool.feed(0).openStreams() == 1; }));
    CHECK(watched.sink->changes() == 1);
    CHECK(watched.camera.mostSessions() == 2);
    CHECK(watched.pool.feed(0).knownSize(StreamKind::Main) == media::PixelSize{1920, 1080});
    CHECK(watched.pool.feed(0).knownSize(StreamKind::Sub) == media::PixelSize{640, 360});
    watched.pool.shutdown();
    CHECK(watched.camera.sessions() == 0);
}

TEST_CASE("a hundred changes of mind never open a third session")
{
    Watched watched;
    watched.pool.want(0, StreamKind::Sub);
    REQUIRE(watched.awaitShown(StreamKind::Sub, 360));
    for (int round = 0; round < 100; ++round) {
        watched.pool.want(0, round % 2 == 0 ? StreamKind::Main : StreamKind::Sub);
        const int count = watched.sink->count();
        REQUIRE(watched.await([&] { return watched.sink->count() > count + (round % 7); }));
    }
    watched.pool.want(0, StreamKind::Main);
    REQUIRE(watched.awaitShown(StreamKind::Main, 1080));
    CHECK(watched.camera.mostSessions() <= 2);
    watched.pool.shutdown();
}

TEST_CASE("T8 a camera of one session gives its sub stream back before the main stream opens, and that is remembered")
{
    Watched watched;
    watched.camera.allow(1);
    watched.pool.want(0, StreamKind::Sub);
    REQUIRE(watched.awaitShown(StreamKind::Sub, 360));
    watched.pool.want(0, StreamKind::Main);
    REQUIRE(watched.awaitShown(StreamKind::Main, 1080));
    CHECK(watched.camera.mostSessions() == 1);
    const int refusedOpens = watched.camera.stream(MainUrl).opens.load();
    CHECK(refusedOpens >= 2); // once beside the other, and then alone
    const int subOpens = watched.camera.stream(SubUrl).opens.load();
    watched.pool.want(0, StreamKind::Sub);
    REQUIRE(watched.awaitShown(StreamKind::Sub, 360));
    CHECK(watched.camera.stream(SubUrl).opens.load() == subOpens + 1);
    watched.pool.shutdown();
}

TEST_CASE("a stream that does not come is given up while the old one lives, and tried again later")
{
    Watched watched;
    watched.camera.stream(MainUrl).refusal.store(StreamReason::NotFound);
    watched.pool.want(0, StreamKind::Sub);
    REQUIRE(watched.awaitShown(StreamKind::Sub, 360));
    watched.pool.want(0, StreamKind::Main);
    REQUIRE(watched.await([&] { return watched.camera.stream(MainUrl).opens.load() == 1; }));
    watched.clock.advance(std::chrono::seconds(21));
    REQUIRE(watched.await([&] { return watched.pool.feed(0).openStreams() == 1; }));
    CHECK(watched.pool.feed(0).shown() == StreamKind::Sub);
    watched.camera.stream(MainUrl).refusal.store(StreamReason::None);
    watched.clock.advance(std::chrono::seconds(31));
    CHECK(watched.awaitShown(StreamKind::Main, 1080));
    watched.pool.shutdown();
}

TEST_CASE("a camera that nobody wants is closed, and its counts stay")
{
    Watched watched;
    watched.pool.want(0, StreamKind::Sub);
    REQUIRE(watched.await([&] { return watched.pool.status(0).decoded > 10; }));
    watched.clock.advance(std::chrono::milliseconds(1500));
    const base::SteadyTime closed = watched.clock.steady();
    watched.pool.want(0, std::nullopt);
    CHECK(watched.pool.status(0).state == StreamState::Idle);
    watched.clock.advance(std::chrono::seconds(5));
    CHECK(watched.pool.status(0).since == closed);
    CHECK(watched.pool.status(0).decoded > 10);
    CHECK_FALSE(watched.pool.feed(0).shown().has_value());
    REQUIRE(watched.await([&] { return watched.camera.sessions() == 0; }));
    watched.pool.want(0, StreamKind::Main);
    REQUIRE(watched.awaitShown(StreamKind::Main, 1080));
    watched.pool.shutdown();
}

TEST_CASE("where a camera has one stream only, that is shown whatever is wanted")
{
    test::FakeClock clock;
    test::ScriptedCamera camera;
    camera.stream(SubUrl).height.store(360);
    CameraPool pool(clock, camera.factory());
    engine::CameraSource source;
    source.sub = media::streamSpec(SubUrl, media::Transport::Tcp);
    pool.add({source});
    pool.want(0, StreamKind::Main);
    REQUIRE(test::FakeStream::await([&] {
        pool.tick();
        return pool.status(0).decoded > 0;
    }));
    CHECK(pool.feed(0).shown() == StreamKind::Sub);
    pool.shutdown();
}

TEST_CASE("a stream that fails without ever a picture gives way to the other one, whichever is wanted")
{
    const auto wanted = GENERATE(StreamKind::Main, StreamKind::Sub);
    const bool isMain = wanted == StreamKind::Main;
    Watched watched;
    watched.camera.stream(isMain ? MainUrl : SubUrl).refusal.store(StreamReason::NotFound);
    watched.pool.want(0, wanted);
    REQUIRE(watched.await([&] { return watched.pool.status(0).state == StreamState::Backoff; }));
    CHECK_FALSE(watched.pool.feed(0).isResting(wanted));
    watched.clock.advance(std::chrono::seconds(21));
    REQUIRE(watched.awaitShown(isMain ? StreamKind::Sub : StreamKind::Main, isMain ? 360 : 1080));
    CHECK(watched.pool.feed(0).isResting(wanted));
    REQUIRE(watched.await([&] { return watched.pool.feed(0).openStreams() == 1; }));
    watched.pool.shutdown();
}

TEST_CASE("of a dead camera both streams are asked for, and the first picture decides")
{
    Watched watched;
    watched.camera.stream(MainUrl).refusal.store(StreamReason::NoRoute);
    watched.camera.stream(SubUrl).refusal.store(StreamReason::NoRoute);
    watched.pool.want(0, StreamKind::Main);
    REQUIRE(watched.await([&] { return watched.pool.status(0).state == StreamState::Backoff; }));
    for (int i = 0; i < 3; ++i) {
        watched.clock.advance(std::chrono::seconds(21));
        const int opens = watched.camera.stream(SubUrl).opens.load();
        REQUIRE(watched.await([&] { return watched.camera.stream(SubUrl).opens.load() > opens; }));
        CHECK(watched.pool.feed(0).isResting(StreamKind::Main));
        CHECK_FALSE(watched.pool.feed(0).isResting(StreamKind::Sub));
        CHECK(watched.pool.feed(0).openStreams() == 2);
    }
    watched.camera.stream(MainUrl).refusal.store(StreamReason::None);
    REQUIRE(watched.awaitShown(StreamKind::Main, 1080));
    CHECK(watched.await([&] { return !watched.pool.feed(0).isResting(StreamKind::Main); }));
    watched.pool.shutdown();
}

TEST_CASE("a refused login is no reason to try it on the other stream")
{
    Watched watched;
    watched.camera.stream(MainUrl).refusal.store(StreamReason::WrongLogin);
    watched.pool.want(0, StreamKind::Main);
    REQUIRE(watched.await([&] { return watched.pool.status(0).state == StreamState::LoginRefused; }));
    watched.clock.advance(std::chrono::seconds(50));
    watched.pool.tick();
    CHECK_FALSE(watched.pool.feed(0).isResting(StreamKind::Main));
    CHECK(watched.pool.feed(0).openStreams() == 1);
    CHECK(watched.camera.stream(SubUrl).opens.load() == 0);
    watched.pool.shutdown();
}

TEST_CASE("a main stream that is refused even alone gives the sub stream its place back, and costs it only once")
{
    Watched watched;
    watched.camera.stream(MainUrl).refusal.store(StreamReason::TooManySessions);
    watched.pool.want(0, StreamKind::Sub);
    REQUIRE(watched.awaitShown(StreamKind::Sub, 360));
    watched.pool.want(0, StreamKind::Main);
    REQUIRE(watched.await([&] { return watched.camera.stream(MainUrl).opens.load() == 2; }));
    REQUIRE(watched.await([&] { return watched.pool.feed(0).isResting(StreamKind::Main); }));
    const int pictures = watched.sink->count();
    REQUIRE(watched.await([&] { return watched.sink->count() > pictures + 10; }));
    REQUIRE(watched.awaitShown(StreamKind::Sub, 360));
    const int subOpens = watched.camera.stream(SubUrl).opens.load();
    CHECK(subOpens == 2);
    REQUIRE(watched.pass(std::chrono::seconds(31))); // tried beside the sub stream, and given up at once
    REQUIRE(watched.await([&] { return watched.camera.stream(MainUrl).opens.load() == 3; }));
    REQUIRE(watched.await([&] { return watched.pool.feed(0).isResting(StreamKind::Main); }));
    CHECK(watched.pool.feed(0).shown() == StreamKind::Sub);
    CHECK(watched.camera.stream(SubUrl).opens.load() == subOpens);
    watched.camera.stream(MainUrl).refusal.store(StreamReason::None);
    REQUIRE(watched.pass(std::chrono::seconds(31)));
    REQUIRE(watched.awaitShown(StreamKind::Main, 1080));
    watched.pool.shutdown();
}

TEST_CASE("where others have all sessions of a camera, its streams are tried at their own pace")
{
    Watched watched;
    watched.camera.allow(0);
    watched.pool.want(0, StreamKind::Main);
    REQUIRE(watched.await([&] { return watched.pool.status(0).state == StreamState::Backoff; }));
    watched.clock.advance(std::chrono::seconds(21));
    REQUIRE(watched.await([&] { return watched.camera.stream(SubUrl).opens.load() > 0; }));
    const int opens = watched.camera.stream(MainUrl).opens.load();
    REQUIRE(watched.await([&] { return watched.camera.stream(MainUrl).opens.load() > opens; }));
    CHECK(watched.pool.feed(0).openStreams() == 2); // no guess is made from the refusal of a second one
    watched.camera.allow(2);
    REQUIRE(watched.await([&] { return watched.sink->count() > 0; }));
    watched.pool.shutdown();
}

TEST_CASE("a change of mind before the first picture leaves the first stream its turn")
{
    Watched watched;
    watched.camera.stream(MainUrl).sends.store(false);
    watched.camera.stream(SubUrl).sends.store(false);
    watched.pool.want(0, StreamKind::Main);
    REQUIRE(watched.await([&] { return watched.camera.sessions() == 1; }));
    watched.pool.want(0, StreamKind::Sub);
    REQUIRE(watched.await([&] { return watched.camera.sessions() == 2; }));
    watched.pool.want(0, StreamKind::Main);
    REQUIRE(watched.await([&] { return watched.pool.feed(0).openStreams() == 1; }));
    watched.camera.stream(MainUrl).sends.store(true);
    CHECK(watched.awaitShown(StreamKind::Main, 1080));
    watched.pool.shutdown();
}
