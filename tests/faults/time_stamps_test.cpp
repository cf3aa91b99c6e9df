// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/CleanPictures.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace pantau;
using namespace pantau::test;
using namespace std::chrono_literals;
using media::StreamState;

namespace {

const QString Sub = QStringLiteral("sub1");

// Pictures that never came, by their numbers, from index `from` on.
std::uint64_t missing(const Seen& seen, std::size_t from)
{
    const std::uint64_t sent = seen.frames.back().number - seen.frames[from].number + 1;
    return sent - (seen.frames.size() - from);
}

bool inOrder(const Seen& seen)
{
    return std::is_sorted(seen.frames.begin(), seen.frames.end(),
                          [](const SeenFrame& a, const SeenFrame& b) { return a.number <= b.number && &a != &b; });
}

// Nothing but numbers may differ from a healthy stream: same session, each picture, in order, in its time.
void checkUntouched(StreamProbe& probe, std::size_t from, const char* test, const std::string& what)
{
    const Seen seen = probe.seen();
    const double length = seconds(seen.frames.back().at - seen.frames[from].at);
    const double rate = static_cast<double>(seen.frames.size() - from - 1) / length;
    figure(test, "pictures a second, " + what, rate, "1/s");
    figure(test, "pictures missing, " + what, static_cast<double>(missing(seen, from)), "");
    CHECK(seen.sessions.size() == 1);
    CHECK(inOrder(seen));
    CHECK(missing(seen, from) <= (seen.frames.size() - from) / 25); // 24 of 25
    CHECK(std::count_if(seen.states.begin(), seen.states.end(),
                        [](const SeenState& each) { return each.state == StreamState::Streaming; }) == 1);
}

} // namespace

TEST_CASE("T10 equal time stamps change nothing")
{
    CamSim sim;
    StreamProbe probe(tcp(sim.url(Sub)));
    REQUIRE(probe.waitForFrames(25, 30s));
    sim.command(QStringLiteral("sub1 timestamps equal"));
    const std::size_t from = probe.frameCount();
    REQUIRE(probe.waitForFrames(150, 30s));
    checkUntouched(probe, from, "T10", "equal time stamps");
}

TEST_CASE("T10 time stamps that go back by a second each two change nothing")
{
    CamSim sim;
    StreamProbe probe(tcp(sim.url(Sub)));
    REQUIRE(probe.waitForFrames(25, 30s));
    sim.command(QStringLiteral("sub1 timestamps back"));
    const std::size_t from = probe.frameCount();
    REQUIRE(probe.waitForFrames(200, 30s));
    checkUntouched(probe, from, "T10", "time stamps going back");
}

TEST_CASE("T11 one picture stamped hours away each two seconds loses nothing")
{
    CamSim sim({.cameras = 2});
    for (const media::StreamSpec& spec : {tcp(sim.url(Sub)), udp(sim.url(QStringLiteral("sub2")))}) {
        sim.command(QStringLiteral("sub* timestamps normal"));
        StreamProbe probe(spec);
        REQUIRE(probe.waitForFrames(25, 30s));
        sim.command(QStringLiteral("sub* timestamps jump"));
        const std::size_t from = probe.frameCount();
        REQUIRE(probe.waitForFrames(200, 30s));
        const bool overTcp = spec.transport == media::Transport::Tcp;
        checkUntouched(probe, from, "T11", overTcp ? "jumps over TCP" : "jumps over UDP");
    }
}

TEST_CASE("T13 a camera whose clock steps by an hour, with sender reports and audio, goes on")
{
    CamSim sim;
    sim.command(QStringLiteral("sub1 withaudio on"));
    StreamProbe probe(tcp(sim.url(Sub)));
    REQUIRE(probe.waitForFrames(25, 30s));
    const std::size_t from = probe.frameCount();
    for (const char* step : {"3600", "-7200"}) {
        sim.command(QStringLiteral("sub1 clockstep ") + QLatin1StringView(step));
        REQUIRE(probe.waitForFrames(150, 30s)); // sender reports come each 5 s
    }
    checkUntouched(probe, from, "T13", "clock steps");
}
