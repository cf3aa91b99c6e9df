// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wall/GridLayout.h"

#include <algorithm>
#include <cmath>

namespace pantau::wall {

namespace {

constexpr double PictureAspect = 16.0 / 9.0;
constexpr int SmallestText = 13;

QRect cell(int index, Grid grid, QSize wall)
{
    const int column = index % grid.columns;
    const int row = index / grid.columns;
    const QPoint from(column * wall.width() / grid.columns, row * wall.height() / grid.rows);
    const QPoint to((column + 1) * wall.width() / grid.columns, (row + 1) * wall.height() / grid.rows);
    return {from.x(), from.y(), std::max(1, to.x() - from.x()), std::max(1, to.y() - from.y())};
}

/// A caption may hide at most this part of a picture. Then pictures of 16:9 fill the cells of 1x1, 2x2 and 3x3 walls to
/// the edge, and nine sub streams of 640x360 are shown pixel by pixel on 1920x1080.
constexpr int MostHidden = 15;

TileGeometry geometry(const QRect& tile, int wallHeight)
{
    const bool over = oneLineHeight(wallHeight) * MostHidden <= tile.height();
    const int strip = std::min(over ? oneLineHeight(wallHeight) : twoLineHeight(wallHeight), tile.height() / 2);
    TileGeometry geometry;
    geometry.tile = tile;
    geometry.caption = QRect(tile.left(), tile.bottom() + 1 - strip, tile.width(), strip);
    geometry.picture = over ? tile : QRect(tile.topLeft(), QSize(tile.width(), std::max(1, tile.height() - strip)));
    return geometry;
}

} // namespace

int nameLineHeight(int wallHeight)
{
    return std::max(SmallestText, static_cast<int>(std::lround(wallHeight * 0.02)));
}

int twoLineHeight(int wallHeight)
{
    // 36 px on 1080: thirty tiles of 16:9 then show 640x360 at exactly half, which needs no second scaling step.
    const int stateLine = std::max(SmallestText, static_cast<int>(std::lround(wallHeight * 0.013)));
    return nameLineHeight(wallHeight) + stateLine;
}

int oneLineHeight(int wallHeight)
{
    return nameLineHeight(wallHeight) + 2;
}

QRect TileGeometry::visiblePicture() const
{
    return {picture.topLeft(), QPoint(picture.right(), std::min(picture.bottom(), caption.top() - 1))};
}

Grid largestGrid(int count, QSize wall)
{
    Grid best;
    int bestWidth = -1;
    for (int columns = 1; columns <= count; ++columns) {
        const Grid grid{columns, (count + columns - 1) / columns};
        const TileGeometry first = geometry(cell(0, grid, wall), wall.height());
        const int width = fitted(first.picture.size(), PictureAspect).width();
        if (width > bestWidth) {
            best = grid;
            bestWidth = width;
        }
    }
    return best;
}

std::vector<TileGeometry> gridLayout(int count, QSize wall)
{
    const Grid grid = largestGrid(count, wall);
    std::vector<TileGeometry> tiles;
    tiles.reserve(static_cast<std::size_t>(std::max(count, 0)));
    for (int index = 0; index < count; ++index) {
        tiles.push_back(geometry(cell(index, grid, wall), wall.height()));
    }
    return tiles;
}

QSize fitted(QSize area, double aspect)
{
    const double width = std::min<double>(area.width(), area.height() * aspect);
    return {std::max(1, static_cast<int>(std::lround(width))),
            std::max(1, static_cast<int>(std::lround(width / aspect)))};
}

} // namespace pantau::wall
