// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/ffmpeg/FfmpegLog.h"

#include "core/base/Log.h"
#include "core/media/ffmpeg/Handles.h"

#include <algorithm>
#include <array>
#include <cstdarg>
#include <mutex>
#include <string_view>
#include <utility>

namespace pantau::media::ffmpeg {

namespace {

thread_local LogTap* currentTap = nullptr;

/// Of vaapi_decode.c, hwcontext_vaapi.c, nvdec.c and decode.c; "%s failed" is FFmpeg's word for a CUDA call.
bool tellsOfHardware(std::string_view format)
{
    static constexpr std::array<std::string_view, 9> Beginnings{
        "hardware accelerator failed",  "Failed to begin picture decode",
        "Failed to end picture decode", "Failed to upload",
        "Failed to sync surface",       "Failed to create slice",
        "Failed to create parameter",   "No decoder surfaces left",
        "get_buffer() failed"};
    return format == "%s failed" || std::any_of(Beginnings.begin(), Beginnings.end(),
                                                [format](std::string_view each) { return format.starts_with(each); });
}

/// The formats are compared, not the finished text: cheaper, and the numbers come out as numbers.
void feed(LogTap& tap, int level, std::string_view format, va_list arguments)
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
    } else if (level <= AV_LOG_ERROR && tellsOfHardware(format)) {
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
        feed(*currentTap, level, format, copy);
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
