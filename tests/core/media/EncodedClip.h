// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/PixelSize.h"
#include "core/media/ffmpeg/Handles.h"

#include <set>
#include <string>
#include <vector>

namespace pantau::test {

struct ParametersFreer
{
    void operator()(AVCodecParameters* parameters) const { avcodec_parameters_free(&parameters); }
};
using ParametersHandle = std::unique_ptr<AVCodecParameters, ParametersFreer>;

struct ClipOptions
{
    int pictures = 100;
    int keyInterval = 25;
    std::string x264 = "bframes=0";                       // further options of x264
    std::int64_t firstSentAt = 1'760'000'000'000'000'000; // nanoseconds since 1970
};

// A drawn scene as H.264 in byte-stream form, each picture with its number in a stamp like that of our simulator.
struct EncodedClip
{
    ParametersHandle parameters;
    std::vector<media::ffmpeg::PacketHandle> packets; // in the order of decoding
    std::set<std::uint64_t> keys;                     // numbers of the pictures that one can start from
};

EncodedClip encodeClip(const ClipOptions& options);

} // namespace pantau::test
