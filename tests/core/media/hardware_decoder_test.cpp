// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/ffmpeg/VideoDecoder.h"

#include "core/media/ffmpeg/DecoderProof.h"
#include "tests/core/media/ClipSession.h"
#include "tests/core/media/FakeDevice.h"

#include <algorithm>
#include <array>
#include <limits>

using namespace pantau;
using namespace pantau::test;
using domain::DecodeEffort;
using media::HardwareKind;
using media::HardwareReason;
using media::PixelSize;
using media::ffmpeg::DecoderUse;
using media::ffmpeg::GpuMemory;
using media::ffmpeg::HardwareGrant;
using media::ffmpeg::LogTap;
using media::ffmpeg::VideoDecoder;

namespace {

constexpr std::int64_t Plenty = std::numeric_limits<std::int64_t>::max();
constexpr PixelSize FullSize{320, 180};

const DecoderUse InHardware{HardwareKind::Vaapi, HardwareReason::None};

EncodedClip clip(int pictures = 60, const char* more = "bframes=0")
{
    ClipOptions options;
    options.pictures = pictures;
    options.more = more;
    return encodeClip(options);
}

// Each picture is preceded by an SEI that says to be longer than it is, as some cameras send them.
EncodedClip withMalformedSei(EncodedClip played)
{
    constexpr std::array<std::uint8_t, 10> Sei{0, 0, 0, 1, 6, 5, 255, 16, 0x41, 0x80};
    for (auto& packet : played.packets) {
        const media::ffmpeg::PacketHandle whole(av_packet_clone(packet.get()));
        av_packet_unref(packet.get());
        REQUIRE(av_new_packet(packet.get(), whole->size + static_cast<int>(Sei.size())) == 0);
        std::copy(Sei.begin(), Sei.end(), packet->data);
        std::copy_n(whole->data, whole->size, packet->data + Sei.size());
        packet->flags = whole->flags;
    }
    return played;
}

// A decoder and what it gave out.
struct Run
{
    explicit Run(const EncodedClip& played, HardwareGrant grant = {}) : m_clip(played)
    {
        auto opened = VideoDecoder::open(*played.parameters, tap, std::move(grant));
        REQUIRE(opened.has_value());
        decoder = std::make_unique<VideoDecoder>(std::move(*opened));
        decoder->setShownSize(FullSize);
    }

    VideoDecoder::Outcome decode(std::size_t packet)
    {
        const AVPacket& next = *m_clip.packets.at(packet);
        const bool key = (next.flags & AV_PKT_FLAG_KEY) != 0;
        const auto publish = [this](const media::VideoFrame& frame) { sink.deliver(frame); };
        const VideoDecoder::Outcome outcome = decoder->decode(next, key, {}, publish);
        return outcome.again ? decoder->decode(next, key, {}, publish) : outcome;
    }
    void decode(std::size_t from, std::size_t to)
    {
        for (std::size_t i = from; i < to; ++i) {
            REQUIRE_FALSE(decode(i).damaged);
        }
    }
    [[nodiscard]] std::vector<std::uint64_t> checksums() const
    {
        std::vector<std::uint64_t> all;
        for (const auto& shown : sink.shown) {
            all.push_back(shown.checksum);
        }
        return all;
    }

    LogTap tap;
    std::unique_ptr<VideoDecoder> decoder;
    NotingSink sink;

private:
    const EncodedClip& m_clip;
};

std::vector<std::uint64_t> inSoftware(const EncodedClip& played, std::size_t packets)
{
    Run run(played);
    run.decode(0, packets);
    CHECK(run.decoder->use() == DecoderUse{});
    return run.checksums();
}

} // namespace

TEST_CASE("a device that decodes gives the same pictures as the software, and the decoder bears its name")
{
    const EncodedClip played = clip();
    const auto device = std::make_shared<FakeDevice>();
    GpuMemory memory(Plenty);
    Run run(played, {device, &memory});
    CHECK_FALSE(run.decoder->use().has_value()); // nothing is claimed before the first picture
    run.decode(0, 60);
    CHECK(run.decoder->use() == InHardware);
    CHECK(run.decoder->name() == "h264 VAAPI");
    CHECK(run.checksums() == inSoftware(played, 60));
    CHECK(device->sizesRead().size() == 60);
}

TEST_CASE("a decoder in hardware has one thread and a pool for exactly the surfaces that we hold")
{
    const EncodedClip played = clip(1);
    const auto device = std::make_shared<FakeDevice>();
    GpuMemory memory(Plenty);
    const Run run(played, {device, &memory});
    CHECK(device->threads == 1);
    CHECK(device->extraSurfaces == media::ffmpeg::ExtraSurfaces);
}

TEST_CASE("a camera whose SEI are malformed is shown, by the software")
{
    const EncodedClip played = withMalformedSei(clip());
    const auto device = std::make_shared<FakeDevice>();
    GpuMemory memory(Plenty);
    Run run(played, {device, &memory});
    run.decode(0, 60);
    CHECK(run.decoder->use() == DecoderUse{std::nullopt, HardwareReason::CodecMissing});
    CHECK(run.checksums() == inSoftware(clip(), 60));
}

TEST_CASE("when the device fails between key frames the stream goes on in software from the next key frame")
{
    const EncodedClip played = clip();
    const auto device = std::make_shared<FakeDevice>();
    GpuMemory memory(Plenty);
    Run run(played, {device, &memory});
    run.decode(0, 10);
    device->broken = true;
    const VideoDecoder::Outcome outcome = run.decode(10);
    CHECK(outcome.frames == 0);
    CHECK(outcome.damaged); // by which the session waits for a key frame
    CHECK(run.decoder->use() == DecoderUse{std::nullopt, HardwareReason::Failed});
    CHECK(run.decoder->name() == "h264 SW");
    CHECK(memory.taken() == 0);
    run.decode(25, 60);
    std::vector<std::uint64_t> expected = inSoftware(played, 60);
    expected.erase(expected.begin() + 10, expected.begin() + 25);
    CHECK(run.checksums() == expected);
    CHECK(device->sizesRead().size() == 11); // it is left alone from then on
}

TEST_CASE("when the device fails at a key frame the software takes that very key frame")
{
    const EncodedClip played = clip();
    const auto device = std::make_shared<FakeDevice>();
    GpuMemory memory(Plenty);
    Run run(played, {device, &memory});
    run.decode(0, 25);
    SECTION("by a call that fails")
    {
        device->broken = true;
    }
    SECTION("by what FFmpeg says in its log only")
    {
        run.tap.hardwareFailed = true;
    }
    run.decode(25, 60);
    CHECK(run.decoder->use() == DecoderUse{std::nullopt, HardwareReason::Failed});
    CHECK(run.checksums() == inSoftware(played, 60));
}

TEST_CASE("a key frame that the device does not take, though it has not failed, is left to the software")
{
    const EncodedClip played = clip();
    // A message before it that names parameters which do not exist: FFmpeg passes it over unless told to be strict.
    constexpr std::array<std::uint8_t, 9> Sei{0, 0, 0, 1, 6, 0, 1, 0x34, 0x80};
    AVPacket& key = *played.packets.at(25);
    const std::vector<std::uint8_t> picture(key.data, key.data + key.size);
    REQUIRE(av_grow_packet(&key, static_cast<int>(Sei.size())) == 0);
    std::copy(Sei.begin(), Sei.end(), key.data);
    std::copy(picture.begin(), picture.end(), key.data + Sei.size());
    GpuMemory memory(Plenty);
    Run run(played, {std::make_shared<FakeDevice>(), &memory});
    run.decode(0, 60);
    CHECK(run.decoder->use() == DecoderUse{std::nullopt, HardwareReason::CodecMissing});
    CHECK(run.checksums() == inSoftware(played, 60));
}

TEST_CASE("what FFmpeg logs of a failed call to the hardware is noticed")
{
    media::ffmpeg::installFfmpegLog();
    const auto noticed = [](auto log) {
        const LogTap tap;
        log();
        return tap.hardwareFailed;
    };
    CHECK(noticed([] { av_log(nullptr, AV_LOG_ERROR, "%s failed", "cuMemcpy2DAsync(&cpy, hwctx->stream)"); }));
    CHECK(noticed([] { av_log(nullptr, AV_LOG_ERROR, "hardware accelerator failed to decode picture\n"); }));
    CHECK(noticed([] { av_log(nullptr, AV_LOG_ERROR, "Failed to end picture decode issue: %d (%s).\n", 1, "x"); }));
    CHECK(noticed([] { av_log(nullptr, AV_LOG_ERROR, "No decoder surfaces left\n"); }));
    CHECK_FALSE(noticed([] { av_log(nullptr, AV_LOG_ERROR, "no frame!\n"); }));
    const LogTap outer;
    {
        const LogTap inner;
        av_log(nullptr, AV_LOG_ERROR, "%s failed", "x");
        CHECK(inner.hardwareFailed);
    }
    CHECK_FALSE(outer.hardwareFailed);
    av_log(nullptr, AV_LOG_VERBOSE, "VAAPI driver: %s.\n", "Intel iHD driver - 23.1.1");
    CHECK(outer.vaapiDriver == "Intel iHD driver - 23.1.1");
}

TEST_CASE("when surfaces run out the stream goes on in software, at the latest with the next key frame")
{
    const EncodedClip played = clip();
    const auto device = std::make_shared<FakeDevice>();
    GpuMemory memory(Plenty);
    FakeDevice::surfacesLeft = 5;
    Run run(played, {device, &memory});
    run.decode(0, 5);
    CHECK(run.decode(5).damaged);
    run.decode(25, 60);
    FakeDevice::surfacesLeft = -1;
    CHECK(run.decoder->use() == DecoderUse{std::nullopt, HardwareReason::Failed});
    std::vector<std::uint64_t> expected = inSoftware(played, 60);
    expected.erase(expected.begin() + 5, expected.begin() + 25);
    CHECK(run.checksums() == expected);
}

TEST_CASE("a stream that the device does not take is decoded in software from its first picture")
{
    const EncodedClip played = clip();
    const auto device = std::make_shared<FakeDevice>();
    GpuMemory memory(Plenty);
    SECTION("because its surfaces are of another form")
    {
        device->format = AV_PIX_FMT_YUV444P;
    }
    SECTION("because the hardware refuses it")
    {
        device->format = AV_PIX_FMT_VAAPI;
    }
    Run run(played, {device, &memory});
    run.decode(0, 60);
    CHECK(run.decoder->use() == DecoderUse{std::nullopt, HardwareReason::CodecMissing});
    CHECK(run.decoder->name() == "h264 SW");
    CHECK(run.checksums() == inSoftware(played, 60));
    CHECK(memory.taken() == 0);
    CHECK(device->sizesRead().empty());
}

TEST_CASE("what the memory does not suffice for is decoded in software, and it is given back")
{
    const EncodedClip played = clip();
    const std::int64_t one = media::ffmpeg::decoderMemory({320, 192}, false, media::ffmpeg::ExtraSurfaces);
    const auto device = std::make_shared<FakeDevice>();
    GpuMemory memory(2 * one + one / 2);
    auto first = std::make_unique<Run>(played, HardwareGrant{device, &memory});
    Run second(played, {device, &memory});
    Run third(played, {device, &memory});
    first->decode(0, 1);
    second.decode(0, 1);
    third.decode(0, 60);
    CHECK(memory.taken() == 2 * one);
    CHECK(first->decoder->use() == InHardware);
    CHECK(third.decoder->use() == DecoderUse{std::nullopt, HardwareReason::MemoryFull});
    CHECK(third.checksums() == inSoftware(played, 60));
    first.reset();
    CHECK(memory.taken() == one);
    Run fourth(played, {device, &memory});
    fourth.decode(0, 1);
    CHECK(fourth.decoder->use() == InHardware);
    second.decoder->useSoftware(HardwareReason::IntraRefresh);
    CHECK(memory.taken() == one);
}

TEST_CASE("a decoder is counted with twenty surfaces, those that we hold, and what its driver keeps")
{
    constexpr std::int64_t MiB = 1024 * 1024;
    CHECK(media::ffmpeg::decoderMemory({1920, 1088}, false, 1) == 21LL * 1920 * 1088 * 3 / 2 + 16 * MiB);
    CHECK(media::ffmpeg::decoderMemory({1920, 1080}, true, 1) == 2 * 21LL * 1920 * 1088 * 3 / 2 + 16 * MiB);
    CHECK(media::ffmpeg::decoderMemory({640, 360}, false, 0) == 20LL * 640 * 384 * 3 / 2 + 16 * MiB);
}

TEST_CASE("T22 the device is asked for no more pixels than are shown, and for none when nothing is")
{
    const EncodedClip played = clip(8);
    const auto device = std::make_shared<FakeDevice>();
    GpuMemory memory(Plenty);
    Run run(played, {device, &memory});
    const auto sizeWhenShown = [&](std::size_t packet, PixelSize shown) {
        run.decoder->setShownSize(shown);
        REQUIRE(run.decode(packet).frames == 1);
        CHECK(run.decoder->pictureSize() == FullSize);
        const std::vector<PixelSize> read = device->sizesRead();
        REQUIRE(read.size() == run.sink.shown.size());
        CHECK(run.sink.shown.back().size == read.back());
        return run.sink.shown.back().size;
    };
    CHECK(sizeWhenShown(0, {4096, 4096}) == FullSize);
    CHECK(sizeWhenShown(1, {160, 90}) == PixelSize{160, 90});
    CHECK(sizeWhenShown(2, {160, 4000}) == PixelSize{160, 90});
    CHECK(sizeWhenShown(3, {4000, 45}) == PixelSize{80, 46}); // even sides
    CHECK(sizeWhenShown(4, {1, 1}) == PixelSize{2, 2});
    CHECK(sizeWhenShown(5, {320, 180}) == FullSize);
    run.decoder->setShownSize({0, 0});
    const VideoDecoder::Outcome hidden = run.decode(6);
    CHECK(hidden.frames == 0);
    CHECK(hidden.withheld == 1);
    CHECK(device->sizesRead().size() == 6);
    CHECK(sizeWhenShown(7, {160, 90}) == PixelSize{160, 90}); // no reference was lost by that
}

TEST_CASE("a picture that the device scaled keeps the colours that its full size stands for")
{
    ClipOptions options;
    options.pictures = 1;
    options.size = {1280, 720};
    const EncodedClip played = encodeClip(options); // says nothing of its matrix: BT.709 by its size
    const auto device = std::make_shared<FakeDevice>();
    GpuMemory memory(Plenty);
    Run run(played, {device, &memory});
    run.decoder->setShownSize({640, 360});
    media::ColourSpace colour;
    run.decoder->decode(*played.packets.front(), true, {}, [&](const media::VideoFrame& frame) {
        CHECK(frame.width == 640);
        colour = frame.colour;
    });
    CHECK(colour.matrix == media::ColourMatrix::Bt709);
}

TEST_CASE("efforts work in hardware too: the filter is not skipped there, and what is withheld is not read")
{
    const EncodedClip played = clip();
    const auto device = std::make_shared<FakeDevice>();
    GpuMemory memory(Plenty);
    Run run(played, {device, &memory});
    run.decoder->setEffort(DecodeEffort::HalfRate);
    run.decode(0, 20);
    CHECK(device->sizesRead().size() == 10);
    run.decoder->setEffort(DecodeEffort::Cheap);
    run.decode(20, 25);
    CHECK(device->sizesRead().size() == 15);
    run.decoder->setEffort(DecodeEffort::KeyFramesOnly);
    CHECK(run.decode(25).frames == 1);
    CHECK(run.decode(50).frames == 1);
    CHECK(run.decoder->use() == InHardware);
    const std::vector<std::uint64_t> all = inSoftware(played, 60);
    CHECK(run.checksums().at(12) == all.at(22)); // ten at half rate, then from 20 on
    CHECK(run.checksums().back() == all.at(50));
}

TEST_CASE("T23 both codecs are proven with a real picture, in full size and scaled")
{
    const auto device = std::make_shared<FakeDevice>();
    for (const AVCodecID codec : {AV_CODEC_ID_H264, AV_CODEC_ID_HEVC}) {
        CAPTURE(avcodec_get_name(codec));
        CHECK(proveDecoder(device, codec) == HardwareReason::None);
    }
    CHECK(device->sizesRead() == std::vector<PixelSize>{{320, 256}, {160, 128}, {320, 256}, {160, 128}});
}

TEST_CASE("T23 a device that shows green, gives nothing or does not know the codec fails its proof")
{
    const auto device = std::make_shared<FakeDevice>();
    HardwareReason expected = HardwareReason::None;
    SECTION("green")
    {
        device->green = true;
        expected = HardwareReason::WrongPicture;
    }
    SECTION("nothing")
    {
        device->broken = true;
        expected = HardwareReason::NoPicture;
    }
    SECTION("refused")
    {
        device->format = AV_PIX_FMT_VAAPI;
        expected = HardwareReason::CodecMissing;
    }
    SECTION("not built")
    {
        device->missing = {AV_CODEC_ID_H264, AV_CODEC_ID_HEVC};
        expected = HardwareReason::NotBuilt;
    }
    CHECK(proveDecoder(device, AV_CODEC_ID_H264) == expected);
    CHECK(proveDecoder(device, AV_CODEC_ID_HEVC) == expected);
}
