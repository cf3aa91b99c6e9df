// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wall/LoadControl.h"

#include "core/wall/QualityRules.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace pantau::wall {

using base::SteadyTime;
using domain::DecodeEffort;

namespace {

DecodeEffort lowered(DecodeEffort effort)
{
    return effort == DecodeEffort::Full    ? DecodeEffort::Cheap
           : effort == DecodeEffort::Cheap ? DecodeEffort::HalfRate
                                           : DecodeEffort::KeyFramesOnly;
}

DecodeEffort raised(DecodeEffort effort)
{
    return effort == DecodeEffort::KeyFramesOnly ? DecodeEffort::HalfRate
           : effort == DecodeEffort::HalfRate    ? DecodeEffort::Cheap
                                                 : DecodeEffort::Full;
}

/// A camera and the class of its tile's height, 0 = smallest.
struct Candidate
{
    WatchedCamera* camera;
    int sizeClass = 0;
};

/// Tiles of nearly one height are one class and are lowered together: the rounding of a grid, a pixel more here and
/// there, must not decide who loses his picture.
template <typename Condition> std::vector<Candidate> candidates(const WatchedCameras& cameras, Condition condition)
{
    std::vector<Candidate> found;
    for (WatchedCamera* camera : cameras) {
        if (camera->isVisible() && condition(*camera)) {
            found.push_back({camera});
        }
    }
    std::sort(found.begin(), found.end(), [](const Candidate& a, const Candidate& b) {
        return std::tie(a.camera->demand.heightPx, a.camera->demand.firstTile) <
               std::tie(b.camera->demand.heightPx, b.camera->demand.firstTile);
    });
    int smallest = 0;
    int sizeClass = -1;
    for (Candidate& candidate : found) {
        const int height = candidate.camera->demand.heightPx;
        if (sizeClass < 0 || height * 100 > smallest * QualityRules::HysteresisPercent) {
            smallest = height;
            ++sizeClass;
        }
        candidate.sizeClass = sizeClass;
    }
    return found;
}

/// Small before large; among these the one that has lost least, then the costliest, then the lower tile.
bool isLoweredBefore(const Candidate& a, const Candidate& b)
{
    const auto key = [](const Candidate& candidate) {
        const WatchedCamera& camera = *candidate.camera;
        return std::tuple(candidate.sizeClass, camera.effort, -camera.cost(DecodeEffort::Full),
                          camera.demand.firstTile);
    };
    return key(a) < key(b);
}

std::size_t share(const WatchedCameras& cameras, std::size_t oneOf)
{
    return std::max<std::size_t>(1, cameras.size() / oneOf);
}

bool takeMainsBack(const WatchedCameras& cameras, bool isVeryBad)
{
    const std::vector<Candidate> mains = candidates(cameras, [](const WatchedCamera& camera) {
        return camera.isMainByChoice() && camera.wantsMain() && !camera.demand.forcesMain() &&
               !camera.demand.isProtected();
    });
    const std::size_t count = isVeryBad ? mains.size() : std::min<std::size_t>(1, mains.size());
    for (std::size_t i = 0; i < count; ++i) {
        mains[i].camera->heldBack = true;
    }
    return count > 0;
}

void lowerEfforts(const WatchedCameras& cameras, std::size_t count)
{
    std::vector<Candidate> tiles = candidates(cameras, [](const WatchedCamera& camera) {
        return !camera.demand.isProtected() && camera.effort != DecodeEffort::KeyFramesOnly;
    });
    std::sort(tiles.begin(), tiles.end(), isLoweredBefore);
    tiles.resize(std::min(tiles.size(), count), Candidate{nullptr});
    for (const Candidate& tile : tiles) {
        tile.camera->effort = lowered(tile.camera->effort);
    }
}

/// The cameras that were raised, ascending.
std::vector<int> raiseEfforts(const WatchedCameras& cameras, std::size_t count)
{
    std::vector<Candidate> tiles =
        candidates(cameras, [](const WatchedCamera& camera) { return camera.effort != DecodeEffort::Full; });
    std::sort(tiles.begin(), tiles.end(), [](const Candidate& a, const Candidate& b) { return isLoweredBefore(b, a); });
    tiles.resize(std::min(tiles.size(), count), Candidate{nullptr});
    std::vector<int> ids;
    for (const Candidate& tile : tiles) {
        tile.camera->effort = raised(tile.camera->effort);
        ids.push_back(tile.camera->offer.camera);
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

/// Lets the largest of those that were held back have its main stream again.
std::vector<int> releaseMain(const WatchedCameras& cameras)
{
    const std::vector<Candidate> held =
        candidates(cameras, [](const WatchedCamera& camera) { return camera.heldBack && camera.wantsMain(); });
    if (held.empty()) {
        return {};
    }
    held.back().camera->heldBack = false;
    return {held.back().camera->offer.camera};
}

double totalCost(const WatchedCameras& cameras, bool atFullEffort)
{
    double total = 0;
    for (const WatchedCamera* camera : cameras) {
        if (camera->isVisible()) {
            total += camera->cost(atFullEffort ? DecodeEffort::Full : camera->effectiveEffort());
        }
    }
    return total;
}

} // namespace

void LoadControl::tick(const LoadSample& load, const WatchedCameras& cameras, SteadyTime now)
{
    const bool isSettling = now < m_settledAt;
    const Level level = isSettling ? Level::Fair : judge(load);
    note(level, now);
    if (!isSettling && level <= Level::Fair) {
        m_carried = totalCost(cameras, false);
    }
    if (m_badTicks >= QualityRules::BadTicks) {
        lower(cameras, now);
    } else if (m_quietSince && now - *m_quietSince >= QualityRules::RaisePace && !m_stoppedAt) {
        raise(cameras, load.cpuShare < QualityRules::AmpleCpu, now);
    }
}

void LoadControl::layoutChanged(const WatchedCameras& cameras, SteadyTime now)
{
    m_settledAt = now + QualityRules::SettleFor;
    m_failures = 0;
    m_stoppedAt.reset();
    m_lastRaise.reset();
    if (totalCost(cameras, true) <= m_carried) {
        for (WatchedCamera* camera : cameras) {
            camera->effort = DecodeEffort::Full;
        }
    }
}

LoadControl::Level LoadControl::judge(const LoadSample& load)
{
    using Rules = QualityRules;
    if (load.cpuShare > Rules::VeryBadCpu || load.lateShare > Rules::VeryBadLate ||
        load.stalls >= Rules::VeryBadStalls) {
        return Level::VeryBad;
    }
    if (load.cpuShare > Rules::BadCpu || load.lateShare > Rules::BadLate || load.stalls >= Rules::BadStalls) {
        return Level::Bad;
    }
    const bool isGood = load.cpuShare < Rules::GoodCpu && load.lateShare < Rules::GoodLate;
    return isGood ? Level::Good : Level::Fair;
}

void LoadControl::note(Level level, SteadyTime now)
{
    m_badTicks = level >= Level::Bad ? m_badTicks + 1 : 0;
    m_veryBadTicks = level == Level::VeryBad ? m_veryBadTicks + 1 : 0;
    if (level != Level::Good) {
        m_quietSince.reset();
    } else if (!m_quietSince) {
        m_quietSince = now;
    }
    if (m_stoppedAt && now - *m_stoppedAt >= QualityRules::StopFor) {
        m_stoppedAt.reset();
        m_failures = QualityRules::MostFailures - 1;
    }
}

void LoadControl::lower(const WatchedCameras& cameras, SteadyTime now)
{
    const bool isVeryBad = m_veryBadTicks >= QualityRules::BadTicks;
    if (!isVeryBad) {
        m_badTicks = 0; // what this step brings is seen before the next
    }
    if (undoRaise(cameras, now)) {
        return;
    }
    if (takeMainsBack(cameras, isVeryBad)) {
        m_settledAt = now + QualityRules::SettleFor;
        return;
    }
    lowerEfforts(cameras, share(cameras, isVeryBad ? QualityRules::VeryBadShare : QualityRules::BadShare));
}

bool LoadControl::undoRaise(const WatchedCameras& cameras, SteadyTime now)
{
    const std::optional<Raise> last = std::exchange(m_lastRaise, std::nullopt);
    if (!last || now - last->at > QualityRules::RaiseProof) {
        return false;
    }
    if (last->toMain) {
        m_settledAt = now + QualityRules::SettleFor;
    }
    bool anyUndone = false;
    for (WatchedCamera* camera : cameras) {
        if (!std::binary_search(last->cameras.begin(), last->cameras.end(), camera->offer.camera)) {
            continue;
        }
        if (last->toMain) {
            camera->heldBack = true;
        } else {
            camera->effort = lowered(camera->effort);
        }
        anyUndone = true;
    }
    if (anyUndone && ++m_failures >= QualityRules::MostFailures) {
        m_stoppedAt = now;
    }
    return anyUndone;
}

void LoadControl::raise(const WatchedCameras& cameras, bool isAmple, SteadyTime now)
{
    m_quietSince = now;
    Raise step{now, false, raiseEfforts(cameras, isAmple ? share(cameras, QualityRules::BadShare) : 1)};
    if (step.cameras.empty()) {
        step = {now, true, releaseMain(cameras)};
    }
    if (step.cameras.empty()) {
        return;
    }
    if (step.toMain) {
        m_settledAt = now + QualityRules::SettleFor;
    }
    m_lastRaise = std::move(step);
}

} // namespace pantau::wall
