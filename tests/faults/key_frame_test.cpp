// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/CleanPictures.h"
#include "tests/support/catch.h"

using namespace pantau;
using namespace pantau::test;
using namespace std::chrono_literals;
using media::StreamReason;
using media::StreamState;

namespace {

const QString Sub = QStringLiteral("sub1");

} // namespace

TEST_CASE("T16 who joins in the middle sees a clean key picture first")
{
    CamSim sim({.cameras = 2});
    CleanPictures known;
    known.learn(sim, QStringLiteral("sub2"));
    StreamProbe always(tcp(sim.url(Sub)));
    REQUIRE(always.waitForFrames(1, 30s));
    for (int round = 0; round < 6; ++round) {
        REQUIRE(always.waitForFrames(17, 30s)); // another place in the group of 50 each time
        StreamProbe probe(round % 2 == 0 ? tcp(sim.url(Sub)) : udp(sim.url(Sub)));
        REQUIRE(probe.waitForFrames(5, 30s));
        const Seen seen = probe.seen();
        CHECK(CleanPictures::isKey(seen.frames.front()));
        CHECK(known.complaint(seen) == "");
        CHECK(seen.sessions.size() == 1);
    }
}

TEST_CASE("T16 without key frames for thirty seconds a newcomer waits and says so, and who was there goes on")
{
    CamSim sim;
    sim.command(QStringLiteral("sub1 nokey 0")); // encodes what is needed, so that the 30 s are not spent on it
    StreamProbe there(tcp(sim.url(Sub)));
    REQUIRE(there.waitForFrames(60, 30s));
    sim.command(QStringLiteral("sub1 nokey 30"));
    const base::SteadyTime begin = now();
    REQUIRE(there.waitForFrames(10, 30s));
    StreamProbe newcomer(tcp(sim.url(Sub)));
    // Eleven seconds of packets that cannot be decoded: beyond every limit of silence.
    REQUIRE(newcomer.waitUntil(30s, [](const Seen& all) { return all.status.discarded >= 275; }));
    const Seen waiting = newcomer.seen();
    CHECK(waiting.is(StreamState::Connecting, StreamReason::WaitingForKeyFrame));
    CHECK(waiting.frames.empty());
    CHECK(waiting.sessions.size() == 1);
    REQUIRE(newcomer.waitForFrames(1, 45s));
    figure("T16", "first picture of the newcomer after the key frames stopped", seconds(now() - begin), "s");
    CHECK(newcomer.seen().sessions.size() == 1);
    const Seen seen = there.seen();
    CHECK(seen.sessions.size() == 1);
    CHECK(seen.frames.back().number - seen.frames.front().number + 1 == seen.frames.size());
}
