// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wall/QualityRules.h"
#include "core/wall/WatchedCamera.h"

namespace pantau::wall {

/// The heights between which a tile keeps the stream it has, in device pixels.
struct HeightBand
{
    int sub = 0;  ///< up to here the sub stream is enough
    int main = 0; ///< above here the main stream is worth it
};

/// The smallest stream that is at least as tall as the tile is enough (as Milestone chooses), and a tile must outgrow
/// the sub stream by a third before main is taken (as RADASS does), so that nothing flaps.
///
/// For the usual sub of 640x360 the band is 360..483. On a wall of 1080 px: nine tiles of 360 px show the sub stream
/// pixel by pixel and stay in it, four of 540 px would blow it up by half and want main, and four is what the budget
/// allows; 1+5 wants one main. On 2160 px: 36 tiles of 360 px stay in sub, 25 of 432 px begin in sub and stay there
/// (1.2 times its size is hardly seen), 16 of 540 px and nine of 720 px want main, of which four get it, unless more
/// are allowed. A sub of 704x576 moves the band to 576..772, and four tiles on 1080 px stay in it. Where a sub stream
/// is tiny the band is 171..230: below that no tile is worth a main stream. Until its height is known it is taken for
/// 360. A main stream that is known to be no taller than the sub stream has no tile tall enough: INT_MAX.
[[nodiscard]] HeightBand heightBand(const CameraOffer& offer);

/// Decides which cameras are in main, which in sub, and how many may be in main at the same time.
/// Pure: time is passed in. Owned by QualityControl.
class StreamChooser
{
public:
    void setMostMains(int count) { m_mostMains = count; }
    [[nodiscard]] int mostMains() const { return m_mostMains; }

    /// Sets the stream of each camera. What the operator caused happens at once: forced mains, new layouts, and an
    /// enlarged tile put back; down to sub otherwise after SmallFor; other switches to main keep to the pace.
    void choose(const WatchedCameras& cameras, TileChange change, base::SteadyTime now);

private:
    struct Occasion
    {
        TileChange change = TileChange::Tile;
        bool manyCameras = false;
        base::SteadyTime now;
    };
    void admit(const WatchedCameras& wanting, const WatchedCameras& mains, const Occasion& occasion);
    [[nodiscard]] bool keepsPace(const WatchedCamera& camera, const Occasion& occasion);

    int m_mostMains = QualityRules::MostMains;
    std::optional<base::SteadyTime> m_lastUnasked; ///< switch to main that no operator caused
};

} // namespace pantau::wall
