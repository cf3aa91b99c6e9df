// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/CleanPictures.h"
#include "tests/support/catch.h"

#include <algorithm>

#if defined(__SANITIZE_ADDRESS__)
// FFmpeg 5.1 forgets the side data of an RTP packet whose payload it cannot take apart (rtpdec.c finalize_packet()).
extern "C" const char* __lsan_default_suppressions();
const char* __lsan_default_suppressions()
{
    return "leak:av_packet_add_side_data\n";
}
#endif

using namespace pantau;
using namespace pantau::test;
using namespace std::chrono_literals;
using media::StreamState;

namespace {

const QString Sub = QStringLiteral("sub1");

const CleanPictures& cleanPictures(CamSim& sim)
{
    static const CleanPictures known = [&sim] {
        CleanPictures learnt;
        learnt.learn(sim, QStringLiteral("sub2"));
        return learnt;
    }();
    return known;
}

} // namespace

TEST_CASE("Garbage in the packets is never shown")
{
    CamSim sim({.cameras = 2});
    const CleanPictures& known = cleanPictures(sim);
    StreamProbe probe(tcp(sim.url(Sub)));
    REQUIRE(probe.waitForFrames(25, 30s));
    for (int round = 0; round < 8; ++round) {
        const std::int64_t sent = sim.counter(Sub, "access_units");
        sim.command(QStringLiteral("sub1 garbage payload %1").arg(1 + round % 4));
        REQUIRE(sim.waitForCounter(Sub, "access_units", sent + 70, 30s)); // over a key frame
    }
    const std::size_t from = probe.frameCount();
    REQUIRE(probe.waitForFrames(50, 30s));
    const Seen seen = probe.seen();
    figure("", "pictures shown of 610 with garbage in 20 packets", static_cast<double>(from), "");
    CHECK(known.complaint(seen) == "");
    CHECK(seen.sessions.size() == 1);
}

TEST_CASE("Garbage on the connection is survived and never shown")
{
    CamSim sim({.cameras = 2});
    const CleanPictures& known = cleanPictures(sim);
    StreamProbe probe(tcp(sim.url(Sub)));
    REQUIRE(probe.waitForFrames(25, 30s));
    double worst = 0;
    for (const int bytes : {1, 7, 500, 5000, 60000}) {
        sim.command(QStringLiteral("sub1 garbage socket %1").arg(bytes));
        const base::SteadyTime begin = now();
        const std::int64_t sent = sim.counter(Sub, "access_units");
        REQUIRE(probe.waitForFrames(60, 40s));
        const Seen seen = probe.seen();
        for (std::size_t i = seen.frames.size() - 60; i < seen.frames.size(); ++i) {
            worst = std::max(worst, seconds(seen.frames[i].at - std::max(begin, seen.frames[i - 1].at)));
        }
        CHECK(sim.counter(Sub, "access_units") >= sent);
    }
    figure("", "longest time without a picture around garbage on the connection", worst, "s");
    const Seen seen = probe.seen();
    CHECK(known.complaint(seen) == "");
    CHECK(seen.status.state == StreamState::Streaming);
    CHECK(worst <= 15.0);
}
