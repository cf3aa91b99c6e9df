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
const QString User = QStringLiteral("operator");
const QString Password = QStringLiteral("p@ss:w/rd%1"); // as people choose them

} // namespace

TEST_CASE("A digest login streams, also after a drop and with a new nonce for each request")
{
    for (const char* every : {"0", "1"}) {
        CamSim sim;
        sim.command(QStringLiteral("sub1 login %1 %2 %3").arg(User, Password, QLatin1StringView(every)));
        StreamProbe probe(tcp(sim.url(Sub, User, Password)));
        REQUIRE(probe.waitForFrames(10, 15s));
        CHECK(probe.seen().sessions.size() == 1);
        sim.command(QStringLiteral("sub1 drop"));
        REQUIRE(probe.waitUntil(15s, [](const Seen& all) { return all.sessions.size() >= 2; }));
        CHECK(probe.waitForFrames(10, 15s));
        CHECK(probe.stop() < 1500ms);
    }
}

TEST_CASE("A wrong password is refused, said, and not tried again and again")
{
    CamSim sim({.cameras = 2});
    sim.command(QStringLiteral("sub1 login %1 %2").arg(User, Password));
    StreamProbe clockwork(tcp(sim.url(QStringLiteral("sub2"))));
    REQUIRE(clockwork.waitForFrames(1, 15s));
    StreamProbe wrong(tcp(sim.url(Sub, User, QStringLiteral("wrong"))));
    StreamProbe none(tcp(sim.url(Sub)));
    REQUIRE(wrong.waitForState(StreamState::LoginRefused, StreamReason::WrongLogin, 15s));
    REQUIRE(none.waitForState(StreamState::LoginRefused, StreamReason::LoginNeeded, 15s));
    CHECK(wrong.seen().status.failure.code == 401);
    REQUIRE(clockwork.waitForFrames(250, 30s)); // ten seconds of another camera
    figure("", "tries with a wrong password in ten seconds", static_cast<double>(wrong.seen().sessions.size()), "");
    CHECK(wrong.seen().sessions.size() <= 2);
    CHECK(wrong.seen().is(StreamState::LoginRefused, StreamReason::WrongLogin));
    CHECK(none.seen().sessions.size() <= 2);
    CHECK(sim.counter(Sub, "describes") <= 6); // each try asks once without and once or twice with an answer
    CHECK(sim.counter(Sub, "sessions_opened") == 0);
}

TEST_CASE("A nonce that is new with each request does not break the keep-alive")
{
    CamSim sim;
    sim.command(QStringLiteral("sub1 login %1 %2 1").arg(User, Password));
    StreamProbe probe(tcp(sim.url(Sub, User, Password)));
    REQUIRE(probe.waitForFrames(850, 60s)); // 34 s; FFmpeg asks after half of the session's 60 s
    const Seen seen = probe.seen();
    CHECK(seen.sessions.size() == 1);
    CHECK(seen.frames.back().number - seen.frames.front().number + 1 == seen.frames.size());
}
