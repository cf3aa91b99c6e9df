// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/OpenStream.h"

#include <condition_variable>
#include <memory>
#include <thread>
#include <vector>

namespace pantau::engine {

/// Ends streams that are no longer wanted, so that nobody else waits for their network: each is told to stop at once
/// and is destroyed here when its worker has come to its end. Owns one thread. Thread-safe; owned by the pool, whose
/// destructor waits for what is still under way.
class StreamRetirement
{
public:
    StreamRetirement();
    ~StreamRetirement() = default;
    StreamRetirement(const StreamRetirement&) = delete;
    StreamRetirement& operator=(const StreamRetirement&) = delete;

    void take(std::unique_ptr<OpenStream> stream);
    /// Waits for the streams that it still has.
    void finish();

private:
    using Streams = std::vector<std::unique_ptr<OpenStream>>;
    void run(const std::stop_token& stop);
    /// Those whose worker has ended.
    [[nodiscard]] Streams takeEnded() PANTAU_REQUIRES(m_mutex);

    base::Mutex m_mutex;
    std::condition_variable_any m_changed;
    Streams m_streams PANTAU_GUARDED_BY(m_mutex);
    std::jthread m_thread; // last: uses all the rest
};

} // namespace pantau::engine
