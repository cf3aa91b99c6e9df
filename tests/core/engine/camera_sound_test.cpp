// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/CameraPool.h"
#include "tests/core/engine/ScriptedCamera.h"
#include "tests/core/media/FakeStream.h"
#include "tests/support/catch.h"

using namespace pantau;
using domain::StreamKind;
using media::StreamReason;
using media::StreamState;

namespace {

const QString MainStream = QStringLiteral("rtsp://10.0.0.1/main");
const QString OtherStream = QStringLiteral("rtsp://10.0.0.2/sub");
const QString SubStream = QStringLiteral("rtsp://10.0.0.1/sub");

// Two cameras of which somebody may listen to one. Its sound comes from the address of the main stream.
struct Heard
{
    test::FakeClock clock;
    test::ScriptedCamera camera;
    engine::CameraPool pool{clock, camera.factory(),
                            [this](const std::shared_ptr<media::SoundRing>&) { return camera.factory(); }};

    Heard()
    {
        engine::CameraSource first;
        first.camera.id = QStringLiteral("PK-01");
        first.main = media::streamSpec(MainStream, media::Transport::Tcp);
        first.sub = media::streamSpec(SubStream, media::Transport::Tcp);
        engine::CameraSource second;
        second.camera.id = QStringLiteral("PK-02");
        second.sub = media::streamSpec(OtherStream, media::Transport::Tcp);
        for (const QString& url : {MainStream, SubStream, OtherStream}) {
            camera.stream(url).height.store(360);
        }
        pool.add({first, second});
    }
    [[nodiscard]] const engine::CameraFeed& feed(int index = 0) const { return pool.feed(index); }
    [[nodiscard]] bool await(const std::function<bool()>& condition)
    {
        return test::FakeStream::await([&] {
            pool.tick();
            return condition();
        });
    }
    [[nodiscard]] bool awaitPicture(int index = 0)
    {
        return await([&] { return pool.status(index).state == StreamState::Streaming; });
    }
    [[nodiscard]] bool awaitSound(int index = 0)
    {
        return await([&] { return feed(index).soundStatus().state == StreamState::Streaming; });
    }
};

} // namespace

TEST_CASE("nobody listens to begin with, and a camera that nobody listens to has one session")
{
    Heard heard;
    heard.pool.want(0, StreamKind::Sub);
    REQUIRE(heard.awaitPicture());
    CHECK_FALSE(heard.pool.listened().has_value());
    CHECK(heard.feed().sound() == nullptr);
    CHECK(heard.feed().soundStatus().state == StreamState::Idle);
    CHECK(heard.camera.mostSessions() == 1);
}

TEST_CASE("a sound comes over a session of its own and leaves the picture's alone")
{
    Heard heard;
    heard.pool.want(0, StreamKind::Sub);
    REQUIRE(heard.awaitPicture());
    heard.pool.listen(0);
    REQUIRE(heard.awaitSound());
    CHECK(heard.feed().sound() != nullptr);
    CHECK(heard.camera.sessions() == 2);
    CHECK(heard.camera.stream(SubStream).opens.load() == 1);
    heard.pool.listen(std::nullopt);
    CHECK(heard.feed().sound() == nullptr);
    REQUIRE(heard.await([&] { return heard.camera.sessions() == 1; }));
    CHECK(heard.camera.stream(SubStream).opens.load() == 1);
    CHECK(heard.feed().soundStatus().state == StreamState::Idle);
}

TEST_CASE("one camera sounds at a time")
{
    Heard heard;
    heard.camera.allow(4); // both cameras' together
    heard.pool.want(0, StreamKind::Sub);
    heard.pool.want(1, StreamKind::Sub);
    REQUIRE((heard.awaitPicture(0) && heard.awaitPicture(1)));
    heard.pool.listen(0);
    REQUIRE(heard.awaitSound(0));
    heard.pool.listen(1);
    CHECK(heard.feed(0).sound() == nullptr);
    REQUIRE(heard.awaitSound(1));
    CHECK(heard.feed(0).soundStatus().state == StreamState::Idle);
    CHECK(heard.pool.listened() == 1);
}

TEST_CASE("a sound waits for the picture and ends with it")
{
    Heard heard;
    heard.pool.listen(0);
    heard.pool.tick();
    CHECK(heard.feed().openStreams() == 0);
    heard.pool.want(0, StreamKind::Sub);
    REQUIRE(heard.awaitSound());
    heard.pool.want(0, std::nullopt);
    CHECK(heard.feed().sound() == nullptr);
    REQUIRE(heard.await([&] { return heard.camera.sessions() == 0; }));
}

TEST_CASE("a sound gives way to a change of streams and comes back after it")
{
    Heard heard;
    heard.pool.want(0, StreamKind::Sub);
    REQUIRE(heard.awaitPicture());
    heard.pool.listen(0);
    REQUIRE(heard.awaitSound());
    heard.pool.want(0, StreamKind::Main);
    CHECK(heard.feed().sound() == nullptr);
    REQUIRE(heard.await([&] { return heard.feed().shown() == StreamKind::Main; }));
    REQUIRE(heard.awaitSound());
    CHECK(heard.camera.mostSessions() == 2);
}

TEST_CASE("a camera of one session keeps its picture and says why it does not sound")
{
    Heard heard;
    heard.camera.allow(1);
    heard.pool.want(0, StreamKind::Sub);
    REQUIRE(heard.awaitPicture());
    heard.pool.listen(0);
    REQUIRE(heard.await([&] { return heard.feed().soundStatus().failure.reason == StreamReason::TooManySessions; }));
    REQUIRE(heard.await([&] { return heard.feed().openStreams() == 1; }));
    CHECK(heard.feed().soundStatus().state == StreamState::Unsupported);
    CHECK(heard.pool.status(0).state == StreamState::Streaming);
    CHECK(heard.camera.stream(SubStream).opens.load() == 1);
}

TEST_CASE("a camera without sound is asked once, and anew only when somebody listens anew")
{
    Heard heard;
    heard.camera.stream(MainStream).refusal.store(StreamReason::NoSoundTrack);
    heard.pool.want(0, StreamKind::Sub);
    REQUIRE(heard.awaitPicture());
    heard.camera.stream(SubStream).refusal.store(StreamReason::NoSoundTrack); // from now on: the picture stays
    heard.pool.listen(0);
    REQUIRE(heard.await([&] {
        return heard.camera.stream(SubStream).opens.load() == 2 &&
               heard.feed().soundStatus().failure.reason == StreamReason::NoSoundTrack;
    }));
    REQUIRE(heard.await([&] { return heard.feed().openStreams() == 1; }));
    for (int i = 0; i < 100; ++i) {
        heard.pool.tick();
    }
    CHECK(heard.camera.stream(MainStream).opens.load() == 1);
    CHECK(heard.camera.stream(SubStream).opens.load() == 2); // that of the picture
    heard.camera.stream(MainStream).refusal.store(StreamReason::None);
    heard.pool.listen(std::nullopt);
    heard.pool.listen(0);
    CHECK(heard.awaitSound());
}

TEST_CASE("where the main stream has no sound or is not there, that of the sub stream is heard")
{
    Heard heard;
    const auto refusal = GENERATE(StreamReason::NoSoundTrack, StreamReason::CodecUnsupported, StreamReason::NotFound);
    heard.camera.stream(MainStream).refusal.store(refusal);
    heard.pool.want(0, StreamKind::Sub);
    REQUIRE(heard.awaitPicture());
    heard.pool.listen(0);
    REQUIRE(heard.awaitSound());
    CHECK(heard.camera.stream(SubStream).opens.load() == 2);
    CHECK(heard.camera.mostSessions() == 2);
    CHECK(heard.pool.status(0).state == StreamState::Streaming);
}

TEST_CASE("while the main stream rests and sub is shown in its place, main is not asked for sound either: sub sounds")
{
    Heard heard;
    heard.camera.stream(MainStream).refusal.store(StreamReason::NotFound);
    heard.pool.want(0, StreamKind::Main);
    REQUIRE(heard.await([&] { return heard.pool.status(0).state == StreamState::Backoff; }));
    heard.clock.advance(std::chrono::seconds(21));
    REQUIRE(heard.await([&] { return heard.feed().shown() == StreamKind::Sub && heard.feed().openStreams() == 1; }));
    REQUIRE(heard.feed().isResting(StreamKind::Main));
    heard.camera.stream(MainStream).refusal.store(StreamReason::None); // it would sound
    const int asked = heard.camera.stream(MainStream).opens.load();
    heard.pool.listen(0);
    REQUIRE(heard.awaitSound());
    CHECK(heard.camera.stream(MainStream).opens.load() == asked);
    CHECK(heard.camera.stream(SubStream).opens.load() == 2);
    CHECK(heard.camera.mostSessions() == 2);
    CHECK(heard.feed().shown() == StreamKind::Sub);
}
