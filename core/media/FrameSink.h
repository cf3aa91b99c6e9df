// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/GpuSurface.h"
#include "core/media/PixelSize.h"
#include "core/media/VideoFrame.h"

namespace pantau::media {

/// Takes the pictures of one stream, on the stream's worker thread; deliver() is called by the GUI thread too, where a
/// wall lends its newest picture to another.
class FrameSink
{
public:
    /// Surfaces of one stream that its sinks may hold together: one that is shown, one that waits, and one that was
    /// shown and goes with the next painting. A picture beyond that comes in memory, which is a loan as it ever was.
    static constexpr int KeptSurfaces = 3;

    virtual ~FrameSink() = default;
    /// `frame` is a loan for the call. Must not block.
    virtual void deliver(const VideoFrame& frame) = 0;
    /// Whether pictures may stay on the graphics processor. It may change with every call; only a sink that once said
    /// yes is given such pictures, and may be for a moment after it said no.
    [[nodiscard]] virtual bool takes(SurfaceKind /*kind*/) const { return false; }
    /// Size in which this subscriber shows the pictures.
    [[nodiscard]] virtual PixelSize wantedSize() const = 0;
};

} // namespace pantau::media
