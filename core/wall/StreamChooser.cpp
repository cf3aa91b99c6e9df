// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wall/StreamChooser.h"

#include <algorithm>
#include <limits>

namespace pantau::wall {

using base::SteadyTime;
using domain::StreamKind;

namespace {

/// Whether the tile is too tall for sub. While the operator forces main that is left as it was: the height is then the
/// enlarged picture's, and a tile put back inside the band is to go back to sub.
void updateWish(WatchedCamera& camera, SteadyTime now)
{
    if (!camera.demand.forcesMain()) {
        const HeightBand band = heightBand(camera.offer);
        const int height = camera.demand.unpinnedPx;
        camera.tall = height > band.main || (camera.tall && height > band.sub);
    }
    if (camera.wantsMain()) {
        camera.unwantedSince.reset();
        camera.putBack = false;
    } else if (!camera.unwantedSince) {
        camera.unwantedSince = now;
    }
}

void updateNetwork(WatchedCamera& camera, SteadyTime now)
{
    if (camera.isMainByChoice() && camera.offer.networkSlow && !camera.demand.forcesMain()) {
        camera.slowSince = now;
    } else if (camera.slowSince && now - *camera.slowSince >= QualityRules::StopFor) {
        camera.slowSince.reset();
    }
}

bool mayHaveMain(const WatchedCamera& camera)
{
    return camera.isVisible() && camera.hasChoice() && camera.wantsMain() && !camera.isHeldBack() &&
           !camera.isTooSlow();
}

/// Everything that needs no place among the mains.
void settle(WatchedCamera& camera, SteadyTime now)
{
    updateWish(camera, now);
    updateNetwork(camera, now);
    if (!camera.hasChoice()) {
        camera.stream = camera.offer.main  ? std::optional(StreamKind::Main)
                        : camera.offer.sub ? std::optional(StreamKind::Sub)
                                           : std::nullopt;
        return;
    }
    const bool justLeft = camera.stream == StreamKind::Main && camera.unwantedSince && !camera.demand.pinnedSub &&
                          !camera.putBack && now - *camera.unwantedSince < QualityRules::SmallFor;
    if (!camera.stream || (!mayHaveMain(camera) && !justLeft)) {
        camera.stream = StreamKind::Sub;
    }
}

/// Gives the main stream up for another camera.
void yieldMain(WatchedCamera& camera)
{
    if (camera.isVisible()) {
        camera.stream = StreamKind::Sub;
    } else {
        camera.stream.reset();
    }
}

bool yieldsFirst(const WatchedCamera* first, const WatchedCamera* second)
{
    if (mayHaveMain(*first) != mayHaveMain(*second)) {
        return mayHaveMain(*second);
    }
    return goesFirst(second->demand, first->demand);
}

bool mayReplace(const WatchedCamera& camera, const WatchedCamera& holder)
{
    return !mayHaveMain(holder) || isClearlyStronger(camera.demand, holder.demand);
}

} // namespace

HeightBand heightBand(const CameraOffer& offer)
{
    const int subHeight = offer.sub ? offer.sub->height : 0;
    const int mainHeight = offer.main ? offer.main->height : 0;
    if (subHeight > 0 && mainHeight > 0 && mainHeight <= subHeight) {
        return {std::numeric_limits<int>::max(), std::numeric_limits<int>::max()};
    }
    const int enough =
        std::max(QualityRules::SmallTileHeight, subHeight > 0 ? subHeight : QualityRules::UsualSubHeight);
    return {enough, (enough * QualityRules::HysteresisPercent + 99) / 100};
}

void StreamChooser::choose(const WatchedCameras& cameras, TileChange change, SteadyTime now)
{
    WatchedCameras mains;
    WatchedCameras wanting;
    std::size_t visible = 0;
    for (WatchedCamera* camera : cameras) {
        if (camera->isVisible()) {
            settle(*camera, now);
            ++visible;
        }
        if (camera->isMainByChoice()) {
            mains.push_back(camera);
        } else if (mayHaveMain(*camera)) {
            wanting.push_back(camera);
        }
    }
    std::sort(mains.begin(), mains.end(), yieldsFirst);
    std::sort(wanting.begin(), wanting.end(), [](const WatchedCamera* first, const WatchedCamera* second) {
        return goesFirst(first->demand, second->demand);
    });
    admit(wanting, mains, {change, visible > QualityRules::MostStartingInMain, now});
}

/// `wanting` from the strongest on, `mains` from the weakest on.
void StreamChooser::admit(const WatchedCameras& wanting, const WatchedCameras& mains, const Occasion& occasion)
{
    const auto most = static_cast<std::size_t>(std::max(m_mostMains, 0));
    auto weakest = mains.begin();
    for (; static_cast<std::size_t>(mains.end() - weakest) > most; ++weakest) {
        yieldMain(**weakest);
    }
    auto used = static_cast<std::size_t>(mains.end() - weakest);
    for (WatchedCamera* camera : wanting) {
        const bool isFull = used >= most;
        if (isFull && (weakest == mains.end() || !mayReplace(*camera, **weakest))) {
            return; // nor may one that comes later
        }
        if (!keepsPace(*camera, occasion)) {
            continue;
        }
        if (isFull) {
            yieldMain(**weakest);
            ++weakest;
        } else {
            ++used;
        }
        camera->stream = StreamKind::Main;
    }
}

/// What the operator caused may switch now; of the others one in each SwitchPace.
bool StreamChooser::keepsPace(const WatchedCamera& camera, const Occasion& occasion)
{
    const bool isAsked = camera.fresh ? !occasion.manyCameras : occasion.change == TileChange::Layout;
    if (isAsked || camera.demand.forcesMain()) {
        return true;
    }
    if (m_lastUnasked && occasion.now - *m_lastUnasked < QualityRules::SwitchPace) {
        return false;
    }
    m_lastUnasked = occasion.now;
    return true;
}

} // namespace pantau::wall
