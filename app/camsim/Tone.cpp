// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/camsim/Tone.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace pantau::camsim {

namespace {

constexpr std::size_t ToneBlock = 320;
constexpr double ToneRate = 8000.0;
constexpr double Loudness = 2000;

int bitsOf(int value)
{
    int bits = 0;
    for (; value > 0; value >>= 1) {
        ++bits;
    }
    return bits;
}

// G.711 of a 16 bit sample.
std::uint8_t alaw(int sample)
{
    const int sign = sample >= 0 ? 0x80 : 0;
    const int magnitude = std::min(std::abs(sample), 32'635) >> 3;
    const int exponent = magnitude < 32 ? 0 : bitsOf(magnitude) - 5;
    const int mantissa = exponent == 0 ? (magnitude >> 1) & 0x0F : (magnitude >> exponent) & 0x0F;
    return static_cast<std::uint8_t>((sign | (exponent << 4) | mantissa) ^ 0x55);
}

std::uint8_t mulaw(int sample)
{
    constexpr int Bias = 132;
    const int sign = sample < 0 ? 0x80 : 0;
    const int magnitude = std::min(std::abs(sample), 32'635) + Bias;
    const int exponent = bitsOf(magnitude) - 8;
    const int mantissa = (magnitude >> (exponent + 3)) & 0x0F;
    return static_cast<std::uint8_t>(~(sign | (exponent << 4) | mantissa));
}

} // namespace

std::vector<std::uint8_t> toneBlock(int hertz, ToneLaw law)
{
    std::vector<std::uint8_t> samples(ToneBlock);
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const double phase = 2 * std::numbers::pi * hertz * static_cast<double>(i) / ToneRate;
        const int sample = static_cast<int>(Loudness * std::sin(phase));
        samples[i] = law == ToneLaw::A ? alaw(sample) : mulaw(sample);
    }
    return samples;
}

int toneOf(const QString& mount)
{
    int number = 1;
    for (qsizetype at = 0; at < mount.size(); ++at) {
        if (mount.at(at).isDigit()) {
            number = mount.mid(at).toInt();
            break;
        }
    }
    constexpr int Tones = 25;
    return 400 + 25 * ((std::max(number, 1) - 1) % Tones);
}

} // namespace pantau::camsim
