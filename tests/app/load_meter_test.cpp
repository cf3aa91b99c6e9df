// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/LoadMeter.h"
#include "tests/support/catch.h"

using pantau::app::busyShare;
using pantau::app::MachineTicks;
using pantau::app::machineTicks;

TEST_CASE("the kernel's line is split into busy, niced and idle")
{
    const MachineTicks ticks = machineTicks("cpu  100 20 30 400 50 6 7 8 0 0\n");
    CHECK(ticks.busy == 151); // user, system, interrupts, stolen
    CHECK(ticks.niced == 20);
    CHECK(ticks.idle == 450);
    CHECK(machineTicks("").busy == 0);
    CHECK(machineTicks("intr 100 20 30").busy == 0);
    CHECK(machineTicks("cpu 100").busy == 100);
}

TEST_CASE("what others do at a lower priority is not counted, and what we do is")
{
    const MachineTicks before{100, 100, 100};
    const MachineTicks now{150, 130, 120}; // 50 busy, 30 niced, 20 idle
    CHECK(busyShare(before, now, 0.0, 100) == Approx(0.5));
    CHECK(busyShare(before, now, 0.2, 100) == Approx(0.7)); // 20 ticks of ours may have been niced
    CHECK(busyShare(before, now, 9.0, 100) == Approx(0.8));
    CHECK(busyShare(now, now, 0.0, 100) == 0);
}
