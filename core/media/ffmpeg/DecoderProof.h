// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/SurfaceProof.h"
#include "core/media/ffmpeg/GpuMemory.h"
#include "core/media/ffmpeg/HardwareDevice.h"

namespace pantau::media::ffmpeg {

/// Decodes a picture that is part of this program on the device, as streams will be, once in full size and once scaled,
/// and compares what comes out: a driver that says it can may still show green. None when all is right. `codec` is
/// H.264 or H.265. Blocks for as long as the driver takes. Reentrant.
[[nodiscard]] HardwareReason proveDecoder(const std::shared_ptr<const HardwareDevice>& device, AVCodecID codec);

/// The same picture as the device lends it to a renderer, in full size and scaled; empty where it does not. Its
/// surfaces hold their share of `memory`. Blocks and is reentrant as proveDecoder().
[[nodiscard]] SurfaceProof lendProof(const std::shared_ptr<const HardwareDevice>& device, AVCodecID codec,
                                     GpuMemory& memory);

} // namespace pantau::media::ffmpeg
