// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wall/PanelMatrix.h"

#include <algorithm>

namespace pantau::wall {

namespace {

/// Columns or rows of the virtual wall.
struct Axis
{
    int shown; ///< pixels of the output
    int panels;
    int bezel;
    int cells; ///< of the layout's grid

    [[nodiscard]] int length() const { return shown + (panels - 1) * bezel; }
    /// Where a panel begins on the output.
    [[nodiscard]] int panelAt(int panel) const { return panel * shown / panels; }
};

/// A line of the layout's grid: where the tiles before it end and the tiles after it begin.
struct GridLine
{
    int end;
    int begin;
};

GridLine gridLine(const Axis& axis, int index)
{
    const int at = index * axis.length() / axis.cells;
    for (int panel = 1; panel < axis.panels; ++panel) {
        const int from = axis.panelAt(panel) + (panel - 1) * axis.bezel;
        if (at >= from && at <= from + axis.bezel) {
            return {from, from + axis.bezel};
        }
    }
    return {at, at};
}

/// First pixel and length of the tiles that span `count` grid cells from `index` on.
std::pair<int, int> span(const Axis& axis, int index, int count)
{
    const int from = gridLine(axis, index).begin;
    return {from, std::max(1, gridLine(axis, index + count).end - from)};
}

/// First pixel and length of what the panel shows that shows most of a span; all of it where no bezel hides any.
std::pair<int, int> largestPart(const Axis& axis, int from, int length)
{
    std::pair<int, int> largest(from, axis.bezel == 0 ? length : 0);
    for (int panel = 0; panel < axis.panels && axis.bezel > 0; ++panel) {
        const int hidden = panel * axis.bezel;
        const int begin = std::max(from, axis.panelAt(panel) + hidden);
        const int shown = std::min(from + length, axis.panelAt(panel + 1) + hidden) - begin;
        if (shown > largest.second) {
            largest = {begin, shown};
        }
    }
    return largest;
}

} // namespace

QSize virtualSize(QSize wall, const PanelMatrix& panels)
{
    return {wall.width() + (panels.columns - 1) * panels.bezelX, wall.height() + (panels.rows - 1) * panels.bezelY};
}

std::vector<PanelPiece> panelPieces(QSize wall, const PanelMatrix& panels)
{
    const Axis across{wall.width(), panels.columns, panels.bezelX, 1};
    const Axis down{wall.height(), panels.rows, panels.bezelY, 1};
    std::vector<PanelPiece> pieces;
    for (int row = 0; row < panels.rows; ++row) {
        for (int column = 0; column < panels.columns; ++column) {
            const QPoint at(across.panelAt(column), down.panelAt(row));
            const QPoint next(across.panelAt(column + 1), down.panelAt(row + 1));
            const QPoint hidden(column * panels.bezelX, row * panels.bezelY);
            pieces.push_back({QRect(at + hidden, QSize(next.x() - at.x(), next.y() - at.y())), at});
        }
    }
    return pieces;
}

QPoint virtualPoint(QPoint shown, QSize wall, const PanelMatrix& panels)
{
    for (const PanelPiece& piece : panelPieces(wall, panels)) {
        if (QRect(piece.shownAt, piece.virtualRect.size()).contains(shown)) {
            return shown - piece.shownAt + piece.virtualRect.topLeft();
        }
    }
    return shown;
}

std::vector<TileGeometry> geometryOf(const Layout& layout, QSize wall, const PanelMatrix& panels)
{
    const Axis across{wall.width(), panels.columns, panels.bezelX, layout.columns()};
    const Axis down{wall.height(), panels.rows, panels.bezelY, layout.rows()};
    std::vector<TileGeometry> geometry;
    geometry.reserve(layout.tiles().size());
    for (const Cell& tile : layout.tiles()) {
        const auto [x, width] = span(across, tile.column, tile.columns);
        const auto [y, height] = span(down, tile.row, tile.rows);
        geometry.push_back(tileGeometry({x, y, width, height}, wall.height()));
        const auto [left, shownWidth] = largestPart(across, x, width);
        const auto [top, shownHeight] = largestPart(down, y, height);
        geometry.back().words = QRect(left, top, shownWidth, shownHeight);
    }
    return geometry;
}

} // namespace pantau::wall
