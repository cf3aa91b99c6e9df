// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wall/GridLayout.h"

#include <algorithm>

namespace pantau::wall {

namespace {

constexpr double PictureAspect = 16.0 / 9.0;

QRect cell(int index, Grid grid, QSize wall)
{
    const int column = index % grid.columns;
    const int row = index / grid.columns;
    const QPoint from(column * wall.width() / grid.columns, row * wall.height() / grid.rows);
    const QPoint to((column + 1) * wall.width() / grid.columns, (row + 1) * wall.height() / grid.rows);
    return {from.x(), from.y(), std::max(1, to.x() - from.x()), std::max(1, to.y() - from.y())};
}

} // namespace

Grid largestGrid(int count, QSize wall, int most)
{
    Grid best;
    int bestWidth = -1;
    for (int columns = 1; columns <= std::min(count, most); ++columns) {
        const Grid grid{columns, (count + columns - 1) / columns};
        if (grid.rows > most) {
            continue;
        }
        const TileGeometry first = tileGeometry(cell(0, grid, wall), wall.height());
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
        tiles.push_back(tileGeometry(cell(index, grid, wall), wall.height()));
    }
    return tiles;
}

} // namespace pantau::wall
