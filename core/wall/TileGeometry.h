// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QSize>

namespace pantau::wall {

/// Where one tile stands on the wall, in pixels. The caption is a strip at its lower edge: two lines below the picture
/// where tiles are small, one line over its lowest rows where that hides little.
struct TileGeometry
{
    QRect tile;
    QRect picture; ///< the area that pictures are fitted into
    QRect caption;
    QRect words; ///< the part of the tile through which no bezel runs: words stand there

    /// What the caption leaves of the picture's area.
    [[nodiscard]] QRect visiblePicture() const;

    friend bool operator==(const TileGeometry&, const TileGeometry&) = default;
};

/// Height of a caption's name line on a wall of this height: 2 % of it, so that it is readable from 4 m, and never
/// under 13 px.
[[nodiscard]] int nameLineHeight(int wallHeight);
/// Height of a caption with the state in a line of its own.
[[nodiscard]] int twoLineHeight(int wallHeight);
/// Height of a caption with name and state in one line.
[[nodiscard]] int oneLineHeight(int wallHeight);

/// Divides a tile between its picture and its caption. Reentrant.
[[nodiscard]] TileGeometry tileGeometry(const QRect& tile, int wallHeight);

/// The largest size of the given aspect (width / height, > 0) inside `area`; at least 1 x 1.
[[nodiscard]] QSize fitted(QSize area, double aspect);

} // namespace pantau::wall
