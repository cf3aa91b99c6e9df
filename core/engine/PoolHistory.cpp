// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/PoolHistory.h"

namespace pantau::engine {

void PoolHistory::look()
{
    const base::SteadyTime now = m_clock.steady();
    const base::WallTime utc = m_clock.wall();
    for (int i = 0; i < m_pool.size(); ++i) {
        if (static_cast<std::size_t>(i) == m_histories.size()) {
            m_histories.push_back(std::make_unique<StreamHistory>());
        }
        m_histories[static_cast<std::size_t>(i)]->note(m_pool.status(i), now, utc);
    }
}

const StreamHistory& PoolHistory::of(int index) const
{
    const auto at = static_cast<std::size_t>(index);
    return at < m_histories.size() ? *m_histories[at] : m_none;
}

} // namespace pantau::engine
