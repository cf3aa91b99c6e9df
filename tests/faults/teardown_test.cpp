// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/CleanPictures.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace pantau;
using namespace pantau::test;
using namespace std::chrono_literals;
using media::StreamReason;
using media::StreamState;

namespace {

const QString Sub = QStringLiteral("sub1");
constexpr auto StopLimit = 1500ms;

void checkStops(StreamProbe& probe, const char* test, const std::string& phase)
{
    const auto took = probe.stop();
    figure(test, "end of a worker " + phase, seconds(took), "s");
    CHECK(took < StopLimit);
    CHECK(probe.seen().status.state == StreamState::Idle);
}

} // namespace

TEST_CASE("T7 every option is taken by FFmpeg over both transports")
{
    // A session whose options were not all taken fails with OptionRefused, so a picture proves that they were.
    CamSim sim({.cameras = 2});
    for (const media::StreamSpec& spec : {tcp(sim.url(Sub)), udp(sim.url(QStringLiteral("sub2")))}) {
        StreamProbe probe(spec);
        CHECK(probe.waitForFrames(10, 15s));
        const Seen seen = probe.seen();
        CHECK(seen.sessions.size() == 1);
        CHECK(std::none_of(seen.states.begin(), seen.states.end(),
                           [](const SeenState& each) { return each.failure.reason == StreamReason::OptionRefused; }));
    }
}

TEST_CASE("T7 T9 a worker ends at once and says TEARDOWN while pictures come, over both transports")
{
    CamSim sim({.cameras = 2});
    std::int64_t expected = 0;
    for (const media::StreamSpec& spec : {tcp(sim.url(Sub)), udp(sim.url(QStringLiteral("sub2")))}) {
        StreamProbe probe(spec);
        REQUIRE(probe.waitForFrames(10, 15s));
        checkStops(probe, "T7", "while streaming");
        CHECK(sim.waitForCounter(QString(), "teardowns", ++expected, 5s));
    }
    CHECK(sim.counter(QString(), "sessions") == 0);
    CHECK(sim.counter(QString(), "sessions_opened") == expected);
}

TEST_CASE("T7 T9 a worker ends at once and says TEARDOWN before its first picture")
{
    CamSim sim;
    sim.command(QStringLiteral("sub1 stall on"));
    StreamProbe probe(tcp(sim.url(Sub)));
    REQUIRE(sim.waitForCounter(Sub, "plays", 1, 15s));
    REQUIRE(probe.waitForState(StreamState::Connecting, StreamReason::WaitingForKeyFrame, 10s));
    checkStops(probe, "T7", "before the first picture");
    CHECK(probe.frameCount() == 0);
    CHECK(sim.waitForCounter(Sub, "teardowns", 1, 5s));
    CHECK(sim.counter(Sub, "sessions") == 0);
}

TEST_CASE("T7 T9 a worker ends at once and says TEARDOWN while its camera is silent")
{
    CamSim sim;
    StreamProbe probe(tcp(sim.url(Sub)));
    REQUIRE(probe.waitForFrames(10, 15s));
    sim.command(QStringLiteral("sub1 stall on"));
    REQUIRE(probe.waitForState(StreamState::Stalled, StreamReason::NoVideoData, 10s));
    checkStops(probe, "T7", "while stalled");
    CHECK(sim.waitForCounter(Sub, "teardowns", 1, 5s));
    CHECK(sim.counter(Sub, "sessions") == 0);
}

TEST_CASE("T9 a session that is given up says TEARDOWN")
{
    CamSim sim;
    StreamProbe probe(tcp(sim.url(Sub)));
    REQUIRE(probe.waitForFrames(10, 15s));
    sim.command(QStringLiteral("sub1 stall on"));
    REQUIRE(probe.waitForState(StreamState::Backoff, StreamReason::NoVideoData, 20s));
    CHECK(sim.waitForCounter(Sub, "teardowns", 1, 5s));
    REQUIRE(sim.waitForCounter(Sub, "plays", 2, 10s));
    CHECK(sim.counter(Sub, "sessions") == 1);
    REQUIRE(probe.waitUntil(
        10s, [](const Seen& all) { return all.sessions.size() == 2 && all.sessions.back().openEnded.has_value(); }));
    checkStops(probe, "T9", "in its second session");
    CHECK(sim.waitForCounter(Sub, "teardowns", 2, 5s));
    CHECK(sim.counter(Sub, "sessions") == 0);
}

TEST_CASE("T7 a worker ends at once while its camera takes the connection and answers nothing")
{
    CamSim sim;
    sim.command(QStringLiteral("sub1 halfopen on"));
    StreamProbe probe(tcp(sim.url(Sub)));
    REQUIRE(sim.waitForCounter(QString(), "connections", 1, 15s));
    checkStops(probe, "T7", "in a connect without an answer");
}

TEST_CASE("T7 a worker ends at once while a camera that streamed answers nothing any more")
{
    CamSim sim;
    StreamProbe probe(tcp(sim.url(Sub)));
    REQUIRE(probe.waitForFrames(10, 15s));
    sim.command(QStringLiteral("sub1 halfopen on"));
    REQUIRE(probe.waitForState(StreamState::Stalled, StreamReason::NoVideoData, 10s));
    checkStops(probe, "T7", "while half-open");
}

TEST_CASE("T7 a worker ends at once between two tries")
{
    CamSim sim;
    sim.command(QStringLiteral("server stop"));
    StreamProbe probe(tcp(sim.url(Sub)));
    REQUIRE(probe.waitForState(StreamState::Backoff, StreamReason::ConnectionRefused, 10s));
    checkStops(probe, "T7", "between two tries");
}

TEST_CASE("T9 a PLAY that is refused says why, and its session is torn down, over both transports")
{
    CamSim sim({.cameras = 4});
    const auto check = [&sim](const QString& mount, int status, auto transport) {
        INFO(mount.toStdString() << " answers PLAY with " << status);
        sim.command(QStringLiteral("%1 playanswer %2").arg(mount).arg(status));
        StreamProbe probe(transport(sim.url(mount)));
        REQUIRE(probe.waitForState(StreamState::Backoff, StreamReason::ServerError, 15s));
        CHECK(probe.seen().status.failure.code == status);
        // Of each try, not of the last alone.
        REQUIRE(probe.waitUntil(15s, [](const Seen& all) { return all.sessions.size() >= 2; }));
        probe.stop();
        CHECK(sim.waitForCounter(mount, "teardowns", sim.counter(mount, "sessions_opened"), 5s));
        CHECK(sim.counter(mount, "sessions_opened") == sim.counter(mount, "teardowns"));
        CHECK(sim.counter(mount, "sessions") == 0);
    };
    check(QStringLiteral("sub1"), 500, tcp);
    check(QStringLiteral("sub2"), 454, tcp);
    check(QStringLiteral("sub3"), 500, udp);
    check(QStringLiteral("sub4"), 454, udp);
}

TEST_CASE("T7 T9 a worker ends at once and says TEARDOWN while its PLAY gets no answer, over both transports")
{
    CamSim sim({.cameras = 2});
    const QString sub2 = QStringLiteral("sub2");
    for (const auto& [mount, spec] : {std::pair(Sub, tcp(sim.url(Sub))), std::pair(sub2, udp(sim.url(sub2)))}) {
        INFO(mount.toStdString());
        sim.command(mount + QStringLiteral(" playanswer none"));
        StreamProbe probe(spec);
        REQUIRE(sim.waitForCounter(mount, "sessions_opened", 1, 15s));
        checkStops(probe, "T7", "while PLAY gets no answer");
        CHECK(probe.frameCount() == 0);
        // The simulator reads on once it has answered; only then can it find the TEARDOWN.
        sim.command(mount + QStringLiteral(" playanswer normal"));
        CHECK(sim.waitForCounter(mount, "teardowns", 1, 5s));
        CHECK(sim.counter(mount, "sessions") == 0);
    }
}

TEST_CASE("T9 a worker that is stopped while it opens leaves no session behind")
{
    CamSim sim({.cameras = 12});
    for (int i = 1; i <= 12; ++i) {
        const QString mount = QStringLiteral("sub%1").arg(i);
        StreamProbe probe(tcp(sim.url(mount)));
        REQUIRE(sim.waitForCounter(mount, i % 2 == 0 ? "describes" : "setups", 1, 15s));
        CHECK(probe.stop() < StopLimit);
        CHECK(sim.waitForCounter(mount, "teardowns", sim.counter(mount, "sessions_opened"), 5s));
        CHECK(sim.counter(mount, "sessions_opened") == sim.counter(mount, "teardowns"));
    }
}
