// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wall/LoadControl.h"
#include "core/wall/StreamChooser.h"

#include <map>

namespace pantau::wall {

/// Decides for each camera which of its streams is decoded and with how much effort: by the height of its tiles, by
/// what the operator asks for, and by what the machine can carry. One for all walls, since they share cameras and
/// machine. Pure: time is passed in, and the same calls give the same decisions.
/// GUI thread; owned by the application.
class QualityControl
{
public:
    /// How many main streams may run where a sub stream could be had instead, >= 0. From the next call on.
    void setMostMains(int count) { m_chooser.setMostMains(count); }
    /// What every camera can send; whenever that changes, e.g. when a stream has shown its size. One row a camera.
    void setCameras(const std::vector<CameraOffer>& cameras, base::SteadyTime now);
    /// All tiles of all monitors, whenever one changes. Tiles of unknown cameras are left out.
    void setTiles(std::vector<TileDemand> tiles, TileChange change, base::SteadyTime now);
    /// Every QualityRules::Tick: delays expire, load is judged.
    void tick(const LoadSample& load, base::SteadyTime now);

    /// Exactly one for each camera, ascending. A switch to another stream is the caller's to make smooth: the old
    /// picture stays until the new stream's first.
    [[nodiscard]] const std::vector<StreamDecision>& decisions() const { return m_decisions; }
    [[nodiscard]] DecodeBudget budget() const;

private:
    void choose(TileChange change, base::SteadyTime now);
    void decide();
    [[nodiscard]] WatchedCameras watched();
    [[nodiscard]] int mainsUsed() const;

    StreamChooser m_chooser;
    LoadControl m_load;
    std::map<int, CameraOffer> m_offers;
    std::map<int, WatchedCamera> m_watched; ///< on a wall, or still decoded
    std::vector<TileDemand> m_tiles;
    std::vector<StreamDecision> m_decisions;
};

} // namespace pantau::wall
