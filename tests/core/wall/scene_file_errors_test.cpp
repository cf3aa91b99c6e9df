// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wall/SceneFile.h"
#include "tests/core/wall/SceneBooks.h"
#include "tests/support/catch.h"

using namespace pantau::wall;
using Kind = WallFileError::Kind;

namespace {

// Every place that a test breaks stands on a line of its own. 4x2 cells: a tile of 2x2, then single ones.
const QByteArray s_good = R"({
 "version": 1,
 "scenes": [
  {"name": "Pasar", "key": "F5", "monitors": {}},
  {"name": "Titik rawan",
   "key": "F6",
   "monitors": {
    "LAYAR-1": {
     "columns": 4, "rows": 2,
     "enlarged": 0,
     "tiles": [
      {"column": 0, "row": 0, "columns": 2, "rows": 2, "type": "camera", "camera": "PK-01",
       "stream": "main",
       "view": {"x": 0, "y": 0.5, "width": 0.5, "height": 0.5}},
      {"column": 2, "row": 0, "type": "clock"},
      {"column": 3, "row": 0, "type": "text", "text": "Siaga"},
      {"column": 2, "row": 1, "type": "panel", "panel": "sungai"},
      {"column": 3, "row": 1, "type": "tour", "tour": "Sungai"}
     ]}}}
 ],
 "tours": [
  {"name": "Sungai", "type": "cameras", "dwellSeconds": 10,
   "cameras": ["PK-20", "PK-21"]},
  {"name": "Malam", "type": "scenes", "dwellSeconds": 60,
   "scenes": ["Pasar",
              "Titik rawan"]},
  {"name": "Semua", "type": "group", "dwellSeconds": 3, "group": "das"}
 ],
 "schedules": [
  {"name": "Malam Minggu",
   "scene": "Titik rawan",
   "days": ["fri",
            "sat"],
   "from": "21:00",
   "to": "02:00",
   "enabled": true}
 ]
})";

SceneFileResult parse(const QByteArray& bytes)
{
    return parseSceneFile(bytes, [](const QString&) { return true; });
}

// The good file with one piece of text changed, and the line on which that piece stands.
struct Broken
{
    WallFileError error;
    int line = 0;
};

Broken broken(const QByteArray& piece, const QByteArray& replacement)
{
    REQUIRE(s_good.count(piece) == 1);
    QByteArray text = s_good;
    text.replace(piece, replacement);
    const auto read = parse(text);
    CAPTURE(piece.toStdString(), replacement.toStdString());
    REQUIRE_FALSE(read.ok());
    return {read.error(), 1 + static_cast<int>(s_good.first(s_good.indexOf(piece)).count('\n'))};
}

struct Case
{
    const char* piece;
    const char* replacement;
    Kind kind;
    const char* path;
    const char* detail;
};

void check(std::initializer_list<Case> cases)
{
    for (const Case& one : cases) {
        const Broken result = broken(one.piece, one.replacement);
        CAPTURE(one.piece, one.replacement, result.error.path.toStdString(), result.error.detail.toStdString());
        CHECK(result.error.kind == one.kind);
        CHECK(result.error.line == result.line);
        CHECK(result.error.path == QString::fromUtf8(one.path));
        CHECK(result.error.detail == QString::fromUtf8(one.detail));
    }
}

} // namespace

TEST_CASE("the file that the tests break is good")
{
    const auto read = parse(s_good);
    REQUIRE(read.ok());
    CHECK(read.value().book.scenes.size() == 2);
    CHECK(read.value().book.tours.size() == 3);
    CHECK(read.value().book.schedules.size() == 1);
}

TEST_CASE("text that is no JSON is refused with its line")
{
    const auto lineOf = [](const QByteArray& text) {
        const auto read = parse(text);
        REQUIRE_FALSE(read.ok());
        CHECK(read.error().kind == Kind::Syntax);
        CHECK_FALSE(read.error().detail.isEmpty());
        return read.error().line;
    };
    CHECK(lineOf("") == 1);
    CHECK(lineOf("{\n\n  nonsense\n}") == 3);
    CHECK(lineOf("{\"version\": 1,\r\n\"scenes\": [}\r\n}") == 2);
    CHECK(lineOf("{\"version\": 1,\n\"scenes\": tru\n}") == 2);
    CHECK(lineOf("{\"version\": 1}\n\nmore") == 3);
    CHECK(lineOf("{\"version\": 1,\n\n\"scenes\" []}") == 3);
    CHECK(lineOf("{\"version\": 1,\n\nscenes: []}") == 3);
    CHECK(lineOf("{\"version\":\n1e\n}") == 2);
    CHECK(lineOf("{\"version\": 1\n\n") == 1);
    CHECK(lineOf("{\"version\": 1,\n\"scenes\": \"\xFF\"\n}") == 2);
    const Broken unquoted = broken("\"clock\"", "clock");
    CHECK(unquoted.error.kind == Kind::Syntax);
    CHECK(unquoted.error.line == unquoted.line);
    CHECK(lineOf(QByteArray(5000, '[')) == 1);
}

TEST_CASE("a file that breaks off is refused at every length and never taken for a shorter one")
{
    for (qsizetype length = 0; length < s_good.size() - 1; ++length) {
        const auto read = parse(s_good.first(length));
        REQUIRE_FALSE(read.ok());
        REQUIRE(read.error().kind == Kind::Syntax);
        REQUIRE(read.error().line >= 1);
        REQUIRE(read.error().line <= 1 + static_cast<int>(s_good.first(length).count('\n')));
    }
}

TEST_CASE("another version, and values of another type, are refused where they stand")
{
    const char* tile = "scenes[1].monitors.LAYAR-1.tiles[1]";
    check({
        {"\"version\": 1", "\"version\": 2", Kind::UnknownVersion, "version", "2"},
        {"\"version\": 1", "\"version\": \"1\"", Kind::UnknownVersion, "version", "1"},
        {"{\"column\": 2, \"row\": 0, \"type\": \"clock\"}", "7", Kind::WrongType, tile, "object"},
        {"\"Pasar\", \"key\"", "null, \"key\"", Kind::WrongType, "scenes[0].name", "text"},
        {"\"enlarged\": 0", "\"enlarged\": 0.5", Kind::WrongType, "scenes[1].monitors.LAYAR-1.enlarged",
         "whole number"},
        {"\"enlarged\": 0", "\"enlarged\": \"0\"", Kind::WrongType, "scenes[1].monitors.LAYAR-1.enlarged", "number"},
        {"\"enabled\": true", "\"enabled\": 1", Kind::WrongType, "schedules[0].enabled", "truth value"},
        {"\"cameras\": [\"PK-20\", \"PK-21\"]", "\"cameras\": {}", Kind::WrongType, "tours[0].cameras", "array"},
        {"\"F5\", \"monitors\": {}", "\"F5\", \"monitors\": []", Kind::WrongType, "scenes[0].monitors", "object"},
    });
    CHECK(parse("[]").error() == WallFileError{Kind::WrongType, 1, {}, QStringLiteral("object")});
    CHECK(parse("{}").error() == WallFileError{Kind::MissingMember, 1, {}, QStringLiteral("version")});
}

TEST_CASE("missing, unknown and doubled members are refused where they stand")
{
    check({
        {"{\"name\": \"Pasar\", ", "{", Kind::MissingMember, "scenes[0]", "name"},
        {"\"type\": \"clock\"", "\"typ\": \"clock\"", Kind::MissingMember, "scenes[1].monitors.LAYAR-1.tiles[1]",
         "type"},
        {"\"text\": \"Siaga\"", "\"txt\": \"Siaga\"", Kind::UnknownMember, "scenes[1].monitors.LAYAR-1.tiles[2].txt",
         ""},
        {"\"type\": \"clock\"", "\"type\": \"clock\", \"text\": \"\"", Kind::UnknownMember,
         "scenes[1].monitors.LAYAR-1.tiles[1].text", ""},
        {"\"group\": \"das\"", "\"scenes\": []", Kind::UnknownMember, "tours[2].scenes", ""},
        {"\"stream\": \"main\"", "\"stream\": \"main\", \"camera\": \"PK-02\"", Kind::DuplicateMember,
         "scenes[1].monitors.LAYAR-1.tiles[0].camera", ""},
        {"\"to\": \"02:00\"", "\"\\u0066rom\": \"02:00\"", Kind::DuplicateMember, "schedules[0].from", ""},
    });
    const QByteArray twice = "{\"version\": 1, \"wall\": {\n\"A.B\": {\"columns\": 1},\n\"A.B\": {}}}";
    CHECK(parse(twice).error() == WallFileError{Kind::DuplicateMember, 3, QStringLiteral("wall.A.B"), {}});
}

TEST_CASE("words, numbers and views that cannot be are refused where they stand")
{
    const char* view = "scenes[1].monitors.LAYAR-1.tiles[0].view";
    check({
        {"\"type\": \"clock\"", "\"type\": \"jam\"", Kind::UnknownWord, "scenes[1].monitors.LAYAR-1.tiles[1].type",
         "jam"},
        {"\"stream\": \"main\"", "\"stream\": \"Main\"", Kind::UnknownWord,
         "scenes[1].monitors.LAYAR-1.tiles[0].stream", "Main"},
        {"\"type\": \"group\"", "\"type\": \"grup\"", Kind::UnknownWord, "tours[2].type", "grup"},
        {"\"sat\"]", "\"sabtu\"]", Kind::UnknownWord, "schedules[0].days[1]", "sabtu"},
        {"\"columns\": 4", "\"columns\": 17", Kind::NumberOutOfRange, "scenes[1].monitors.LAYAR-1.columns",
         "17, 1..16"},
        {"\"enlarged\": 0", "\"enlarged\": 5", Kind::NumberOutOfRange, "scenes[1].monitors.LAYAR-1.enlarged",
         "5, 0..4"},
        {"{\"column\": 2, \"row\": 0", "{\"column\": -1, \"row\": 0", Kind::NumberOutOfRange,
         "scenes[1].monitors.LAYAR-1.tiles[1].column", "-1, 0..15"},
        {"\"column\": 2, \"row\": 1", "\"column\": 1e300, \"row\": 1", Kind::NumberOutOfRange,
         "scenes[1].monitors.LAYAR-1.tiles[3].column", "1e+300, 0..15"},
        {"\"y\": 0.5", "\"y\": 0.6", Kind::BadView, view, ""},
        {"\"width\": 0.5", "\"width\": 0.01", Kind::BadView, view, ""},
        {"\"dwellSeconds\": 10", "\"dwellSeconds\": 2", Kind::DwellTooShort, "tours[0].dwellSeconds", "2, 3..86400"},
        {"\"dwellSeconds\": 10", "\"dwellSeconds\": 86401", Kind::NumberOutOfRange, "tours[0].dwellSeconds",
         "86401, 3..86400"},
        {"\"21:00\"", "\"24:00\"", Kind::BadTime, "schedules[0].from", "24:00"},
        {"\"02:00\"", "\"24:01\"", Kind::BadTime, "schedules[0].to", "24:01"},
        {"\"02:00\"", "\"2:00\"", Kind::BadTime, "schedules[0].to", "2:00"},
        {"\"02:00\"", "\"0a:00\"", Kind::BadTime, "schedules[0].to", "0a:00"},
        {"\"02:00\"", "\"21:60\"", Kind::BadTime, "schedules[0].to", "21:60"},
        {"\"02:00\"", "\"21:00\"", Kind::EmptySpan, "schedules[0].to", ""},
    });
}

TEST_CASE("tiles that do not cover their grid once are refused with the tile")
{
    const char* tiles = "scenes[1].monitors.LAYAR-1.tiles";
    check({
        {"{\"column\": 2, \"row\": 1", "{\"column\": 1, \"row\": 1", Kind::CellsOverlap,
         "scenes[1].monitors.LAYAR-1.tiles[3]", "1, 1"},
        {"{\"column\": 3, \"row\": 1,", "{\"column\": 3, \"row\": 1, \"columns\": 2,", Kind::CellOutside,
         "scenes[1].monitors.LAYAR-1.tiles[4]", "3, 1"},
    });
    // Where a tile is missing, the list of tiles is meant.
    const Broken hole = broken(",\n      {\"column\": 3, \"row\": 1, \"type\": \"tour\", \"tour\": \"Sungai\"}", "");
    CHECK(hole.error == WallFileError{Kind::CellUncovered, 11, QString::fromUtf8(tiles), QStringLiteral("3, 1")});
}

TEST_CASE("an enlarged tile shows something")
{
    QByteArray text = s_good;
    text.replace("\"enlarged\": 0", "\"enlarged\": 1").replace("\"type\": \"clock\"", "\"type\": \"empty\"");
    CHECK(parse(text).error() ==
          WallFileError{Kind::EmptyTile, 10, QStringLiteral("scenes[1].monitors.LAYAR-1.enlarged"), {}});
}

TEST_CASE("names and keys that stand twice, or stand for nothing, are refused where they stand")
{
    check({
        {"{\"name\": \"Titik rawan\"", "{\"name\": \"Pasar\"", Kind::DuplicateName, "scenes[1].name", "Pasar"},
        {"\"key\": \"F6\"", "\"key\": \"F5\"", Kind::DuplicateKey, "scenes[1].key", "F5"},
        {"\"key\": \"F6\"", "\"key\": \"\"", Kind::Empty, "scenes[1].key", ""},
        {"{\"name\": \"Malam\"", "{\"name\": \"Sungai\"", Kind::DuplicateName, "tours[1].name", "Sungai"},
        {"{\"name\": \"Malam\"", "{\"name\": \"\"", Kind::Empty, "tours[1].name", ""},
        {"\"camera\": \"PK-01\"", "\"camera\": \"\"", Kind::Empty, "scenes[1].monitors.LAYAR-1.tiles[0].camera", ""},
        {"\"cameras\": [\"PK-20\", \"PK-21\"]", "\"cameras\": []", Kind::Empty, "tours[0].cameras", ""},
        {"\"sat\"]", "\"fri\"]", Kind::DuplicateDay, "schedules[0].days[1]", "fri"},
        {"              \"Titik rawan\"]", "              \"Tiada\"]", Kind::UnknownScene, "tours[1].scenes[1]",
         "Tiada"},
        {"\"scene\": \"Titik rawan\"", "\"scene\": \"Tiada\"", Kind::UnknownScene, "schedules[0].scene", "Tiada"},
    });
}

TEST_CASE("a key that no scene may have is refused where it stands; where nobody says so every key is taken")
{
    const auto allowed = [](const QString& key) { return key == QStringLiteral("F5"); };
    const auto read = parseSceneFile(
        s_good, [](const QString&) { return true; }, allowed);
    REQUIRE_FALSE(read.ok());
    CHECK(read.error() == WallFileError{Kind::KeyNotAllowed, 6, QStringLiteral("scenes[1].key"), QStringLiteral("F6")});
    CHECK(parse(s_good).ok());
}

TEST_CASE("no single changed byte makes the reader crash, and what it takes it can write")
{
    std::mt19937 random(16);
    const QByteArray marks = "{}[],:\"0-1.etfn \n\\\xFF";
    int taken = 0;
    for (int round = 0; round < 4000; ++round) {
        QByteArray text = s_good;
        const auto at = std::uniform_int_distribution<qsizetype>(0, text.size() - 1)(random);
        text[at] = marks[std::uniform_int_distribution<qsizetype>(0, marks.size() - 1)(random)];
        const auto read = parse(text);
        if (read.ok()) {
            ++taken;
            REQUIRE(parse(sceneFileBytes(read.value().book)).value().book == read.value().book);
        } else {
            CAPTURE(text.toStdString(), read.error().path.toStdString());
            REQUIRE(read.error().line >= 1);
            REQUIRE(read.error().line <= static_cast<int>(text.count('\n')) + 1);
        }
    }
    CHECK(taken > 0);
    CHECK(taken < 4000);
}
