// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/ffmpeg/SurfaceExport.h"

#include <algorithm>
#include <span>
#include <vector>

// First: it says what CUDA's types are, and FFmpeg's header then does not ask for the CUDA toolkit.
#include <ffnvcodec/dynlink_cuda.h>
extern "C" {
#include <libavutil/hwcontext.h>
#include <libavutil/hwcontext_cuda.h>
#include <libavutil/hwcontext_drm.h>
}

namespace pantau::media::ffmpeg {

namespace {

/// As drm_fourcc.h builds its codes.
constexpr std::uint32_t fourcc(char a, char b, char c, char d)
{
    const auto byte = [](char letter) { return static_cast<std::uint32_t>(static_cast<unsigned char>(letter)); };
    return byte(a) | (byte(b) << 8U) | (byte(c) << 16U) | (byte(d) << 24U);
}

/// Of luma and of chroma.
std::array<std::uint32_t, 2> planeFormats(PixelLayout layout)
{
    if (layout == PixelLayout::P010) {
        return {fourcc('R', '1', '6', ' '), fourcc('G', 'R', '3', '2')};
    }
    return {fourcc('R', '8', ' ', ' '), fourcc('G', 'R', '8', '8')};
}

/// What the samples of a surface are; nothing for a layout that no renderer takes.
std::optional<PixelLayout> layoutOf(const AVHWFramesContext& frames)
{
    switch (frames.sw_format) {
    case AV_PIX_FMT_NV12:
        return PixelLayout::Nv12;
    case AV_PIX_FMT_P010LE:
        return PixelLayout::P010;
    default:
        return std::nullopt;
    }
}

const AVHWFramesContext& framesOf(const AVFrame& surface)
{
    return *static_cast<const AVHWFramesContext*>(static_cast<const void*>(surface.hw_frames_ctx->data));
}

std::shared_ptr<const void> shared(FrameHandle frame)
{
    return std::shared_ptr<const AVFrame>(std::move(frame));
}

} // namespace

std::optional<DmaBufMemory> dmaBufOf(const AVDRMFrameDescriptor& descriptor, PixelLayout layout)
{
    std::vector<AVDRMPlaneDescriptor> planes;
    for (const AVDRMLayerDescriptor& layer :
         std::span(descriptor.layers).first(static_cast<std::size_t>(descriptor.nb_layers))) {
        planes.insert(planes.end(), std::begin(layer.planes), std::begin(layer.planes) + layer.nb_planes);
    }
    DmaBufMemory memory;
    if (planes.size() != memory.planes.size()) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < planes.size(); ++i) {
        const AVDRMPlaneDescriptor& plane = planes[i];
        if (plane.object_index < 0 || plane.object_index >= descriptor.nb_objects) {
            return std::nullopt;
        }
        const AVDRMObjectDescriptor& object = descriptor.objects[plane.object_index];
        memory.planes.at(i) = {object.fd, planeFormats(layout).at(i), object.format_modifier,
                               static_cast<std::uint32_t>(plane.offset), static_cast<std::uint32_t>(plane.pitch)};
    }
    return memory;
}

std::shared_ptr<const GpuSurface> exportDmaBuf(const AVFrame& surface)
{
    const std::optional<PixelLayout> layout = layoutOf(framesOf(surface));
    FrameHandle mapped(av_frame_alloc());
    mapped->format = AV_PIX_FMT_DRM_PRIME;
    // The mapped frame holds the surface, and closes the file descriptors when it goes.
    if (!layout || av_hwframe_map(mapped.get(), &surface, AV_HWFRAME_MAP_READ) < 0) {
        return nullptr;
    }
    const auto memory =
        dmaBufOf(*static_cast<const AVDRMFrameDescriptor*>(static_cast<const void*>(mapped->data[0])), *layout);
    if (!memory) {
        return nullptr;
    }
    return std::make_shared<const GpuSurface>(
        GpuSurface{{surface.width, surface.height}, *layout, *memory, shared(std::move(mapped))});
}

std::shared_ptr<const GpuSurface> exportCuda(const AVFrame& surface)
{
    const AVHWFramesContext& frames = framesOf(surface);
    const std::optional<PixelLayout> layout = layoutOf(frames);
    if (!layout) {
        return nullptr;
    }
    const auto& device = *static_cast<const AVCUDADeviceContext*>(frames.device_ctx->hwctx);
    CudaMemory memory;
    memory.context = device.cuda_ctx;
    memory.stream = device.stream;
    for (std::size_t i = 0; i < memory.planes.size(); ++i) {
        memory.planes.at(i) = {reinterpret_cast<std::uintptr_t>(surface.data[i]),
                               static_cast<std::size_t>(surface.linesize[i])};
    }
    FrameHandle held(av_frame_clone(&surface));
    if (held == nullptr) {
        return nullptr;
    }
    return std::make_shared<const GpuSurface>(
        GpuSurface{{surface.width, surface.height}, *layout, memory, shared(std::move(held))});
}

} // namespace pantau::media::ffmpeg
