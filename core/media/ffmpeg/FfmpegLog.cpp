// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/ffmpeg/FfmpegLog.h"

#include "core/base/Log.h"
#include "core/media/ffmpeg/Handles.h"

#include <array>
#include <cstdarg>
#include <mutex>
#include <string_view>
#include <utility>

namespace pantau::media::ffmpeg {

namespace {

thread_local LogTap* currentTap = nullptr;

/// "%s failed" is FFmpeg's word for a CUDA call.
bool tellsOfHardware(std::string_view format)
{
    return format == "%s failed" || format.starts_with("hardware accelerator failed") ||
           format.starts_with("Failed to begin picture decode") || format.starts_with("Failed to end picture decode") ||
           format.starts_with("Failed to sync surface") || format.starts_with("No decoder surfaces left");
}

/// The formats are compared, not the finished text: cheaper, and the numbers come out as numbers.
void feed(LogTap& tap, std::string_view format, va_list arguments)
{
    if (format.starts_with("RTP: missed %d packets")) {
        tap.lostPackets += va_arg(arguments, int);
    } else if (format.starts_with("method %s failed: %d")) {
        static_cast<void>(va_arg(arguments, const char*));
        tap.rtspStatus = va_arg(arguments, int);
    } else if (format.starts_with("Failed to resolve hostname")) {
        tap.unresolvedHost = true;
    } else if (format.starts_with("Successfully connected to")) {
        tap.connected = true;
    } else if (format.starts_with("Frame num gap") || format.starts_with("Could not find ref with POC")) {
        tap.missingReference = true;
    } else if (format.starts_with("VAAPI driver: %s")) {
        tap.vaapiDriver = va_arg(arguments, const char*);
    } else if (tellsOfHardware(format)) {
        tap.hardwareFailed = true;
    }
}

void logCallback(void* object, int level, const char* format, va_list arguments)
{
    // H.264 tells of a gap in the frame numbers at debug level only.
    if (level > AV_LOG_DEBUG) {
        return;
    }
    if (currentTap != nullptr) {
        va_list copy;
        va_copy(copy, arguments);
        feed(*currentTap, format, copy);
        va_end(copy);
    }
    if (level > AV_LOG_WARNING || !base::logMedia().isDebugEnabled()) {
        return;
    }
    std::array<char, 512> line{};
    int prefix = 1;
    av_log_format_line2(object, level, format, arguments, line.data(), static_cast<int>(line.size()), &prefix);
    qCDebug(base::logMedia, "ffmpeg: %s", line.data());
}

} // namespace

LogTap::LogTap() : m_outer(std::exchange(currentTap, this))
{
}

LogTap::~LogTap()
{
    currentTap = m_outer;
}

void installFfmpegLog()
{
    static std::once_flag once;
    std::call_once(once, [] { av_log_set_callback(logCallback); });
}

} // namespace pantau::media::ffmpeg
