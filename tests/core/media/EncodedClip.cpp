// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/media/EncodedClip.h"

#include "tests/support/ForeignLeaks.h"

#include <cstring>
#include <stdexcept>

namespace pantau::test {

namespace {

using namespace media::ffmpeg;

constexpr int FramesPerSecond = 25;

void check(int result, const char* what)
{
    if (result < 0) {
        throw std::runtime_error(std::string("cannot encode a clip: ") + what);
    }
}

// Noise that is the same on every machine: 0 to 255.
int noiseAt(int x, int y)
{
    std::uint32_t hash = static_cast<std::uint32_t>(x) * 374761393U + static_cast<std::uint32_t>(y) * 668265263U;
    hash = (hash ^ (hash >> 13U)) * 1274126177U;
    return static_cast<int>((hash ^ (hash >> 16U)) & 0xFFU);
}

// The same, smooth between points that lie `cell` apart.
int smoothNoiseAt(int x, int y, int cell)
{
    const int column = x / cell;
    const int row = y / cell;
    const int right = x % cell;
    const int down = y % cell;
    const int above = noiseAt(column, row) * (cell - right) + noiseAt(column + 1, row) * right;
    const int below = noiseAt(column, row + 1) * (cell - right) + noiseAt(column + 1, row + 1) * right;
    return (above * (cell - down) + below * down) / (cell * cell);
}

// A textured street that stands still, two rows of textured cars that drive over it, and the noise of a sensor.
int lumaAt(int x, int y, int number)
{
    const bool firstRow = y >= 40 && y < 80;
    const bool secondRow = y >= 100 && y < 150;
    const int moved = firstRow ? x + 3 * number : x - 2 * number + 4096;
    const int grain = noiseAt(x + number * 7, y) / 64;
    if ((firstRow || secondRow) && moved / 48 % 3 == 0) {
        return 60 + smoothNoiseAt(moved, y, 12) / 2 + grain;
    }
    return 80 + smoothNoiseAt(x + 4096, y, 9) / 2 + grain;
}

void draw(AVFrame& frame, int number)
{
    check(av_frame_make_writable(&frame), "no memory");
    for (int y = 0; y < frame.height; ++y) {
        for (int x = 0; x < frame.width; ++x) {
            frame.data[0][y * frame.linesize[0] + x] = static_cast<std::uint8_t>(lumaAt(x, y, number));
        }
    }
    for (const int plane : {1, 2}) {
        std::memset(frame.data[plane], 128, static_cast<std::size_t>(frame.linesize[plane] * frame.height / 2));
    }
}

void putBigEndian(std::uint8_t* to, std::uint64_t value)
{
    for (int i = 7; i >= 0; --i) {
        to[i] = static_cast<std::uint8_t>(value);
        value >>= 8U;
    }
}

void stamp(AVFrame& frame, int number, std::int64_t sentAt)
{
    av_frame_remove_side_data(&frame, AV_FRAME_DATA_SEI_UNREGISTERED);
    AVFrameSideData* side = av_frame_new_side_data(&frame, AV_FRAME_DATA_SEI_UNREGISTERED, 32);
    check(side == nullptr ? -1 : 0, "no memory");
    std::memcpy(side->data, "PANTAU-CAMSIM-01", 16);
    putBigEndian(side->data + 16, static_cast<std::uint64_t>(number));
    putBigEndian(side->data + 24, static_cast<std::uint64_t>(sentAt));
}

CodecHandle openEncoder(const ClipOptions& options)
{
    const bool hevc = options.codec == AV_CODEC_ID_HEVC;
    const AVCodec* codec = avcodec_find_encoder_by_name(hevc ? "libx265" : "libx264");
    check(codec == nullptr ? -1 : 0, "this FFmpeg has no such encoder");
    CodecHandle encoder(avcodec_alloc_context3(codec));
    encoder->width = options.size.width;
    encoder->height = options.size.height;
    encoder->pix_fmt = AV_PIX_FMT_YUV420P;
    encoder->time_base = {1, FramesPerSecond};
    encoder->framerate = {FramesPerSecond, 1};
    encoder->gop_size = options.keyInterval;
    encoder->thread_count = 1;
    encoder->bit_rate = 250'000;
    AVDictionary* wishes = nullptr;
    av_dict_set(&wishes, "preset", "veryfast", 0);
    av_dict_set(&wishes, "udu_sei", "1", 0);
    std::string more = "scenecut=0:min-keyint=" + std::to_string(options.keyInterval) + ":" + options.more;
    if (hevc) {
        more += ":log-level=none:frame-threads=1";
    }
    av_dict_set(&wishes, hevc ? "x265-params" : "x264-params", more.c_str(), 0);
    const int opened = [&] {
        const ForeignLeaks keptByX265;
        return avcodec_open2(encoder.get(), codec, &wishes);
    }();
    av_dict_free(&wishes);
    check(opened, "the encoder does not open");
    return encoder;
}

void takePackets(AVCodecContext& encoder, EncodedClip& clip)
{
    PacketHandle packet(av_packet_alloc());
    while (avcodec_receive_packet(&encoder, packet.get()) >= 0) {
        if ((packet->flags & AV_PKT_FLAG_KEY) != 0) {
            clip.keys.insert(static_cast<std::uint64_t>(packet->pts));
        }
        clip.packets.push_back(std::move(packet));
        packet.reset(av_packet_alloc());
    }
}

} // namespace

std::vector<const AVPacket*> EncodedClip::all() const
{
    std::vector<const AVPacket*> pointers;
    for (const PacketHandle& packet : packets) {
        pointers.push_back(packet.get());
    }
    return pointers;
}

const char* EncodedClip::fileName() const
{
    return parameters->codec_id == AV_CODEC_ID_HEVC ? "clip.hevc" : "clip.h264";
}

EncodedClip encodeClip(const ClipOptions& options)
{
    const CodecHandle encoder = openEncoder(options);
    EncodedClip clip;
    clip.parameters.reset(avcodec_parameters_alloc());
    check(avcodec_parameters_from_context(clip.parameters.get(), encoder.get()), "no parameters");
    const FrameHandle frame(av_frame_alloc());
    frame->format = encoder->pix_fmt;
    frame->width = encoder->width;
    frame->height = encoder->height;
    check(av_frame_get_buffer(frame.get(), 0), "no memory");
    for (int number = 0; number < options.pictures; ++number) {
        draw(*frame, number);
        stamp(*frame, number, options.firstSentAt + number * 40'000'000LL);
        frame->pts = number;
        check(avcodec_send_frame(encoder.get(), frame.get()), "a picture is refused");
        takePackets(*encoder, clip);
    }
    check(avcodec_send_frame(encoder.get(), nullptr), "no end");
    takePackets(*encoder, clip);
    return clip;
}

} // namespace pantau::test
