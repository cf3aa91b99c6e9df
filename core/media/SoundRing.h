// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Mutex.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace pantau::media {

/// Sound on its way from a stream's worker to the loudspeaker, bounded in time: when more is held than anybody should
/// hear late, the oldest goes. Thread-safe; shared by the stream's session and whoever plays it.
class SoundRing
{
public:
    static constexpr int Rate = 48000; ///< samples per second and channel
    static constexpr int Channels = 2;
    /// A camera's packet of AAC at 8 kHz alone is 128 ms long.
    static constexpr std::chrono::milliseconds Longest{300};
    /// What is left when that was reached: dropping just the surplus would click with each packet of a camera whose
    /// clock is faster than ours.
    static constexpr std::chrono::milliseconds Rest{150};
    /// Sound begins, and after a gap begins again, when so much is there.
    static constexpr std::chrono::milliseconds Start{100};

    /// Samples of this much sound, of all channels.
    [[nodiscard]] static constexpr std::size_t samplesIn(std::chrono::milliseconds length)
    {
        return static_cast<std::size_t>(length.count()) * (Rate / 1000) * Channels;
    }

    /// Both take the channels' samples in turn.
    void write(std::span<const std::int16_t> samples);
    /// Returns how many samples it gave: fewer than asked for when the ring runs empty, none before the sound begins.
    [[nodiscard]] std::size_t read(std::span<std::int16_t> samples);

    [[nodiscard]] std::chrono::milliseconds held() const;
    /// Dropped because nobody took them in time, in samples of all channels.
    [[nodiscard]] std::uint64_t dropped() const;

private:
    void append(std::span<const std::int16_t> samples) PANTAU_REQUIRES(m_mutex);
    void drop(std::size_t samples) PANTAU_REQUIRES(m_mutex);

    mutable base::Mutex m_mutex;
    std::vector<std::int16_t> m_samples PANTAU_GUARDED_BY(m_mutex) = std::vector<std::int16_t>(samplesIn(Longest));
    std::size_t m_first PANTAU_GUARDED_BY(m_mutex) = 0; ///< the oldest
    std::size_t m_count PANTAU_GUARDED_BY(m_mutex) = 0;
    bool m_isGoing PANTAU_GUARDED_BY(m_mutex) = false; ///< the sound has begun
    std::uint64_t m_dropped PANTAU_GUARDED_BY(m_mutex) = 0;
};

} // namespace pantau::media
