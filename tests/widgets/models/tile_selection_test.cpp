// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "widgets/models/TileSelection.h"

using pantau::wall::Layout;
using pantau::widgets::TileSelection;
using Tiles = std::vector<int>;

namespace {

TileSelection on(const Layout& layout)
{
    TileSelection selection;
    selection.follow(layout);
    return selection;
}

} // namespace

TEST_CASE("a rectangle of tiles is chosen from the first one on, whichever way")
{
    TileSelection selection = on(Layout::grid(4, 3).value());
    selection.choose(5);
    CHECK(selection.tiles() == Tiles{5});
    selection.extendTo(10);
    CHECK(selection.tiles() == Tiles{5, 6, 9, 10});
    CHECK(selection.tile() == 10);
    selection.extendTo(0);
    CHECK(selection.tiles() == Tiles{0, 1, 4, 5});
    selection.choose(3);
    CHECK(selection.tiles() == Tiles{3});
}

TEST_CASE("a chosen rectangle takes in whole tiles, so that it can be merged")
{
    const Layout layout = Layout::onePlusTwelve();
    TileSelection selection = on(layout);
    selection.choose(1);
    selection.extendTo(5); // the large tile in the middle, which is two columns wide
    CHECK(layout.merged(selection.tiles()).ok());
    CHECK(selection.tiles() == Tiles{1, 2, 5});
    selection.choose(0);
    selection.extendTo(4); // beside the large one, which stays out
    CHECK(selection.tiles() == Tiles{0, 4});
    selection.extendTo(5);
    CHECK(selection.tiles() == Tiles{0, 1, 2, 4, 5, 7});
    CHECK(layout.merged(selection.tiles()).ok());
}

TEST_CASE("single tiles are added and taken away; the last one stays")
{
    TileSelection selection = on(Layout::grid(2, 2).value());
    selection.toggle(3);
    CHECK(selection.tiles() == Tiles{0, 3});
    CHECK(selection.tile() == 3);
    selection.toggle(3);
    CHECK(selection.tiles() == Tiles{0});
    CHECK(selection.tile() == 0);
    selection.toggle(0);
    CHECK(selection.tiles() == Tiles{0});
    selection.toggle(4);
    CHECK(selection.tiles() == Tiles{0});
}

TEST_CASE("what was merged is chosen, and when it is split its corner")
{
    const Layout grid = Layout::grid(3, 3).value();
    TileSelection selection = on(grid);
    selection.choose(4);
    selection.extendTo(8);
    const Layout merged = grid.merged(selection.tiles()).value();
    selection.follow(merged);
    CHECK(selection.tiles() == Tiles{4});
    CHECK(merged.tiles()[4].columns == 2);
    selection.follow(grid);
    CHECK(selection.tiles() == Tiles{4});
    selection.choose(8);
    selection.follow(Layout());
    CHECK(selection.tiles() == Tiles{0});
}

TEST_CASE("while a tile is enlarged it is the one that is chosen, whatever is asked for")
{
    const Layout grid = Layout::grid(2, 2).value();
    TileSelection selection = on(grid);
    selection.extendTo(3);
    selection.follow(grid, 1);
    CHECK(selection.tiles() == Tiles{1});
    selection.choose(2);
    selection.extendTo(3);
    selection.toggle(0);
    CHECK(selection.tile() == 1);
    CHECK(selection.tiles() == Tiles{1});
    selection.follow(grid);
    CHECK(selection.tiles() == Tiles{1});
    selection.choose(2);
    CHECK(selection.tiles() == Tiles{2});
}
