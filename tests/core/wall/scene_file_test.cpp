// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wall/SceneFile.h"
#include "tests/core/wall/SceneBooks.h"
#include "tests/support/FullDisk.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QTemporaryDir>

using namespace pantau::wall;
using namespace std::chrono_literals;
using Kind = WallFileError::Kind;

namespace {

bool everyCamera(const QString&)
{
    return true;
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE("a book comes back from its file exactly, and is written the same again")
{
    const SceneBook book = test::fullBook();
    const QByteArray bytes = sceneFileBytes(book);
    const auto read = parseSceneFile(bytes, everyCamera);
    REQUIRE(read.ok());
    CHECK(read.value().book == book);
    CHECK(read.value().missing.empty());
    CHECK(sceneFileBytes(read.value().book) == bytes);
}

TEST_CASE("five hundred random books come back exactly")
{
    std::mt19937 random(5);
    for (int round = 0; round < 500; ++round) {
        const SceneBook book = test::randomBook(random);
        const QByteArray bytes = sceneFileBytes(book);
        const auto read = parseSceneFile(bytes, everyCamera);
        CAPTURE(round, bytes.toStdString());
        REQUIRE(read.ok());
        REQUIRE(read.value().book == book);
        REQUIRE(sceneFileBytes(read.value().book) == bytes);
    }
}

TEST_CASE("an empty book and one without lists are good")
{
    CHECK(parseSceneFile(sceneFileBytes({}), everyCamera).value().book == SceneBook{});
    CHECK(parseSceneFile("{\"version\": 1}", everyCamera).value().book == SceneBook{});
    CHECK(parseSceneFile("\xEF\xBB\xBF{\"version\": 1}", everyCamera).ok());
}

TEST_CASE("tiles may stand in any order; the enlarged one is meant by its place in the file")
{
    const auto read =
        parseSceneFile(R"({"version": 1, "wall": {"LAYAR-1": {"columns": 2, "rows": 1, "enlarged": 0, "tiles": [
        {"column": 1, "row": 0, "type": "clock"},
        {"column": 0, "row": 0, "type": "text", "text": "Siaga"}]}}})",
                       everyCamera);
    REQUIRE(read.ok());
    const MonitorState& monitor = read.value().book.wall.at(QStringLiteral("LAYAR-1"));
    CHECK(monitor.tiles == std::vector<TileContent>{TextContent{QStringLiteral("Siaga")}, ClockContent{}});
    CHECK(monitor.enlarged == 1);
}

TEST_CASE("unknown cameras and tours are told once each and refuse nothing")
{
    const QByteArray bytes = R"({"version": 1,
        "scenes": [{"name": "Satu", "monitors": {"LAYAR-1": {"columns": 2, "rows": 2, "tiles": [
            {"column": 0, "row": 0, "type": "camera", "camera": "PK-01"},
            {"column": 1, "row": 0, "type": "camera", "camera": "PK-99"},
            {"column": 0, "row": 1, "type": "camera", "camera": "PK-99"},
            {"column": 1, "row": 1, "type": "tour", "tour": "Hilang"}]}}}],
        "tours": [{"name": "Dua", "dwellSeconds": 3, "type": "cameras", "cameras": ["PK-01", "PL-77"]}]})";
    const auto read = parseSceneFile(bytes, [](const QString& camera) { return camera == QStringLiteral("PK-01"); });
    REQUIRE(read.ok());
    using Missing = MissingName::Kind;
    CHECK(read.value().missing ==
          std::vector<MissingName>{
              {Missing::Camera, QStringLiteral("PK-99"), QStringLiteral("scenes[0].monitors.LAYAR-1.tiles[1].camera")},
              {Missing::Camera, QStringLiteral("PL-77"), QStringLiteral("tours[0].cameras[1]")},
              {Missing::Tour, QStringLiteral("Hilang"), QStringLiteral("scenes[0].monitors.LAYAR-1.tiles[3].tour")}});
    CHECK(read.value().book.scenes.size() == 1);
}

TEST_CASE("a book is saved and read again")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("wall.json"));
    REQUIRE_FALSE(saveSceneFile(path, test::fullBook()));
    const auto read = readSceneFile(path, everyCamera);
    REQUIRE(read.ok());
    CHECK(read.value().book == test::fullBook());
}

TEST_CASE("a disk that fills up while a book is saved leaves the old file whole")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("wall.json"));
    REQUIRE_FALSE(saveSceneFile(path, test::fullBook()));
    const QByteArray before = bytesOf(path);
    SceneBook larger = test::fullBook();
    larger.scenes.front().name = QStringLiteral("Lain");
    larger.tours.clear();
    larger.schedules.clear();
    {
        const pantau::test::FullDisk full(100);
        const auto error = saveSceneFile(path, larger);
        REQUIRE(error);
        CHECK(error->kind == Kind::WriteFailed);
        CHECK_FALSE(error->detail.isEmpty());
    }
    CHECK(bytesOf(path) == before);
    CHECK(saveSceneFile(folder.filePath(QStringLiteral("none/wall.json")), larger)->kind == Kind::WriteFailed);
}

TEST_CASE("a book that could not be read back is not written")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("wall.json"));
    REQUIRE_FALSE(saveSceneFile(path, test::fullBook()));
    const QByteArray before = bytesOf(path);
    SceneBook broken = test::fullBook();
    broken.schedules.front().scene = QStringLiteral("Tiada");
    CHECK(saveSceneFile(path, broken)->kind == Kind::UnknownScene);
    broken = test::fullBook();
    broken.tours.front().dwell = 2s;
    CHECK(saveSceneFile(path, broken)->kind == Kind::DwellTooShort);
    CHECK(bytesOf(path) == before);
}

TEST_CASE("a file that is missing, a folder or too large is refused")
{
    const QTemporaryDir folder;
    CHECK(readSceneFile(folder.filePath(QStringLiteral("none.json")), everyCamera).error().kind == Kind::FileMissing);
    CHECK(readSceneFile(folder.path(), everyCamera).error().kind == Kind::FileUnreadable);
    CHECK(readSceneFile(QStringLiteral("/dev/zero"), everyCamera).error().kind == Kind::FileTooLarge);

    const QByteArray good = "{\"version\": 1}";
    const QByteArray largest = good + QByteArray(WallFileMaxBytes - good.size(), ' ');
    CHECK(parseSceneFile(largest, everyCamera).ok());
    CHECK(parseSceneFile(largest + ' ', everyCamera).error().kind == Kind::FileTooLarge);
}
