// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/ffmpeg/DecoderProof.h"
#include "core/media/ffmpeg/HardwareAccess.h"
#include "tests/core/media/ClipSession.h"
#include "tests/core/media/FakeDevice.h"
#include "tests/core/media/FakeStream.h"

#include <limits>

using namespace pantau;
using namespace pantau::test;
using media::HardwareKind;
using media::HardwareWish;
using media::PixelSize;
using media::SurfaceKind;
using media::VideoFrame;
using media::ffmpeg::GpuMemory;
using media::ffmpeg::HardwareAccess;
using media::ffmpeg::LogTap;
using media::ffmpeg::VideoDecoder;

namespace {

constexpr std::int64_t MuchMemory = std::numeric_limits<std::int64_t>::max();

std::shared_ptr<FakeDevice> lendingDevice()
{
    auto device = std::make_shared<FakeDevice>(HardwareKind::Cuda);
    device->lendsSurfaces = true;
    return device;
}

// A decoder on a device, and the pictures that it gave out, held as a sink would hold them.
struct Lender
{
    explicit Lender(std::shared_ptr<FakeDevice> used) : device(std::move(used))
    {
        auto opened = VideoDecoder::open(*clip.parameters, tap, {device, &memory});
        REQUIRE(opened.has_value());
        decoder.emplace(std::move(*opened));
        decoder->setShownSize({160, 90});
        decoder->setLending(true);
    }
    // The next picture as it was given out; its planes are gone.
    VideoFrame next()
    {
        VideoFrame given;
        const AVPacket& packet = *clip.packets.at(m_next++);
        const bool key = (packet.flags & AV_PKT_FLAG_KEY) != 0;
        decoder->decode(packet, key, {}, [&given](const VideoFrame& frame) { given = frame; });
        REQUIRE(given.width > 0);
        return given;
    }

    const EncodedClip clip = encodeClip({});
    const std::shared_ptr<FakeDevice> device;
    GpuMemory memory{MuchMemory};
    LogTap tap;
    std::optional<VideoDecoder> decoder;

private:
    std::size_t m_next = 0;
};

// Takes surfaces, and holds what it is given until the next comes.
class SurfaceSink final : public media::FrameSink
{
public:
    void deliver(const VideoFrame& frame) override
    {
        ++(frame.surface != nullptr ? onDevice : inMemory);
        m_shown = frame.surface;
    }
    [[nodiscard]] PixelSize wantedSize() const override { return {160, 90}; }
    [[nodiscard]] bool takes(SurfaceKind kind) const override { return able && kind == SurfaceKind::Cuda; }

    bool able = true;
    int onDevice = 0;
    int inMemory = 0;

private:
    std::shared_ptr<const media::GpuSurface> m_shown;
};

} // namespace

TEST_CASE("a picture that is lent is scaled on the device, is described as ever, and nothing is copied")
{
    Lender lender(lendingDevice());
    CHECK_FALSE(lender.decoder->lends().has_value()); // nothing is claimed before the first picture
    const VideoFrame lent = lender.next();
    CHECK(lender.decoder->lends() == SurfaceKind::Cuda);
    REQUIRE(lent.surface != nullptr);
    CHECK(lent.surface->size == PixelSize{160, 90});
    CHECK(lent.width == 160);
    CHECK(lent.layout == media::PixelLayout::Nv12);
    CHECK(lent.colour == media::ColourSpace());
    CHECK(lent.stamp.has_value());
    CHECK(lent.planes[0].data == nullptr);
    CHECK(lender.decoder->pictureSize() == PixelSize{320, 180});
    CHECK(lender.device->sizesRead().empty());
}

TEST_CASE("pictures come to memory where lending is not wanted, not offered or refused")
{
    const auto device = lendingDevice();
    Lender lender(device);
    SECTION("not wanted")
    {
        lender.decoder->setLending(false);
    }
    SECTION("not offered")
    {
        device->lendsSurfaces = false;
    }
    SECTION("refused")
    {
        device->refusesToLend = true;
    }
    SECTION("left to the software")
    {
        lender.decoder->useSoftware(media::HardwareReason::IntraRefresh);
        CHECK_FALSE(lender.decoder->lends().has_value());
    }
    const VideoFrame copied = lender.next();
    CHECK(copied.surface == nullptr);
    CHECK(copied.planes[0].data != nullptr);
}

TEST_CASE("no more surfaces are out than the pool is made for: the next picture comes in memory, and the pool lives on")
{
    Lender lender(lendingDevice());
    std::vector<VideoFrame> held;
    for (int i = 0; i < media::FrameSink::KeptSurfaces; ++i) {
        held.push_back(lender.next());
        CHECK(held.back().surface != nullptr);
    }
    CHECK(s_liveSurfaces == media::FrameSink::KeptSurfaces);
    for (int i = 0; i < 3; ++i) {
        CHECK(lender.next().surface == nullptr);
    }
    held.pop_back();
    CHECK(lender.next().surface != nullptr); // and is let go at once
    held.clear();
    CHECK(s_liveSurfaces == 0);
    CHECK(lender.decoder->use()->hardware == HardwareKind::Cuda);
}

TEST_CASE("a picture outlives its decoder, and the memory counts as taken until it is let go")
{
    Lender lender(lendingDevice());
    VideoFrame held = lender.next();
    const std::int64_t taken = lender.memory.taken();
    CHECK(taken > 0);
    lender.decoder.reset();
    CHECK(lender.memory.taken() == taken);
    CHECK(s_liveSurfaces == 1);
    held.surface.reset();
    CHECK(lender.memory.taken() == 0);
    CHECK(s_liveSurfaces == 0);
}

TEST_CASE("a device that fails while it lends is given up like one that is read from")
{
    Lender lender(lendingDevice());
    CHECK(lender.next().surface != nullptr);
    lender.device->broken = true;
    const AVPacket& packet = *lender.clip.packets.at(1);
    CHECK(lender.decoder->decode(packet, false, {}, [](const VideoFrame&) {}).damaged);
    CHECK(lender.decoder->use() == media::ffmpeg::DecoderUse{std::nullopt, media::HardwareReason::Failed});
}

TEST_CASE("a session lends while all who show its stream take surfaces, and copies once for all else")
{
    FakeClock clock;
    const auto device = lendingDevice();
    HardwareAccess access(clock, HardwareWish::Cuda, MuchMemory, [&](HardwareKind) {
        return base::Result<std::shared_ptr<const media::ffmpeg::HardwareDevice>, media::HardwareReason>(
            std::shared_ptr<const media::ffmpeg::HardwareDevice>(device));
    });
    const EncodedClip clip = encodeClip({});
    ClipSession session(clip, media::ffmpeg::sessionFactory(&access));
    const auto copied = session.sink;
    session.hub.unsubscribe(copied.get());
    const auto surfaces = std::make_shared<SurfaceSink>();
    session.hub.subscribe(surfaces);
    session.step(5); // the first packet settles what the decoder is
    CHECK(surfaces->onDevice == 4);
    CHECK(surfaces->inMemory == 1);
    session.hub.subscribe(copied); // a raster wall
    const std::size_t before = device->sizesRead().size();
    session.step(5);
    CHECK(surfaces->inMemory == 6);
    CHECK(copied->shown.size() == 5);
    CHECK(device->sizesRead().size() - before == 5); // once for both
    session.hub.unsubscribe(copied.get());
    session.step(5);
    CHECK(surfaces->onDevice == 9);
    surfaces->able = false; // the renderer could not import one
    session.step(5);
    CHECK(surfaces->inMemory == 11);
    CHECK(s_liveSurfaces == 0);
}

TEST_CASE("the picture for the renderer's proof is lent in full size and scaled, and is what it should be")
{
    const auto device = lendingDevice();
    GpuMemory memory(MuchMemory);
    for (const AVCodecID codec : {AV_CODEC_ID_H264, AV_CODEC_ID_HEVC}) {
        const media::SurfaceProof proof = media::ffmpeg::lendProof(device, codec, memory);
        CHECK(proof.device == "CUDA on a fake");
        REQUIRE(proof.pictures.size() == 2);
        REQUIRE(proof.points.size() == 8);
        for (const VideoFrame& picture : proof.pictures) {
            CHECK(picture.width == (&picture == &proof.pictures[0] ? 320 : 160));
            const auto& planes = std::get<media::CudaMemory>(picture.surface->memory).planes;
            for (const media::SurfaceProof::Point& point : proof.points) {
                const auto x = static_cast<std::size_t>(point.x * picture.width);
                const auto y = static_cast<std::size_t>(point.y * picture.height);
                const auto* const luma = reinterpret_cast<const std::uint8_t*>(planes[0].address);
                const auto* const chroma = reinterpret_cast<const std::uint8_t*>(planes[1].address);
                CHECK(std::abs(luma[y * planes[0].pitch + x] - point.sample[0]) <= 2);
                CHECK(std::abs(chroma[y / 2 * planes[1].pitch + x / 2 * 2] - point.sample[1]) <= 2);
                CHECK(std::abs(chroma[y / 2 * planes[1].pitch + x / 2 * 2 + 1] - point.sample[2]) <= 2);
            }
        }
    }
    CHECK(memory.taken() == 0);
}

TEST_CASE("where nothing is lent there is nothing to prove")
{
    FakeClock clock;
    const auto device = lendingDevice();
    const auto open = [&](HardwareKind) {
        return base::Result<std::shared_ptr<const media::ffmpeg::HardwareDevice>, media::HardwareReason>(
            std::shared_ptr<const media::ffmpeg::HardwareDevice>(device));
    };
    HardwareAccess software(clock, HardwareWish::Software, MuchMemory, open);
    CHECK(software.surfaceProof().device.empty());
    HardwareAccess access(clock, HardwareWish::Cuda, MuchMemory, open);
    CHECK(access.surfaceProof().pictures.size() == 2);
    device->refusesToLend = true;
    CHECK(access.surfaceProof().device == "CUDA on a fake");
    CHECK(access.surfaceProof().pictures.empty());
}
