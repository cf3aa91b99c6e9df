// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/PixelSize.h"
#include "core/media/VideoFrame.h"

namespace pantau::media {

/// Takes the pictures of one stream. Both functions are called on the stream's worker thread.
class FrameSink
{
public:
    /// Pictures that a sink holds on to after deliver(): none, they are loans. Decoders in hardware count on it.
    static constexpr int KeptFrames = 0;

    virtual ~FrameSink() = default;
    /// `frame` is a loan for the call. Must not block.
    virtual void deliver(const VideoFrame& frame) = 0;
    /// Size in which this subscriber shows the pictures.
    [[nodiscard]] virtual PixelSize wantedSize() const = 0;
};

} // namespace pantau::media
