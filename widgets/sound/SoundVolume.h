// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace pantau::widgets {

/// How loud the sound of a camera is, in percent: constants only, so that who keeps the volume needs no player.
struct SoundVolume
{
    static constexpr int LoudestPercent = 100;
    /// Until an operator has chosen another.
    static constexpr int FirstPercent = 70;
};

} // namespace pantau::widgets
