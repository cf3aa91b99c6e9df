// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/CleanPictures.h"
#include "tests/faults/LiveWall.h"

using namespace pantau;
using namespace pantau::test;
using namespace std::chrono_literals;
using domain::StreamKind;

TEST_CASE("T14 T30 a main stream that keeps losing packets gives way to the sub stream, which says why, and stays so")
{
    LiveWall wall(1, 2, media::Transport::Udp); // tiles of 540 px, which are worth a main stream
    const auto isShown = [&](StreamKind kind) {
        return wall.pool.feed(0).shown() == kind && wall.pool.status(0).state == media::StreamState::Streaming;
    };
    REQUIRE(LiveWall::await(300s, [&] { return isShown(StreamKind::Main); })); // encoded when it is first asked for
    CHECK(wall.streams.decision(0).reason == wall::QualityReason::None);
    wall.sim.command(QStringLiteral("main1 loss 2"));
    const base::SteadyTime begin = now();
    REQUIRE(LiveWall::await(60s, [&] { return isShown(StreamKind::Sub); }));
    figure("T14", "main stream given up for its losses after", seconds(now() - begin), "s");
    CHECK(wall.streams.decision(0).reason == wall::QualityReason::NetworkSlow);
    REQUIRE(LiveWall::await(5s, [&] { return wall.pool.feed(0).openStreams() == 1; }));
    const std::uint64_t decoded = wall.pool.status(0).decoded;
    REQUIRE(LiveWall::await(20s, [&] { return wall.pool.status(0).decoded > decoded + 100; }));
    CHECK(isShown(StreamKind::Sub));
    // Who looks closely gets it nevertheless; here it can be seen by then.
    wall.sim.command(QStringLiteral("main1 loss 0"));
    wall.window->toggleEnlarged(0);
    REQUIRE(LiveWall::await(20s, [&] { return isShown(StreamKind::Main); }));
}
