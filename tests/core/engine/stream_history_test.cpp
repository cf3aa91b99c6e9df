// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/PoolHistory.h"
#include "core/engine/StreamHistory.h"
#include "tests/core/media/FakeStream.h"
#include "tests/support/catch.h"

using namespace pantau;
using base::SteadyTime;
using base::WallTime;
using engine::StreamHistory;
using media::StreamReason;
using media::StreamState;
using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

// The steady clock begins at 0, the wall clock a day later.
constexpr hours Offset{24};

SteadyTime steady(int second)
{
    return SteadyTime(seconds(second));
}

WallTime utc(int second)
{
    return WallTime(Offset + seconds(second));
}

media::StreamStatus status(StreamState state, int since, StreamReason reason = StreamReason::None, int code = 0)
{
    media::StreamStatus status;
    status.state = state;
    status.failure = {reason, code};
    status.since = steady(since);
    return status;
}

// A history that is told a status, looked at in a given second.
struct Told
{
    StreamHistory history;

    void note(int second, const media::StreamStatus& status) { history.note(status, steady(second), utc(second)); }
    [[nodiscard]] std::optional<StreamState> at(int second) const
    {
        const auto change = history.at(utc(second));
        return change ? std::optional(change->state) : std::nullopt;
    }
};

} // namespace

TEST_CASE("a history answers for the time that it has seen and knows nothing of the rest")
{
    Told told;
    CHECK_FALSE(told.at(0).has_value());
    told.note(10, status(StreamState::Streaming, 2));
    told.note(30, status(StreamState::Streaming, 2));
    CHECK_FALSE(told.at(9).has_value()); // it may have streamed then, but nobody looked
    CHECK(told.at(10) == StreamState::Streaming);
    CHECK(told.at(30) == StreamState::Streaming);
    CHECK_FALSE(told.at(31).has_value());
}

TEST_CASE("only changes of state or reason are kept, dated by the status")
{
    Told told;
    told.note(10, status(StreamState::Streaming, 10));
    told.note(20, status(StreamState::Streaming, 10));
    told.note(30, status(StreamState::Stalled, 23, StreamReason::NoVideoData));
    told.note(40, status(StreamState::Stalled, 23, StreamReason::WaitingForKeyFrame));
    told.note(50, status(StreamState::Backoff, 42, StreamReason::ServerError, 503));
    const auto changes = told.history.changes();
    REQUIRE(changes.size() == 4);
    CHECK(changes[1] == engine::StateChange{utc(23), StreamState::Stalled, {StreamReason::NoVideoData, 0}});
    CHECK(changes[2].at == utc(40)); // the reason changed unseen between two looks
    CHECK(changes[3] == engine::StateChange{utc(42), StreamState::Backoff, {StreamReason::ServerError, 503}});
    CHECK(told.at(22) == StreamState::Streaming);
    CHECK(told.at(23) == StreamState::Stalled);
    CHECK(told.at(45) == StreamState::Backoff);
}

TEST_CASE("a change is not dated before the last look, which saw another state")
{
    Told told;
    told.note(10, status(StreamState::Backoff, 5, StreamReason::NotFound, 404));
    told.note(20, status(StreamState::Streaming, 3)); // another stream of the camera took over
    CHECK(told.history.changes().back().at == utc(10));
}

TEST_CASE("trying again does not end a loss; a picture does, and another reason is another entry")
{
    Told told;
    told.note(0, status(StreamState::Streaming, 0));
    told.note(10, status(StreamState::Backoff, 10, StreamReason::ConnectionClosed));
    for (int second = 11; second < 600; second += 2) {
        told.note(second, status(StreamState::Connecting, second, StreamReason::ConnectionClosed));
        told.note(second + 1, status(StreamState::Backoff, second + 1, StreamReason::ConnectionClosed));
    }
    CHECK(told.history.changes().size() == 2);
    CHECK(told.at(300) == StreamState::Backoff);
    told.note(600, status(StreamState::Connecting, 600));
    told.note(601, status(StreamState::Backoff, 601, StreamReason::NoRoute));
    told.note(700, status(StreamState::Streaming, 690));
    const auto changes = told.history.changes();
    REQUIRE(changes.size() == 4);
    CHECK(changes[2].failure.reason == StreamReason::NoRoute);
    CHECK(changes[3].at == utc(690));
}

TEST_CASE("a worker that hangs does not count as streaming")
{
    Told told;
    media::StreamStatus hung = status(StreamState::Streaming, 0);
    hung.lastFrameAt = steady(0);
    told.note(2, hung);
    told.note(3, hung);
    CHECK(told.at(2) == StreamState::Streaming);
    CHECK(told.at(3) == StreamState::Stalled);
    CHECK(told.history.changes().back().at == utc(3));
}

TEST_CASE("a history keeps the newest 256 changes and forgets what was before them")
{
    Told told;
    for (int second = 0; second < 300; ++second) {
        told.note(second, status(second % 2 == 0 ? StreamState::Streaming : StreamState::Stalled, second));
    }
    const auto changes = told.history.changes();
    REQUIRE(changes.size() == StreamHistory::MostChanges);
    CHECK(changes.front().at == utc(300 - 256));
    CHECK_FALSE(told.at(43).has_value());
    CHECK(told.at(44) == StreamState::Streaming);
}

TEST_CASE("where the clock was set back, what came later counts")
{
    StreamHistory history;
    history.note(status(StreamState::Streaming, 0), steady(0), utc(1000));
    history.note(status(StreamState::Stalled, 5), steady(10), utc(900));
    CHECK(history.changes().back().at == utc(900));
    history.note(status(StreamState::Stalled, 5), steady(210), utc(1100));
    CHECK(history.at(utc(1050))->state == StreamState::Stalled);
}

TEST_CASE("the pool's history looks at every camera, also at one that was added later")
{
    test::FakeClock clock;
    engine::CameraPool pool(clock, {});
    engine::PoolHistory history(pool, clock);
    pool.add(std::vector<engine::CameraSource>(1));
    CHECK(history.of(0).changes().empty());
    history.look();
    clock.advance(seconds(5));
    pool.add(std::vector<engine::CameraSource>(1));
    history.look();
    REQUIRE(history.of(1).changes().size() == 1);
    CHECK(history.of(0).changes().size() == 1);
    CHECK(history.of(1).changes()[0].at == clock.wall());
    CHECK(history.of(1).changes()[0].state == StreamState::Idle);
    CHECK(history.of(2).changes().empty());
}
