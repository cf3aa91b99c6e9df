// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/StreamRetirement.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace pantau::engine {

namespace {

/// A worker says nothing when it ends. It takes a round trip to the camera, so looking for it this often costs nothing.
constexpr std::chrono::milliseconds Look{20};

} // namespace

StreamRetirement::StreamRetirement() : m_thread([this](const std::stop_token& stop) { run(stop); })
{
}

void StreamRetirement::take(std::unique_ptr<OpenStream> stream)
{
    stream->requestStop();
    {
        const base::MutexLock lock(m_mutex);
        m_streams.push_back(std::move(stream));
    }
    m_changed.notify_one();
}

void StreamRetirement::finish()
{
    Streams all; // destroyed without the lock, each waiting for its worker
    const base::MutexLock lock(m_mutex);
    all.swap(m_streams);
}

StreamRetirement::Streams StreamRetirement::takeEnded()
{
    const auto running =
        std::partition(m_streams.begin(), m_streams.end(), [](const auto& stream) { return !stream->ended(); });
    Streams ended(std::make_move_iterator(running), std::make_move_iterator(m_streams.end()));
    m_streams.erase(running, m_streams.end());
    return ended;
}

void StreamRetirement::run(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        Streams ended; // destroyed without the lock
        const base::MutexLock lock(m_mutex);
        if (m_streams.empty()) {
            m_changed.wait(m_mutex, stop, [this]() PANTAU_REQUIRES(m_mutex) { return !m_streams.empty(); });
        } else {
            m_changed.wait_for(m_mutex, stop, Look, [] { return false; });
        }
        ended = takeEnded();
    }
}

} // namespace pantau::engine
