// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/SurfaceProof.h"
#include "core/render/GlImporter.h"

namespace pantau::render {

class GlPainter;

/// Imports each of the proof's pictures, draws it as a wall would, and compares what comes back: a driver that says it
/// can may still show green. None when all are right. Some context is current; both are prepared in it. GUI thread.
[[nodiscard]] ImportReason proveImport(GlImporter& importer, GlPainter& painter, const media::SurfaceProof& proof);

} // namespace pantau::render
