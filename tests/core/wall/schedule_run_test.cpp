// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wall/ScheduleRun.h"
#include "tests/support/catch.h"

#include <QDateTime>

using namespace pantau::wall;
using namespace std::chrono_literals;
using pantau::base::WallTime;
using Show = ScheduleRun::ShowScene;
using Back = ScheduleRun::BringBack;

namespace {

const QString s_hot = QStringLiteral("Titik rawan");
const QString s_market = QStringLiteral("Pasar");

// A time in WIT by way of Qt's calendar, so that the code under test is not its own measure.
WallTime wit(int day, int hour, int minute, int second = 0)
{
    const QDateTime time(QDate(2026, 5, day), QTime(hour, minute, second), Qt::OffsetFromUTC, 9 * 3600);
    return WallTime(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
}

constexpr int Thursday = 7; // of May 2026
constexpr int Friday = 8;
constexpr int Saturday = 9;
constexpr int Sunday = 10;

Schedule hotSpots()
{
    return {QStringLiteral("Malam Minggu"), s_hot, {Qt::Friday, Qt::Saturday}, 21h, 2h};
}

Schedule market()
{
    return {QStringLiteral("Pasar pagi"), s_market, {Qt::Saturday}, 1h, 9h};
}

WallState standing(int number)
{
    return {{QStringLiteral("LAYAR-1"),
             MonitorState{Layout(), {CameraContent{QStringLiteral("PK-%1").arg(number), {}}}, std::nullopt}}};
}

// Shows each scene that it is asked for.
struct Caller
{
    ScheduleRun run;

    explicit Caller(std::optional<Interruption> since = std::nullopt) : run(std::move(since)) {}
    std::optional<ScheduleRun::Action> step(WallTime now, const std::vector<Schedule>& schedules, const WallState& wall)
    {
        auto action = run.step(now, schedules);
        if (const auto* const due = action ? std::get_if<Show>(&*action) : nullptr) {
            run.shown(due->schedule, standing(90), wall);
        }
        return action;
    }
};

} // namespace

TEST_CASE("the next span of a schedule begins after now, at the latest in a week")
{
    const Schedule hot = hotSpots();
    CHECK(nextBegin(hot, wit(Thursday, 12, 0)) == wit(Friday, 21, 0));
    CHECK(nextBegin(hot, wit(Friday, 20, 59, 59)) == wit(Friday, 21, 0));
    CHECK(nextBegin(hot, wit(Friday, 21, 0)) == wit(Saturday, 21, 0)); // that one runs
    CHECK(nextBegin(hot, wit(Sunday, 1, 0)) == wit(Friday + 7, 21, 0));
    CHECK(nextBegin(hot, wit(Friday, 0, 30)) == wit(Friday, 21, 0)); // still Thursday in UTC
    CHECK(nextBegin(market(), wit(Saturday, 1, 0)) == wit(Saturday + 7, 1, 0));
    Schedule off = hot;
    off.enabled = false;
    CHECK_FALSE(nextBegin(off, wit(Thursday, 12, 0)).has_value());
}

TEST_CASE("hot spots on Friday and Saturday 21-02 last until Saturday and Sunday 02.00 WIT")
{
    REQUIRE(QDate(2026, 5, Friday).dayOfWeek() == Qt::Friday);
    const Schedule hot = hotSpots();
    CHECK_FALSE(runsAt(hot, wit(Friday, 1, 59)));
    CHECK_FALSE(runsAt(hot, wit(Friday, 20, 59, 59)));
    CHECK(runsAt(hot, wit(Friday, 21, 0)));
    CHECK(runsAt(hot, wit(Friday, 23, 59, 59)));
    CHECK(runsAt(hot, wit(Saturday, 0, 0)));
    CHECK(runsAt(hot, wit(Saturday, 1, 59, 59)));
    CHECK_FALSE(runsAt(hot, wit(Saturday, 2, 0)));
    CHECK_FALSE(runsAt(hot, wit(Saturday, 20, 59)));
    CHECK(runsAt(hot, wit(Saturday, 21, 0)));
    CHECK(runsAt(hot, wit(Sunday, 1, 59, 59)));
    CHECK_FALSE(runsAt(hot, wit(Sunday, 2, 0)));
    CHECK_FALSE(runsAt(hot, wit(Sunday, 21, 0)));
    CHECK_FALSE(runsAt(hot, wit(Thursday, 22, 0)));
}

TEST_CASE("weekdays turn at midnight WIT, which is 15.00 UTC of the day before")
{
    const Schedule early{QStringLiteral("Subuh"), s_market, {Qt::Monday}, 0h, 1h};
    const WallTime mondayUtc = wit(11, 9, 0); // 00.00 UTC of Monday
    CHECK_FALSE(runsAt(early, mondayUtc));
    CHECK(runsAt(early, mondayUtc - 9h));
    CHECK(runsAt(early, mondayUtc - 8h - 1ms));
    CHECK_FALSE(runsAt(early, mondayUtc - 9h - 1ms));
}

TEST_CASE("a whole day is 00.00-24.00; a span may end with the day")
{
    const Schedule whole{QStringLiteral("Minggu"), s_market, {Qt::Sunday}, 0h, 24h};
    CHECK_FALSE(runsAt(whole, wit(Saturday, 23, 59, 59)));
    CHECK(runsAt(whole, wit(Sunday, 0, 0)));
    CHECK(runsAt(whole, wit(Sunday, 23, 59, 59)));
    CHECK_FALSE(runsAt(whole, wit(Sunday + 1, 0, 0)));
    for (const auto end : {0h, 24h}) {
        const Schedule evening{QStringLiteral("Malam"), s_market, {Qt::Sunday}, 21h, end};
        CHECK(runsAt(evening, wit(Sunday, 23, 59, 59)));
        CHECK_FALSE(runsAt(evening, wit(Sunday + 1, 0, 0)));
        CHECK_FALSE(runsAt(evening, wit(Sunday, 0, 0)));
    }
}

TEST_CASE("a schedule that is switched off does not run")
{
    Schedule hot = hotSpots();
    hot.enabled = false;
    CHECK_FALSE(runsAt(hot, wit(Friday, 22, 0)));
    CHECK(scheduleAt({hot}, wit(Friday, 22, 0)) == nullptr);
}

TEST_CASE("where spans overlap the later in the list wins")
{
    const WallTime both = wit(Saturday, 1, 30);
    const std::vector<Schedule> marketLast{hotSpots(), market()};
    const std::vector<Schedule> hotLast{market(), hotSpots()};
    CHECK(scheduleAt(marketLast, both)->scene == s_market);
    CHECK(scheduleAt(hotLast, both)->scene == s_hot);
    CHECK(scheduleAt(hotLast, wit(Saturday, 2, 0))->scene == s_market);
}

TEST_CASE("a scene is shown once at its time, and what stood before comes back at the end")
{
    Caller run;
    const std::vector<Schedule> schedules{hotSpots()};
    CHECK(run.step(wit(Friday, 20, 59, 59), schedules, standing(1)) == std::nullopt);
    CHECK(run.step(wit(Friday, 21, 0), schedules, standing(1)) == ScheduleRun::Action(Show{hotSpots().name, s_hot}));
    CHECK(run.step(wit(Friday, 21, 0, 1), schedules, standing(2)) == std::nullopt);
    CHECK(run.step(wit(Saturday, 1, 59), schedules, standing(3)) == std::nullopt);
    CHECK(run.step(wit(Saturday, 2, 0), schedules, standing(3)) == ScheduleRun::Action(Back{standing(1)}));
    CHECK(run.step(wit(Saturday, 2, 0, 1), schedules, standing(1)) == std::nullopt);
    CHECK(run.step(wit(Saturday, 21, 0), schedules, standing(4)) == ScheduleRun::Action(Show{hotSpots().name, s_hot}));
    CHECK(run.step(wit(Sunday, 12, 0), schedules, standing(2)) == ScheduleRun::Action(Back{standing(4)}));
}

TEST_CASE("spans that take over from each other bring back what stood before the first")
{
    Caller run;
    const std::vector<Schedule> schedules{hotSpots(), market()};
    CHECK(run.step(wit(Friday, 22, 0), schedules, standing(1)) == ScheduleRun::Action(Show{hotSpots().name, s_hot}));
    CHECK(run.step(wit(Saturday, 1, 0), schedules, standing(2)) == ScheduleRun::Action(Show{market().name, s_market}));
    CHECK(run.step(wit(Saturday, 2, 0), schedules, standing(3)) == std::nullopt);
    CHECK(run.step(wit(Saturday, 9, 0), schedules, standing(3)) == ScheduleRun::Action(Back{standing(1)}));
}

TEST_CASE("when the upper span ends the lower one gets the wall again")
{
    Caller run;
    Schedule rush = market();
    rush.from = 22h;
    rush.to = 23h;
    rush.days = {Qt::Friday};
    const std::vector<Schedule> schedules{hotSpots(), rush};
    CHECK(run.step(wit(Friday, 21, 0), schedules, standing(1)) == ScheduleRun::Action(Show{hotSpots().name, s_hot}));
    CHECK(run.step(wit(Friday, 22, 0), schedules, standing(2)) == ScheduleRun::Action(Show{market().name, s_market}));
    CHECK(run.step(wit(Friday, 23, 0), schedules, standing(3)) == ScheduleRun::Action(Show{hotSpots().name, s_hot}));
    CHECK(run.step(wit(Saturday, 2, 0), schedules, standing(2)) == ScheduleRun::Action(Back{standing(1)}));
}

TEST_CASE("a schedule that is deleted or switched off within its span gives the wall back")
{
    Caller run;
    CHECK(run.step(wit(Friday, 22, 0), {hotSpots()}, standing(1)) == ScheduleRun::Action(Show{hotSpots().name, s_hot}));
    CHECK(run.step(wit(Friday, 22, 1), {}, standing(2)) == ScheduleRun::Action(Back{standing(1)}));
}

TEST_CASE("after a restart a span goes on, or has ended meanwhile")
{
    const std::vector<Schedule> schedules{hotSpots()};
    Caller before;
    REQUIRE(before.step(wit(Friday, 22, 0), schedules, standing(1)));
    REQUIRE(before.run.interruption() == Interruption{hotSpots().name, standing(1)});

    Caller within{before.run.interruption()};
    CHECK(within.step(wit(Friday, 23, 0), schedules, standing(2)) == std::nullopt);
    CHECK(within.step(wit(Saturday, 2, 0), schedules, standing(2)) == ScheduleRun::Action(Back{standing(1)}));
    CHECK(within.run.interruption() == std::nullopt);

    Caller late{before.run.interruption()};
    CHECK(late.step(wit(Sunday, 12, 0), schedules, standing(2)) == ScheduleRun::Action(Back{standing(1)}));
}

TEST_CASE("only the monitors that the scene names come back, with those of a span that takes over")
{
    const QString left = QStringLiteral("LAYAR-1");
    const QString right = QStringLiteral("LAYAR-2");
    const auto wall = [&](int number) {
        return WallState{{left, standing(number).at(left)}, {right, standing(number + 100).at(left)}};
    };
    ScheduleRun run;
    run.shown(hotSpots().name, {{left, standing(50).at(left)}}, wall(1));
    CHECK(run.interruption() == Interruption{hotSpots().name, standing(1)});
    run.shown(market().name, wall(60), wall(2));
    const WallState before{{left, wall(1).at(left)}, {right, wall(2).at(right)}};
    CHECK(run.interruption() == Interruption{market().name, before});
    CHECK(run.step(wit(Thursday, 12, 0), {hotSpots(), market()}) == ScheduleRun::Action(Back{before}));
}

TEST_CASE("a scene that was not shown interrupts nothing, and is asked for again")
{
    ScheduleRun run;
    const std::vector<Schedule> schedules{hotSpots()};
    for (const int minute : {0, 1}) {
        CHECK(run.step(wit(Friday, 22, minute), schedules) == ScheduleRun::Action(Show{hotSpots().name, s_hot}));
        CHECK_FALSE(run.interruption().has_value());
    }
    CHECK(run.step(wit(Saturday, 2, 0), schedules) == std::nullopt);
}

TEST_CASE("over a year a weekly span runs for as many minutes as its hours say")
{
    const Schedule hot = hotSpots();
    int minutes = 0;
    for (WallTime now = wit(1, 12, 0); now < wit(1, 12, 0) + 24h * 7 * 52; now += 1min) {
        minutes += runsAt(hot, now) ? 1 : 0;
    }
    CHECK(minutes == 52 * 2 * 5 * 60);
}
