// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wall/WallState.h"

#include <algorithm>

namespace pantau::wall {

bool isSound(const MonitorState& state)
{
    const int size = state.layout.size();
    if (static_cast<int>(state.tiles.size()) != size) {
        return false;
    }
    if (const auto tile = state.enlarged;
        tile && (*tile < 0 || *tile >= size || isEmpty(state.tiles[static_cast<std::size_t>(*tile)]))) {
        return false;
    }
    return std::all_of(state.tiles.begin(), state.tiles.end(), [](const TileContent& content) {
        const auto* camera = std::get_if<CameraContent>(&content);
        return camera == nullptr || isView(camera->view);
    });
}

std::optional<int> filledTileBeside(const MonitorState& state, int tile, int columns, int rows)
{
    std::optional<int> next = state.layout.tileBeside(tile, columns, rows);
    while (next && isEmpty(state.tiles[static_cast<std::size_t>(*next)])) {
        next = state.layout.tileBeside(*next, columns, rows);
    }
    return next;
}

} // namespace pantau::wall
