// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace pantau::camsim {

using Nanoseconds = std::chrono::nanoseconds;

// The only place of the simulator that reads a clock. Any thread.
struct SimClock
{
    // CLOCK_MONOTONIC, which is also the time line of GStreamer's system clock.
    static Nanoseconds monotonic()
    {
        return std::chrono::duration_cast<Nanoseconds>(std::chrono::steady_clock::now().time_since_epoch());
    }

    // CLOCK_REALTIME since 1970 in UTC; this is what the SEI stamp carries.
    static Nanoseconds realtime()
    {
        return std::chrono::duration_cast<Nanoseconds>(std::chrono::system_clock::now().time_since_epoch());
    }

    static std::chrono::steady_clock::time_point point(Nanoseconds monotonicTime)
    {
        return std::chrono::steady_clock::time_point(
            std::chrono::duration_cast<std::chrono::steady_clock::duration>(monotonicTime));
    }
};

} // namespace pantau::camsim
