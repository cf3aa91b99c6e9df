// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wall/Layout.h"
#include "core/wall/TileGeometry.h"

#include <QPoint>

#include <vector>

namespace pantau::wall {

/// Several panels that the computer sees as one output, side by side without a gap. The picture goes on behind their
/// bezels as a view goes on behind a window bar: what would lie there is not shown. Bezels are in pixels, from the last
/// shown column (row) of one panel to the first of the next, so they count the frames of both.
///
/// The *virtual* wall is the output and the hidden strips; tiles are laid out on it, and panelPieces() says which parts
/// of it are shown where. Without bezels both are the same.
struct PanelMatrix
{
    static constexpr int MostPanels = 16; ///< across, and down
    static constexpr int WidestBezel = 1000;

    int columns = 1; ///< >= 1
    int rows = 1;    ///< >= 1
    int bezelX = 0;  ///< >= 0
    int bezelY = 0;  ///< >= 0

    friend bool operator==(const PanelMatrix&, const PanelMatrix&) = default;
};

/// What one panel shows.
struct PanelPiece
{
    QRect virtualRect; ///< the part of the virtual wall
    QPoint shownAt;    ///< where its upper left corner stands on the output

    friend bool operator==(const PanelPiece&, const PanelPiece&) = default;
};

/// The output and the strips hidden behind bezels.
[[nodiscard]] QSize virtualSize(QSize wall, const PanelMatrix& panels);
/// One piece for each panel, row by row; together they cover the output without gaps.
[[nodiscard]] std::vector<PanelPiece> panelPieces(QSize wall, const PanelMatrix& panels);

/// The point of the virtual wall that is shown at this point of the output; the same point outside of the output.
[[nodiscard]] QPoint virtualPoint(QPoint shown, QSize wall, const PanelMatrix& panels);

/// One geometry for each tile, on the virtual wall. A grid line that falls into a bezel stands for its middle, and the
/// tiles beside it end where the panels do: one panel's tile then shows its whole picture, and no caption is hidden.
/// Words stand on the panel that shows most of the tile. Captions are sized for the output's height. Reentrant.
[[nodiscard]] std::vector<TileGeometry> geometryOf(const Layout& layout, QSize wall, const PanelMatrix& panels);

} // namespace pantau::wall
