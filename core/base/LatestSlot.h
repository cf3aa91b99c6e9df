// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Mutex.h"

#include <atomic>
#include <cstdint>
#include <optional>
#include <utility>

namespace pantau::base {

/// One value between a producer and a consumer thread; the newest wins and what nobody took is counted.
/// Thread-safe. put() hands back the value it replaced, so that its buffer can be used again.
template <typename T> class LatestSlot
{
public:
    std::optional<T> put(T value)
    {
        const MutexLock lock(m_mutex);
        std::optional<T> replaced = std::exchange(m_value, std::move(value));
        if (replaced) {
            m_dropped.fetch_add(1, std::memory_order_relaxed);
        }
        m_fresh.store(true, std::memory_order_release);
        return replaced;
    }

    std::optional<T> take()
    {
        const MutexLock lock(m_mutex);
        m_fresh.store(false, std::memory_order_relaxed);
        return std::exchange(m_value, std::nullopt);
    }

    /// Cheap look without a lock: is it worth calling take()?
    [[nodiscard]] bool fresh() const { return m_fresh.load(std::memory_order_acquire); }
    /// Values replaced before anybody took them.
    [[nodiscard]] std::uint64_t dropped() const { return m_dropped.load(std::memory_order_relaxed); }

private:
    Mutex m_mutex;
    std::optional<T> m_value PANTAU_GUARDED_BY(m_mutex);
    std::atomic<bool> m_fresh{false};
    std::atomic<std::uint64_t> m_dropped{0};
};

} // namespace pantau::base
