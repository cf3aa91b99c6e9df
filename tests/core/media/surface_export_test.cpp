// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/ffmpeg/SurfaceExport.h"

#include "tests/support/catch.h"

extern "C" {
#include <libavutil/hwcontext.h>
#include <libavutil/hwcontext_drm.h>
}

using namespace pantau::media;
using namespace pantau::media::ffmpeg;

namespace {

constexpr std::uint32_t R8 = 0x20203852; // as drm_fourcc.h has them, like the next
constexpr std::uint32_t Gr88 = 0x38385247;
constexpr std::uint32_t R16 = 0x20363152;
constexpr std::uint32_t Gr1616 = 0x32335247;
constexpr std::uint64_t Tiled = 0x0100'0000'0000'0002; // one of Intel's

// As iHD gives a surface of 640x360 out: one buffer, luma above chroma.
AVDRMFrameDescriptor oneBuffer()
{
    AVDRMFrameDescriptor descriptor{};
    descriptor.nb_objects = 1;
    descriptor.objects[0] = {7, 640UL * 576, Tiled};
    return descriptor;
}

void checkPlanes(const DmaBufMemory& memory, std::uint32_t luma, std::uint32_t chroma)
{
    CHECK(memory.planes[0].fourcc == luma);
    CHECK(memory.planes[1].fourcc == chroma);
    CHECK(memory.planes[0].offset == 0);
    CHECK(memory.planes[1].offset == 640 * 384);
    for (const DmaBufPlane& plane : memory.planes) {
        CHECK(plane.fd == 7);
        CHECK(plane.pitch == 640);
        CHECK(plane.modifier == Tiled);
    }
}

} // namespace

TEST_CASE("both planes of a surface are found, whether its driver calls them one layer or two")
{
    AVDRMFrameDescriptor descriptor = oneBuffer();
    SECTION("two")
    {
        descriptor.nb_layers = 2;
        descriptor.layers[0] = {R8, 1, {{0, 0, 640}}};
        descriptor.layers[1] = {Gr88, 1, {{0, 640 * 384, 640}}};
    }
    SECTION("one")
    {
        descriptor.nb_layers = 1;
        descriptor.layers[0] = {0x3231564e, 2, {{0, 0, 640}, {0, 640 * 384, 640}}}; // NV12
    }
    const auto nv12 = dmaBufOf(descriptor, PixelLayout::Nv12);
    REQUIRE(nv12.has_value());
    checkPlanes(*nv12, R8, Gr88);
    const auto p010 = dmaBufOf(descriptor, PixelLayout::P010);
    REQUIRE(p010.has_value());
    checkPlanes(*p010, R16, Gr1616);
}

TEST_CASE("each plane may lie in a buffer of its own")
{
    AVDRMFrameDescriptor descriptor = oneBuffer();
    descriptor.nb_objects = 2;
    descriptor.objects[1] = {9, 640UL * 192, DmaBufPlane::NoModifier};
    descriptor.nb_layers = 2;
    descriptor.layers[0] = {R8, 1, {{0, 0, 640}}};
    descriptor.layers[1] = {Gr88, 1, {{1, 0, 640}}};
    const auto memory = dmaBufOf(descriptor, PixelLayout::Nv12);
    REQUIRE(memory.has_value());
    CHECK(memory->planes[0].fd == 7);
    CHECK(memory->planes[1].fd == 9);
    CHECK(memory->planes[1].modifier == DmaBufPlane::NoModifier);
}

TEST_CASE("a surface that is not two planes in buffers that are there is not given out")
{
    AVDRMFrameDescriptor descriptor = oneBuffer();
    SECTION("no layer")
    {
    }
    SECTION("three planes")
    {
        descriptor.nb_layers = 1;
        descriptor.layers[0] = {R8, 3, {{0, 0, 640}, {0, 1, 320}, {0, 2, 320}}};
    }
    SECTION("a buffer that is not there")
    {
        descriptor.nb_layers = 1;
        descriptor.layers[0] = {R8, 2, {{0, 0, 640}, {1, 0, 640}}};
    }
    CHECK_FALSE(dmaBufOf(descriptor, PixelLayout::Nv12).has_value());
}

TEST_CASE("a CUDA surface is given out with its addresses and its device's context, and held meanwhile")
{
    const BufferHandle device(av_hwdevice_ctx_alloc(AV_HWDEVICE_TYPE_CUDA)); // opens nothing
    if (device == nullptr) {
        WARN("SKIPPED: this FFmpeg was built without CUDA");
        return;
    }
    const BufferHandle pool(av_hwframe_ctx_alloc(device.get()));
    auto& frames = *static_cast<AVHWFramesContext*>(static_cast<void*>(pool->data));
    frames.format = AV_PIX_FMT_CUDA;
    frames.sw_format = AV_PIX_FMT_P010LE;
    const FrameHandle surface(av_frame_alloc());
    surface->format = AV_PIX_FMT_CUDA;
    surface->width = 640;
    surface->height = 360;
    surface->hw_frames_ctx = av_buffer_ref(pool.get());
    surface->buf[0] = av_buffer_alloc(1);
    std::uint8_t* const address = surface->buf[0]->data;
    surface->data[0] = address;
    surface->data[1] = address + 1;
    surface->linesize[0] = 1536;
    surface->linesize[1] = 1536;
    auto given = exportCuda(*surface);
    REQUIRE(given != nullptr);
    CHECK(given->kind() == SurfaceKind::Cuda);
    CHECK(given->size == PixelSize{640, 360});
    CHECK(given->layout == PixelLayout::P010);
    const auto& memory = std::get<CudaMemory>(given->memory);
    CHECK(memory.planes[0].address == reinterpret_cast<std::uintptr_t>(address));
    CHECK(memory.planes[1].address == reinterpret_cast<std::uintptr_t>(address) + 1);
    CHECK(memory.planes[1].pitch == 1536);
    CHECK(av_buffer_get_ref_count(surface->buf[0]) == 2);
    given.reset();
    CHECK(av_buffer_get_ref_count(surface->buf[0]) == 1);
    frames.sw_format = AV_PIX_FMT_YUV444P;
    CHECK(exportCuda(*surface) == nullptr);
}
