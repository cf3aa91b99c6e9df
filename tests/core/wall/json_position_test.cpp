// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wall/JsonPosition.h"
#include "tests/support/catch.h"

using namespace pantau::wall;

namespace {

QString name(const char16_t* text)
{
    return QStringView(text).toString();
}

} // namespace

TEST_CASE("a path is written as people write it")
{
    CHECK(pathText({}).isEmpty());
    CHECK(pathText({name(u"scenes"), 2, name(u"monitors"), name(u"LAYAR-1"), name(u"tiles"), 5}) ==
          name(u"scenes[2].monitors.LAYAR-1.tiles[5]"));
}

TEST_CASE("the line of a value is found through strings that look like structure")
{
    const QByteArray text = "{ \"a\": \"}]\\\"{[,\",\n"           // 1
                            "  \"b\": [1, [2,\n"                  // 2
                            "     3], {}, [],\n"                  // 3
                            "     {\"c\": \"\\\\\",\n"            // 4
                            "      \"d\": -1.5e3}],\n"            // 5
                            "  \"\\u0065\": null, \"f\": true,\n" // 6
                            "  \"g\":\n"                          // 7
                            "    false }\n";                      // 8
    CHECK(lineOfPath(text, {}) == 1);
    CHECK(lineOfPath(text, {name(u"a")}) == 1);
    CHECK(lineOfPath(text, {name(u"b"), 0}) == 2);
    CHECK(lineOfPath(text, {name(u"b"), 1}) == 2);
    CHECK(lineOfPath(text, {name(u"b"), 1, 1}) == 3);
    CHECK(lineOfPath(text, {name(u"b"), 3}) == 3);
    CHECK(lineOfPath(text, {name(u"b"), 4, name(u"c")}) == 4);
    CHECK(lineOfPath(text, {name(u"b"), 4, name(u"d")}) == 5);
    CHECK(lineOfPath(text, {name(u"e")}) == 6);
    CHECK(lineOfPath(text, {name(u"f")}) == 6);
    CHECK(lineOfPath(text, {name(u"g")}) == 8);
}

TEST_CASE("a path that leaves the text gives the last value found")
{
    const QByteArray text = "\n{\n\"a\":\n[\n1]}";
    CHECK(lineOfPath(text, {name(u"z")}) == 2);
    CHECK(lineOfPath(text, {0}) == 2);
    CHECK(lineOfPath(text, {name(u"a"), 7}) == 4);
    CHECK(lineOfPath(text, {name(u"a"), 0, name(u"x"), 3}) == 5);
    CHECK(lineOfPath("", {name(u"a")}) == 1);
}

TEST_CASE("offsets outside the text are the lines of its ends")
{
    CHECK(lineOfOffset("a\nb\nc", -5) == 1);
    CHECK(lineOfOffset("a\nb\nc", 1) == 1);
    CHECK(lineOfOffset("a\nb\nc", 2) == 2);
    CHECK(lineOfOffset("a\nb\nc", 99) == 3);
}

TEST_CASE("a member that its object has twice is found at any depth, and only there")
{
    CHECK(duplicateMember(R"({"a": {"a": 1}, "b": [{"a": 1}, {"a": "a", "b": "a"}]})") == std::nullopt);
    CHECK(duplicateMember(R"({"x": [0, {"k": ["k", {}, "k"], "v": 1, "k": 2}]})") ==
          JsonPath{name(u"x"), 1, name(u"k")});
    CHECK(duplicateMember(R"({"a": [], "\u0061": 1})") == JsonPath{name(u"a")});
    CHECK(duplicateMember(R"(["a", "a"])") == std::nullopt);
    CHECK(duplicateMember("\xEF\xBB\xBF{\"a\": 1, \"a\": 2}") == JsonPath{name(u"a")});
    CHECK(lineOfPath("{\"a\": 1,\n\"a\": 2}", {name(u"a")}) == 2);
}
