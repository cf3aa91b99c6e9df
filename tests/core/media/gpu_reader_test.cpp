// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/ffmpeg/GpuReader.h"

#include "core/media/ffmpeg/FfmpegLog.h"
#include "tests/support/ForeignLeaks.h"
#include "tests/support/catch.h"

#include <cstdlib>

extern "C" {
#include <libavutil/hwcontext.h>
}

using namespace pantau::media;
using namespace pantau::media::ffmpeg;

namespace {

constexpr PixelSize Size{640, 360};

// Surfaces on whatever Vulkan there is; Mesa's lavapipe does it without a graphics processor.
BufferHandle openPool(PixelSize size)
{
    installFfmpegLog();
    const pantau::test::ForeignLeaks keptByTheDriver;
    AVBufferRef* created = nullptr;
    if (av_hwdevice_ctx_create(&created, AV_HWDEVICE_TYPE_VULKAN, nullptr, nullptr, 0) < 0) {
        WARN("SKIPPED: there is no Vulkan device; the package mesa-vulkan-drivers has one in software");
        return nullptr;
    }
    const BufferHandle device(created);
    BufferHandle pool(av_hwframe_ctx_alloc(device.get()));
    auto& frames = *static_cast<AVHWFramesContext*>(static_cast<void*>(pool->data));
    frames.format = AV_PIX_FMT_VULKAN;
    frames.sw_format = AV_PIX_FMT_NV12;
    frames.width = size.width;
    frames.height = size.height;
    REQUIRE(av_hwframe_ctx_init(pool.get()) == 0);
    return pool;
}

// Left half dark, right half bright; chroma grey.
FrameHandle halves(PixelSize size)
{
    FrameHandle frame(av_frame_alloc());
    frame->format = AV_PIX_FMT_NV12;
    frame->width = size.width;
    frame->height = size.height;
    REQUIRE(av_frame_get_buffer(frame.get(), 0) == 0);
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            frame->data[0][y * frame->linesize[0] + x] = x < size.width / 2 ? 50 : 200;
        }
    }
    for (int y = 0; y < size.height / 2; ++y) {
        for (int x = 0; x < size.width; ++x) {
            frame->data[1][y * frame->linesize[1] + x] = 128;
        }
    }
    return frame;
}

// FFmpeg's Vulkan reads the picture in memory while the call has long returned: it must live as long as the surface.
struct Uploaded
{
    Uploaded(const BufferHandle& pool, PixelSize size) : picture(halves(size))
    {
        REQUIRE(av_hwframe_get_buffer(pool.get(), surface.get(), 0) == 0);
        REQUIRE(av_hwframe_transfer_data(surface.get(), picture.get(), 0) == 0);
    }

    FrameHandle picture;
    FrameHandle surface{av_frame_alloc()};
};

std::shared_ptr<const GpuSurface> lendAsItIs(const AVFrame& surface)
{
    FrameHandle held(av_frame_clone(&surface));
    return std::make_shared<const GpuSurface>(GpuSurface{{surface.width, surface.height},
                                                         PixelLayout::Nv12,
                                                         CudaMemory{},
                                                         std::shared_ptr<const AVFrame>(std::move(held))});
}

int s_refusals = 0;

std::shared_ptr<const GpuSurface> lendNothing(const AVFrame& /*surface*/)
{
    ++s_refusals;
    return nullptr;
}

void checkHalves(const AVFrame& picture, PixelSize size)
{
    CHECK(picture.format == AV_PIX_FMT_NV12);
    REQUIRE(picture.width == size.width);
    REQUIRE(picture.height == size.height);
    for (const int row : {0, size.height / 2, size.height - 1}) {
        const std::uint8_t* const luma = picture.data[0] + row * picture.linesize[0];
        CHECK(std::abs(luma[size.width / 4] - 50) <= 2);
        CHECK(std::abs(luma[size.width * 3 / 4] - 200) <= 2);
        CHECK(std::abs(picture.data[1][row / 2 * picture.linesize[1] + size.width / 2] - 128) <= 2);
    }
}

} // namespace

TEST_CASE("T22 a surface is scaled on its device and comes to memory in the size that is asked for")
{
    const BufferHandle pool = openPool(Size);
    if (pool == nullptr) {
        return;
    }
    const Uploaded uploaded(pool, Size);
    GpuReader reader("scale_vulkan");
    const FrameHandle picture(av_frame_alloc());
    for (const PixelSize size : {Size, PixelSize{320, 180}, PixelSize{320, 180}, PixelSize{96, 54}, Size}) {
        CAPTURE(size.width);
        REQUIRE(reader.read(*uploaded.surface, size, *picture) == 0);
        checkHalves(*picture, size);
    }
    SECTION("after a change of the stream's size too")
    {
        const BufferHandle other = openPool({320, 240});
        const Uploaded smaller(other, {320, 240});
        for (const PixelSize size : {PixelSize{160, 120}, PixelSize{320, 240}}) {
            REQUIRE(reader.read(*smaller.surface, size, *picture) == 0);
            checkHalves(*picture, size);
        }
    }
}

TEST_CASE("pictures of one size use the same memory one after another")
{
    const BufferHandle pool = openPool(Size);
    if (pool == nullptr) {
        return;
    }
    const Uploaded uploaded(pool, Size);
    GpuReader reader("scale_vulkan");
    const FrameHandle picture(av_frame_alloc());
    for (const PixelSize size : {PixelSize{320, 180}, Size}) {
        REQUIRE(reader.read(*uploaded.surface, size, *picture) == 0);
        const std::uint8_t* const memory = picture->data[0];
        REQUIRE(reader.read(*uploaded.surface, size, *picture) == 0);
        CHECK(picture->data[0] == memory);
    }
}

TEST_CASE("where there is no scaler or it does not work the surface comes in full size, and the device has not failed")
{
    const BufferHandle pool = openPool(Size);
    if (pool == nullptr) {
        return;
    }
    const Uploaded uploaded(pool, Size);
    for (const char* scaler : {"scale_cuda", "no_such_filter", static_cast<const char*>(nullptr)}) {
        GpuReader reader(scaler);
        const LogTap tap;
        const FrameHandle picture(av_frame_alloc());
        for (int i = 0; i < 2; ++i) {
            REQUIRE(reader.read(*uploaded.surface, {320, 180}, *picture) == 0);
            checkHalves(*picture, Size);
        }
        CHECK_FALSE(tap.hardwareFailed);
    }
}

TEST_CASE("a surface is lent scaled, and goes back to its pool when it is let go")
{
    const BufferHandle pool = openPool(Size);
    if (pool == nullptr) {
        return;
    }
    const Uploaded uploaded(pool, Size);
    GpuReader reader("scale_vulkan", lendAsItIs);
    const int own = av_buffer_get_ref_count(uploaded.surface->buf[0]);
    CHECK(reader.lend(*uploaded.surface, Size) != nullptr); // and let go
    CHECK(av_buffer_get_ref_count(uploaded.surface->buf[0]) == own);
    for (const PixelSize size : {PixelSize{320, 180}, Size}) {
        auto first = reader.lend(*uploaded.surface, size);
        auto second = reader.lend(*uploaded.surface, size);
        REQUIRE(first != nullptr);
        REQUIRE(second != nullptr);
        CHECK(first->size == size);
        const auto& lent = *static_cast<const AVFrame*>(first->owner.get());
        const auto& other = *static_cast<const AVFrame*>(second->owner.get());
        // Two scaled pictures are apart from each other; one in full size is the decoder's own.
        CHECK((lent.buf[0]->data == other.buf[0]->data) == (size == Size));
        const FrameHandle read(av_frame_alloc());
        REQUIRE(av_hwframe_transfer_data(read.get(), &lent, 0) == 0);
        checkHalves(*read, size);
    }
}

TEST_CASE("a surface that cannot be scaled or given out is not lent, and is read all the same")
{
    const BufferHandle pool = openPool(Size);
    if (pool == nullptr) {
        return;
    }
    const Uploaded uploaded(pool, Size);
    const LogTap tap;
    GpuReader withoutScaler(nullptr, lendAsItIs);
    CHECK(withoutScaler.lend(*uploaded.surface, {320, 180}) == nullptr); // in full size its edges would crawl
    CHECK(withoutScaler.lend(*uploaded.surface, Size) != nullptr);
    GpuReader withoutExport("scale_vulkan");
    CHECK(withoutExport.lend(*uploaded.surface, Size) == nullptr);
    s_refusals = 0;
    GpuReader refused("scale_vulkan", lendNothing);
    for (int i = 0; i < 3; ++i) {
        CHECK(refused.lend(*uploaded.surface, {320, 180}) == nullptr);
    }
    CHECK(s_refusals == 1); // the driver is not asked again
    const FrameHandle picture(av_frame_alloc());
    REQUIRE(refused.read(*uploaded.surface, {320, 180}, *picture) == 0);
    checkHalves(*picture, {320, 180});
    CHECK_FALSE(tap.hardwareFailed);
}
