// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/ReconnectPolicy.h"
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

// Waits from the end of one session to the beginning of the next.
std::vector<double> pausesOf(const Seen& seen, std::size_t from)
{
    std::vector<double> pauses;
    for (std::size_t i = from; i + 1 < seen.sessions.size(); ++i) {
        pauses.push_back(seconds(seen.sessions[i + 1].openBegan - *seen.sessions[i].closed));
    }
    return pauses;
}

} // namespace

TEST_CASE("T4 a camera that is absent at the start is shown when it appears")
{
    CamSim sim;
    sim.command(QStringLiteral("server stop"));
    StreamProbe probe(tcp(sim.url(Sub)));
    REQUIRE(probe.waitUntil(15s, [](const Seen& all) { return all.sessions.size() == 4; }));
    const Seen absent = probe.seen();
    CHECK(absent.frames.empty());
    CHECK(absent.sessions.front().failure.reason == StreamReason::ConnectionRefused);
    sim.command(QStringLiteral("server start"));
    const base::SteadyTime appeared = now();
    REQUIRE(probe.waitForFrames(1, 15s));
    figure("T4", "first picture after the camera appeared", seconds(now() - appeared), "s");
    CHECK(seconds(now() - appeared) <= 4.5); // 1 s wait, 2 s to a key frame, and a busy machine
}

TEST_CASE("T4 a camera that goes away again and again comes back each time")
{
    CamSim sim;
    StreamProbe probe(tcp(sim.url(Sub)));
    REQUIRE(probe.waitForFrames(10, 15s));
    for (int round = 0; round < 5; ++round) {
        sim.command(QStringLiteral("server stop"));
        REQUIRE(probe.waitUntil(15s, [](const Seen& all) { return all.status.state == StreamState::Backoff; }));
        sim.command(QStringLiteral("server start"));
        const base::SteadyTime appeared = now();
        REQUIRE(probe.waitForFrames(1, 15s));
        figure("T4", "picture again in round " + std::to_string(round), seconds(now() - appeared), "s");
        CHECK(seconds(now() - appeared) <= 4.5);
    }
    CHECK(probe.waitForFrames(25, 15s));
}

TEST_CASE("T5 the first retry comes after a second and later ones wait longer")
{
    CHECK(media::reconnectDelay(StreamState::Backoff, 0ms, 0.0) == 1000ms);
    CHECK(media::reconnectDelay(StreamState::Backoff, 0ms, 1.0) == 850ms);
    CHECK(media::reconnectDelay(StreamState::Backoff, 100s, 0.0) == 5s);
    CHECK(media::reconnectDelay(StreamState::Backoff, 1h, 0.0) == 60s);
    CHECK(media::reconnectDelay(StreamState::LoginRefused, 0ms, 1.0) == 51s);

    CamSim sim;
    StreamProbe probe(tcp(sim.url(Sub)));
    REQUIRE(probe.waitForFrames(10, 15s));
    sim.command(QStringLiteral("server stop"));
    const base::SteadyTime gone = now();
    // Until a try fails that was begun 20 s or more into the outage.
    REQUIRE(probe.waitUntil(40s, [&](const Seen& all) {
        return all.sessions.back().failedAt && all.sessions.back().openBegan - gone >= 20s;
    }));
    const Seen seen = probe.seen();
    const std::vector<double> pauses = pausesOf(seen, 0);
    REQUIRE(pauses.size() >= 8);
    figure("T5", "first retry after", pauses.front(), "s");
    figure("T5", "last wait of " + std::to_string(pauses.size()), pauses.back(), "s");
    for (std::size_t i = 0; i < pauses.size(); ++i) {
        const double outage = std::max(0.0, seconds(*seen.sessions[i].closed - gone));
        const double longest = i == 0 ? 1.0 : std::max(0.5, outage / 20);
        CHECK(pauses[i] >= longest * 0.85 - 0.06);
        CHECK(pauses[i] <= longest + 0.5); // a busy machine wakes late
    }
    CHECK(pauses.back() > 0.75); // 0.5 s in the first ten seconds
}

TEST_CASE("T5b a picture comes within three seconds after an outage of ten")
{
    CamSim sim;
    StreamProbe probe(tcp(sim.url(Sub)));
    REQUIRE(probe.waitForFrames(10, 15s));
    sim.command(QStringLiteral("server stop"));
    const base::SteadyTime gone = now();
    // The camera answers again right after a failed try: the worst moment, a whole wait lies ahead.
    REQUIRE(probe.waitUntil(30s, [&](const Seen& all) {
        return all.sessions.back().failedAt && *all.sessions.back().failedAt - gone >= 10s;
    }));
    sim.command(QStringLiteral("server start"));
    const base::SteadyTime answers = now();
    REQUIRE(probe.waitForFrames(1, 15s));
    const Seen seen = probe.seen();
    const auto back = std::find_if(seen.frames.begin(), seen.frames.end(), [&](auto& f) { return f.at >= answers; });
    const auto asked = std::find_if(seen.sessions.begin(), seen.sessions.end(),
                                    [&](const SeenSession& each) { return each.openBegan >= answers; });
    REQUIRE(asked != seen.sessions.end());
    const double wait = seconds(asked->openBegan - answers);
    const double total = seconds(back->at - answers);
    figure("T5b", "picture after the server answers", total, "s");
    figure("T5b", "of that, waiting for the next try", wait, "s");
    figure("T5b", "picture after the try began", total - wait, "s");
    CHECK(total <= 3.0);
}
