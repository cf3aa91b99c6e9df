// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/CleanPictures.h"
#include "tests/support/catch.h"

#include <array>

using namespace pantau;
using namespace pantau::test;
using namespace std::chrono_literals;

namespace {

// A mount of its own for each stream: when its last viewer leaves, the simulator's server answers 503 until it has
// taken the stream down.
QString mountOf(std::size_t index)
{
    return QStringLiteral("sub%1").arg(index);
}

const CleanPictures& cleanPictures(CamSim& sim)
{
    static const CleanPictures known = [&sim] {
        CleanPictures learnt;
        learnt.learn(sim, mountOf(6));
        return learnt;
    }();
    return known;
}

struct LossCase
{
    bool overUdp;
    const char* percent;
};

} // namespace

TEST_CASE("T14 T15 with packets lost each picture is clean and after a gap the next one is a key frame")
{
    CamSim sim({.cameras = 6});
    const CleanPictures& known = cleanPictures(sim);
    static constexpr std::array Cases{LossCase{true, "0.1"}, LossCase{true, "1"}, LossCase{true, "5"},
                                      LossCase{false, "1"}, LossCase{false, "5"}};
    for (std::size_t i = 0; i < Cases.size(); ++i) {
        const LossCase& each = Cases.at(i);
        const QString mount = mountOf(i + 1);
        const std::string what = std::string(each.overUdp ? "UDP " : "TCP ") + each.percent + " %";
        INFO(what);
        StreamProbe probe(each.overUdp ? udp(sim.url(mount)) : tcp(sim.url(mount)));
        REQUIRE(probe.waitForFrames(25, 30s));
        sim.command(QStringLiteral("%1 loss %2").arg(mount, QLatin1StringView(each.percent)));
        const std::int64_t sent = sim.counter(mount, "access_units");
        REQUIRE(sim.waitForCounter(mount, "access_units", sent + 160, 60s));
        const Seen seen = probe.seen();
        figure("T14", "pictures shown of 160 at " + what, static_cast<double>(seen.frames.size()) - 25, "");
        figure("T14", "packets found lost at " + what, static_cast<double>(seen.status.lostPackets), "");
        CHECK(known.complaint(seen) == "");
        CHECK(seen.sessions.size() == 1);
        if (each.percent != Cases.front().percent) { // a tenth of a percent of 500 packets may be none
            CHECK(seen.status.lostPackets > 0);
            CHECK(seen.status.discarded > 0);
        }
    }
}

TEST_CASE("T14 without loss UDP loses nothing")
{
    CamSim sim({.cameras = 6});
    const CleanPictures& known = cleanPictures(sim);
    StreamProbe probe(udp(sim.url(mountOf(1))));
    REQUIRE(probe.waitForFrames(150, 30s));
    const Seen seen = probe.seen();
    CHECK(known.complaint(seen) == "");
    CHECK(seen.status.lostPackets == 0);
    CHECK(seen.frames.back().number - seen.frames.front().number + 1 == seen.frames.size());
}
