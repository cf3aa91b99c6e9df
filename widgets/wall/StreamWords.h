// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Camera.h"
#include "core/media/StreamMonitor.h"
#include "core/render/TileCaption.h"

#include <QCoreApplication>

#include <optional>

namespace pantau::widgets {

/// Says the state of a stream in the operator's words. Reentrant, but for the translation that is installed.
class StreamWords
{
    Q_DECLARE_TR_FUNCTIONS(StreamWords)

public:
    /// `age` is that of the newest shown picture, nothing when there is none; `shownFps` pictures per second.
    [[nodiscard]] static render::TileCaption caption(const domain::Camera& camera, const media::StreamStatus& status,
                                                     std::optional<std::chrono::milliseconds> age, int shownFps);
    [[nodiscard]] static QString state(media::StreamState state);
    [[nodiscard]] static QString reason(media::StreamFailure failure);
    /// Why a stream is not decoded in hardware; empty when it is, or when nobody wants that.
    [[nodiscard]] static QString whySoftware(media::HardwareReason reason);
    /// Minutes and seconds, or hours, minutes and seconds: 00:42, 3:07:15.
    [[nodiscard]] static QString duration(std::chrono::milliseconds length);
};

} // namespace pantau::widgets
