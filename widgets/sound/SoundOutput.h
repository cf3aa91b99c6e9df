// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/SoundRing.h"

#include <memory>

namespace pantau::widgets {

/// What makes a sound audible. GUI thread; owned by the sound desk.
class SoundOutput
{
public:
    enum class State : std::uint8_t
    {
        Silent = 1,
        Playing,
        NoDevice, ///< nothing to play on, or nothing that takes our form of sound
        Lost,     ///< the device went while it played
    };

    virtual ~SoundOutput() = default;
    /// Plays what comes into the ring instead of what played before. Returns Playing or NoDevice.
    virtual State play(std::shared_ptr<media::SoundRing> ring) = 0;
    virtual void stop() = 0;
    /// 0 to 1, as the ear has it.
    virtual void setVolume(double volume) = 0;
    /// Asked some ten times a second.
    [[nodiscard]] virtual State state() = 0;
};

} // namespace pantau::widgets
