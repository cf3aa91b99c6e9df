// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/camsim/Clip.h"
#include "app/camsim/Outcome.h"

#include <QImage>

#include <functional>

namespace pantau::camsim {

struct EncoderSettings
{
    Codec codec = Codec::H264;
    QSize size{640, 360};
    int framesPerSecond = 25;
    int frameCount = 500;
    int keyInterval = 50; // frames
    int kilobitsPerSecond = 550;
};

// Encodes drawn pictures once: BT.709 limited range, no B frames, one slice per picture, closed GOPs of exactly
// keyInterval frames. `draw` gives the picture of a frame as QImage::Format_RGB32 of settings.size.
// Blocks; any thread. Fails with one sentence when the encoder is missing or stops.
Outcome<ClipPtr> encodeClip(const QString& name, const EncoderSettings& settings,
                            const std::function<QImage(int)>& draw);

} // namespace pantau::camsim
