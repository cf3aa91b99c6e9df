// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>

namespace pantau::render {

/// How a tile is marked; each has its own colour and shape, and the caption says it in a word.
enum class TileMark : std::uint8_t
{
    Plain = 1, ///< no mark: a tile without a camera
    Normal,    ///< grey disc
    Waiting,   ///< blue ring
    Attention, ///< amber triangle
    Failed,    ///< red square
};

/// The words of one tile, made by the widgets. An empty overlay leaves the picture as it is; else it is dimmed.
struct TileCaption
{
    TileMark mark = TileMark::Waiting;
    QString name;    ///< first line
    QString state;   ///< second line: owner, state, frames per second
    QString overlay; ///< large in the picture, e.g. "Beku 00:42"
    QString reason;  ///< smaller, below the overlay

    friend bool operator==(const TileCaption&, const TileCaption&) = default;
};

/// A tile that stands out from the others.
enum class TileHighlight : std::uint8_t
{
    None = 1,
    Selected,
    Joined,     ///< chosen beside the selected one, or meant at the console
    DropTarget, ///< what is dragged would land here
};

} // namespace pantau::render
