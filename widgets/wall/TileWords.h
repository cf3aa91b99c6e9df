// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Camera.h"
#include "core/media/StreamMonitor.h"
#include "core/render/TileCaption.h"

#include <QCoreApplication>

#include <chrono>
#include <optional>

namespace pantau::widgets {

/// What a tile says of its camera, in the operator's words. Reentrant, but for the translation that is installed.
class TileWords
{
    Q_DECLARE_TR_FUNCTIONS(TileWords)

public:
    /// `age` is that of the newest shown picture, nothing when there is none; `shownFps` pictures per second.
    [[nodiscard]] static render::TileCaption caption(const domain::Camera& camera, const media::StreamStatus& status,
                                                     std::optional<std::chrono::milliseconds> age, int shownFps);
    /// The same of a camera that somebody listens to; `sound` is the status of its sound.
    [[nodiscard]] static render::TileCaption heard(render::TileCaption caption, const media::StreamStatus& sound);
};

} // namespace pantau::widgets
