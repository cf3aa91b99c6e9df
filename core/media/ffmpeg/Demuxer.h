// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/StreamSession.h"
#include "core/media/StreamSpec.h"
#include "core/media/ffmpeg/FfmpegLog.h"
#include "core/media/ffmpeg/Handles.h"

#include <optional>

namespace pantau::media::ffmpeg {

/// An open RTSP session or file: gives the packets of its first track of one kind, pictures or sound; of an RTSP camera
/// it asks no other. Closing sends TEARDOWN.
/// Home thread: the stream's worker; owned by its session, as is the tap.
class Demuxer
{
public:
    /// `kind`: AVMEDIA_TYPE_VIDEO or AVMEDIA_TYPE_AUDIO.
    Demuxer(StreamSession::KeepWaiting keepWaiting, LogTap& tap, AVMediaType kind);

    /// Nothing when open; else why not.
    [[nodiscard]] std::optional<StreamFailure> open(const StreamSpec& spec);
    /// Waits for the next packet of the track or of none; negative AVERROR as from FFmpeg.
    [[nodiscard]] int read(AVPacket& packet);
    /// Back to the beginning of a file; false when it cannot be done.
    [[nodiscard]] bool rewind();

    [[nodiscard]] const AVStream& track() const { return *m_track; }
    /// RTP packets found missing since the last call.
    [[nodiscard]] int takeLostPackets();
    [[nodiscard]] StreamFailure failureOf(int averror) const;

private:
    [[nodiscard]] std::optional<StreamFailure> openInput(const StreamSpec& spec);
    [[nodiscard]] std::optional<StreamFailure> chooseTrack();
    [[nodiscard]] std::optional<StreamFailure> play();

    /// FFmpeg's interrupt callback; `self` is the demuxer.
    [[nodiscard]] static int interrupted(void* self);

    StreamSession::KeepWaiting m_keepWaiting;
    LogTap& m_tap;
    const AVMediaType m_kind;
    bool m_interrupted = false; ///< the wait that FFmpeg is in was ended by us
    bool m_isFile = false;
    bool m_hasLogin = false;
    bool m_opened = false;       ///< wholly, with PLAY; from then on an RTSP status is not why a read fails
    AVStream* m_track = nullptr; // borrowed from m_format
    FormatHandle m_format;
};

} // namespace pantau::media::ffmpeg
