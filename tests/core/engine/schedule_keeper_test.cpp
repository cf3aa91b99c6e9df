// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/ScheduleKeeper.h"
#include "tests/core/engine/Core.h"
#include "tests/core/media/FakeStream.h"
#include "tests/support/catch.h"

#include <QStringList>

using namespace pantau;
using namespace std::chrono_literals;
using engine::ScheduleKeeper;

namespace {

const QString s_monitor = QStringLiteral("LAYAR-1");
const QString s_scene = QStringLiteral("Pasar");
const QString s_schedule = QStringLiteral("Pagi");

// A schedule on Thursdays 10.30 to 12.00 WIT. The clock stands at Thursday 10.00 WIT.
struct Keeper
{
    test::Core core;
    test::FakeClock clock;
    wall::Wall wall;
    wall::SceneBook book;
    QStringList missing;
    int changes = 0;
    std::unique_ptr<ScheduleKeeper> keeper;

    Keeper()
    {
        REQUIRE_FALSE(wall.addMonitor(s_monitor, wall::emptyMonitor(wall::Layout::grid(2, 2).value())));
        REQUIRE_FALSE(wall.place(s_monitor, 0, wall::ClockContent{}));
        book.scenes = {{s_scene, {}, scene(1)}};
        book.schedules = {{s_schedule, s_scene, {Qt::Thursday}, 10h + 30min, 12h, true}};
        restart();
    }
    // As after an end of the program: the book remembers.
    void restart()
    {
        keeper = std::make_unique<ScheduleKeeper>(wall, book, clock);
        QObject::connect(keeper.get(), &ScheduleKeeper::interruptionChanged, [this] { ++changes; });
        QObject::connect(keeper.get(), &ScheduleKeeper::sceneMissing,
                         [this](const QString& scene) { missing += scene; });
    }
    static wall::WallState scene(int number)
    {
        wall::MonitorState state = wall::emptyMonitor(wall::Layout::grid(3, 3).value());
        state.tiles[4] = wall::CameraContent{QStringLiteral("PK-0%1").arg(number), {}};
        return {{s_monitor, state}};
    }
    void tickAfter(std::chrono::milliseconds time)
    {
        clock.advance(time);
        keeper->tick();
    }
};

} // namespace

TEST_CASE_METHOD(Keeper, "a schedule's scene stands on the wall from its beginning to its end, then what stood before")
{
    const wall::WallState before = wall.state();
    tickAfter(30min - 1s);
    CHECK(wall.state() == before);
    CHECK_FALSE(keeper->interruption().has_value());
    tickAfter(1s);
    CHECK(wall.state() == scene(1));
    CHECK(keeper->interruption() == wall::Interruption{s_schedule, before});
    CHECK(changes == 1);
    REQUIRE_FALSE(wall.remove(s_monitor, 4)); // the operator's until the end
    tickAfter(90min - 1s);
    CHECK(wall::isEmpty(wall.monitor(s_monitor)->tiles[4]));
    CHECK(changes == 1);
    tickAfter(1s);
    CHECK(wall.state() == before);
    CHECK_FALSE(keeper->interruption().has_value());
    CHECK(changes == 2);
    REQUIRE(wall.undo());
    CHECK(wall.monitor(s_monitor)->layout == wall::Layout::grid(3, 3).value());
}

TEST_CASE_METHOD(Keeper, "its own timer makes the steps")
{
    clock.advance(1h);
    CHECK(test::FakeStream::await([&] {
        QCoreApplication::processEvents();
        return wall.state() == scene(1);
    }));
}

TEST_CASE_METHOD(Keeper, "after a restart past the end of the span the wall of before comes back")
{
    const wall::WallState before = wall.state();
    tickAfter(1h);
    REQUIRE(wall.state() == scene(1));
    book.interruption = keeper->interruption();
    restart();
    tickAfter(1s);
    CHECK(wall.state() == scene(1));
    CHECK(keeper->interruption().has_value());
    restart();
    tickAfter(10h);
    CHECK(wall.state() == before);
}

TEST_CASE_METHOD(Keeper, "a schedule whose scene has gone says so once and leaves the wall as it is")
{
    const wall::WallState before = wall.state();
    book.scenes.clear();
    tickAfter(1h);
    tickAfter(1s);
    CHECK(wall.state() == before);
    CHECK(missing == QStringList{s_scene});
    CHECK_FALSE(keeper->interruption().has_value());
    CHECK(changes == 0);
    REQUIRE_FALSE(wall.place(s_monitor, 1, wall::ClockContent{}));
    const wall::WallState operators = wall.state();
    tickAfter(3h);
    CHECK(wall.state() == operators); // nothing was taken, nothing comes back
}

TEST_CASE_METHOD(Keeper, "a scene that comes into the book within its span is shown then")
{
    const wall::SceneBook whole = book;
    book.scenes.clear();
    tickAfter(1h);
    book = whole;
    tickAfter(1s);
    CHECK(wall.state() == scene(1));
    CHECK(missing.size() == 1);
}

TEST_CASE_METHOD(Keeper, "on a monitor that the scene does not name the operators' work stays when the span ends")
{
    const QString other = QStringLiteral("LAYAR-2");
    REQUIRE_FALSE(wall.addMonitor(other, wall::emptyMonitor(wall::Layout::grid(2, 2).value())));
    const wall::MonitorState before = *wall.monitor(s_monitor);
    tickAfter(1h);
    REQUIRE_FALSE(wall.place(other, 3, wall::ClockContent{}));
    tickAfter(90min);
    CHECK(*wall.monitor(s_monitor) == before);
    CHECK(wall.monitor(other)->tiles[3] == wall::TileContent(wall::ClockContent{}));
}
