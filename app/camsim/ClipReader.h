// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/camsim/Clip.h"
#include "app/camsim/Outcome.h"

namespace pantau::camsim {

// Reads a whole H.264 or H.265 file (any container that GStreamer's parsebin knows) into memory, without decoding.
// Blocks; any thread. Fails with one sentence when the file cannot be read or holds no such video.
Outcome<ClipPtr> readClip(const QString& name, const QString& path);

} // namespace pantau::camsim
