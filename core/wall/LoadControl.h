// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wall/WatchedCamera.h"

namespace pantau::wall {

/// Lowers what the machine cannot carry and raises it again, slowly. Main streams go back to sub first, the smallest
/// tile first; then the smallest tiles are decoded with less effort, step by step; never one that is selected or
/// alarmed. Back in the reverse order. A raise that the machine answers with bad load is taken back; after three of
/// these it is left alone for a while.
/// Pure: time is passed in. Owned by QualityControl.
class LoadControl
{
public:
    /// Once per QualityRules::Tick.
    void tick(const LoadSample& load, const WatchedCameras& cameras, base::SteadyTime now);
    /// Once the streams of the new layout are chosen. Efforts go back to full if the new layout so needs no more than
    /// the machine carried before; otherwise they stay.
    void layoutChanged(const WatchedCameras& cameras, base::SteadyTime now);
    /// Raising failed too often.
    [[nodiscard]] bool raisesStopped() const { return m_stoppedAt.has_value(); }

private:
    enum class Level : std::uint8_t
    {
        Good = 1,
        Fair,
        Bad,
        VeryBad
    };
    /// What the last raise did.
    struct Raise
    {
        base::SteadyTime at;
        bool toMain = false;
        std::vector<int> cameras;
    };

    [[nodiscard]] static Level judge(const LoadSample& load);
    void note(Level level, base::SteadyTime now);
    void lower(const WatchedCameras& cameras, base::SteadyTime now);
    [[nodiscard]] bool undoRaise(const WatchedCameras& cameras, base::SteadyTime now);
    void raise(const WatchedCameras& cameras, bool isAmple, base::SteadyTime now);

    int m_badTicks = 0; ///< in a row, since the last step
    int m_veryBadTicks = 0;
    std::optional<base::SteadyTime> m_quietSince; ///< load is good, and no step was taken
    std::optional<Raise> m_lastRaise;
    int m_failures = 0; ///< of raises, since the last layout
    std::optional<base::SteadyTime> m_stoppedAt;
    base::SteadyTime m_settledAt; ///< until then the load is not judged
    double m_carried = 0;         ///< cost of all streams when the load was last not bad, in pixels
};

} // namespace pantau::wall
