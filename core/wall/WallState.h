// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wall/Layout.h"
#include "core/wall/TileContent.h"

#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace pantau::wall {

/// What one monitor shows: a content for each tile of its layout, and the tile that is enlarged over all others.
struct MonitorState
{
    Layout layout;
    std::vector<TileContent> tiles = std::vector<TileContent>(1);
    std::optional<int> enlarged;

    friend bool operator==(const MonitorState&, const MonitorState&) = default;
};

/// A layout with nothing in its tiles.
[[nodiscard]] inline MonitorState emptyMonitor(const Layout& layout)
{
    return {layout, std::vector<TileContent>(layout.tiles().size()), std::nullopt};
}

/// Whether there is one content for each tile, the enlarged tile exists and shows something, and every camera's view
/// lies in its picture.
[[nodiscard]] bool isSound(const MonitorState& state);

/// The next tile with content beside this one, `columns` and `rows` being -1, 0 or 1; nothing where there is none up to
/// the edge.
[[nodiscard]] std::optional<int> filledTileBeside(const MonitorState& state, int tile, int columns, int rows);

/// What the whole wall shows, by the monitors' names. Monitors are the wall's own ("LAYAR-1"), not screens: a monitor
/// without a screen keeps its content.
using WallState = std::map<QString, MonitorState>;

} // namespace pantau::wall
