// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/ffmpeg/Handles.h"

#include <QString>

namespace pantau::test {

struct SoundFileOptions
{
    AVCodecID codec = AV_CODEC_ID_PCM_ALAW;
    int rate = 8000;
    int channels = 1;
    int hertz = 400;
    int seconds = 4;
    bool isSpoiled = false; // every packet is noise
};

// Writes a file with a tone whose frequency is known, as cameras send it.
void writeSoundFile(const QString& path, const SoundFileOptions& options);

// Writes a file that has a picture and no sound.
void writeSilentFile(const QString& path);

} // namespace pantau::test
