// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/WallMemory.h"
#include "tests/support/Messages.h"
#include "tests/support/catch.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <array>

using namespace pantau;
using app::WallMemory;

namespace {

// The writer's thread tells how it went by an event, which needs an application.
struct Folder
{
    int count = 1;
    std::array<char, 5> program{"test"};
    std::array<char*, 2> arguments{program.data(), nullptr};
    QCoreApplication application{count, arguments.data()};
    QTemporaryDir folder;

    [[nodiscard]] QString path(const char* name) const { return folder.filePath(QString::fromUtf8(name)); }
    void put(const char* name, const QByteArray& bytes) const
    {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    [[nodiscard]] QByteArray bytes(const char* name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

bool known(const QString& /*camera*/)
{
    return true;
}

QStringList load(WallMemory& memory)
{
    return memory.loadConsole() + memory.loadWall(known);
}

WallMemory::Sources oneClock()
{
    wall::MonitorState state;
    state.tiles[0] = wall::ClockContent{};
    return {[state] {
                return wall::WallState{{QStringLiteral("LAYAR-1"), state}};
            },
            [] {
                return std::vector<wall::MonitorBinding>{{QStringLiteral("LAYAR-1"), {}, {}}};
            }};
}

} // namespace

TEST_CASE("what is kept is there after a restart")
{
    Folder folder;
    {
        WallMemory memory(folder.folder.path());
        CHECK(load(memory).isEmpty()); // a first start has no files, and that is no fault
        memory.book().scenes.push_back({QStringLiteral("Malam"), QStringLiteral("F5"), oneClock().wall()});
        memory.console() = {QStringLiteral("en"), widgets::Theme::Kind::Light, widgets::Audience::Guest, 20};
        memory.keep(oneClock());
        memory.save();
    }
    WallMemory memory(folder.folder.path());
    CHECK(load(memory).isEmpty());
    CHECK(memory.console().language == QStringLiteral("en"));
    CHECK(memory.console().theme == widgets::Theme::Kind::Light);
    CHECK(memory.console().audience == widgets::Audience::Guest);
    CHECK(memory.console().volumePercent == 20);
    REQUIRE(memory.book().scenes.size() == 1);
    CHECK(memory.book().scenes[0].name == QStringLiteral("Malam"));
    CHECK(memory.book().wall == oneClock().wall());
    REQUIRE(memory.bindings().size() == 1);
}

TEST_CASE("T27 a broken file of the wall is put aside and said, the wall starts without it, and saves again")
{
    Folder folder;
    const QByteArray broken = GENERATE(QByteArray(), QByteArray("{\"version\": 1, \"scenes\": [{"),
                                       QByteArray("\0\xff\xfe garbage", 11), QByteArray("[1, 2]"));
    folder.put("wall.json", broken);
    folder.put("screens.json", broken);
    folder.put("console.json", broken);
    {
        WallMemory memory(folder.folder.path());
        const QStringList said = load(memory);
        REQUIRE(said.size() == 3);
        CHECK(said[0].contains(QStringLiteral("console.json.rusak")));
        CHECK(said[1].contains(QStringLiteral("wall.json.rusak")));
        CHECK(said[2].contains(QStringLiteral("screens.json.rusak")));
        CHECK(folder.bytes("wall.json.rusak") == broken);
        CHECK(folder.bytes("screens.json.rusak") == broken);
        CHECK(memory.book().wall.empty());
        CHECK(memory.bindings().empty());
        app::ConsoleChoice safe;
        safe.audience = widgets::Audience::Guest;
        CHECK(memory.console() == safe); // else as at a first start
        memory.keep(oneClock());
        memory.save();
    }
    WallMemory again(folder.folder.path());
    CHECK(load(again).isEmpty());
    CHECK(again.book().wall.size() == 1);
    CHECK(again.bindings().size() == 1);
}

TEST_CASE("a scene of an earlier version that has a key for typing stays without it, and that is said")
{
    Folder folder;
    folder.put("wall.json", R"({"version": 1, "scenes": [{"name": "Pasar", "key": "A", "monitors": {}},
        {"name": "Sungai", "key": "F5", "monitors": {}}, {"name": "Malam", "key": "Ctrl+K", "monitors": {}}]})");
    WallMemory memory(folder.folder.path());
    const QStringList said = load(memory);
    REQUIRE(said.size() == 1);
    CHECK(said[0].contains(QStringLiteral("Pasar (A), Malam (Ctrl+K)")));
    CHECK_FALSE(said[0].contains(QStringLiteral("Sungai")));
    REQUIRE(memory.book().scenes.size() == 3);
    CHECK(memory.book().scenes[0].key.isEmpty());
    CHECK(memory.book().scenes[1].key == QStringLiteral("F5"));
    CHECK(memory.book().scenes[2].key.isEmpty());
}

TEST_CASE("a broken file is put aside and no earlier one is lost")
{
    Folder folder;
    folder.put("wall.json", "{broken");
    folder.put("wall.json.rusak", "the only good copy");
    WallMemory memory(folder.folder.path());
    const QStringList said = load(memory);
    REQUIRE(said.size() == 1);
    CHECK(said[0].contains(QStringLiteral("wall.json.rusak.2")));
    CHECK(folder.bytes("wall.json.rusak") == "the only good copy");
    CHECK(folder.bytes("wall.json.rusak.2") == "{broken");
    CHECK(folder.bytes("wall.json").isEmpty());
}

TEST_CASE("what is remembered wins over a file that has things of the same names, and those are named")
{
    using namespace std::chrono_literals;
    Folder folder;
    WallMemory memory(folder.folder.path());
    const wall::Scene morning{QStringLiteral("Pagi"), QStringLiteral("F5"), oneClock().wall()};
    const wall::Tour river{QStringLiteral("Sungai"), wall::CameraStops{{QStringLiteral("PK-20")}}, 5s};
    const wall::Schedule daily{QStringLiteral("Harian"), morning.name, {Qt::Monday}, 5h, 9h, true};
    wall::SceneBook file;
    file.scenes = {morning, {QStringLiteral("Malam"), QStringLiteral("F6"), {}}};
    file.tours = {river};
    file.schedules = {daily};
    file.wall = oneClock().wall();
    REQUIRE(memory.add(file).ok());
    CHECK(memory.book().scenes == file.scenes);
    CHECK(memory.book().wall.empty());
    CHECK(memory.add(file).value().isEmpty()); // at the next start: as in the file

    memory.book().scenes[0].monitors.clear(); // by the operators
    memory.book().scenes[1] = {QStringLiteral("Malam baru"), QStringLiteral("F6"), {}};
    memory.book().tours[0].dwell = 20s;
    memory.book().schedules[0].enabled = false;
    const wall::SceneBook theirs = memory.book();
    const auto names = memory.add(file);
    REQUIRE(names.ok());
    CHECK(names.value().join(QStringLiteral(", ")) == QStringLiteral("Pagi, Sungai, Harian, Malam (F6)"));
    CHECK(memory.book().tours == theirs.tours);
    CHECK(memory.book().schedules == theirs.schedules);
    REQUIRE(memory.book().scenes.size() == 3);
    CHECK(memory.book().scenes[0] == theirs.scenes[0]);
    CHECK(memory.book().scenes[1] == theirs.scenes[1]);
    CHECK(memory.book().scenes[2] == wall::Scene{QStringLiteral("Malam"), {}, {}}); // the file's, without its key
}

TEST_CASE("a file that cannot be written is told once, and kept as soon as that works again")
{
    Folder folder;
    const QString blocked = folder.path("state");
    folder.put("state", "a file where the folder should be");
    WallMemory memory(blocked);
    memory.keep(oneClock());
    QSignalSpy failed(&memory, &WallMemory::failed);
    {
        const test::ExpectedMessage said(QStringLiteral("wall.json|screens.json|console.json"));
        memory.save();
        memory.save();
        CHECK(said.seen() == 3);
    }
    CHECK(failed.size() == 3); // one a file
    REQUIRE(QFile::remove(blocked));
    memory.save();
    CHECK(failed.size() == 3);
    CHECK(QFile::exists(blocked + QStringLiteral("/wall.json")));
}

TEST_CASE("what could not be written is tried again in its time, whatever changes meanwhile")
{
    using namespace std::chrono_literals;
    Folder folder;
    const QString blocked = folder.path("state");
    folder.put("state", "a file where the folder should be");
    WallMemory memory(blocked, 500ms);
    memory.keep(oneClock());
    const test::ExpectedMessage said(QStringLiteral("wall.json|screens.json|console.json"));
    memory.save();
    REQUIRE(QFile::remove(blocked));
    QTimer tour; // whose pages change the wall all the time
    QObject::connect(&tour, &QTimer::timeout, &memory, &WallMemory::changed);
    tour.start(50ms);
    CHECK(QTest::qWaitFor([&] { return QFile::exists(blocked + QStringLiteral("/wall.json")); }, 20000));
}

TEST_CASE("what still fails after a while is told again")
{
    Folder folder;
    folder.put("state", "a file where the folder should be");
    WallMemory memory(folder.path("state"));
    memory.keep(oneClock());
    QSignalSpy failed(&memory, &WallMemory::failed);
    const test::ExpectedMessage said(QStringLiteral("wall.json|screens.json|console.json"));
    for (int i = 0; i < WallMemory::TellEvery; ++i) {
        memory.save();
    }
    CHECK(failed.size() == 3); // one a file
    memory.save();
    CHECK(failed.size() == 6);
}

TEST_CASE("what did not change is not written again, and without a folder nothing is")
{
    Folder folder;
    WallMemory memory(folder.folder.path());
    memory.changed(); // nobody asked to keep anything
    memory.keep(oneClock());
    memory.save();
    REQUIRE(QFile::remove(folder.path("wall.json")));
    memory.save();
    CHECK_FALSE(QFile::exists(folder.path("wall.json")));
}
