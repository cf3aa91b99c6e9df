// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/TileCaption.h"

#include <QFont>
#include <QImage>

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
inline constexpr int SmallestText = 13; ///< pixels

/// A font whose line fits into `height` pixels.
[[nodiscard]] QFont font(int height, bool bold);
[[nodiscard]] QColor textColour(TileMark mark);
/// Name and state with the mark: in two lines, the first `nameHeight` pixels high, or in one where there is no room
/// below.
void paintCaption(QImage& strip, const TileCaption& caption, int nameHeight);

} // namespace pantau::render::WallLook
