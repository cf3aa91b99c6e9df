// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QSize>

#include <vector>

namespace pantau::wall {

/// Where one tile stands on the wall, in pixels: the picture area above, the caption strip below.
struct TileGeometry
{
    QRect tile;
    QRect picture;
    QRect caption;

    friend bool operator==(const TileGeometry&, const TileGeometry&) = default;
};

struct Grid
{
    int columns = 1;
    int rows = 1;
};

/// Height of the caption strip for a wall of this height: its name line is 2 % of the height, so that it is readable
/// from 4 m, and never under 13 px.
[[nodiscard]] int captionHeight(int wallHeight);
/// Of that, the height of the name line.
[[nodiscard]] int nameLineHeight(int wallHeight);

/// The grid in which `count` (>= 1) pictures of 16:9 become largest. Reentrant.
[[nodiscard]] Grid largestGrid(int count, QSize wall);
/// One geometry for each of `count` tiles, row by row; a full grid covers the wall without gaps.
[[nodiscard]] std::vector<TileGeometry> gridLayout(int count, QSize wall);

/// The largest size of the given aspect (width / height, > 0) inside `area`; at least 1 x 1.
[[nodiscard]] QSize fitted(QSize area, double aspect);

} // namespace pantau::wall
