// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wall/PanelMatrix.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <cmath>

using namespace pantau::wall;

namespace {

constexpr int MostTiles = 64;
constexpr double Aspect = 16.0 / 9.0;

const std::vector<QSize> s_walls{{160, 120},   {320, 240},   {640, 480},   {800, 600},   {1024, 600},
                                 {1080, 1920}, {1280, 720},  {1366, 768},  {1920, 1080}, {1920, 1200},
                                 {3440, 1440}, {3840, 2160}, {7680, 1080}, {7680, 4320}};

template <typename Check> void forEachWall(Check check)
{
    for (const QSize wall : s_walls) {
        for (int count = 1; count <= MostTiles; ++count) {
            CAPTURE(wall.width(), wall.height(), count);
            check(count, wall);
        }
    }
}

qint64 areaOf(const QRect& rect)
{
    return qint64{1} * rect.width() * rect.height();
}

// Of the automatic layout, which may have more tiles than were asked for.
std::vector<TileGeometry> tilesOf(int count, QSize wall)
{
    return geometryOf(Layout::automatic(count, wall).value(), wall, {});
}

// The width of a 16:9 picture in the smallest cell of a grid, from the sizes alone.
double widthOfPicture(int columns, int rows, QSize wall)
{
    const int width = std::max(1, wall.width() / columns);
    const int height = std::max(1, wall.height() / rows);
    const int strip = std::min(twoLineHeight(wall.height()), height / 2);
    const bool over = height >= 15 * oneLineHeight(wall.height());
    return std::min<double>(width, (over ? height : std::max(1, height - strip)) * Aspect);
}

double bestByBruteForce(int count, QSize wall)
{
    double best = 0;
    for (int columns = 1; columns <= Layout::MostColumns; ++columns) {
        for (int rows = 1; rows <= Layout::MostRows; ++rows) {
            if (columns * rows >= count) {
                best = std::max(best, widthOfPicture(columns, rows, wall));
            }
        }
    }
    return best;
}

} // namespace

TEST_CASE("tiles lie on the wall and do not overlap")
{
    forEachWall([](int count, QSize wall) {
        const auto tiles = tilesOf(count, wall);
        REQUIRE(tiles.size() >= static_cast<std::size_t>(count));
        const QRect whole(QPoint(0, 0), wall);
        for (std::size_t i = 0; i < tiles.size(); ++i) {
            REQUIRE(whole.contains(tiles[i].tile));
            for (std::size_t other = 0; other < i; ++other) {
                REQUIRE_FALSE(tiles[i].tile.intersects(tiles[other].tile));
            }
        }
    });
}

TEST_CASE("the tiles of an automatic layout cover the wall without gaps")
{
    forEachWall([](int count, QSize wall) {
        qint64 covered = 0;
        for (const TileGeometry& tile : tilesOf(count, wall)) {
            covered += areaOf(tile.tile);
        }
        REQUIRE(covered == areaOf(QRect(QPoint(0, 0), wall)));
    });
}

TEST_CASE("what is visible of the picture and the caption fill the tile; a caption hides a fifteenth at most")
{
    forEachWall([](int count, QSize wall) {
        for (const TileGeometry& tile : tilesOf(count, wall)) {
            REQUIRE(tile.picture.topLeft() == tile.tile.topLeft());
            REQUIRE(tile.caption.bottomRight() == tile.tile.bottomRight());
            REQUIRE(tile.visiblePicture().bottom() + 1 == tile.caption.top());
            REQUIRE(areaOf(tile.visiblePicture()) + areaOf(tile.caption) == areaOf(tile.tile));
            REQUIRE(tile.visiblePicture().height() >= tile.caption.height());
            const int hidden = tile.picture.height() - tile.visiblePicture().height();
            REQUIRE(hidden * 15 <= tile.picture.height());
        }
    });
}

TEST_CASE("T31 nine pictures of 16:9 fill a wall of 16:9 to the edge, thirty stand above their captions")
{
    const TileGeometry ninth = tilesOf(9, {1920, 1080})[8];
    CHECK(ninth.picture == QRect(1280, 720, 640, 360));
    CHECK(ninth.caption.height() == oneLineHeight(1080));
    const TileGeometry first = tilesOf(30, {1920, 1080})[0];
    CHECK(first.picture == QRect(0, 0, 320, 180));
    CHECK(first.caption == QRect(0, 180, 320, 36));
}

TEST_CASE("tiles of one wall differ by one pixel at most")
{
    forEachWall([](int count, QSize wall) {
        const auto tiles = tilesOf(count, wall);
        for (const TileGeometry& tile : tiles) {
            REQUIRE(std::abs(tile.tile.width() - tiles[0].tile.width()) <= 1);
            REQUIRE(std::abs(tile.tile.height() - tiles[0].tile.height()) <= 1);
        }
    });
}

TEST_CASE("T31 no other grid shows larger pictures")
{
    forEachWall([](int count, QSize wall) {
        const Layout grid = Layout::automatic(count, wall).value();
        REQUIRE(grid.columns() * grid.rows() >= count);
        REQUIRE(grid.columns() * (grid.rows() - 1) < count);
        // Cells differ by a pixel through rounding, which is 16/9 px of a picture's width.
        REQUIRE(widthOfPicture(grid.columns(), grid.rows(), wall) >= bestByBruteForce(count, wall) - 2 * Aspect);
    });
}

TEST_CASE("well-known walls have the grids that one expects")
{
    const auto grid = [](int count, int width, int height) {
        const Layout found = Layout::automatic(count, {width, height}).value();
        return std::pair(found.columns(), found.rows());
    };
    CHECK(grid(1, 1920, 1080) == std::pair(1, 1));
    CHECK(grid(4, 1920, 1080) == std::pair(2, 2));
    CHECK(grid(9, 1920, 1080) == std::pair(3, 3));
    CHECK(grid(3, 1080, 1920) == std::pair(1, 3));
    CHECK(grid(4, 7680, 1080) == std::pair(4, 1));
}

TEST_CASE("the name line is at least 2 % of the wall's height and 13 px; the caption holds it and the state line")
{
    for (int height = 120; height <= 4320; ++height) {
        CAPTURE(height);
        REQUIRE(nameLineHeight(height) >= 13);
        REQUIRE(nameLineHeight(height) >= height * 0.02 - 0.5);
        REQUIRE(twoLineHeight(height) >= nameLineHeight(height) + 13);
        REQUIRE(oneLineHeight(height) > nameLineHeight(height));
    }
    CHECK(nameLineHeight(1080) == 22);
    CHECK(nameLineHeight(4320) == 86);
}

TEST_CASE("the caption strip has its full height wherever a tile has room for it")
{
    forEachWall([](int count, QSize wall) {
        for (const TileGeometry& tile : tilesOf(count, wall)) {
            const bool over = tile.picture.intersects(tile.caption);
            const int full = over ? oneLineHeight(wall.height()) : twoLineHeight(wall.height());
            REQUIRE(tile.caption.height() == std::min(full, tile.tile.height() / 2));
        }
    });
}

TEST_CASE("a fitted picture lies inside the area, touches two of its sides, and keeps its aspect")
{
    for (const double aspect : {16.0 / 9.0, 4.0 / 3.0, 1.0, 9.0 / 16.0, 11.0 / 9.0, 32.0 / 9.0}) {
        for (int width = 1; width <= 400; width += 7) {
            for (int height = 1; height <= 300; height += 11) {
                const QSize size = fitted({width, height}, aspect);
                CAPTURE(aspect, width, height, size.width(), size.height());
                REQUIRE(size.width() >= 1);
                REQUIRE(size.height() >= 1);
                REQUIRE(size.width() <= width);
                REQUIRE(size.height() <= height);
                REQUIRE((size.width() == width || size.height() == height));
                REQUIRE((size.height() == 1 || std::abs(size.width() - size.height() * aspect) <= 0.5 + 0.5 * aspect));
            }
        }
    }
    CHECK(fitted({1920, 1080}, Aspect) == QSize(1920, 1080));
    CHECK(fitted({1000, 1000}, Aspect) == QSize(1000, 563));
    CHECK(fitted({100, 10}, 1000.0) == QSize(100, 1));
}
