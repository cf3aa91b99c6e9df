// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wall/Layout.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <numeric>
#include <random>
#include <set>

using namespace pantau::wall;
using Kind = LayoutError::Kind;

namespace {

// Counts by hand how often each grid cell is covered.
bool coversOnce(const Layout& layout)
{
    std::vector<int> times(static_cast<std::size_t>(layout.columns() * layout.rows()), 0);
    for (const Cell& tile : layout.tiles()) {
        for (int row = tile.row; row < tile.row + tile.rows; ++row) {
            for (int column = tile.column; column < tile.column + tile.columns; ++column) {
                ++times.at(static_cast<std::size_t>(row * layout.columns() + column));
            }
        }
    }
    return std::all_of(times.begin(), times.end(), [](int n) { return n == 1; });
}

bool inReadingOrder(const Layout& layout)
{
    return std::is_sorted(layout.tiles().begin(), layout.tiles().end(), [](const Cell& a, const Cell& b) {
        return a.row < b.row || (a.row == b.row && a.column < b.column);
    });
}

int largeTiles(const Layout& layout, int side)
{
    return static_cast<int>(std::count_if(layout.tiles().begin(), layout.tiles().end(),
                                          [&](const Cell& c) { return c.columns == side && c.rows == side; }));
}

Kind kindOf(const Layout::Made& made)
{
    REQUIRE_FALSE(made.ok());
    return made.error().kind;
}

} // namespace

TEST_CASE("T31 every grid up to 16 x 16 covers each cell once, in reading order")
{
    for (int columns = 1; columns <= Layout::MostColumns; ++columns) {
        for (int rows = 1; rows <= Layout::MostRows; ++rows) {
            const auto made = Layout::grid(columns, rows);
            CAPTURE(columns, rows);
            REQUIRE(made.ok());
            REQUIRE(made.value().size() == columns * rows);
            REQUIRE(coversOnce(made.value()));
            REQUIRE(inReadingOrder(made.value()));
        }
    }
}

TEST_CASE("a grid outside 1..16 is refused")
{
    CHECK(kindOf(Layout::grid(0, 4)) == Kind::WrongSize);
    CHECK(kindOf(Layout::grid(4, -1)) == Kind::WrongSize);
    CHECK(kindOf(Layout::grid(17, 1)) == Kind::WrongSize);
    CHECK(kindOf(Layout::fromCells(1, 17, {})) == Kind::WrongSize);
    CHECK(kindOf(Layout::automatic(0, {1920, 1080})) == Kind::WrongSize);
    CHECK(kindOf(Layout::automatic(257, {1920, 1080})) == Kind::WrongSize);
}

TEST_CASE("an automatic layout of up to 256 tiles has room for all of them")
{
    for (const QSize wall : {QSize(1920, 1080), QSize(1080, 1920), QSize(7680, 1080), QSize(160, 4000)}) {
        for (int count = 1; count <= 256; ++count) {
            const auto made = Layout::automatic(count, wall);
            CAPTURE(wall.width(), wall.height(), count);
            REQUIRE(made.ok());
            REQUIRE(made.value().size() >= count);
            REQUIRE(coversOnce(made.value()));
        }
    }
}

TEST_CASE("the named layouts have the tiles that they are named for")
{
    CHECK(Layout::onePlusFive().size() == 6);
    CHECK(largeTiles(Layout::onePlusFive(), 2) == 1);
    CHECK(Layout::onePlusSeven().size() == 8);
    CHECK(largeTiles(Layout::onePlusSeven(), 3) == 1);
    CHECK(Layout::onePlusTwelve().size() == 13);
    CHECK(largeTiles(Layout::onePlusTwelve(), 2) == 1);
    CHECK(Layout::twoPlusEight().size() == 10);
    CHECK(largeTiles(Layout::twoPlusEight(), 2) == 2);
    for (const Layout& layout :
         {Layout::onePlusFive(), Layout::onePlusSeven(), Layout::onePlusTwelve(), Layout::twoPlusEight()}) {
        CHECK(coversOnce(layout));
        CHECK(inReadingOrder(layout));
    }
    CHECK(Layout().size() == 1);
    CHECK(coversOnce(Layout()));
}

TEST_CASE("cells in any order make a layout in reading order")
{
    const auto made = Layout::fromCells(2, 2, {{1, 0, 1, 2}, {0, 1}, {0, 0}});
    REQUIRE(made.ok());
    CHECK(made.value().tiles() == std::vector<Cell>{{0, 0}, {1, 0, 1, 2}, {0, 1}});
    CHECK(made.value().tileAt(1, 1) == 1);
    CHECK(made.value().tileAt(0, 1) == 2);
    CHECK(made.value().tileAt(2, 0) == std::nullopt);
    CHECK(made.value().tileAt(-1, 0) == std::nullopt);
}

TEST_CASE("cells that overlap, leave the grid or leave a hole are refused with the tile and the place")
{
    const auto overlap = Layout::fromCells(2, 2, {{0, 0, 2, 1}, {0, 1}, {1, 0, 1, 2}});
    REQUIRE_FALSE(overlap.ok());
    CHECK(overlap.error() == LayoutError{Kind::CellsOverlap, 2, 1, 0});

    const auto outside = Layout::fromCells(2, 2, {{0, 0}, {1, 0, 2, 1}});
    REQUIRE_FALSE(outside.ok());
    CHECK(outside.error() == LayoutError{Kind::CellOutside, 1, 1, 0});

    const auto hole = Layout::fromCells(2, 2, {{0, 0, 2, 1}, {0, 1}});
    REQUIRE_FALSE(hole.ok());
    CHECK(hole.error() == LayoutError{Kind::CellUncovered, -1, 1, 1});

    constexpr int Huge = std::numeric_limits<int>::max();
    for (const Cell& cell : {Cell{-1, 0}, Cell{0, 0, 0, 1}, Cell{0, 0, 1, -3}, Cell{Huge, 0, Huge, 1},
                             Cell{1, 1, Huge, Huge}, Cell{-Huge, -Huge, Huge, Huge}}) {
        CHECK(kindOf(Layout::fromCells(2, 2, {cell})) == Kind::CellOutside);
    }
}

TEST_CASE("T31 tiles that fill a rectangle merge, others do not")
{
    const Layout grid = Layout::grid(4, 4).value();
    const auto merged = grid.merged({5, 6, 9, 10});
    REQUIRE(merged.ok());
    CHECK(merged.value() == Layout::onePlusTwelve());
    CHECK(grid.merged({10, 5, 9, 6, 5}).value() == Layout::onePlusTwelve());

    CHECK(kindOf(grid.merged({0, 5})) == Kind::NotARectangle);
    CHECK(kindOf(grid.merged({0, 1, 4})) == Kind::NotARectangle);
    CHECK(kindOf(grid.merged({0, 2})) == Kind::NotARectangle);
    CHECK(kindOf(grid.merged({3, 3})) == Kind::NothingToMerge);
    CHECK(kindOf(grid.merged({})) == Kind::NothingToMerge);
    CHECK(kindOf(grid.merged({0, 16})) == Kind::NoSuchTile);
    CHECK(kindOf(grid.merged({-1, 0})) == Kind::NoSuchTile);
    // A large tile that reaches out of the rectangle of the others.
    CHECK(kindOf(Layout::onePlusFive().merged({0, 1})) == Kind::NotARectangle);
}

TEST_CASE("T31 a merged tile splits into single cells again")
{
    CHECK(Layout::onePlusTwelve().split(5).value() == Layout::grid(4, 4).value());
    CHECK(kindOf(Layout::onePlusTwelve().split(4)) == Kind::NothingToSplit);
    CHECK(kindOf(Layout::onePlusTwelve().split(13)) == Kind::NoSuchTile);
    CHECK(kindOf(Layout().split(-1)) == Kind::NoSuchTile);
}

TEST_CASE("no sequence of merges and splits breaks the cover or the order")
{
    std::mt19937 random(3);
    const auto below = [&](int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(random); };
    for (int round = 0; round < 200; ++round) {
        Layout layout = Layout::grid(1 + below(8), 1 + below(8)).value();
        for (int step = 0; step < 40; ++step) {
            std::vector<int> tiles(static_cast<std::size_t>(below(5)));
            std::generate(tiles.begin(), tiles.end(), [&] { return below(layout.size() + 1); });
            const auto next = below(2) == 0 ? layout.merged(tiles) : layout.split(below(layout.size() + 1));
            if (next.ok()) {
                layout = next.value();
                REQUIRE(coversOnce(layout));
                REQUIRE(inReadingOrder(layout));
            }
        }
    }
}
