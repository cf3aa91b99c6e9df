// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/media/StreamSession.h"
#include "core/media/ffmpeg/Handles.h"

#include <chrono>

namespace pantau::media::ffmpeg {

/// Holds the packets of a file back until their time, so that a file looks like a live camera. A step of the time
/// stamps of more than 5 s, or backwards, is taken as a new beginning. Home thread: the stream's worker.
class FilePacer
{
public:
    FilePacer(const base::Clock& clock, const AVStream& stream);

    /// False when `keepWaiting` ended the wait.
    [[nodiscard]] bool waitFor(const AVPacket& packet, const StreamSession::KeepWaiting& keepWaiting);
    /// The next packet is due right after the last one.
    void restart();

private:
    [[nodiscard]] std::chrono::microseconds dueOffset(const AVPacket& packet);

    const base::Clock& m_clock;
    const AVRational m_timeBase;
    const std::chrono::microseconds m_frameInterval;
    base::SteadyTime m_due; ///< of the packet before
    std::int64_t m_lastTime = AV_NOPTS_VALUE;
};

} // namespace pantau::media::ffmpeg
