// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "widgets/models/WordSearch.h"

using pantau::widgets::WordSearch;

namespace {

WordSearch search(const char* typed)
{
    return WordSearch(QString::fromUtf8(typed));
}

const QString Bridge = QStringLiteral("PK-11 Jembatan Merah Putih - sisi Galala");

} // namespace

TEST_CASE("every typed word must stand in the text, in any order and whatever the case")
{
    CHECK(search("").finds(Bridge));
    CHECK(search("   ").isEmpty());
    CHECK(search("galala JEMBATAN").finds(Bridge));
    CHECK_FALSE(search("galala batu").finds(Bridge));
    CHECK_FALSE(search("x").finds({}));
}

TEST_CASE("a text that begins so fits best, then one whose words do")
{
    CHECK(search("pk-11 jemb").rank(Bridge) == 0);
    CHECK(search("").rank(Bridge) == 0);
    CHECK(search("gal mer").rank(Bridge) == 1);
    CHECK(search("11").rank(Bridge) == 1);
    CHECK(search("batan").rank(Bridge) == 2);
    CHECK(search("alala mer").rank(Bridge) == 2);
    CHECK_FALSE(search("polda").rank(Bridge).has_value());
}
