// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/media/FakeStream.h"
#include "tests/support/catch.h"

#include <algorithm>

using pantau::media::StreamFailure;
using pantau::media::StreamReason;
using pantau::media::StreamState;
using pantau::media::StreamStatus;
using pantau::test::FakeStream;
using std::chrono::milliseconds;
using std::chrono::seconds;
using Step = FakeStream::Step;

namespace {

// Far above what a stop takes, far below the shortest thing it could wait for by mistake.
constexpr milliseconds Quick{2000};

// Blocks like a socket: until the worker says that the wait is over.
void waitLikeASocket(const FakeStream::KeepWaiting& keepWaiting)
{
    while (keepWaiting()) {
        std::this_thread::yield();
    }
}

Step socketStep(const FakeStream::KeepWaiting& keepWaiting)
{
    waitLikeASocket(keepWaiting);
    return Step::Failed;
}

bool placeIsFree(FakeStream& stream)
{
    std::stop_source stop;
    stop.request_stop();
    return stream.gate.enter(QStringLiteral("10.0.0.1"), stop.get_token()).has_value();
}

bool saw(const std::vector<StreamStatus>& seen, StreamState state, StreamReason reason)
{
    return std::any_of(seen.begin(), seen.end(), [&](const StreamStatus& status) {
        return status.state == state && status.failure.reason == reason;
    });
}

void checkAfterOpenFailure(StreamFailure failure, StreamState expected)
{
    FakeStream stream;
    stream.onOpen = [&](int, const auto&) {
        stream.noteStatus();
        return failure;
    };
    stream.start();
    CAPTURE(name(failure.reason));
    REQUIRE(stream.awaitState(expected));
    const StreamStatus status = stream.monitor.status();
    CHECK(status.failure.reason == failure.reason);
    CHECK(status.failure.code == failure.code);
    CHECK(stream.opens.load() == 1);
    CHECK(stream.closes.load() == 1);
    CHECK(placeIsFree(stream));
    CHECK(stream.stop() < Quick);
    CHECK(saw(stream.seen, StreamState::Connecting, StreamReason::None));
    CHECK(stream.monitor.status().state == StreamState::Idle);
    CHECK(stream.closes.load() == stream.opens.load());
}

} // namespace

TEST_CASE("a failed opening leads to back-off, a refused login or an unusable source to states of their own")
{
    checkAfterOpenFailure({StreamReason::ConnectionRefused, 0}, StreamState::Backoff);
    checkAfterOpenFailure({StreamReason::NotFound, 404}, StreamState::Backoff);
    checkAfterOpenFailure({StreamReason::TooManySessions, 453}, StreamState::Backoff);
    checkAfterOpenFailure({StreamReason::WrongLogin, 401}, StreamState::LoginRefused);
    checkAfterOpenFailure({StreamReason::NoVideoTrack, 0}, StreamState::Unsupported);
    checkAfterOpenFailure({StreamReason::CodecUnsupported, 0}, StreamState::Unsupported);
    checkAfterOpenFailure({StreamReason::FileFormatUnknown, 0}, StreamState::Unsupported);
}

TEST_CASE("pictures say streaming, and a session that breaks afterwards gives its own reason")
{
    FakeStream stream;
    int step = 0;
    stream.failure = {StreamReason::BrokenData, 0};
    stream.onStep = [&](const auto&) {
        stream.noteStatus();
        stream.clock.advance(milliseconds(40));
        return ++step <= 3 ? stream.picture() : Step::Failed;
    };
    stream.start();
    REQUIRE(stream.awaitState(StreamState::Backoff));
    CHECK(stream.monitor.status().failure.reason == StreamReason::BrokenData);
    CHECK(stream.monitor.status().decoded == 3);
    CHECK(stream.stop() < Quick);
    REQUIRE(stream.seen.size() >= 4);
    CHECK(stream.seen[0].state == StreamState::Connecting);
    CHECK(stream.seen[1].state == StreamState::Streaming);
    CHECK(stream.closes.load() == stream.opens.load());
}

TEST_CASE("a socket that stays open and silent is found out inside the wait: stalled after 3 s, given up after 8 s")
{
    FakeStream stream;
    bool first = true;
    milliseconds silentSince{};
    milliseconds endedAt{};
    stream.onStep = [&](const auto& keepWaiting) {
        if (std::exchange(first, false)) {
            silentSince = stream.clock.sinceStart();
            return stream.picture();
        }
        while (keepWaiting()) {
            stream.noteStatus();
            stream.clock.advance(milliseconds(100));
        }
        endedAt = stream.clock.sinceStart();
        return Step::Failed;
    };
    stream.start();
    REQUIRE(stream.awaitState(StreamState::Backoff));
    CHECK(stream.monitor.status().failure.reason == StreamReason::NoVideoData);
    CHECK(stream.stop() < Quick);
    CHECK(endedAt - silentSince == milliseconds(8000));
    CHECK(saw(stream.seen, StreamState::Streaming, StreamReason::None));
    CHECK(saw(stream.seen, StreamState::Stalled, StreamReason::NoVideoData));
    CHECK(stream.closes.load() == stream.opens.load());
}

TEST_CASE("a camera that sends only audio is given up after 8 s")
{
    FakeStream stream;
    int steps = 0;
    stream.onStep = [&](const auto&) {
        ++steps;
        stream.clock.advance(milliseconds(500));
        return Step::Nothing;
    };
    stream.start();
    REQUIRE(stream.awaitState(StreamState::Backoff));
    CHECK(stream.monitor.status().failure.reason == StreamReason::NoVideoData);
    CHECK(stream.stop() < Quick);
    CHECK(steps == 16); // of 500 ms
}

TEST_CASE("a camera whose data never decode is given up after 65 s, not before")
{
    FakeStream stream;
    milliseconds begin{};
    stream.onOpen = [&](int, const auto&) {
        begin = stream.clock.sinceStart();
        return std::nullopt;
    };
    milliseconds end{};
    stream.onStep = [&](const auto&) {
        stream.clock.advance(seconds(1));
        end = stream.clock.sinceStart();
        return Step::PictureData;
    };
    stream.start();
    REQUIRE(stream.awaitState(StreamState::Backoff));
    CHECK(stream.monitor.status().failure.reason == StreamReason::NoDecodablePicture);
    CHECK(stream.stop() < Quick);
    CHECK(end - begin == milliseconds(65000));
}

TEST_CASE("opening has 10 s, and closing half a second more")
{
    FakeStream stream;
    milliseconds opening{};
    milliseconds closing{};
    const auto measure = [&](milliseconds& length, milliseconds step, const auto& keepWaiting) {
        const milliseconds begin = stream.clock.sinceStart();
        while (keepWaiting()) {
            stream.clock.advance(step);
        }
        length = stream.clock.sinceStart() - begin;
    };
    stream.onOpen = [&](int, const auto& keepWaiting) {
        measure(opening, milliseconds(100), keepWaiting);
        return StreamFailure{StreamReason::NoAnswer, 0};
    };
    stream.onClose = [&](const auto& keepWaiting) { measure(closing, milliseconds(10), keepWaiting); };
    stream.start();
    REQUIRE(stream.awaitState(StreamState::Backoff));
    CHECK(stream.stop() < Quick);
    CHECK(opening == milliseconds(10000));
    CHECK(closing == milliseconds(500));
}

TEST_CASE("a stop during the opening ends it, and the session is closed")
{
    FakeStream stream;
    std::atomic<bool> stopping{false};
    stream.onOpen = [&](int, const auto& keepWaiting) {
        while (keepWaiting()) {
            // An open may go on for half a second, so that a session that is half set up gets its TEARDOWN.
            stream.clock.advance(milliseconds(stopping.load() ? 10 : 0));
            std::this_thread::yield();
        }
        return StreamFailure{StreamReason::NoAnswer, 0};
    };
    stream.start();
    REQUIRE(FakeStream::await([&] { return stream.opens.load() == 1; }));
    stopping.store(true);
    CHECK(stream.stop() < Quick);
    CHECK(stream.opens.load() == 1);
    CHECK(stream.closes.load() == 1);
    CHECK(stream.monitor.status().state == StreamState::Idle);
}

TEST_CASE("a stop while the session waits for packets ends it, and there is still time for TEARDOWN")
{
    FakeStream stream;
    std::atomic<bool> stepping{false};
    bool mayWaitAtClose = false;
    stream.onStep = [&](const auto& keepWaiting) {
        stepping.store(true);
        return socketStep(keepWaiting);
    };
    stream.onClose = [&](const auto& keepWaiting) { mayWaitAtClose = keepWaiting(); };
    stream.start();
    REQUIRE(FakeStream::await([&] { return stepping.load(); }));
    CHECK(stream.stop() < Quick);
    CHECK(mayWaitAtClose);
    CHECK(stream.closes.load() == 1);
    CHECK(stream.monitor.status().state == StreamState::Idle);
}

TEST_CASE("a session is given the stop of its worker, so that it ends whatever else it waits for")
{
    FakeStream stream;
    std::atomic<bool> stepping{false};
    bool wasAsked = true;
    bool isAsked = false;
    stream.onStep = [&](const auto& keepWaiting) {
        wasAsked = stream.sessionStop.stop_requested();
        stepping.store(true);
        waitLikeASocket(keepWaiting);
        isAsked = stream.sessionStop.stop_requested();
        return Step::Failed;
    };
    stream.start();
    REQUIRE(FakeStream::await([&] { return stepping.load(); }));
    stream.stop();
    CHECK_FALSE(wasAsked);
    CHECK(isAsked);
}

TEST_CASE("a stop between pictures of a busy camera ends it")
{
    FakeStream stream;
    stream.onStep = [&](const auto&) { return stream.picture(); };
    stream.start();
    REQUIRE(FakeStream::await([&] { return stream.monitor.status().decoded > 100; }));
    CHECK(stream.stop() < Quick);
    CHECK(stream.closes.load() == 1);
}

TEST_CASE("a stop during the back-off of a refused login does not wait for its 60 s")
{
    FakeStream stream;
    stream.onOpen = [](int, const auto&) { return StreamFailure{StreamReason::WrongLogin, 401}; };
    stream.start();
    REQUIRE(stream.awaitState(StreamState::LoginRefused));
    CHECK(stream.stop() < Quick);
    CHECK(stream.opens.load() == 1);
}

TEST_CASE("a worker waits for its turn at the gate and says so, opens when there is a place, and can be stopped there")
{
    FakeStream stream;
    std::atomic<bool> freeWhileRunning{false};
    std::atomic<bool> stepping{false};
    stream.onStep = [&](const auto& keepWaiting) {
        freeWhileRunning.store(placeIsFree(stream));
        stepping.store(true);
        return socketStep(keepWaiting);
    };
    auto taken = stream.gate.enter(QStringLiteral("10.0.0.1"), {});
    stream.start();
    const auto waits = [&] { return stream.monitor.status().failure.reason == StreamReason::WaitingForTurn; };
    REQUIRE(FakeStream::await(waits));
    CHECK(stream.opens.load() == 0);
    SECTION("a place becomes free")
    {
        taken.reset();
        REQUIRE(FakeStream::await([&] { return stepping.load(); }));
        CHECK(stream.stop() < Quick);
        CHECK(freeWhileRunning.load());
    }
    SECTION("the worker is stopped")
    {
        CHECK(stream.stop() < Quick);
        CHECK(stream.opens.load() == 0);
        CHECK(stream.monitor.status().state == StreamState::Idle);
    }
}

TEST_CASE("sessions after the first are counted as reconnects, and each of them is closed before the next opens")
{
    FakeStream stream;
    stream.outage = {}; // the shortest back-off, about a second of real time
    std::atomic<bool> overlapped{false};
    stream.onOpen = [&](int attempt, const auto&) -> std::optional<StreamFailure> {
        if (stream.closes.load() != attempt - 1) {
            overlapped.store(true);
        }
        return attempt == 1 ? std::optional<StreamFailure>({StreamReason::ConnectionRefused, 0}) : std::nullopt;
    };
    stream.onStep = [&](const auto& keepWaiting) {
        if (stream.opens.load() == 2) {
            return Step::Failed;
        }
        return stream.monitor.status().decoded == 0 ? stream.picture() : socketStep(keepWaiting);
    };
    stream.start();
    REQUIRE(stream.awaitState(StreamState::Streaming));
    CHECK(stream.monitor.status().reconnects == 2);
    CHECK(stream.stop() < Quick);
    CHECK_FALSE(overlapped.load());
    CHECK(stream.opens.load() == 3);
    CHECK(stream.closes.load() == 3);
}

TEST_CASE("a password that just worked is tried once more before it counts as refused")
{
    FakeStream stream;
    stream.outage = {};
    stream.onOpen = [&](int attempt, const auto&) -> std::optional<StreamFailure> {
        stream.noteStatus();
        return attempt == 1 ? std::nullopt : std::optional<StreamFailure>({StreamReason::WrongLogin, 401});
    };
    stream.onStep = [](const auto&) { return Step::Failed; };
    stream.start();
    REQUIRE(stream.awaitState(StreamState::LoginRefused));
    CHECK(stream.stop() < Quick);
    CHECK(stream.opens.load() == 3);
}

TEST_CASE("a stream of which only key frames are decoded is never stalled while one comes each 10 s")
{
    FakeStream stream;
    milliseconds begin{};
    milliseconds silentSince{};
    int step = 0;
    stream.onStep = [&](const auto& keepWaiting) {
        if (++step == 1) {
            begin = stream.clock.sinceStart();
        }
        if (step <= 100) { // one packet each 500 ms, every twentieth a key frame
            stream.clock.advance(milliseconds(500));
            stream.noteStatus();
            return step % 20 == 1 ? stream.picture() : Step::LeftOut;
        }
        silentSince = stream.clock.sinceStart();
        while (keepWaiting()) {
            stream.noteStatus();
            stream.clock.advance(milliseconds(100));
        }
        return Step::Failed;
    };
    stream.start();
    REQUIRE(stream.awaitState(StreamState::Backoff));
    CHECK(stream.monitor.status().failure.reason == StreamReason::NoVideoData);
    CHECK(stream.stop() < Quick);
    REQUIRE(stream.seen.size() > 120);
    const auto isStreaming = [](const StreamStatus& status) { return status.state == StreamState::Streaming; };
    CHECK(std::all_of(stream.seen.begin() + 1, stream.seen.begin() + 120, isStreaming));
    CHECK(saw(stream.seen, StreamState::Stalled, StreamReason::NoVideoData));
    CHECK(silentSince - begin == milliseconds(50000));
}
