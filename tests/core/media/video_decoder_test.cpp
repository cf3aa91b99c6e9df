// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/ffmpeg/VideoDecoder.h"
#include "tests/core/media/EncodedClip.h"
#include "tests/support/catch.h"

extern "C" {
#include <libavutil/imgutils.h>
}

#include <cstring>
#include <vector>

using namespace pantau::media;
using ffmpeg::LogTap;
using ffmpeg::PacketHandle;
using ffmpeg::VideoDecoder;
using namespace pantau::test;

namespace {

// What a decoder of uncompressed video makes of one grey picture.
struct Decoded
{
    VideoDecoder::Outcome outcome;
    std::vector<VideoFrame> frames; // without pixels that outlive the call
};

Decoded decodeRaw(AVPixelFormat format, PixelSize size, AVRational pixelAspect)
{
    const ParametersHandle parameters(avcodec_parameters_alloc());
    parameters->codec_type = AVMEDIA_TYPE_VIDEO;
    parameters->codec_id = AV_CODEC_ID_RAWVIDEO;
    parameters->format = format;
    parameters->width = size.width;
    parameters->height = size.height;
    parameters->sample_aspect_ratio = pixelAspect;
    LogTap tap;
    auto decoder = VideoDecoder::open(*parameters, tap);
    REQUIRE(decoder.has_value());
    const PacketHandle packet(av_packet_alloc());
    const int bytes = av_image_get_buffer_size(format, size.width, size.height, 1);
    REQUIRE(av_new_packet(packet.get(), bytes) == 0);
    std::memset(packet->data, 128, static_cast<std::size_t>(bytes));
    Decoded decoded;
    decoded.outcome =
        decoder->decode(*packet, {}, [&decoded](const VideoFrame& frame) { decoded.frames.push_back(frame); });
    return decoded;
}

double pixelAspectOf(AVPixelFormat format, AVRational pixelAspect)
{
    const Decoded decoded = decodeRaw(format, {72, 58}, pixelAspect);
    REQUIRE(decoded.frames.size() == 1);
    return decoded.frames.front().pixelAspect;
}

} // namespace

TEST_CASE("the aspect of the pixels survives the conversion of a layout that is not ours")
{
    CHECK(pixelAspectOf(AV_PIX_FMT_YUV420P, {64, 45}) == Approx(64.0 / 45));
    CHECK(pixelAspectOf(AV_PIX_FMT_YUV422P, {64, 45}) == Approx(64.0 / 45));
    CHECK(pixelAspectOf(AV_PIX_FMT_YUV444P, {64, 45}) == Approx(64.0 / 45));
    CHECK(pixelAspectOf(AV_PIX_FMT_YUV422P, {0, 1}) == 1.0);
}

TEST_CASE("the aspect of the pixels is bounded: nonsense means square")
{
    CHECK(pixelAspectOf(AV_PIX_FMT_YUV420P, {8, 1}) == 8.0);
    CHECK(pixelAspectOf(AV_PIX_FMT_YUV420P, {1, 8}) == 0.125);
    CHECK(pixelAspectOf(AV_PIX_FMT_YUV420P, {9, 1}) == 1.0);
    CHECK(pixelAspectOf(AV_PIX_FMT_YUV420P, {1, 9}) == 1.0);
    CHECK(pixelAspectOf(AV_PIX_FMT_YUV420P, {65535, 1}) == 1.0);
    CHECK(pixelAspectOf(AV_PIX_FMT_YUV420P, {1, 65535}) == 1.0);
}

TEST_CASE("a picture with a side that no scaler takes is refused as damaged")
{
    const auto accepted = [](AVPixelFormat format, PixelSize size) {
        const Decoded decoded = decodeRaw(format, size, {1, 1});
        CHECK(decoded.outcome.damaged == decoded.frames.empty());
        return !decoded.frames.empty();
    };
    CHECK(accepted(AV_PIX_FMT_YUV420P, {16384, 16}));
    CHECK(accepted(AV_PIX_FMT_YUV420P, {16, 16384}));
    CHECK_FALSE(accepted(AV_PIX_FMT_YUV420P, {16386, 16}));
    CHECK_FALSE(accepted(AV_PIX_FMT_YUV420P, {16, 16386}));
    CHECK_FALSE(accepted(AV_PIX_FMT_YUV422P, {65536, 16}));
}

TEST_CASE("a stamp from this century is taken, any other number is none")
{
    const auto stampOfClip = [](std::int64_t sentAt) {
        ClipOptions options;
        options.pictures = 1;
        options.firstSentAt = sentAt;
        const EncodedClip clip = encodeClip(options);
        LogTap tap;
        auto decoder = VideoDecoder::open(*clip.parameters, tap);
        REQUIRE(decoder.has_value());
        std::vector<VideoFrame> frames;
        decoder->decode(*clip.packets.front(), {}, [&frames](const VideoFrame& frame) { frames.push_back(frame); });
        REQUIRE(frames.size() == 1);
        return frames.front().stamp;
    };
    constexpr std::int64_t Start = 946'684'800'000'000'000; // 2000
    constexpr std::int64_t End = 4'102'444'800'000'000'000; // 2100
    CHECK(stampOfClip(Start).has_value());
    REQUIRE(stampOfClip(End - 1).has_value());
    CHECK(stampOfClip(End - 1)->sentAt.time_since_epoch() == std::chrono::nanoseconds(End - 1));
    for (const std::int64_t nonsense : {std::int64_t(0), std::int64_t(-1), Start - 1, End, INT64_MIN, INT64_MAX}) {
        CAPTURE(nonsense);
        CHECK_FALSE(stampOfClip(nonsense).has_value());
    }
}

TEST_CASE("what FFmpeg misses is charged to the packet at hand, picture or not, and never to the one after a flush")
{
    const EncodedClip clip = encodeClip({});
    LogTap tap;
    auto decoder = VideoDecoder::open(*clip.parameters, tap);
    REQUIRE(decoder.has_value());
    const auto decode = [&](const AVPacket& packet) { return decoder->decode(packet, {}, [](const VideoFrame&) {}); };
    REQUIRE(decode(*clip.packets.at(0)).frames == 1);
    const PacketHandle garbage(av_packet_alloc());
    REQUIRE(av_new_packet(garbage.get(), 64) == 0);
    std::memset(garbage->data, 0xFF, 64);
    tap.missingReference = true;
    CHECK(decode(*garbage).damaged);
    CHECK_FALSE(tap.missingReference);
    const VideoDecoder::Outcome next = decode(*clip.packets.at(1));
    CHECK(next.frames == 1);
    CHECK_FALSE(next.damaged);
    tap.missingReference = true;
    CHECK(decode(*clip.packets.at(2)).damaged);
    tap.missingReference = true;
    decoder->flush();
    CHECK(decode(*clip.packets.at(25)).frames == 1);
}
