// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/CleanPictures.h"
#include "tests/support/catch.h"
#include "widgets/wall/TileWords.h"

#include <algorithm>

using namespace pantau;
using namespace pantau::test;
using namespace std::chrono_literals;
using media::StreamReason;
using media::StreamState;

namespace {

const QString Sub = QStringLiteral("sub1");

const SeenState* firstAfter(const Seen& seen, base::SteadyTime since, StreamState state)
{
    for (const SeenState& each : seen.states) {
        if (each.at >= since && each.state == state) {
            return &each;
        }
    }
    return nullptr;
}

double secondsFromLastPicture(const Seen& seen, const SeenState& state)
{
    base::SteadyTime last = seen.frames.front().at;
    for (const SeenFrame& frame : seen.frames) {
        last = frame.at <= state.at ? frame.at : last;
    }
    return seconds(state.at - last);
}

// The camera falls silent with `fault`: stalled after 3 s, given up after 8 s, asked again after one more.
void checkSilence(CamSim& sim, StreamProbe& probe, const QString& fault, const char* name)
{
    REQUIRE(probe.waitForFrames(25, 30s));
    sim.command(QStringLiteral("%1 %2 on").arg(Sub, fault));
    const base::SteadyTime begin = now();
    REQUIRE(probe.waitForState(StreamState::Stalled, StreamReason::NoVideoData, 10s));
    const Seen stalled = probe.seen();
    const double after = secondsFromLastPicture(stalled, *firstAfter(stalled, begin, StreamState::Stalled));
    figure(name, "stalled after the last picture", after, "s");
    CHECK(after >= 2.9);
    CHECK(after <= 4.0);
    REQUIRE(probe.waitUntil(20s, [](const Seen& all) { return all.sessions.size() == 2; }));
    const Seen again = probe.seen();
    const SeenState* backoff = firstAfter(again, begin, StreamState::Backoff);
    REQUIRE(backoff != nullptr);
    CHECK(backoff->failure.reason == StreamReason::NoVideoData);
    const double gaveUp = secondsFromLastPicture(again, *backoff);
    figure(name, "given up after the last picture", gaveUp, "s");
    CHECK(gaveUp >= 7.9);
    CHECK(gaveUp <= 10.0);
}

} // namespace

TEST_CASE("T3 a camera that sends nothing over an open connection is found out and reopened")
{
    CamSim sim;
    StreamProbe probe(tcp(sim.url(Sub)));
    checkSilence(sim, probe, QStringLiteral("stall"), "T3");
    sim.command(QStringLiteral("sub1 stall off"));
    const base::SteadyTime healed = now();
    REQUIRE(probe.waitForFrames(25, 20s));
    const Seen seen = probe.seen();
    const auto first = std::find_if(seen.frames.begin(), seen.frames.end(), [&](auto& f) { return f.at >= healed; });
    figure("T3", "picture after the stall ended", seconds(first->at - healed), "s");
    CHECK(CleanPictures::isKey(*first));
    CHECK(seen.sessions.size() == 2);
    // The session that was given up said goodbye.
    CHECK(sim.waitForCounter(Sub, "teardowns", 1, 5s));
}

TEST_CASE("T3b a half-open camera answers nothing, also to the next try, and comes back")
{
    CamSim sim;
    StreamProbe probe(tcp(sim.url(Sub)));
    checkSilence(sim, probe, QStringLiteral("halfopen"), "T3b");
    // The kernel accepts the new connection, but nobody answers.
    REQUIRE(probe.waitUntil(
        20s, [](const Seen& all) { return all.sessions.size() == 2 && all.sessions.back().failedAt.has_value(); }));
    const Seen failed = probe.seen();
    const SeenSession& second = failed.sessions.back();
    figure("T3b", "open without an answer ended after", seconds(*second.failedAt - second.openBegan), "s");
    CHECK(seconds(*second.failedAt - second.openBegan) <= 11.0);
    CHECK(second.failure.reason == StreamReason::NoAnswer);
    sim.command(QStringLiteral("sub1 halfopen off"));
    CHECK(probe.waitForFrames(25, 30s));
}

TEST_CASE("T29 an unplugged camera is called frozen on its tile from three seconds on")
{
    CamSim sim;
    StreamProbe probe(tcp(sim.url(Sub)));
    REQUIRE(probe.waitForFrames(25, 30s));
    sim.command(QStringLiteral("server stop"));
    domain::Camera camera;
    camera.id = QStringLiteral("PK-01");
    std::chrono::milliseconds age{0};
    render::TileCaption caption;
    const auto look = [&](const Seen& all) {
        age = std::chrono::duration_cast<std::chrono::milliseconds>(now() - *all.status.lastFrameAt);
        caption = widgets::TileWords::caption(camera, all.status, age, 25);
        return caption.overlay.startsWith(QStringLiteral("Frozen"));
    };
    REQUIRE(probe.waitUntil(10s, look));
    figure("T29", "tile says frozen at a picture age of", seconds(age), "s");
    CHECK(age >= 3000ms);
    CHECK(age < 3500ms);
    CHECK(caption.overlay == QStringLiteral("Frozen 00:03"));
    CHECK(caption.mark == render::TileMark::Failed);
    CHECK_FALSE(caption.reason.isEmpty());
    REQUIRE(probe.waitUntil(
        10s, [&](const Seen& all) { return look(all) && caption.overlay == QStringLiteral("Frozen 00:05"); }));
}
