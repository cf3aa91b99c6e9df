// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/PixelSize.h"
#include "core/media/ffmpeg/Handles.h"

#include <set>
#include <string>
#include <vector>

namespace pantau::test {

struct ClipOptions
{
    media::PixelSize size{320, 180};
    int pictures = 100;
    int keyInterval = 25;
    AVCodecID codec = AV_CODEC_ID_H264;                   // or AV_CODEC_ID_HEVC
    std::string more = "bframes=0";                       // further options of x264 or x265
    std::int64_t firstSentAt = 1'760'000'000'000'000'000; // nanoseconds since 1970
};

// A drawn scene in byte-stream form, each picture with its number in a stamp like that of our simulator.
struct EncodedClip
{
    media::ffmpeg::ParametersHandle parameters;
    std::vector<media::ffmpeg::PacketHandle> packets; // in the order of decoding
    std::set<std::uint64_t> keys;                     // numbers of the pictures that one can start from

    [[nodiscard]] std::vector<const AVPacket*> all() const;
    // With the ending by which FFmpeg knows the format.
    [[nodiscard]] const char* fileName() const;
};

EncodedClip encodeClip(const ClipOptions& options);

} // namespace pantau::test
