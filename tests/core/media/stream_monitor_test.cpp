// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/StreamMonitor.h"
#include "tests/support/catch.h"

#include <set>
#include <string>

using pantau::base::SteadyTime;
using pantau::media::StreamMonitor;
using pantau::media::StreamReason;
using pantau::media::StreamState;
using pantau::media::StreamStatus;
using std::chrono::milliseconds;

namespace {

SteadyTime at(int ms)
{
    return SteadyTime(milliseconds(ms));
}

} // namespace

TEST_CASE("before anything happens the stream is idle and all counts are zero")
{
    const StreamStatus status = StreamMonitor().status();
    CHECK(status.state == StreamState::Idle);
    CHECK(status.decoded + status.corrupt + status.discarded + status.lostPackets + status.reconnects == 0);
    CHECK_FALSE(status.lastFrameAt.has_value());
    CHECK_FALSE(status.firstPicture.has_value());
}

TEST_CASE("the first picture is measured from the worker's start, once")
{
    StreamMonitor monitor;
    monitor.workerStarted(at(1000));
    monitor.sessionStarted(at(1100));
    monitor.frameDecoded(640, 360, at(1750));
    monitor.frameDecoded(704, 576, at(1790));
    const StreamStatus status = monitor.status();
    CHECK(status.firstPicture == milliseconds(750));
    CHECK(status.lastFrameAt == at(1790));
    CHECK(status.decoded == 2);
    CHECK(status.width == 704);
    CHECK(status.height == 576);
}

TEST_CASE("a picture says streaming and forgets the reason; the time is that of the change")
{
    StreamMonitor monitor;
    monitor.sessionStarted(at(0));
    monitor.enter(StreamState::Stalled, {StreamReason::NoVideoData, 0}, at(5000));
    monitor.enter(StreamState::Stalled, {StreamReason::WaitingForKeyFrame, 0}, at(6000));
    CHECK(monitor.status().since == at(5000));
    CHECK(monitor.status().failure.reason == StreamReason::WaitingForKeyFrame);
    monitor.frameDecoded(640, 360, at(7000));
    monitor.frameDecoded(640, 360, at(7040));
    CHECK(monitor.status().state == StreamState::Streaming);
    CHECK(monitor.status().failure.reason == StreamReason::None);
    CHECK(monitor.status().since == at(7000));
}

TEST_CASE("a stream that says streaming without a new picture counts as stalled, and says why")
{
    StreamMonitor monitor;
    monitor.sessionStarted(at(0));
    monitor.frameDecoded(640, 360, at(1000));
    CHECK(judgedByAge(monitor.status(), at(3999)).state == StreamState::Streaming);
    CHECK(judgedByAge(monitor.status(), at(3999)).failure.reason == StreamReason::None);
    CHECK(judgedByAge(monitor.status(), at(4000)).state == StreamState::Stalled);
    CHECK(judgedByAge(monitor.status(), at(4000)).failure.reason == StreamReason::WorkerBehind);
    monitor.enter(StreamState::Backoff, {StreamReason::ConnectionClosed, 0}, at(2000));
    CHECK(judgedByAge(monitor.status(), at(66001)).state == StreamState::Backoff);
    CHECK(judgedByAge(monitor.status(), at(66001)).failure.reason == StreamReason::ConnectionClosed);
    CHECK(judgedByAge(StreamMonitor().status(), at(66001)).state == StreamState::Idle);
}

TEST_CASE("sessions after the first are reconnects")
{
    StreamMonitor monitor;
    monitor.sessionStarted(at(0));
    CHECK(monitor.status().reconnects == 0);
    monitor.enter(StreamState::Backoff, {StreamReason::NotFound, 404}, at(10));
    CHECK(monitor.status().failure.code == 404);
    monitor.sessionStarted(at(20));
    monitor.sessionStarted(at(30));
    CHECK(monitor.status().reconnects == 2);
    CHECK(monitor.status().state == StreamState::Connecting);
    CHECK(monitor.status().since == at(30));
}

TEST_CASE("a stream that waits for its turn says so, and says why it failed once that is known, until a picture comes")
{
    StreamMonitor monitor;
    monitor.waitingForTurn(at(0));
    CHECK(monitor.status().state == StreamState::Connecting);
    CHECK(monitor.status().failure.reason == StreamReason::WaitingForTurn);
    monitor.sessionStarted(at(10));
    CHECK(monitor.status().failure.reason == StreamReason::None);
    monitor.enter(StreamState::Backoff, {StreamReason::NotFound, 404}, at(20));
    monitor.waitingForTurn(at(30));
    monitor.sessionStarted(at(40));
    CHECK(monitor.status().state == StreamState::Connecting);
    CHECK(monitor.status().failure.reason == StreamReason::NotFound);
    CHECK(monitor.status().failure.code == 404);
    monitor.frameDecoded(640, 360, at(50));
    CHECK(monitor.status().failure.reason == StreamReason::None);
}

TEST_CASE("corrupt, discarded and lost packets are counted apart")
{
    StreamMonitor monitor;
    monitor.packetCorrupt();
    monitor.packetDiscarded();
    monitor.packetDiscarded();
    monitor.packetsLost(7);
    monitor.packetsLost(3);
    monitor.decoderOpened("h264 SW", pantau::media::HardwareReason::MemoryFull);
    const StreamStatus status = monitor.status();
    CHECK(status.corrupt == 1);
    CHECK(status.discarded == 2);
    CHECK(status.lostPackets == 10);
    CHECK(status.decoder == "h264 SW");
    CHECK(status.whySoftware == pantau::media::HardwareReason::MemoryFull);
}

TEST_CASE("every state and reason has a stable word of its own")
{
    std::set<std::string> states;
    for (int state = 1; state <= static_cast<int>(StreamState::Unsupported); ++state) {
        states.insert(name(static_cast<StreamState>(state)));
    }
    CHECK(states.size() == 7);
    CHECK_FALSE(states.contains(""));
    std::set<std::string> reasons;
    for (int reason = 2; reason <= static_cast<int>(StreamReason::OptionRefused); ++reason) {
        reasons.insert(name(static_cast<StreamReason>(reason)));
    }
    CHECK(reasons.size() == 23);
    CHECK_FALSE(reasons.contains(""));
    using pantau::media::HardwareKind;
    using pantau::media::HardwareReason;
    std::set<std::string> kinds;
    for (int kind = 1; kind <= static_cast<int>(HardwareKind::Drm); ++kind) {
        kinds.insert(name(static_cast<HardwareKind>(kind)));
    }
    CHECK(kinds.size() == 5);
    CHECK_FALSE(kinds.contains(""));
    std::set<std::string> refusals;
    for (int reason = 2; reason <= static_cast<int>(HardwareReason::Failed); ++reason) {
        refusals.insert(name(static_cast<HardwareReason>(reason)));
    }
    CHECK(refusals.size() == 10);
    CHECK_FALSE(refusals.contains(""));
}
