// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wall/TileGeometry.h"

#include <algorithm>
#include <cmath>

namespace pantau::wall {

namespace {

constexpr int SmallestText = 13;

/// A caption may hide at most this part of a picture. Then pictures of 16:9 fill the cells of 1x1, 2x2 and 3x3 walls to
/// the edge, and nine sub streams of 640x360 are shown pixel by pixel on 1920x1080.
constexpr int MostHidden = 15;

} // namespace

QRect TileGeometry::visiblePicture() const
{
    return {picture.topLeft(), QPoint(picture.right(), std::min(picture.bottom(), caption.top() - 1))};
}

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

TileGeometry tileGeometry(const QRect& tile, int wallHeight)
{
    const bool over = oneLineHeight(wallHeight) * MostHidden <= tile.height();
    const int strip = std::min(over ? oneLineHeight(wallHeight) : twoLineHeight(wallHeight), tile.height() / 2);
    TileGeometry geometry;
    geometry.tile = tile;
    geometry.words = tile;
    geometry.caption = QRect(tile.left(), tile.bottom() + 1 - strip, tile.width(), strip);
    geometry.picture = over ? tile : QRect(tile.topLeft(), QSize(tile.width(), std::max(1, tile.height() - strip)));
    return geometry;
}

QSize fitted(QSize area, double aspect)
{
    const double width = std::min<double>(area.width(), area.height() * aspect);
    return {std::max(1, static_cast<int>(std::lround(width))),
            std::max(1, static_cast<int>(std::lround(width / aspect)))};
}

} // namespace pantau::wall
