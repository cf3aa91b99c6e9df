// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/TileSelection.h"

#include <algorithm>

namespace pantau::widgets {

void TileSelection::choose(int tile)
{
    m_tile = std::clamp(m_enlarged.value_or(tile), 0, m_layout.size() - 1);
    m_begin = m_tile;
    m_tiles = {m_tile};
}

void TileSelection::extendTo(int tile)
{
    if (m_enlarged) {
        return;
    }
    m_tile = std::clamp(tile, 0, m_layout.size() - 1);
    m_tiles = m_layout.tilesAround(m_begin, m_tile);
}

void TileSelection::toggle(int tile)
{
    if (m_enlarged || tile < 0 || tile >= m_layout.size()) {
        return;
    }
    const auto at = std::lower_bound(m_tiles.begin(), m_tiles.end(), tile);
    if (!contains(tile)) {
        m_tiles.insert(at, tile);
        m_tile = tile;
    } else if (m_tiles.size() > 1) {
        m_tiles.erase(at);
        m_tile = contains(m_tile) ? m_tile : m_tiles.front();
    }
    m_begin = m_tile;
}

void TileSelection::follow(const wall::Layout& layout, std::optional<int> enlarged)
{
    m_enlarged = enlarged;
    if (layout == m_layout && !enlarged) {
        return;
    }
    const wall::Cell before = m_layout.tiles()[static_cast<std::size_t>(m_tile)];
    const bool isSameGrid = layout.columns() == m_layout.columns() && layout.rows() == m_layout.rows();
    m_layout = layout;
    choose(isSameGrid ? layout.tileAt(before.column, before.row).value_or(m_tile) : m_tile);
}

bool TileSelection::contains(int tile) const
{
    return std::binary_search(m_tiles.begin(), m_tiles.end(), tile);
}

} // namespace pantau::widgets
