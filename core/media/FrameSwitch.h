// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Mutex.h"
#include "core/media/FrameHub.h"

#include <memory>

namespace pantau::media {

/// Lets one stream after another through to the same subscribers: the newest one that has sent a picture. Until it has,
/// the one before goes on, so a change of streams leaves no gap and an old stream never overwrites a new one.
/// Thread-safe; shared by a camera's feed and the inlets of its streams.
class FrameSwitch
{
public:
    explicit FrameSwitch(std::shared_ptr<FrameHub> outlet) : m_outlet(std::move(outlet)) {}

    /// Where the pictures of stream `number` (> 0, rising with each stream) go in.
    [[nodiscard]] static std::shared_ptr<FrameSink> inlet(const std::shared_ptr<FrameSwitch>& to, int number);
    /// The stream that is let through; 0 before the first picture.
    [[nodiscard]] int live() const;
    /// Shuts stream `number` out for good; false when it is let through already. The one shut out before it has ended:
    /// a camera has two at most.
    [[nodiscard]] bool shutOut(int number);

private:
    class Inlet;
    void publish(int number, const VideoFrame& frame);
    /// True when this picture may pass; its stream is then the live one.
    [[nodiscard]] bool elect(int number);

    const std::shared_ptr<FrameHub> m_outlet;
    /// Held while subscribers are called, against the rule: they must never be called by two streams at once, and only
    /// in the moment of a change are there two that could wait here.
    base::Mutex m_publishing;
    mutable base::Mutex m_electing; ///< never held for long
    int m_live PANTAU_GUARDED_BY(m_electing) = 0;
    int m_shutOut PANTAU_GUARDED_BY(m_electing) = 0; ///< the last of them
};

} // namespace pantau::media
