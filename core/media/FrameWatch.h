// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/media/StreamState.h"

#include <optional>

namespace pantau::media {

/// Watches one session by the age of its newest decoded picture, not by its socket: a camera that keeps the
/// connection open and sends nothing, only audio, or undecodable data is found out all the same.
/// Pure: time is passed in. Home thread: the stream's worker.
class FrameWatch
{
public:
    static constexpr std::chrono::milliseconds StaleAfter{3000};
    /// Without picture data for this long the session is given up.
    static constexpr std::chrono::milliseconds SilentLimit{8000};
    /// With picture data but without a key frame; cameras with "smart" codecs send one each 30 s or less often.
    static constexpr std::chrono::milliseconds KeyFrameLimit{65000};

    struct Verdict
    {
        StreamState state = StreamState::Connecting;
        StreamReason reason = StreamReason::None;
        bool giveUp = false;
    };

    explicit FrameWatch(base::SteadyTime openedAt) : m_openedAt(openedAt) {}

    void pictureData(base::SteadyTime now) { m_lastData = now; }
    void frame(base::SteadyTime now)
    {
        m_lastData = now;
        m_lastFrame = now;
    }
    [[nodiscard]] Verdict verdict(base::SteadyTime now) const;

private:
    base::SteadyTime m_openedAt;
    std::optional<base::SteadyTime> m_lastData;
    std::optional<base::SteadyTime> m_lastFrame;
};

} // namespace pantau::media
