// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/StreamState.h"

namespace pantau::media {

const char* name(StreamState state)
{
    switch (state) {
    case StreamState::Idle:
        return "idle";
    case StreamState::Connecting:
        return "connecting";
    case StreamState::Streaming:
        return "streaming";
    case StreamState::Stalled:
        return "stalled";
    case StreamState::Backoff:
        return "backoff";
    case StreamState::LoginRefused:
        return "login_refused";
    case StreamState::Unsupported:
        return "unsupported";
    }
    return "";
}

const char* name(StreamReason reason)
{
    switch (reason) {
    case StreamReason::None:
        return "";
    case StreamReason::WaitingForTurn:
        return "waiting_for_turn";
    case StreamReason::WaitingForKeyFrame:
        return "waiting_for_key_frame";
    case StreamReason::HostNotFound:
        return "host_not_found";
    case StreamReason::ConnectionRefused:
        return "connection_refused";
    case StreamReason::NoRoute:
        return "no_route";
    case StreamReason::ConnectTimedOut:
        return "connect_timed_out";
    case StreamReason::NoAnswer:
        return "no_answer";
    case StreamReason::WrongLogin:
        return "wrong_login";
    case StreamReason::LoginNeeded:
        return "login_needed";
    case StreamReason::NotFound:
        return "not_found";
    case StreamReason::TooManySessions:
        return "too_many_sessions";
    case StreamReason::ServerError:
        return "server_error";
    case StreamReason::NoVideoTrack:
        return "no_video_track";
    case StreamReason::NoSoundTrack:
        return "no_sound_track";
    case StreamReason::CodecUnsupported:
        return "codec_unsupported";
    case StreamReason::NoVideoData:
        return "no_video_data";
    case StreamReason::NoDecodablePicture:
        return "no_decodable_picture";
    case StreamReason::ConnectionClosed:
        return "connection_closed";
    case StreamReason::BrokenData:
        return "broken_data";
    case StreamReason::WorkerBehind:
        return "worker_behind";
    case StreamReason::FileNotReadable:
        return "file_not_readable";
    case StreamReason::FileFormatUnknown:
        return "file_format_unknown";
    case StreamReason::OptionRefused:
        return "option_refused";
    }
    return "";
}

} // namespace pantau::media
