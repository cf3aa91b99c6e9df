// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sound/RingReader.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace pantau::widgets {

using media::SoundRing;

RingReader::RingReader(std::shared_ptr<SoundRing> ring) : m_ring(std::move(ring))
{
    // Without a buffer of its own, which would be another 85 ms of old sound.
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 RingReader::bytesAvailable() const
{
    return static_cast<qint64>(SoundRing::samplesIn(SoundRing::Longest)) * qint64{sizeof(std::int16_t)};
}

qint64 RingReader::readData(char* data, qint64 length)
{
    m_pulls.fetch_add(1, std::memory_order_relaxed);
    // Whole samples of all channels, or left and right would change places.
    constexpr std::size_t Step = SoundRing::Channels * sizeof(std::int16_t);
    const std::size_t bytes = static_cast<std::size_t>(std::max<qint64>(length, 0)) / Step * Step;
    m_samples.assign(bytes / sizeof(std::int16_t), 0);
    static_cast<void>(m_ring->read(m_samples));
    if (bytes > 0) {
        std::memcpy(data, m_samples.data(), bytes);
    }
    return static_cast<qint64>(bytes);
}

qint64 RingReader::writeData(const char*, qint64)
{
    return -1;
}

} // namespace pantau::widgets
