// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/PixelSize.h"
#include "core/media/VideoFrame.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <variant>

namespace pantau::media {

/// How a graphics processor's picture is handed from the decoder to the renderer.
enum class SurfaceKind : std::uint8_t
{
    DmaBuf = 1, ///< file descriptors of the kernel, which EGL takes; VAAPI gives them
    Cuda,       ///< addresses on NVIDIA's device
};

/// One plane as EGL_EXT_image_dma_buf_import wants it.
struct DmaBufPlane
{
    int fd = -1;                ///< borrowed from the surface's owner
    std::uint32_t fourcc = 0;   ///< one of drm_fourcc.h, of this plane alone: R8, GR88, R16, GR1616
    std::uint64_t modifier = 0; ///< of drm_fourcc.h; NoModifier when the driver did not tell
    std::uint32_t offset = 0;   ///< bytes
    std::uint32_t pitch = 0;    ///< bytes

    static constexpr std::uint64_t NoModifier = 0x00ff'ffff'ffff'ffff; ///< DRM_FORMAT_MOD_INVALID
};

struct DmaBufMemory
{
    std::array<DmaBufPlane, 2> planes;
};

struct CudaPlane
{
    std::uintptr_t address = 0; ///< a CUdeviceptr
    std::size_t pitch = 0;      ///< bytes
};

struct CudaMemory
{
    std::array<CudaPlane, 2> planes;
    void* context = nullptr; ///< a CUcontext, borrowed from the surface's owner, like the next
    void* stream = nullptr;  ///< a CUstream: what is queued there wrote the picture; nullptr is CUDA's own first one
};

/// A picture that stays on the graphics processor, luma and interleaved chroma. Nothing writes to it while anybody
/// holds it; the last one who lets go gives it back to the decoder. Immutable; may be let go on any thread.
struct GpuSurface
{
    PixelSize size;
    PixelLayout layout = PixelLayout::Nv12; ///< or P010
    std::variant<DmaBufMemory, CudaMemory> memory;
    std::shared_ptr<const void> owner; ///< what keeps the memory

    [[nodiscard]] SurfaceKind kind() const
    {
        return std::holds_alternative<DmaBufMemory>(memory) ? SurfaceKind::DmaBuf : SurfaceKind::Cuda;
    }
};

} // namespace pantau::media
