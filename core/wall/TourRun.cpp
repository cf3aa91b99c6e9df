// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wall/TourRun.h"

#include "core/wall/Tour.h"

#include <algorithm>

namespace pantau::wall {

TourRun::TourRun(std::vector<QString> stops, std::chrono::seconds dwell, std::optional<std::chrono::seconds> idle)
    : m_stops(std::move(stops))
    , m_dwell(std::clamp(dwell, Tour::ShortestDwell, Tour::LongestDwell))
    , m_idle(idle)
{
}

TourRun::Page TourRun::advancePage(base::SteadyTime now, const Alive& alive, int most)
{
    if (now < m_due) {
        return {};
    }
    m_paused = false;
    m_due = now + m_dwell;
    Found found = look(alive, most);
    m_current = found.last ? found.last : m_current;
    return std::move(found.page);
}

TourRun::Page TourRun::next(const Alive& alive, int most) const
{
    return look(alive, most).page;
}

TourRun::Found TourRun::look(const Alive& alive, int most) const
{
    Found found;
    const std::size_t first = m_current ? *m_current + 1 : 0;
    for (std::size_t i = 0; i < m_stops.size() && static_cast<int>(found.page.show.size()) < most; ++i) {
        const std::size_t at = (first + i) % m_stops.size();
        if (alive(m_stops[at])) {
            found.page.show.push_back(m_stops[at]);
            found.last = at;
        } else {
            found.page.skipped.push_back(m_stops[at]);
        }
    }
    return found;
}

void TourRun::touched(base::SteadyTime now)
{
    m_paused = true;
    m_due = m_idle ? now + *m_idle : base::SteadyTime::max();
}

void TourRun::resume(base::SteadyTime now)
{
    m_paused = false;
    m_due = now;
}

std::optional<QString> TourRun::current() const
{
    return m_current ? std::optional(m_stops[*m_current]) : std::nullopt;
}

} // namespace pantau::wall
