// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wall/Layout.h"

#include <optional>
#include <vector>

namespace pantau::widgets {

/// The tiles of a monitor that an operator has chosen: the one that actions mean, and those beside it that are to
/// become one with it. Follows its monitor's layout; while a tile is enlarged it is that one, for the others are not
/// seen. A plain value of whoever shows the monitor.
class TileSelection
{
public:
    /// This tile alone.
    void choose(int tile);
    /// The rectangle of whole tiles from where the choice began up to this tile, which actions mean from now on.
    void extendTo(int tile);
    /// Adds a tile, or takes it away again; the last one stays.
    void toggle(int tile);
    /// Where the monitor is divided anew, only the tile over the same place stays chosen.
    void follow(const wall::Layout& layout, std::optional<int> enlarged = std::nullopt);

    [[nodiscard]] int tile() const { return m_tile; }
    /// All of them, in order; never none.
    [[nodiscard]] const std::vector<int>& tiles() const { return m_tiles; }
    [[nodiscard]] bool contains(int tile) const;

private:
    wall::Layout m_layout;
    std::optional<int> m_enlarged;
    int m_tile = 0;
    int m_begin = 0; ///< where a rectangle begins
    std::vector<int> m_tiles{0};
};

} // namespace pantau::widgets
