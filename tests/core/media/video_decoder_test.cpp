// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/ffmpeg/VideoDecoder.h"

#include "core/media/PictureScaler.h"
#include "tests/core/media/EncodedClip.h"
#include "tests/support/catch.h"

extern "C" {
#include <libavutil/imgutils.h>
}

#include <algorithm>
#include <cmath>
#include <cstring>
#include <vector>

using namespace pantau::media;
using ffmpeg::LogTap;
using ffmpeg::PacketHandle;
using ffmpeg::ParametersHandle;
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
        decoder->decode(*packet, true, {}, [&decoded](const VideoFrame& frame) { decoded.frames.push_back(frame); });
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
        decoder->decode(*clip.packets.front(), true, {},
                        [&frames](const VideoFrame& frame) { frames.push_back(frame); });
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
    const auto decode = [&](const AVPacket& packet) {
        return decoder->decode(packet, false, {}, [](const VideoFrame&) {});
    };
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

namespace {

constexpr PixelSize HalfSize{160, 90};

// The pictures of the clip as a tile of this size shows them.
std::vector<PlanarPicture> shownAt(PixelSize tile, const EncodedClip& clip)
{
    LogTap tap;
    auto decoder = VideoDecoder::open(*clip.parameters, tap);
    REQUIRE(decoder.has_value());
    decoder->setShownSize(tile);
    PictureScaler scaler;
    std::vector<PlanarPicture> pictures;
    for (const PacketHandle& packet : clip.packets) {
        decoder->decode(*packet, (packet->flags & AV_PKT_FLAG_KEY) != 0, {},
                        [&](const VideoFrame& frame) { scaler.scale(frame, HalfSize, pictures.emplace_back()); });
    }
    REQUIRE(pictures.size() == clip.packets.size());
    return pictures;
}

double squaredError(const PlanarPicture& one, const PlanarPicture& other)
{
    double sum = 0;
    for (std::ptrdiff_t row = 0; row < HalfSize.height; ++row) {
        for (std::ptrdiff_t column = 0; column < HalfSize.width; ++column) {
            const int a = one.plane(0).data[row * one.plane(0).stride + column];
            const int b = other.plane(0).data[row * other.plane(0).stride + column];
            sum += (a - b) * (a - b);
        }
    }
    return sum / (HalfSize.width * HalfSize.height);
}

// Mean squared error of luma, picture by picture, in a small tile against the full decode.
std::vector<double> drift(const EncodedClip& clip)
{
    const std::vector<PlanarPicture> full = shownAt({4096, 4096}, clip);
    const std::vector<PlanarPicture> small = shownAt(HalfSize, clip);
    std::vector<double> errors;
    std::transform(full.begin(), full.end(), small.begin(), std::back_inserter(errors), squaredError);
    return errors;
}

EncodedClip clipOf(int pictures, int keyInterval)
{
    ClipOptions options;
    options.pictures = pictures;
    options.keyInterval = keyInterval;
    return encodeClip(options);
}

} // namespace

TEST_CASE("in a small tile a stream with short groups of pictures is decoded for less and looks the same")
{
    constexpr int Group = ffmpeg::FilterRule::LongestGroup;
    const std::vector<double> errors = drift(clipOf(3 * Group, Group));
    const auto worst = std::max_element(errors.begin(), errors.end());
    const double psnr = 10 * std::log10(255.0 * 255.0 / *worst);
    CAPTURE(psnr, worst - errors.begin());
    CHECK(std::all_of(errors.begin(), errors.begin() + Group, [](double error) { return error == 0; }));
    CHECK(*worst > 0);
    CHECK(psnr >= 38);
}

TEST_CASE("a stream with longer groups of pictures is decoded in full in a small tile too")
{
    for (const int group : {ffmpeg::FilterRule::LongestGroup + 1, 1000}) {
        CAPTURE(group);
        const std::vector<double> errors = drift(clipOf(160, group));
        CHECK(std::all_of(errors.begin(), errors.end(), [](double error) { return error == 0; }));
    }
}

TEST_CASE("the filter is skipped once a whole group was short, and no longer than one may last")
{
    ffmpeg::FilterRule rule;
    const auto group = [&rule](int pictures) {
        int skipped = 0;
        for (int i = 0; i < pictures; ++i) {
            rule.next(i == 0);
            skipped += rule.maySkip() ? 1 : 0;
        }
        return skipped;
    };
    CHECK(group(50) == 0);
    CHECK(group(50) == 50);
    CHECK(group(51) == 50);
    CHECK(group(25) == 0);
    CHECK(group(25) == 25);
    rule.restart();
    rule.next(false);
    CHECK_FALSE(rule.maySkip());
    CHECK(group(25) == 25); // the one that broke off says nothing, the one before it does
    CHECK(group(1000) == 50);
    rule.restart();
    CHECK(group(10) == 10);
    CHECK(group(10) == 10);
}
