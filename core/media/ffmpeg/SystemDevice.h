// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/media/ffmpeg/HardwareDevice.h"

#include <QString>

#include <string_view>
#include <vector>

namespace pantau::media::ffmpeg {

/// A graphics processor as the kernel shows it to programs that only compute and decode.
struct RenderNode
{
    std::string path;   ///< e.g. /dev/dri/renderD128
    std::string driver; ///< of the kernel, e.g. i915, amdgpu, nvidia; empty when it is not told
};

/// What this machine has, found without opening it.
struct SystemGpus
{
    bool nvidiaDriver = false; ///< the maker's own, which CUDA needs
    std::vector<RenderNode> nodes;
};

/// Looks below `root`, which is "/" but in tests. Reentrant.
[[nodiscard]] SystemGpus findGpus(const QString& root);

/// NVIDIA's decoder behind VAAPI shows green pictures and hangs; CUDA reaches the same hardware without it.
/// `name` is that of the driver, in libva's words or the kernel's.
[[nodiscard]] bool refusedForVaapi(std::string_view name);

/// Opens this machine's first device of that kind. Says nothing where there is none, and opens nothing without a
/// graphics processor. Thread-safe.
[[nodiscard]] base::Result<std::shared_ptr<const HardwareDevice>, HardwareReason> openSystemDevice(HardwareKind kind);

} // namespace pantau::media::ffmpeg
