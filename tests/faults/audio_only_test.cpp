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

} // namespace

TEST_CASE("T6 a video that stalls while its audio runs is not healthy")
{
    CamSim sim;
    sim.command(QStringLiteral("sub1 withaudio on"));
    StreamProbe probe(tcp(sim.url(Sub)));
    REQUIRE(probe.waitForFrames(25, 30s));
    sim.command(QStringLiteral("sub1 audioonly on")); // the open session gets its audio, but no more video
    REQUIRE(probe.waitForState(StreamState::Stalled, StreamReason::NoVideoData, 10s));
    REQUIRE(probe.waitForState(StreamState::Unsupported, StreamReason::NoVideoTrack, 20s));
    sim.command(QStringLiteral("sub1 audioonly off"));
    CHECK(probe.waitForFrames(25, 30s));
}

TEST_CASE("T6 a camera that comes back with audio only is never called live")
{
    CamSim sim;
    StreamProbe probe(tcp(sim.url(Sub)));
    REQUIRE(probe.waitForFrames(25, 30s));
    sim.command(QStringLiteral("sub1 audioonly on"));
    sim.command(QStringLiteral("sub1 drop"));
    REQUIRE(probe.waitForState(StreamState::Unsupported, StreamReason::NoVideoTrack, 15s));
    const std::size_t pictures = probe.frameCount();
    const std::size_t states = probe.seen().states.size();
    REQUIRE(probe.waitUntil(30s, [](const Seen& all) { return all.sessions.size() >= 4; }));
    const Seen seen = probe.seen();
    CHECK(seen.frames.size() == pictures);
    CHECK(std::none_of(seen.states.begin() + static_cast<std::ptrdiff_t>(states), seen.states.end(),
                       [](const SeenState& each) { return each.state == StreamState::Streaming; }));
    sim.command(QStringLiteral("sub1 audioonly off"));
    const base::SteadyTime healed = now();
    REQUIRE(probe.waitForFrames(1, 30s));
    figure("T6", "picture after the video came back", seconds(now() - healed), "s");
}
