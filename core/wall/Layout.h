// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QSize>

#include <optional>
#include <vector>

namespace pantau::wall {

/// A rectangle of grid cells: where it begins, 0-based, and how many cells it spans.
struct Cell
{
    int column = 0;
    int row = 0;
    int columns = 1;
    int rows = 1;

    friend bool operator==(const Cell&, const Cell&) = default;
};

/// Why a layout could not be made.
struct LayoutError
{
    enum class Kind
    {
        WrongSize = 1,  ///< the grid is not within 1..MostColumns x 1..MostRows, or the count needs more than that
        CellOutside,    ///< tile: the one that leaves the grid, or has no cells
        CellsOverlap,   ///< tile: the second one over that grid cell
        CellUncovered,  ///< column, row: the first grid cell without a tile
        NoSuchTile,     ///< tile: the index asked for
        NotARectangle,  ///< the tiles to merge do not fill a rectangle
        NothingToMerge, ///< fewer than two tiles
        NothingToSplit, ///< the tile is a single grid cell
    };
    Kind kind = Kind::WrongSize;
    int tile = -1; ///< index as given by the caller
    int column = -1;
    int row = -1;

    friend bool operator==(const LayoutError&, const LayoutError&) = default;
};

/// How a monitor is divided: a grid of equal cells, and tiles that are rectangles of cells. The tiles cover every cell
/// exactly once and are numbered row by row, by their upper left cells. A plain value; every factory keeps that rule.
class Layout
{
public:
    static constexpr int MostColumns = 16;
    static constexpr int MostRows = 16;
    using Made = base::Result<Layout, LayoutError>;

    /// One tile over everything.
    Layout();

    [[nodiscard]] static Made grid(int columns, int rows);
    /// The grid in which `count` (1..MostColumns * MostRows) pictures of 16:9 become largest on a wall of this size;
    /// its last tiles may be more than asked for.
    [[nodiscard]] static Made automatic(int count, QSize wall);
    [[nodiscard]] static Made fromCells(int columns, int rows, const std::vector<Cell>& cells);
    [[nodiscard]] static Layout onePlusFive();   ///< 3x3, one tile of 2x2
    [[nodiscard]] static Layout onePlusSeven();  ///< 4x4, one tile of 3x3
    [[nodiscard]] static Layout onePlusTwelve(); ///< 4x4, one tile of 2x2 in the middle
    [[nodiscard]] static Layout twoPlusEight();  ///< 4x4, two tiles of 2x2 side by side at the top

    /// One tile in the place of several; together they must fill a rectangle.
    [[nodiscard]] Made merged(std::vector<int> tiles) const;
    /// A tile of single cells each in the place of a larger one.
    [[nodiscard]] Made split(int tile) const;

    [[nodiscard]] int columns() const { return m_columns; }
    [[nodiscard]] int rows() const { return m_rows; }
    [[nodiscard]] int size() const { return static_cast<int>(m_tiles.size()); }
    [[nodiscard]] const std::vector<Cell>& tiles() const { return m_tiles; }
    /// The tiles of the smallest rectangle of whole tiles that has both of these, which are there; in order. They can
    /// be merged.
    [[nodiscard]] std::vector<int> tilesAround(int one, int other) const;
    /// The tile that begins beside this one, which is there: `columns` and `rows` are -1, 0 or 1. Nothing at the edge.
    [[nodiscard]] std::optional<int> tileBeside(int tile, int columns, int rows) const;
    /// The tile over a grid cell; nothing outside the grid.
    [[nodiscard]] std::optional<int> tileAt(int column, int row) const;

    friend bool operator==(const Layout&, const Layout&) = default;

private:
    Layout(int columns, int rows, std::vector<Cell> tiles);
    [[nodiscard]] static Layout withLarge(int side, const std::vector<Cell>& large);

    int m_columns = 1;
    int m_rows = 1;
    std::vector<Cell> m_tiles;
};

} // namespace pantau::wall
