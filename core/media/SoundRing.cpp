// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/SoundRing.h"

#include <algorithm>

namespace pantau::media {

void SoundRing::write(std::span<const std::int16_t> samples)
{
    const base::MutexLock lock(m_mutex);
    if (m_count + samples.size() > samplesIn(Longest)) {
        const std::size_t rest = samplesIn(Rest);
        const std::size_t kept = std::min(samples.size(), rest);
        m_dropped += samples.size() - kept;
        samples = samples.last(kept);
        const std::size_t older = std::min(m_count, rest - kept);
        drop(m_count - older);
    }
    append(samples);
    m_isGoing = m_isGoing || m_count >= samplesIn(Start);
}

std::size_t SoundRing::read(std::span<std::int16_t> samples)
{
    const base::MutexLock lock(m_mutex);
    const std::size_t count = m_isGoing ? std::min(samples.size(), m_count) : 0;
    for (std::size_t i = 0; i < count; ++i) {
        samples[i] = m_samples[(m_first + i) % m_samples.size()];
    }
    m_first = (m_first + count) % m_samples.size();
    m_count -= count;
    m_isGoing = m_isGoing && count == samples.size();
    return count;
}

std::chrono::milliseconds SoundRing::held() const
{
    const base::MutexLock lock(m_mutex);
    return std::chrono::milliseconds(m_count / samplesIn(std::chrono::milliseconds(1)));
}

std::uint64_t SoundRing::dropped() const
{
    const base::MutexLock lock(m_mutex);
    return m_dropped;
}

void SoundRing::append(std::span<const std::int16_t> samples)
{
    for (const std::int16_t sample : samples) {
        m_samples[(m_first + m_count) % m_samples.size()] = sample;
        ++m_count;
    }
}

void SoundRing::drop(std::size_t samples)
{
    m_first = (m_first + samples) % m_samples.size();
    m_count -= samples;
    m_dropped += samples;
}

} // namespace pantau::media
