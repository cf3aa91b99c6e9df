// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace pantau::media::ffmpeg {

/// What FFmpeg tells only in its log and a session needs to know: RTP packets that never came, the RTSP status of a
/// refusal, a host name that does not resolve, pictures whose reference is missing, a device that fails. FFmpeg logs on
/// the thread that calls it, so each worker has its own. Thread-bound: the newest on a thread is the one that is fed.
struct LogTap
{
    int lostPackets = 0;           ///< since the reader last took it
    bool missingReference = false; ///< a picture was built on one that never came; since the reader last took it
    int rtspStatus = 0;            ///< of the last refused request; 0 = none
    bool unresolvedHost = false;
    bool connected = false; ///< the host took the connection
    /// A call to the hardware failed: FFmpeg's copy from CUDA says so in no other way. Since the reader last took it.
    bool hardwareFailed = false;
    std::string vaapiDriver; ///< as libva names it

    LogTap();
    ~LogTap();
    LogTap(const LogTap&) = delete;
    LogTap& operator=(const LogTap&) = delete;

private:
    LogTap* const m_outer;
};

/// Routes FFmpeg's log to ours: warnings and worse, redacted, at debug level. Call once from main. Thread-safe after.
void installFfmpegLog();

} // namespace pantau::media::ffmpeg
