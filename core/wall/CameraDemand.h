// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wall/TileDemand.h"

#include <vector>

namespace pantau::wall {

/// What all visible tiles of one camera ask of it together: it is decoded once, and the strongest demand wins.
struct CameraDemand
{
    int camera = 0;
    int firstTile = 0;  ///< the lowest id
    int heightPx = 0;   ///< of the tallest tile, device pixels
    int unpinnedPx = 0; ///< of the tallest tile that is not pinned to sub
    bool selected = false;
    bool alarmed = false;
    bool enlarged = false; ///< this and the next two: in a tile that is not pinned to sub
    bool zoomed = false;
    bool pinnedMain = false;
    bool pinnedSub = true; ///< in all its tiles

    /// The operator wants to see details.
    [[nodiscard]] bool forcesMain() const { return enlarged || zoomed || pinnedMain; }
    /// Never lowered because of load.
    [[nodiscard]] bool isProtected() const { return selected || alarmed; }
};

/// One demand for each camera that somebody sees, ascending by camera. Reentrant.
[[nodiscard]] std::vector<CameraDemand> cameraDemands(std::vector<TileDemand> tiles);

/// True when `first` comes before `second` where not all can have a main stream: selected, alarmed, enlarged, otherwise
/// forced, then the taller, then the lower tile. A strict order over demands of different tiles.
[[nodiscard]] bool goesFirst(const CameraDemand& first, const CameraDemand& second);
/// The same by what the operator did, or by a height beyond the hysteresis: worth taking a main stream from another.
[[nodiscard]] bool isClearlyStronger(const CameraDemand& first, const CameraDemand& second);

} // namespace pantau::wall
