// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/CameraPool.h"
#include "core/engine/StreamHistory.h"

#include <memory>
#include <vector>

namespace pantau::engine {

/// The history of every camera of the pool. GUI thread; owned by the application; pool and clock outlive it.
class PoolHistory
{
public:
    PoolHistory(const CameraPool& pool, const base::Clock& clock) : m_pool(pool), m_clock(clock) {}

    /// Looks at every camera. Once a second and more often; what comes and goes between two looks is not seen.
    void look();
    /// Empty before the first look. `index` as in the pool.
    [[nodiscard]] const StreamHistory& of(int index) const;

private:
    const CameraPool& m_pool;
    const base::Clock& m_clock;
    std::vector<std::unique_ptr<StreamHistory>> m_histories; ///< by camera
    const StreamHistory m_none;
};

} // namespace pantau::engine
