// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/StreamState.h"

#include <functional>
#include <optional>

namespace pantau::media {

/// One connection to a source, from opening to TEARDOWN. Home thread: the stream's worker, which owns it.
class StreamSession
{
public:
    /// Asked at least each 100 ms while the session waits for the network; false ends the wait at once.
    using KeepWaiting = std::function<bool()>;

    enum class Step : std::uint8_t
    {
        Nothing = 1, ///< something else than picture data came
        PictureData, ///< picture data came, but no picture yet
        LeftOut,     ///< picture data came that are not decoded because only key frames are wanted
        Frame,       ///< at least one picture was published
        Failed,      ///< the session is over; see failure()
    };

    virtual ~StreamSession() = default;
    /// Nothing when open; else why not.
    virtual std::optional<StreamFailure> open() = 0;
    /// Waits for the next packet and works it off.
    virtual Step step() = 0;
    [[nodiscard]] virtual StreamFailure failure() const = 0;
};

} // namespace pantau::media
