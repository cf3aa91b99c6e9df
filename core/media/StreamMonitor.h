// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Mutex.h"
#include "core/domain/DecodeEffort.h"
#include "core/media/HardwareDecoding.h"
#include "core/media/StreamState.h"

#include <optional>
#include <string>

namespace pantau::media {

/// What is known of one stream at one moment.
struct StreamStatus
{
    StreamState state = StreamState::Idle;
    StreamFailure failure;
    base::SteadyTime since;                                   ///< of the state
    std::string decoder;                                      ///< e.g. "h264 SW"; empty before the first session
    HardwareReason whySoftware = HardwareReason::None;        ///< None in hardware, and where nobody wants that
    domain::DecodeEffort effort = domain::DecodeEffort::Full; ///< in force, which the stream may delay or not allow
    int width = 0;                                            ///< of the newest decoded picture, pixels
    int height = 0;
    std::uint64_t decoded = 0;     ///< pictures
    std::uint64_t corrupt = 0;     ///< pictures or packets that did not decode cleanly
    std::uint64_t discarded = 0;   ///< packets thrown away while waiting for a key frame
    std::uint64_t lostPackets = 0; ///< RTP packets that never came
    std::uint64_t reconnects = 0;  ///< sessions after the first
    std::optional<base::SteadyTime> lastFrameAt;
    std::optional<std::chrono::milliseconds> firstPicture; ///< from the worker's start to the first picture
};

/// The status with the state and the reason that the age of the newest picture gives: a worker that hangs, or that gets
/// no turn, still says Streaming. Only after the longest time that a good stream may be without a picture, which
/// between key frames is long.
[[nodiscard]] StreamStatus judgedByAge(StreamStatus status, base::SteadyTime now);

/// The status of one stream: written by its worker, read by anybody. Thread-safe; owned by the engine.
class StreamMonitor
{
public:
    void workerStarted(base::SteadyTime now);
    /// Connecting. Why the last session failed stays until a picture comes or something else is known: trying again is
    /// no reason to forget it.
    void waitingForTurn(base::SteadyTime now);
    void sessionStarted(base::SteadyTime now);
    void enter(StreamState state, StreamFailure failure, base::SteadyTime now);
    void decoderOpened(std::string name, HardwareReason whySoftware);
    void effortChanged(domain::DecodeEffort effort);
    void frameDecoded(int width, int height, base::SteadyTime now);
    void packetCorrupt();
    void packetDiscarded();
    void packetsLost(std::uint64_t count);

    [[nodiscard]] StreamStatus status() const;

private:
    mutable base::Mutex m_mutex;
    StreamStatus m_status PANTAU_GUARDED_BY(m_mutex);
    base::SteadyTime m_startedAt PANTAU_GUARDED_BY(m_mutex);
    bool m_hadSession PANTAU_GUARDED_BY(m_mutex) = false;
};

} // namespace pantau::media
