// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/FrameSink.h"
#include "core/media/ffmpeg/FfmpegLog.h"
#include "core/media/ffmpeg/FilterRule.h"
#include "core/media/ffmpeg/Handles.h"

#include <functional>
#include <optional>
#include <string>

namespace pantau::media::ffmpeg {

/// One codec context on one thread: packets in, pictures out. Never gives a picture that FFmpeg marked as damaged
/// or built on a reference that is missing.
/// Home thread: the stream's worker; owned by its session.
class VideoDecoder
{
public:
    struct Outcome
    {
        int frames = 0;       ///< clean pictures handed out
        bool damaged = false; ///< something did not decode cleanly
    };
    using Publish = std::function<void(const VideoFrame&)>;

    /// Nothing when FFmpeg cannot open the codec.
    [[nodiscard]] static std::optional<VideoDecoder> open(const AVCodecParameters& parameters, LogTap& tap);

    /// `instantRefresh`: nothing after this picture refers to one before it. `publish` is called for each clean
    /// picture; the picture is a loan for that call.
    Outcome decode(const AVPacket& packet, bool instantRefresh, base::SteadyTime now, const Publish& publish);
    /// Forgets references and the pictures that wait for their turn; the next packet must be a key frame.
    void flush();

    /// Tells how large the pictures are shown. When H.264 shrinks to half or less, the deblocking filter of the
    /// pictures between key frames is skipped where FilterRule allows it: a quarter less work. H.265 would save 16 %
    /// and fall to 34.5 dB with an IDR every 50 pictures.
    void setShownSize(PixelSize size);

    [[nodiscard]] AVCodecID codec() const { return m_codec->codec_id; }
    [[nodiscard]] std::string name() const;

private:
    VideoDecoder(CodecHandle codec, LogTap& tap);
    [[nodiscard]] bool takeFrame(base::SteadyTime now, const Publish& publish);
    /// A picture in a layout that VideoFrame has, converted when needed; nullptr when that cannot be done.
    [[nodiscard]] const AVFrame* inKnownLayout(const AVFrame& frame);

    LogTap* m_tap; ///< borrowed from the session
    CodecHandle m_codec;
    FrameHandle m_frame;
    FrameHandle m_converted;
    ScalerHandle m_converter;
    FilterRule m_filterRule;
    bool m_shrinksToHalf = false;
    /// At a key frame that is no IDR, FFmpeg misses the frame numbers before it: nothing that we lost.
    bool m_first = true;
};

} // namespace pantau::media::ffmpeg
