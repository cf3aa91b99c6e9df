// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/wall/CameraDemand.h"
#include "core/wall/StreamDecision.h"

#include <vector>

namespace pantau::wall {

/// A camera that is on a wall, or was a moment ago: what is asked of it and what was decided so far.
/// Owned by QualityControl; StreamChooser and LoadControl write their own part.
struct WatchedCamera
{
    CameraOffer offer;
    CameraDemand demand; ///< the last one, once nobody sees it
    std::optional<base::SteadyTime> hiddenSince;
    bool fresh = true; ///< came since the last decision

    // StreamChooser's.
    std::optional<domain::StreamKind> stream;
    bool tall = false;                             ///< its tile is too tall for the sub stream
    std::optional<base::SteadyTime> unwantedSince; ///< nobody needs its main stream
    bool putBack = false;                          ///< because its tile was enlarged and is not any more
    std::optional<base::SteadyTime> slowSince;     ///< its main stream did not come through the network

    // LoadControl's.
    domain::DecodeEffort effort = domain::DecodeEffort::Full; ///< when nothing protects it
    bool heldBack = false;                                    ///< in sub because of load, when nothing forces main

    [[nodiscard]] bool isVisible() const { return !hiddenSince; }
    /// Both streams are offered, so there is something to choose.
    [[nodiscard]] bool hasChoice() const { return offer.main && offer.sub; }
    [[nodiscard]] bool wantsMain() const { return !demand.pinnedSub && (tall || demand.forcesMain()); }
    [[nodiscard]] bool isMainByChoice() const { return hasChoice() && stream == domain::StreamKind::Main; }
    [[nodiscard]] bool isHeldBack() const { return heldBack && !demand.isProtected() && !demand.forcesMain(); }
    [[nodiscard]] bool isTooSlow() const { return slowSince && !demand.forcesMain(); }
    [[nodiscard]] domain::DecodeEffort effectiveEffort() const
    {
        return demand.isProtected() ? domain::DecodeEffort::Full : effort;
    }
    /// What decoding its stream costs, in pixels that are fully decoded; all streams count as equally fast, since none
    /// says how fast it is. 0 while nothing is decoded.
    [[nodiscard]] double cost(domain::DecodeEffort at) const;
};

using WatchedCameras = std::vector<WatchedCamera*>;

} // namespace pantau::wall
