// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Text.h"
#include "tests/support/catch.h"
#include "widgets/console/SceneDesk.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace pantau;
using test::text;
using widgets::SceneDesk;

namespace {

// One monitor with one camera; the registry knows only that.
struct Desk
{
    wall::Wall wall;
    wall::SceneBook book;
    SceneDesk desk{wall, book, [](const QString& camera) { return camera == text("PK-01"); }};
    QSignalSpy changes{&desk, &SceneDesk::bookChanged};
    QTemporaryDir folder;

    Desk()
    {
        static_cast<void>(wall.addMonitor(text("LAYAR-1"), wall::emptyMonitor(wall::Layout::grid(2, 2).value())));
        static_cast<void>(wall.place(text("LAYAR-1"), 0, wall::CameraContent{text("PK-01"), {}}));
    }
    [[nodiscard]] QString file(const QByteArray& bytes) const
    {
        const QString path = folder.filePath(text("scenes.json"));
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
        return path;
    }
};

} // namespace

TEST_CASE("a scene is saved, recalled, replaced under its name, and gone")
{
    Desk desk;
    CHECK_FALSE(desk.desk.save(text("Pagi"), text("F5")).has_value());
    const wall::WallState saved = desk.wall.state();
    static_cast<void>(desk.wall.remove(text("LAYAR-1"), 0));
    CHECK_FALSE(desk.desk.recall(text("Pagi")).has_value());
    CHECK(desk.wall.state() == saved);
    static_cast<void>(desk.wall.remove(text("LAYAR-1"), 0));
    CHECK_FALSE(desk.desk.save(text("Pagi"), {}).has_value());
    REQUIRE(desk.book.scenes.size() == 1);
    CHECK(desk.book.scenes[0].key == text("F5")); // no key typed: it keeps its own
    CHECK(desk.book.scenes[0].monitors == desk.wall.state());
    CHECK(desk.changes.size() == 2);
    CHECK_FALSE(desk.desk.remove(text("Pagi")).has_value());
    CHECK(desk.book.scenes.empty());
    CHECK(desk.desk.recall(text("Pagi")).has_value());
    CHECK(desk.desk.remove(text("Pagi")).has_value());
    CHECK(desk.changes.size() == 3);
}

TEST_CASE("a scene is recalled by its key, and a key that no scene has does nothing")
{
    Desk desk;
    REQUIRE_FALSE(desk.desk.save(text("Siang"), {}).has_value());
    REQUIRE_FALSE(desk.wall.remove(text("LAYAR-1"), 0).has_value());
    REQUIRE_FALSE(desk.desk.save(text("Malam"), text("Ctrl+F5")).has_value());
    const wall::WallState saved = desk.wall.state();
    REQUIRE_FALSE(desk.wall.place(text("LAYAR-1"), 1, wall::ClockContent{}).has_value());
    const wall::WallState changed = desk.wall.state();
    CHECK_FALSE(desk.desk.recallBy(QKeySequence(Qt::Key_F5)).has_value());
    CHECK_FALSE(desk.desk.recallBy({}).has_value()); // Siang has none
    CHECK(desk.wall.state() == changed);
    CHECK_FALSE(desk.desk.recallBy(QKeySequence(Qt::CTRL | Qt::Key_F5)).has_value());
    CHECK(desk.wall.state() == saved);
}

TEST_CASE("a scene needs a name of its own and a key of its own")
{
    Desk desk;
    CHECK(desk.desk.save({}, {}).has_value());
    CHECK_FALSE(desk.desk.save(text("Pagi"), text("F5")).has_value());
    CHECK(desk.desk.save(text("Malam"), text("F5")).has_value());
    CHECK_FALSE(desk.desk.save(text("Malam"), {}).has_value());
    CHECK_FALSE(desk.desk.save(text("Siang"), {}).has_value()); // no key is no clash
    CHECK(desk.desk.change(text("Malam"), text("Pagi"), {}).has_value());
    CHECK(desk.desk.change(text("Malam"), text("Malam"), text("F5")).has_value());
    CHECK(desk.desk.change(text("gone"), text("Sore"), {}).has_value());
    CHECK(desk.book.scenes.size() == 3);
}

TEST_CASE("a scene gets no key that is needed for typing or that an action has, and a file with one is refused")
{
    Desk desk;
    for (const char* const key : {"A", "1", "Ctrl+K"}) {
        CHECK(desk.desk.save(text("Pagi"), text(key)).has_value());
    }
    CHECK(desk.book.scenes.empty());
    CHECK_FALSE(desk.desk.save(text("Pagi"), text("Ctrl+F5")).has_value());
    CHECK(desk.desk.change(text("Pagi"), text("Pagi"), text("1")).has_value());
    const wall::SceneBook before = desk.book;
    for (const QByteArray key : {"1", "Ctrl+K"}) {
        const auto said = desk.desk.importFrom(desk.file(
            "{\"version\": 1, \"scenes\": [{\"name\": \"Lain\",\n \"key\": \"" + key + "\", \"monitors\": {}}]}"));
        REQUIRE_FALSE(said.ok());
        CHECK(said.error().contains(text("scenes.json:2 (scenes[0].key)")));
        CHECK(said.error().contains(QString::fromLatin1(key)));
    }
    CHECK(desk.book == before);
}

TEST_CASE("a renamed scene is still meant by its tours and schedules, and cannot be deleted under them")
{
    Desk desk;
    CHECK_FALSE(desk.desk.save(text("Malam"), {}).has_value());
    wall::Schedule schedule;
    schedule.name = text("Malam Minggu");
    schedule.scene = text("Malam");
    desk.book.schedules.push_back(schedule);
    desk.book.tours.push_back({text("Semua"), wall::SceneStops{{text("Malam")}}, std::chrono::seconds(10)});
    CHECK_FALSE(desk.desk.change(text("Malam"), text("Rawan"), text("F7")).has_value());
    CHECK(desk.book.schedules[0].scene == text("Rawan"));
    CHECK(std::get<wall::SceneStops>(desk.book.tours[0].stops).scenes[0] == text("Rawan"));
    CHECK(desk.desk.remove(text("Rawan")).has_value());
    desk.book.schedules.clear();
    CHECK(desk.desk.remove(text("Rawan")).has_value());
    desk.book.tours.clear();
    CHECK_FALSE(desk.desk.remove(text("Rawan")).has_value());
}

TEST_CASE("a scene of a monitor that the wall does not have is shown as far as it goes, and that is said")
{
    Desk desk;
    wall::WallState other = desk.wall.state();
    other.emplace(text("LAYAR-9"), wall::emptyMonitor(wall::Layout()));
    desk.book.scenes.push_back({text("Dua"), {}, other});
    static_cast<void>(desk.wall.remove(text("LAYAR-1"), 0));
    const auto said = desk.desk.recall(text("Dua"));
    REQUIRE(said.has_value());
    CHECK(said->contains(text("LAYAR-9")));
    CHECK_FALSE(wall::isEmpty(desk.wall.monitor(text("LAYAR-1"))->tiles[0]));
}

TEST_CASE("scenes go out as a file and come back; the wall as it stands is not passed on")
{
    Desk desk;
    CHECK_FALSE(desk.desk.save(text("Pagi"), text("F5")).has_value());
    desk.book.wall = desk.wall.state();
    desk.book.running = wall::RunningTour{text("Sungai"), text("LAYAR-1")};
    const QString path = desk.folder.filePath(text("out.json"));
    CHECK_FALSE(desk.desk.exportTo(path).has_value());
    const auto written = wall::readSceneFile(path, [](const QString&) { return true; });
    REQUIRE(written.ok());
    CHECK(written.value().book.wall.empty());
    CHECK_FALSE(written.value().book.running.has_value());
    Desk other;
    const auto imported = other.desk.importFrom(path);
    REQUIRE(imported.ok());
    CHECK(other.book.scenes == desk.book.scenes);
    CHECK(other.book.wall.empty());
    CHECK(imported.value().scenes == 1);
    CHECK(imported.value().missing.isEmpty());
    CHECK(imported.value().replaced.isEmpty());
    CHECK(other.desk.importFrom(path).value().replaced.isEmpty()); // the same again replaces nothing
    CHECK_FALSE(other.desk.save(text("Pagi"), text("F7")).has_value());
    CHECK(other.desk.importFrom(path).value().replaced == QStringList{text("Pagi")});
    CHECK(desk.desk.exportTo(desk.folder.filePath(text("no/such/out.json"))).has_value());
}

TEST_CASE("a broken file is refused with its line, and one that clashes with what is there too: nothing changes")
{
    Desk desk;
    CHECK_FALSE(desk.desk.save(text("Pagi"), text("F5")).has_value());
    const wall::SceneBook before = desk.book;
    const auto broken = desk.desk.importFrom(desk.file("{\"version\": 1,\n \"scenes\": [{\"name\": 5}]}"));
    REQUIRE_FALSE(broken.ok());
    CHECK(broken.error().contains(text("scenes.json:2")));
    const auto clash = desk.desk.importFrom(
        desk.file("{\"version\": 1, \"scenes\": [{\"name\": \"Lain\", \"key\": \"F5\", \"monitors\": {}}]}"));
    REQUIRE_FALSE(clash.ok());
    CHECK(desk.book == before);
    CHECK(desk.changes.size() == 1);
}

TEST_CASE("a camera that the registry does not know is named, and its tile kept")
{
    Desk desk;
    const auto imported = desk.desk.importFrom(desk.file(
        "{\"version\": 1, \"scenes\": [{\"name\": \"Lain\", \"monitors\": {\"LAYAR-1\": {\"columns\": 1,"
        " \"rows\": 1, \"tiles\": [{\"column\": 0, \"row\": 0, \"type\": \"camera\", \"camera\": \"X\"}]}}}]}"));
    REQUIRE(imported.ok());
    CHECK(imported.value().missing == QStringList{text("X")});
    CHECK(desk.book.scenes.size() == 1);
}
