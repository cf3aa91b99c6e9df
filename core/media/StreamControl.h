// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/DecodeEffort.h"

#include <atomic>

namespace pantau::media {

/// What is asked of one stream while it runs: set by whoever weighs the load, read by the stream's worker at each
/// packet. Thread-safe; owned by the engine, outlives the worker.
class StreamControl
{
public:
    void setEffort(domain::DecodeEffort effort) { m_effort.store(effort, std::memory_order_relaxed); }
    [[nodiscard]] domain::DecodeEffort effort() const { return m_effort.load(std::memory_order_relaxed); }

private:
    std::atomic<domain::DecodeEffort> m_effort{domain::DecodeEffort::Full};
};

} // namespace pantau::media
