// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/GpuSurface.h"
#include "core/media/ffmpeg/Handles.h"

#include <optional>

struct AVDRMFrameDescriptor;

namespace pantau::media::ffmpeg {

/// Gives a device's surface out as what the renderer imports. nullptr where it has another form than NV12 and P010, or
/// the driver does not give it out. Reentrant.
using SurfaceExport = std::shared_ptr<const GpuSurface> (*)(const AVFrame& surface);

/// Of a VAAPI surface; waits until it is written.
[[nodiscard]] std::shared_ptr<const GpuSurface> exportDmaBuf(const AVFrame& surface);
/// Of a CUDA surface; does not wait, what reads it in the same stream comes after.
[[nodiscard]] std::shared_ptr<const GpuSurface> exportCuda(const AVFrame& surface);

/// The two planes, whether the driver describes them as one layer or as two; nothing when they are not two planes of
/// this layout.
[[nodiscard]] std::optional<DmaBufMemory> dmaBufOf(const AVDRMFrameDescriptor& descriptor, PixelLayout layout);

} // namespace pantau::media::ffmpeg
