// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/HardwareDecoding.h"
#include "core/media/StreamMonitor.h"
#include "core/media/StreamState.h"

#include <QCoreApplication>

#include <chrono>

namespace pantau::widgets {

/// Says the state of a stream in the operator's words. Reentrant, but for the translation that is installed.
class StreamWords
{
    Q_DECLARE_TR_FUNCTIONS(StreamWords)

public:
    [[nodiscard]] static QString state(media::StreamState state);
    [[nodiscard]] static QString reason(media::StreamFailure failure);
    /// Why a stream is not decoded in hardware; empty when it is, or when nobody wants that.
    [[nodiscard]] static QString whySoftware(media::HardwareReason reason);
    /// Whether a camera that somebody listens to is heard, by the status of its sound.
    [[nodiscard]] static QString sound(const media::StreamStatus& status);
    /// Minutes and seconds, or hours, minutes and seconds: 00:42, 3:07:15.
    [[nodiscard]] static QString duration(std::chrono::milliseconds length);
};

} // namespace pantau::widgets
