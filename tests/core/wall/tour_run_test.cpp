// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wall/Tour.h"
#include "core/wall/TourRun.h"
#include "tests/support/catch.h"

#include <set>

using namespace pantau::wall;
using namespace std::chrono_literals;
using pantau::base::SteadyTime;

namespace {

const QString s_a = QStringLiteral("PK-01");
const QString s_b = QStringLiteral("PK-02");
const QString s_c = QStringLiteral("PL-03");

// Three stops of 10 s from a set time on; `dead` are those that nobody can see.
struct ThreeStops
{
    SteadyTime now{1000s};
    std::set<QString> dead;
    TourRun run{{s_a, s_b, s_c}, 10s, 60s};

    TourRun::Page step()
    {
        return run.advancePage(
            now, [this](const QString& stop) { return !dead.contains(stop); }, 1);
    }
    TourRun::Page stepAfter(std::chrono::milliseconds time)
    {
        now += time;
        return step();
    }
};

using Page = TourRun::Page;

} // namespace

TEST_CASE_METHOD(ThreeStops, "a tour shows each stop for its dwell and begins again")
{
    CHECK(run.due() <= now);
    CHECK(run.current() == std::nullopt);
    CHECK(step() == Page{{s_a}, {}});
    CHECK(run.due() == now + 10s);
    CHECK(stepAfter(9999ms) == Page{});
    CHECK(run.current() == s_a);
    CHECK(stepAfter(1ms) == Page{{s_b}, {}});
    CHECK(stepAfter(10s) == Page{{s_c}, {}});
    CHECK(stepAfter(10s) == Page{{s_a}, {}});
}

TEST_CASE_METHOD(ThreeStops, "dead stops are skipped and reported")
{
    dead = {s_a, s_b};
    CHECK(step() == Page{{s_c}, {s_a, s_b}});
    CHECK(stepAfter(10s) == Page{{s_c}, {s_a, s_b}});
    dead = {s_b};
    CHECK(stepAfter(10s) == Page{{s_a}, {}});
    CHECK(stepAfter(10s) == Page{{s_c}, {s_b}});
}

TEST_CASE_METHOD(ThreeStops, "with every stop dead the last picture stays until one lives again")
{
    CHECK(step() == Page{{s_a}, {}});
    dead = {s_a, s_b, s_c};
    CHECK(stepAfter(10s) == Page{{}, {s_b, s_c, s_a}});
    CHECK(run.current() == s_a);
    CHECK(stepAfter(9s) == Page{});
    CHECK(stepAfter(1s) == Page{{}, {s_b, s_c, s_a}});
    dead.clear();
    CHECK(stepAfter(10s) == Page{{s_b}, {}});
}

TEST_CASE_METHOD(ThreeStops, "a touched tour pauses, and goes on with the next stop when nobody touches it any more")
{
    CHECK(step() == Page{{s_a}, {}});
    now += 5s;
    run.touched(now);
    CHECK(run.isPaused());
    CHECK(stepAfter(59s) == Page{});
    run.touched(now);
    CHECK(stepAfter(59s) == Page{});
    CHECK(run.isPaused());
    CHECK(stepAfter(1s) == Page{{s_b}, {}});
    CHECK_FALSE(run.isPaused());
    CHECK(stepAfter(9s) == Page{});
    CHECK(stepAfter(1s) == Page{{s_c}, {}});
}

TEST_CASE_METHOD(ThreeStops, "a command resumes a paused tour at once")
{
    CHECK(step() == Page{{s_a}, {}});
    run.touched(now);
    run.resume(now);
    CHECK_FALSE(run.isPaused());
    CHECK(step() == Page{{s_b}, {}});
}

TEST_CASE("without an idle time only a command resumes")
{
    TourRun run({s_a, s_b}, 10s, std::nullopt);
    const auto alive = [](const QString&) { return true; };
    SteadyTime now(5s);
    CHECK(run.advancePage(now, alive, 1) == Page{{s_a}, {}});
    run.touched(now);
    CHECK(run.due() == SteadyTime::max());
    now += std::chrono::hours(100);
    CHECK(run.advancePage(now, alive, 1) == Page{});
    run.resume(now);
    CHECK(run.advancePage(now, alive, 1) == Page{{s_b}, {}});
}

TEST_CASE_METHOD(ThreeStops, "a machine that slept makes one step and not all that it missed")
{
    CHECK(step() == Page{{s_a}, {}});
    CHECK(stepAfter(1h) == Page{{s_b}, {}});
    CHECK(step() == Page{});
    CHECK(stepAfter(10s) == Page{{s_c}, {}});
}

TEST_CASE("a dwell under three seconds counts as three; a tour of nothing shows nothing")
{
    const auto alive = [](const QString&) { return true; };
    TourRun quick({s_a, s_b}, 0s, 60s);
    SteadyTime now(5s);
    CHECK(quick.advancePage(now, alive, 1) == Page{{s_a}, {}});
    CHECK(quick.due() == now + Tour::ShortestDwell);

    TourRun none({}, 10s, 60s);
    CHECK(none.advancePage(now, alive, 1) == Page{});
    CHECK(none.current() == std::nullopt);
    CHECK(none.due() == now + 10s);
}

TEST_CASE_METHOD(ThreeStops, "a page shows several stops; the last one is filled from the start of the list")
{
    const auto alive = [this](const QString& stop) { return !dead.contains(stop); };
    CHECK(run.advancePage(now, alive, 2) == Page{{s_a, s_b}, {}});
    CHECK(run.advancePage(now, alive, 2) == Page{}); // not due
    now += 10s;
    CHECK(run.next(alive, 2) == Page{{s_c, s_a}, {}});
    CHECK(run.advancePage(now, alive, 2) == Page{{s_c, s_a}, {}});
    now += 10s;
    dead = {s_b};
    CHECK(run.advancePage(now, alive, 2) == Page{{s_c, s_a}, {s_b}});
    CHECK(run.current() == s_a);
}

TEST_CASE_METHOD(ThreeStops, "a page larger than the tour shows each stop once, in the same order every time")
{
    const auto alive = [this](const QString& stop) { return !dead.contains(stop); };
    CHECK(run.advancePage(now, alive, 9) == Page{{s_a, s_b, s_c}, {}});
    now += 10s;
    dead = {s_c};
    CHECK(run.advancePage(now, alive, 9) == Page{{s_a, s_b}, {s_c}});
    CHECK(run.current() == s_b);
    now += 10s;
    CHECK(run.advancePage(now, alive, 9) == Page{{s_a, s_b}, {s_c}});
    now += 10s;
    dead = {s_a, s_b, s_c};
    CHECK(run.advancePage(now, alive, 9) == Page{{}, {s_c, s_a, s_b}});
    CHECK(run.current() == s_b);
}
