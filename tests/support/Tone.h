// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/SoundRing.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <vector>

namespace pantau::test {

// Of the first channel.
struct Tone
{
    double hertz = 0; // by its zero crossings upwards
    int loudest = 0;
};

inline Tone toneOf(std::span<const std::int16_t> samples)
{
    Tone tone;
    int crossings = 0;
    std::size_t first = 0;
    std::size_t last = 0;
    constexpr std::size_t Step = media::SoundRing::Channels;
    for (std::size_t i = Step; i < samples.size(); i += Step) {
        tone.loudest = std::max(tone.loudest, std::abs(int{samples[i]}));
        if (samples[i - Step] < 0 && samples[i] >= 0) {
            first = crossings == 0 ? i : first;
            last = i;
            ++crossings;
        }
    }
    if (crossings > 1) {
        tone.hertz =
            (crossings - 1) * static_cast<double>(media::SoundRing::Rate) * Step / static_cast<double>(last - first);
    }
    return tone;
}

// What the ring holds, once its sound has begun.
inline void takeAll(media::SoundRing& ring, std::vector<std::int16_t>& into)
{
    std::vector<std::int16_t> samples(media::SoundRing::samplesIn(media::SoundRing::Longest));
    const std::size_t count = ring.read(samples);
    into.insert(into.end(), samples.begin(), samples.begin() + static_cast<std::ptrdiff_t>(count));
}

} // namespace pantau::test
