// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/TileCaption.h"
#include "core/wall/TileGeometry.h"

#include <QFont>
#include <QImage>

class QPainter;

/// The wall's look: dark neutral grey, colour only for state. Reentrant functions over values.
namespace pantau::render::WallLook {

inline constexpr QRgb Background = 0xFF141414;
inline constexpr QRgb CaptionBackground = 0xFF242424;
inline constexpr QColor TileBackground{0x1C, 0x1C, 0x1C};
inline constexpr QColor Text{0xE0, 0xE0, 0xE0};
inline constexpr QColor FaintText{0xA8, 0xA8, 0xA8};
inline constexpr QColor Dim{0, 0, 0, 150};
/// The one accent: what is selected or aimed at.
inline constexpr QColor Accent{0x4F, 0x9D, 0xF0};
inline constexpr QColor FaintAccent{0x35, 0x69, 0xA0};
inline constexpr int SmallestText = 13; ///< pixels
/// Lines of this many pixels around a tile that stands out.
inline constexpr int FrameWidth = 3;

/// A font whose line fits into `height` pixels.
[[nodiscard]] QFont font(int height, bool bold);
[[nodiscard]] QColor textColour(TileMark mark);
/// Name and state with the mark on the tile's strip: in two lines, the first readable from 4 m on a wall of this
/// height, or in one where there is no room below.
[[nodiscard]] QImage caption(const wall::TileGeometry& tile, const TileCaption& caption, int wallHeight);
/// Overlay and reason in the middle of the tile's picture area, which is dimmed where it is a picture.
void paintOverlay(QPainter& painter, const wall::TileGeometry& tile, const TileCaption& caption, bool isPicture);
/// Where the small picture of the whole stands in a zoomed tile.
[[nodiscard]] QRect overviewPlace(QSize overview, const QRect& visiblePicture);
/// Which part of the picture is shown, around and over the small picture of the whole that stands in `overview`.
void paintOverviewFrame(QPainter& painter, const QRect& overview, const QRectF& part);
/// The frame of a tile that stands out; not for TileHighlight::None.
void paintHighlight(QPainter& painter, const QRect& tile, TileHighlight highlight);

} // namespace pantau::render::WallLook
