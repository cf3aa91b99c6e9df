// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/domain/DecodeEffort.h"
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
    /// Where only key frames are decoded: groups of pictures of 10 s are in use.
    static constexpr std::chrono::milliseconds SparseStaleAfter{13000};
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

    /// The age from which a picture is too old to pass for live.
    [[nodiscard]] static constexpr std::chrono::milliseconds staleAfter(domain::DecodeEffort effort)
    {
        return effort == domain::DecodeEffort::KeyFramesOnly ? SparseStaleAfter : StaleAfter;
    }

    explicit FrameWatch(base::SteadyTime openedAt) : m_openedAt(openedAt) {}

    void pictureData(base::SteadyTime now) { m_lastData = now; }
    /// Picture data that are not decoded on purpose: proof that the camera lives, and no picture is due for each.
    void leftOut(base::SteadyTime now)
    {
        m_lastData = now;
        m_lastLeftOut = now;
    }
    void frame(base::SteadyTime now)
    {
        m_lastData = now;
        m_lastFrame = now;
    }
    [[nodiscard]] Verdict verdict(base::SteadyTime now) const;

private:
    base::SteadyTime m_openedAt;
    std::optional<base::SteadyTime> m_lastData;
    std::optional<base::SteadyTime> m_lastLeftOut;
    std::optional<base::SteadyTime> m_lastFrame;
};

} // namespace pantau::media
