// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/StreamWorker.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace pantau::test {

// What one stream did, with times. `at` is the monotonic clock.
struct SeenState
{
    base::SteadyTime at;
    media::StreamState state = media::StreamState::Idle;
    media::StreamFailure failure;
};

struct SeenFrame
{
    base::SteadyTime at;
    bool stamped = false;       // garbage may have hit the stamp
    std::uint64_t number = 0;   // of the simulator's stamp
    double latencyMs = 0;       // packet sent to picture handed out
    std::uint64_t checksum = 0; // of all pixels
    int width = 0;
    int height = 0;
};

// One session of the media engine: its connection from the first byte to its end.
struct SeenSession
{
    base::SteadyTime openBegan;
    std::optional<base::SteadyTime> openEnded;
    media::StreamFailure failure; // of open() or of the last step
    std::optional<base::SteadyTime> failedAt;
    std::optional<base::SteadyTime> closed;
};

struct Seen
{
    std::vector<SeenState> states;
    std::vector<SeenFrame> frames;
    std::vector<SeenSession> sessions;
    media::StreamStatus status; // the newest reading

    [[nodiscard]] bool is(media::StreamState state, media::StreamReason reason) const
    {
        return status.state == state && status.failure.reason == reason;
    }
    // States entered at or after `since`, in order, as text for a failed test.
    [[nodiscard]] std::string story() const;
};

// Runs one stream of the real media engine and records everything that it does. Pictures and sessions are recorded
// on the worker's thread as they happen; the status is read every 5 ms, since a monitor tells nobody of its changes.
// Thread-bound; its own threads write behind a lock.
class StreamProbe
{
public:
    struct Options
    {
        bool pixels = true;                     // compute checksums; off where only numbers matter
        media::PixelSize shownSize{4096, 4096}; // at full size no decoding step is left out
        media::OpenGate* gate = nullptr;        // shared with other streams; nullptr = its own
    };

    explicit StreamProbe(media::StreamSpec spec) : StreamProbe(std::move(spec), Options{}) {}
    StreamProbe(media::StreamSpec spec, Options options);
    ~StreamProbe();
    StreamProbe(const StreamProbe&) = delete;
    StreamProbe& operator=(const StreamProbe&) = delete;

    // Ends the worker and tells how long that took; later calls do nothing.
    std::chrono::milliseconds stop();

    // Waits until `reached` says so; it is asked under the lock whenever something happened. On a time-out the
    // stream's story is printed.
    using Condition = std::function<bool(const Seen&)>;
    [[nodiscard]] bool waitUntil(std::chrono::milliseconds limit, const Condition& reached);
    [[nodiscard]] bool waitForState(media::StreamState state, media::StreamReason reason,
                                    std::chrono::milliseconds limit);
    // Waits for `count` pictures more than there are now.
    [[nodiscard]] bool waitForFrames(std::size_t count, std::chrono::milliseconds limit);

    [[nodiscard]] Seen seen() const;
    [[nodiscard]] std::size_t frameCount() const;

    class Record;

private:
    std::shared_ptr<Record> m_record;
    media::OpenGate m_ownGate{8};
    media::FrameHub m_hub;
    media::StreamMonitor m_monitor;
    media::StreamControl m_control;
    std::unique_ptr<media::StreamWorker> m_worker;
    std::jthread m_sampler; // last: reads the monitor
};

// The stream of a mount over TCP or UDP.
[[nodiscard]] inline media::StreamSpec tcp(const QString& url)
{
    return media::streamSpec(url, media::Transport::Tcp);
}
[[nodiscard]] inline media::StreamSpec udp(const QString& url)
{
    return media::streamSpec(url, media::Transport::Udp);
}

[[nodiscard]] inline base::SteadyTime now()
{
    return base::Clock::system().steady();
}

[[nodiscard]] inline double seconds(base::SteadyTime::duration length)
{
    return std::chrono::duration<double>(length).count();
}

} // namespace pantau::test
