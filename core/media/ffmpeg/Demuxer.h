// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/StreamSession.h"
#include "core/media/StreamSpec.h"
#include "core/media/ffmpeg/FfmpegLog.h"
#include "core/media/ffmpeg/Handles.h"

#include <optional>

namespace pantau::media::ffmpeg {

/// An open RTSP session or file: gives the packets of its best video track. Closing sends TEARDOWN.
/// Home thread: the stream's worker; owned by its session, as is the tap.
class Demuxer
{
public:
    Demuxer(StreamSession::KeepWaiting keepWaiting, LogTap& tap);

    /// Nothing when open; else why not.
    [[nodiscard]] std::optional<StreamFailure> open(const StreamSpec& spec);
    /// Waits for the next packet of the video track or of none; negative AVERROR as from FFmpeg.
    [[nodiscard]] int read(AVPacket& packet);
    /// Back to the first picture of a file; false when it cannot be done.
    [[nodiscard]] bool rewind();

    [[nodiscard]] const AVStream& video() const { return *m_video; }
    /// RTP packets found missing since the last call.
    [[nodiscard]] int takeLostPackets();
    [[nodiscard]] StreamFailure failureOf(int averror) const;

private:
    [[nodiscard]] std::optional<StreamFailure> openInput(const StreamSpec& spec);
    [[nodiscard]] std::optional<StreamFailure> chooseVideo(bool isFile);
    [[nodiscard]] std::optional<StreamFailure> play();

    /// FFmpeg's interrupt callback; `self` is the demuxer.
    [[nodiscard]] static int interrupted(void* self);

    StreamSession::KeepWaiting m_keepWaiting;
    LogTap& m_tap;
    bool m_interrupted = false; ///< the wait that FFmpeg is in was ended by us
    bool m_isFile = false;
    bool m_hasLogin = false;
    bool m_opened = false;       ///< wholly, with PLAY; from then on an RTSP status is not why a read fails
    AVStream* m_video = nullptr; // borrowed from m_format
    FormatHandle m_format;
};

} // namespace pantau::media::ffmpeg
