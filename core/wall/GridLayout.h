// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wall/TileGeometry.h"

#include <limits>
#include <vector>

namespace pantau::wall {

struct Grid
{
    int columns = 1;
    int rows = 1;
};

/// The grid in which `count` (>= 1) pictures of 16:9 become largest, with at most `most` columns and `most` rows
/// (most * most >= count). Reentrant.
[[nodiscard]] Grid largestGrid(int count, QSize wall, int most = std::numeric_limits<int>::max());
/// One geometry for each of `count` tiles, row by row; a full grid covers the wall without gaps.
[[nodiscard]] std::vector<TileGeometry> gridLayout(int count, QSize wall);

} // namespace pantau::wall
