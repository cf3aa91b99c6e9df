// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace pantau::media {

/// What a camera stream is doing; an operator reads it as a word on the tile.
enum class StreamState : std::uint8_t
{
    Idle = 1,     ///< nobody asked for it
    Connecting,   ///< opening, or open and without a first picture yet
    Streaming,    ///< pictures arrive
    Stalled,      ///< open, but the newest picture is too old
    Backoff,      ///< lost; waiting before the next try
    LoginRefused, ///< the camera wants other credentials; tried again rarely, so that it does not lock us out
    Unsupported,  ///< the source has nothing that we can decode; tried again rarely
};

/// Why it is in that state. Words for people are made in the widgets.
enum class StreamReason : std::uint8_t
{
    None = 1,
    WaitingForTurn, ///< too many opens to the same host under way
    WaitingForKeyFrame,
    HostNotFound,
    ConnectionRefused,
    NoRoute,
    ConnectTimedOut,
    NoAnswer,        ///< connected, but no RTSP answer in time
    WrongLogin,      ///< RTSP 401 or 403
    LoginNeeded,     ///< the same where we have no login
    NotFound,        ///< RTSP 404
    TooManySessions, ///< RTSP 453
    ServerError,     ///< another RTSP error; the code says which
    NoVideoTrack,
    NoSoundTrack, ///< of a session that is there for the sound alone
    CodecUnsupported,
    NoVideoData,        ///< the session is open, but no picture data arrive
    NoDecodablePicture, ///< data arrive, but nothing that decodes
    ConnectionClosed,
    BrokenData,
    WorkerBehind, ///< nothing heard of the worker: the machine is too busy for it, or a driver hangs
    FileNotReadable,
    FileFormatUnknown,
    OptionRefused, ///< FFmpeg did not take one of our options: a fault of this program, never silent
};

struct StreamFailure
{
    StreamReason reason = StreamReason::None;
    int code = 0; ///< RTSP status code where there is one, else 0

    friend bool operator==(const StreamFailure&, const StreamFailure&) = default;
};

/// Stable lower-case English words for statistics files and logs.
[[nodiscard]] const char* name(StreamState state);
[[nodiscard]] const char* name(StreamReason reason);

} // namespace pantau::media
