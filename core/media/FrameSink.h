// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/VideoFrame.h"

namespace pantau::media {

/// Size in which a subscriber shows the pictures; 0 x 0 is hidden.
struct PixelSize
{
    int width = 0;
    int height = 0;

    friend bool operator==(const PixelSize&, const PixelSize&) = default;
};

/// Takes the pictures of one stream. Both functions are called on the stream's worker thread.
class FrameSink
{
public:
    virtual ~FrameSink() = default;
    /// `frame` is a loan for the call. Must not block.
    virtual void deliver(const VideoFrame& frame) = 0;
    [[nodiscard]] virtual PixelSize wantedSize() const = 0;
};

} // namespace pantau::media
