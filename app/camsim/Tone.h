// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <vector>

namespace pantau::camsim {

// The two laws of G.711.
enum class ToneLaw
{
    A,
    Mu
};

// 40 ms of a soft tone at 8 kHz. Multiples of 25 Hz fill it evenly, so that it can be repeated without a click.
std::vector<std::uint8_t> toneBlock(int hertz, ToneLaw law);

// The tone of a mount: sub and main stream of a camera sound alike, and neighbours differ. 400 to 1000 Hz.
int toneOf(const QString& mount);

} // namespace pantau::camsim
