// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wall/Layout.h"

#include "core/wall/TileGeometry.h"

#include <QRect>

#include <algorithm>

namespace pantau::wall {

namespace {

using Fault = LayoutError::Kind;

constexpr double PictureAspect = 16.0 / 9.0;

bool isGrid(int columns, int rows)
{
    return columns >= 1 && columns <= Layout::MostColumns && rows >= 1 && rows <= Layout::MostRows;
}

QRect rectOf(const Cell& cell)
{
    return {cell.column, cell.row, cell.columns, cell.rows};
}

/// Written so that no sum can overflow.
bool isInside(const Cell& cell, int columns, int rows)
{
    return cell.columns >= 1 && cell.rows >= 1 && cell.columns <= columns && cell.rows <= rows && cell.column >= 0 &&
           cell.row >= 0 && cell.column <= columns - cell.columns && cell.row <= rows - cell.rows;
}

std::vector<Cell> singleCells(const Cell& area)
{
    std::vector<Cell> cells;
    for (int row = area.row; row < area.row + area.rows; ++row) {
        for (int column = area.column; column < area.column + area.columns; ++column) {
            cells.push_back({column, row, 1, 1});
        }
    }
    return cells;
}

/// Nothing when the cells cover the grid exactly once.
std::optional<LayoutError> coverFault(int columns, int rows, const std::vector<Cell>& cells)
{
    std::vector<bool> covered(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows), false);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const int tile = static_cast<int>(i);
        if (!isInside(cells[i], columns, rows)) {
            return LayoutError{Fault::CellOutside, tile, cells[i].column, cells[i].row};
        }
        for (const Cell& single : singleCells(cells[i])) {
            const int at = single.row * columns + single.column;
            if (covered[static_cast<std::size_t>(at)]) {
                return LayoutError{Fault::CellsOverlap, tile, single.column, single.row};
            }
            covered[static_cast<std::size_t>(at)] = true;
        }
    }
    const auto hole = std::find(covered.begin(), covered.end(), false);
    if (hole == covered.end()) {
        return std::nullopt;
    }
    const int at = static_cast<int>(hole - covered.begin());
    return LayoutError{Fault::CellUncovered, -1, at % columns, at / columns};
}

/// Of a picture of 16:9 in the first cell of a grid.
int pictureWidth(int columns, int rows, QSize wall)
{
    const QRect cell(0, 0, std::max(1, wall.width() / columns), std::max(1, wall.height() / rows));
    return fitted(tileGeometry(cell, wall.height()).picture.size(), PictureAspect).width();
}

} // namespace

Layout::Layout() : m_tiles(1)
{
}

Layout::Layout(int columns, int rows, std::vector<Cell> tiles)
    : m_columns(columns)
    , m_rows(rows)
    , m_tiles(std::move(tiles))
{
    std::sort(m_tiles.begin(), m_tiles.end(),
              [](const Cell& a, const Cell& b) { return std::pair(a.row, a.column) < std::pair(b.row, b.column); });
}

Layout::Made Layout::grid(int columns, int rows)
{
    if (!isGrid(columns, rows)) {
        return LayoutError{Fault::WrongSize};
    }
    return Layout(columns, rows, singleCells({0, 0, columns, rows}));
}

Layout::Made Layout::automatic(int count, QSize wall)
{
    static_assert(MostColumns == MostRows);
    if (count < 1 || count > MostColumns * MostRows) {
        return LayoutError{Fault::WrongSize};
    }
    const auto rowsFor = [count](int columns) { return (count + columns - 1) / columns; };
    int best = 1;
    int bestWidth = 0;
    for (int columns = 1; columns <= std::min(count, MostColumns); ++columns) {
        const int rows = rowsFor(columns);
        const int width = rows > MostRows ? 0 : pictureWidth(columns, rows, wall);
        if (width > bestWidth) {
            best = columns;
            bestWidth = width;
        }
    }
    return grid(best, rowsFor(best));
}

Layout::Made Layout::fromCells(int columns, int rows, const std::vector<Cell>& cells)
{
    if (!isGrid(columns, rows)) {
        return LayoutError{Fault::WrongSize};
    }
    if (const auto fault = coverFault(columns, rows, cells)) {
        return *fault;
    }
    return Layout(columns, rows, cells);
}

/// A square grid of single cells around the large tiles.
Layout Layout::withLarge(int side, const std::vector<Cell>& large)
{
    std::vector<Cell> cells = large;
    for (const Cell& single : singleCells({0, 0, side, side})) {
        const bool free = std::none_of(large.begin(), large.end(),
                                       [&](const Cell& tile) { return rectOf(tile).intersects(rectOf(single)); });
        if (free) {
            cells.push_back(single);
        }
    }
    return {side, side, std::move(cells)};
}

Layout Layout::onePlusFive()
{
    return withLarge(3, {{0, 0, 2, 2}});
}

Layout Layout::onePlusSeven()
{
    return withLarge(4, {{0, 0, 3, 3}});
}

Layout Layout::onePlusTwelve()
{
    return withLarge(4, {{1, 1, 2, 2}});
}

Layout Layout::twoPlusEight()
{
    return withLarge(4, {{0, 0, 2, 2}, {2, 0, 2, 2}});
}

Layout::Made Layout::merged(std::vector<int> tiles) const
{
    std::sort(tiles.begin(), tiles.end());
    tiles.erase(std::unique(tiles.begin(), tiles.end()), tiles.end());
    QRect whole;
    int cells = 0;
    for (const int tile : tiles) {
        if (tile < 0 || tile >= size()) {
            return LayoutError{Fault::NoSuchTile, tile};
        }
        const QRect rect = rectOf(m_tiles[static_cast<std::size_t>(tile)]);
        whole |= rect;
        cells += rect.width() * rect.height();
    }
    if (tiles.size() < 2) {
        return LayoutError{Fault::NothingToMerge};
    }
    // Tiles do not overlap, so equal areas mean that they fill the rectangle around them.
    if (cells != whole.width() * whole.height()) {
        return LayoutError{Fault::NotARectangle};
    }
    std::vector<Cell> kept{{whole.x(), whole.y(), whole.width(), whole.height()}};
    for (int tile = 0; tile < size(); ++tile) {
        if (!std::binary_search(tiles.begin(), tiles.end(), tile)) {
            kept.push_back(m_tiles[static_cast<std::size_t>(tile)]);
        }
    }
    return Layout(m_columns, m_rows, std::move(kept));
}

Layout::Made Layout::split(int tile) const
{
    if (tile < 0 || tile >= size()) {
        return LayoutError{Fault::NoSuchTile, tile};
    }
    const Cell large = m_tiles[static_cast<std::size_t>(tile)];
    if (large.columns * large.rows == 1) {
        return LayoutError{Fault::NothingToSplit, tile};
    }
    std::vector<Cell> cells = m_tiles;
    cells.erase(cells.begin() + tile);
    const std::vector<Cell> singles = singleCells(large);
    cells.insert(cells.end(), singles.begin(), singles.end());
    return Layout(m_columns, m_rows, std::move(cells));
}

std::vector<int> Layout::tilesAround(int one, int other) const
{
    QRect whole = rectOf(m_tiles.at(static_cast<std::size_t>(one)));
    QRect grown = whole | rectOf(m_tiles.at(static_cast<std::size_t>(other)));
    std::vector<int> inside;
    while (grown != whole) {
        // A tile that is touched is taken in whole, and may touch others then.
        whole = grown;
        inside.clear();
        for (int tile = 0; tile < size(); ++tile) {
            const QRect rect = rectOf(m_tiles[static_cast<std::size_t>(tile)]);
            if (rect.intersects(whole)) {
                inside.push_back(tile);
                grown |= rect;
            }
        }
    }
    return inside.empty() ? std::vector<int>{one} : inside;
}

std::optional<int> Layout::tileBeside(int tile, int columns, int rows) const
{
    const Cell& cell = m_tiles[static_cast<std::size_t>(tile)];
    return tileAt(columns > 0 ? cell.column + cell.columns : cell.column + columns,
                  rows > 0 ? cell.row + cell.rows : cell.row + rows);
}

std::optional<int> Layout::tileAt(int column, int row) const
{
    const auto at = std::find_if(m_tiles.begin(), m_tiles.end(),
                                 [&](const Cell& tile) { return rectOf(tile).contains(column, row); });
    return at == m_tiles.end() ? std::nullopt : std::optional(static_cast<int>(at - m_tiles.begin()));
}

} // namespace pantau::wall
