// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/camsim/Clip.h"
#include "app/camsim/Gst.h"
#include "app/camsim/RtpFaults.h"

#include <gst/app/gstappsrc.h>

#include <atomic>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace pantau::camsim {

// The sound that a mount offers. Foreign: a codec that few programs can decode.
enum class Sound
{
    None,
    Pcma,
    Pcmu,
    Foreign
};

// What a mount offers at DESCRIBE. Changing it makes new clients get a new media; sessions that exist keep theirs.
struct MediaShape
{
    Codec codec = Codec::H264;
    bool video = true;
    Sound sound = Sound::None;

    bool operator==(const MediaShape& other) const = default;
};

// The way into one shared media of gst-rtsp-server: its bounded appsrc for pictures and one for sound.
// Pushed by the pacer thread, built on a client's thread, switched by the media's signals.
// Owner: Camera and the GstRTSPMedia it belongs to.
class MediaFeed
{
public:
    // hertz: of the tone that it sounds with.
    MediaFeed(MediaShape shape, int hertz, const std::shared_ptr<RtpFaultSettings>& faults);

    // Builds the bin (floating reference) that gst-rtsp-server turns into a media; null when an element is missing.
    // `first` is queued at once, so that the media can tell its parameter sets before any client plays.
    GstElement* build(QSize size, std::span<const std::uint8_t> first);

    const MediaShape& shape() const { return m_shape; }
    const std::shared_ptr<RtpFaults>& faults() const { return m_faults; }
    bool playing() const { return m_playing; }
    void setPlaying(bool playing) { m_playing = playing; }

    // Streamtime is on the monotonic clock; it becomes the RTP time stamp. Old buffers are dropped when full.
    void pushVideo(std::span<const std::uint8_t> before, std::span<const std::uint8_t> sei,
                   std::span<const std::uint8_t> after, Nanoseconds streamTime);
    // 8 kHz, mono: one block of 40 ms with a soft tone.
    void pushAudio(Nanoseconds streamTime);

private:
    GstClockTime runningTime(GstElement* source, Nanoseconds streamTime);

    MediaShape m_shape;
    std::vector<std::uint8_t> m_tone; // one block
    std::shared_ptr<RtpFaults> m_faults;
    GObjectPtr<GstElement> m_video;
    GObjectPtr<GstElement> m_audio;
    std::atomic<bool> m_playing{false};
    bool m_started = false;
    Nanoseconds m_shift{0}; // a camera whose clock ran slow for long still starts a new media at its beginning
};

} // namespace pantau::camsim
