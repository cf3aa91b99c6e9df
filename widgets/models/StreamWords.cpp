// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/StreamWords.h"

namespace pantau::widgets {

using media::StreamReason;
using media::StreamState;

QString StreamWords::state(StreamState state)
{
    switch (state) {
    case StreamState::Idle:
        return tr("Not watched");
    case StreamState::Connecting:
        return tr("Connecting");
    case StreamState::Streaming:
        return tr("Live");
    case StreamState::Stalled:
        return tr("Frozen");
    case StreamState::Backoff:
        return tr("No signal");
    case StreamState::LoginRefused:
        return tr("Login refused");
    case StreamState::Unsupported:
        return tr("Not supported");
    }
    return {};
}

QString StreamWords::reason(media::StreamFailure failure)
{
    switch (failure.reason) {
    case StreamReason::None:
        return {};
    case StreamReason::WaitingForTurn:
        return tr("waiting for its turn to connect");
    case StreamReason::WaitingForKeyFrame:
        return tr("waiting for a full picture");
    case StreamReason::HostNotFound:
        return tr("camera address not found");
    case StreamReason::ConnectionRefused:
        return tr("connection refused");
    case StreamReason::NoRoute:
        return tr("no network route to the camera");
    case StreamReason::ConnectTimedOut:
        return tr("camera does not answer");
    case StreamReason::NoAnswer:
        return tr("connected, but no answer");
    case StreamReason::WrongLogin:
        return tr("user name or password refused");
    case StreamReason::LoginNeeded:
        return tr("the camera asks for a login and none is given");
    case StreamReason::NotFound:
        return tr("stream does not exist (404)");
    case StreamReason::TooManySessions:
        return tr("too many viewers at the camera (453)");
    case StreamReason::ServerError:
        return tr("camera reports error %1").arg(failure.code);
    case StreamReason::NoVideoTrack:
        return tr("sends no video");
    case StreamReason::NoSoundTrack:
        return tr("sends no sound");
    case StreamReason::CodecUnsupported:
        return tr("unknown video format");
    case StreamReason::NoVideoData:
        return tr("no picture data arriving");
    case StreamReason::NoDecodablePicture:
        return tr("picture data cannot be read");
    case StreamReason::ConnectionClosed:
        return tr("connection closed");
    case StreamReason::BrokenData:
        return tr("broken data");
    case StreamReason::WorkerBehind:
        return tr("computer too busy, or its graphics driver hangs");
    case StreamReason::FileNotReadable:
        return tr("file cannot be read");
    case StreamReason::FileFormatUnknown:
        return tr("file has no video that can be read");
    case StreamReason::OptionRefused:
        return tr("internal setting refused by FFmpeg");
    }
    return {};
}

QString StreamWords::whySoftware(media::HardwareReason reason)
{
    switch (reason) {
    case media::HardwareReason::None:
        return {};
    case media::HardwareReason::NotTried:
        return tr("not tried, another works");
    case media::HardwareReason::NotBuilt:
        return tr("this FFmpeg does not support it");
    case media::HardwareReason::NoDevice:
        return tr("no such device, or its driver does not start");
    case media::HardwareReason::DriverRefused:
        return tr("NVIDIA's driver is not used this way, it shows wrong pictures");
    case media::HardwareReason::CodecMissing:
        return tr("the device does not decode this video format");
    case media::HardwareReason::NoPicture:
        return tr("the test picture did not come out");
    case media::HardwareReason::WrongPicture:
        return tr("the test picture came out wrong");
    case media::HardwareReason::MemoryFull:
        return tr("the memory of the GPU is given out");
    case media::HardwareReason::IntraRefresh:
        return tr("the camera never sends a whole picture");
    case media::HardwareReason::Failed:
        return tr("the device failed");
    }
    return {};
}

QString StreamWords::sound(const media::StreamStatus& status)
{
    if (status.state == StreamState::Streaming) {
        return tr("Sound");
    }
    if (status.failure.reason == StreamReason::NoSoundTrack) {
        return tr("No sound");
    }
    if (status.failure.reason == StreamReason::CodecUnsupported) {
        return tr("No sound: unknown sound format");
    }
    const bool isGone = status.state == StreamState::Unsupported || status.state == StreamState::Backoff ||
                        status.state == StreamState::LoginRefused || status.state == StreamState::Stalled;
    const QString why = status.state == StreamState::Stalled ? QString() : reason(status.failure);
    if (!isGone) {
        return tr("Sound: connecting");
    }
    return why.isEmpty() ? tr("No sound") : tr("No sound: %1").arg(why);
}

QString StreamWords::duration(std::chrono::milliseconds length)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(length).count();
    const QString minutesAndSeconds = QStringLiteral("%1:%2")
                                          .arg((seconds / 60) % 60, 2, 10, QLatin1Char('0'))
                                          .arg(seconds % 60, 2, 10, QLatin1Char('0'));
    return seconds < 3600 ? minutesAndSeconds : QStringLiteral("%1:%2").arg(seconds / 3600).arg(minutesAndSeconds);
}

} // namespace pantau::widgets
