// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/CleanPictures.h"
#include "tests/support/catch.h"

#include <array>

using namespace pantau;
using namespace pantau::test;
using namespace std::chrono_literals;

namespace {

const QString Sub = QStringLiteral("sub1");

// Pictures that never came.
std::uint64_t missing(const Seen& seen)
{
    const std::uint64_t sent = seen.frames.back().number - seen.frames.front().number + 1;
    return sent - seen.frames.size();
}

} // namespace

TEST_CASE("T2 a camera that is faster than it says does not fall behind")
{
    CamSim sim;
    sim.command(QStringLiteral("sub1 rate 25.05"));
    StreamProbe probe(tcp(sim.url(Sub)));
    REQUIRE(probe.waitForFrames(500, 60s));
    const Seen seen = probe.seen();
    std::array<std::vector<double>, 3> thirds;
    for (std::size_t i = 0; i < seen.frames.size(); ++i) {
        thirds.at(i * 3 / seen.frames.size()).push_back(seen.frames[i].latencyMs);
    }
    const double first = quantile(thirds.front(), 0.5);
    const double last = quantile(thirds.back(), 0.5);
    figure("T2", "median latency of the first third", first, "ms");
    figure("T2", "median latency of the last third", last, "ms");
    CHECK(last - first <= 15.0); // 20 s at 25.05 of a consumer at 25 fps would be 40 ms behind
    const double length = seconds(seen.frames.back().at - seen.frames.front().at);
    figure("T2", "pictures a second", static_cast<double>(seen.frames.size() - 1) / length, "1/s");
    CHECK(missing(seen) <= seen.frames.size() / 25);
    CHECK(seen.sessions.size() == 1);
}
