// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/ffmpeg/FfmpegBuild.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/avutil.h>
#include <libswscale/swscale.h>
}

#include <array>

namespace pantau::media::ffmpeg {

namespace {

FfmpegBuild::Library library(const char* name, unsigned built, unsigned running)
{
    const auto major = [](unsigned version) { return AV_VERSION_MAJOR(version); };
    const std::string version = std::to_string(major(running)) + '.' + std::to_string(AV_VERSION_MINOR(running)) + '.' +
                                std::to_string(AV_VERSION_MICRO(running));
    return {name, version, major(built) == major(running)};
}

} // namespace

FfmpegBuild ffmpegBuild()
{
    return {av_version_info(),
            {library("libavformat", LIBAVFORMAT_VERSION_INT, avformat_version()),
             library("libavcodec", LIBAVCODEC_VERSION_INT, avcodec_version()),
             library("libavutil", LIBAVUTIL_VERSION_INT, avutil_version()),
             library("libswscale", LIBSWSCALE_VERSION_INT, swscale_version())}};
}

std::vector<SoftwareDecoder> softwareDecoders()
{
    constexpr std::array Codecs{AV_CODEC_ID_H264, AV_CODEC_ID_HEVC, AV_CODEC_ID_MJPEG, AV_CODEC_ID_MPEG4};
    std::vector<SoftwareDecoder> found;
    for (const AVCodecID id : Codecs) {
        const AVCodec* const codec = avcodec_find_decoder(id);
        found.push_back({avcodec_get_name(id), codec == nullptr ? std::string() : std::string(codec->name)});
    }
    return found;
}

} // namespace pantau::media::ffmpeg
