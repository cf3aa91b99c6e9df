// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"

#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace pantau::wall {

/// A tour under way: says what to show when. Pure: the time comes in with each call, and the caller shows.
/// The first stop is due at once, each further one a dwell after the one before. Stops that are dead when their turn
/// comes are left out and reported; one that dies while it is shown stays until its dwell is over. With every stop dead
/// the last picture stays, and after a dwell they are asked again. A run that was not stepped for long (a machine
/// asleep) makes one step, not all that it missed. Thread-bound; owned by who shows the tour.
class TourRun
{
public:
    /// Whether a camera can be shown now; for scenes always true.
    using Alive = std::function<bool(const QString& stop)>;

    /// Stops that are shown together.
    struct Page
    {
        std::vector<QString> show;    ///< empty: what is shown stays
        std::vector<QString> skipped; ///< dead stops passed over by this step, in their order

        friend bool operator==(const Page&, const Page&) = default;
    };

    /// `stops` may be empty: such a run never shows anything. A dwell under Tour::ShortestDwell counts as that.
    /// A touched tour goes on by itself after `idle`; nothing: only by resume().
    TourRun(std::vector<QString> stops, std::chrono::seconds dwell, std::optional<std::chrono::seconds> idle);

    /// Up to `most` stops in one step. Call at due() or later; earlier calls do nothing. The last page goes on from the
    /// start of the list, so that it is as full as the others.
    [[nodiscard]] Page advancePage(base::SteadyTime now, const Alive& alive, int most);
    /// What the next step would be if it were due now.
    [[nodiscard]] Page next(const Alive& alive, int most) const;
    /// An operator used the tile: the tour pauses, or pauses for longer.
    void touched(base::SteadyTime now);
    /// Goes on with the next stop at once.
    void resume(base::SteadyTime now);

    [[nodiscard]] bool isPaused() const { return m_paused; }
    /// Without any stop.
    [[nodiscard]] bool isEmpty() const { return m_stops.empty(); }
    /// The stop shown last, of a page the last one; nothing before the first.
    [[nodiscard]] std::optional<QString> current() const;
    /// When the next step is due; SteadyTime::max() while it waits for resume().
    [[nodiscard]] base::SteadyTime due() const { return m_due; }

private:
    struct Found
    {
        Page page;
        std::optional<std::size_t> last; ///< of the shown ones
    };
    [[nodiscard]] Found look(const Alive& alive, int most) const;

    const std::vector<QString> m_stops;
    const std::chrono::seconds m_dwell;
    const std::optional<std::chrono::seconds> m_idle;
    std::optional<std::size_t> m_current;
    base::SteadyTime m_due = base::SteadyTime::min();
    bool m_paused = false;
};

} // namespace pantau::wall
