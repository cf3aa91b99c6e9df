// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/CleanPictures.h"
#include "tests/support/catch.h"

using namespace pantau;
using namespace pantau::test;
using namespace std::chrono_literals;

namespace {

const QString Sub = QStringLiteral("sub1");

} // namespace

TEST_CASE("Another resolution in mid-stream is shown without a reconnect")
{
    CamSim sim({.cameras = 2});
    CleanPictures known;
    known.learn(sim, QStringLiteral("sub2"));
    sim.command(QStringLiteral("sub2 resolution"));
    known.learn(sim, QStringLiteral("sub2"));
    StreamProbe probe(tcp(sim.url(Sub)));
    REQUIRE(probe.waitForFrames(25, 30s));
    const int before = probe.seen().status.width;
    sim.command(QStringLiteral("sub1 resolution"));
    REQUIRE(probe.waitUntil(15s, [=](const Seen& all) { return all.status.width != before; }));
    REQUIRE(probe.waitForFrames(60, 30s));
    sim.command(QStringLiteral("sub1 resolution"));
    REQUIRE(probe.waitUntil(15s, [=](const Seen& all) { return all.status.width == before; }));
    REQUIRE(probe.waitForFrames(60, 30s));
    const Seen seen = probe.seen();
    CHECK(known.complaint(seen) == "");
    CHECK(seen.sessions.size() == 1);
    CHECK(seen.frames.back().number - seen.frames.front().number + 1 == seen.frames.size());
}

TEST_CASE("Another codec in mid-stream is shown within fifteen seconds")
{
    CamSim sim({.cameras = 3});
    sim.command(QStringLiteral("sub2 codec h265"));
    CleanPictures known;
    known.learn(sim, QStringLiteral("sub2"));
    CleanPictures either = known;
    either.learn(sim, QStringLiteral("sub3"));
    StreamProbe probe(tcp(sim.url(Sub)));
    REQUIRE(probe.waitForFrames(25, 30s));
    sim.command(QStringLiteral("sub1 codec h265"));
    const base::SteadyTime begin = now();
    REQUIRE(probe.waitUntil(30s, [](const Seen& all) { return all.status.decoder == "hevc SW"; }));
    REQUIRE(probe.waitForFrames(1, 30s));
    figure("", "picture again after the codec changed", seconds(now() - begin), "s");
    CHECK(seconds(now() - begin) <= 15.0);
    const std::size_t from = probe.frameCount() - 1;
    REQUIRE(probe.waitForFrames(100, 30s));
    CHECK(known.complaint(probe.seen(), from) == "");
    CHECK(either.complaint(probe.seen()) == "");
}
