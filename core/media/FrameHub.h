// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Mutex.h"
#include "core/media/FrameSink.h"

#include <memory>
#include <vector>

namespace pantau::media {

/// Decode once, show many: hands each picture of one stream to every subscriber.
/// Thread-safe; owned by the engine, published to by the stream's worker. No lock is held while calling out,
/// so a sink may get one more picture while it is being unsubscribed; sharing keeps it alive for that.
class FrameHub
{
public:
    void subscribe(std::shared_ptr<FrameSink> sink);
    void unsubscribe(const FrameSink* sink);

    /// A picture that is not in memory goes to those only who take it: one who has just come waits for the next.
    void publish(const VideoFrame& frame) const;
    /// Whether pictures may stay on the graphics processor: only where all who show them take them. Where one does not,
    /// as a raster wall beside an OpenGL one, a copy is made, and it serves all.
    [[nodiscard]] bool takes(SurfaceKind kind) const;
    /// The largest size that any subscriber shows.
    [[nodiscard]] PixelSize wantedSize() const;

private:
    using Sinks = std::vector<std::shared_ptr<FrameSink>>;
    [[nodiscard]] std::shared_ptr<const Sinks> sinks() const;

    mutable base::Mutex m_mutex;
    std::shared_ptr<const Sinks> m_sinks PANTAU_GUARDED_BY(m_mutex) = std::make_shared<const Sinks>();
};

} // namespace pantau::media
