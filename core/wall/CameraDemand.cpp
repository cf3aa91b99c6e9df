// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wall/CameraDemand.h"

#include "core/wall/QualityRules.h"

#include <algorithm>
#include <tuple>

namespace pantau::wall {

namespace {

void add(CameraDemand& demand, const TileDemand& tile)
{
    demand.heightPx = std::max(demand.heightPx, tile.heightPx);
    demand.selected = demand.selected || tile.selected;
    demand.alarmed = demand.alarmed || tile.alarmed;
    if (tile.pinned == domain::StreamKind::Sub) {
        return;
    }
    demand.unpinnedPx = std::max(demand.unpinnedPx, tile.heightPx);
    demand.enlarged = demand.enlarged || tile.enlarged;
    demand.zoomed = demand.zoomed || tile.zoomed;
    demand.pinnedMain = demand.pinnedMain || tile.pinned == domain::StreamKind::Main;
    demand.pinnedSub = false;
}

auto standing(const CameraDemand& demand)
{
    return std::tuple(demand.selected, demand.alarmed, demand.enlarged, demand.forcesMain());
}

} // namespace

std::vector<CameraDemand> cameraDemands(std::vector<TileDemand> tiles)
{
    std::erase_if(tiles, [](const TileDemand& tile) { return !tile.visible; });
    std::sort(tiles.begin(), tiles.end(), [](const TileDemand& a, const TileDemand& b) {
        return std::tie(a.camera, a.tile) < std::tie(b.camera, b.tile);
    });
    std::vector<CameraDemand> demands;
    for (const TileDemand& tile : tiles) {
        if (demands.empty() || demands.back().camera != tile.camera) {
            CameraDemand demand;
            demand.camera = tile.camera;
            demand.firstTile = tile.tile;
            demands.push_back(demand);
        }
        add(demands.back(), tile);
    }
    return demands;
}

bool goesFirst(const CameraDemand& first, const CameraDemand& second)
{
    return std::tuple(standing(first), first.heightPx, -first.firstTile) >
           std::tuple(standing(second), second.heightPx, -second.firstTile);
}

bool isClearlyStronger(const CameraDemand& first, const CameraDemand& second)
{
    if (standing(first) != standing(second)) {
        return standing(first) > standing(second);
    }
    return first.heightPx * 100 > second.heightPx * QualityRules::HysteresisPercent;
}

} // namespace pantau::wall
