// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace pantau::base {

using SteadyTime = std::chrono::steady_clock::time_point;
using WallTime = std::chrono::system_clock::time_point;

/// The only place that asks for the time, so that tests can move it. Thread-safe.
class Clock
{
public:
    virtual ~Clock() = default;
    /// Never goes back; for ages, delays and deadlines.
    [[nodiscard]] virtual SteadyTime steady() const = 0;
    /// UTC; for what people read and for comparing with other machines.
    [[nodiscard]] virtual WallTime wall() const = 0;

    /// The machine's own clock. Lives as long as the program.
    [[nodiscard]] static const Clock& system();
};

} // namespace pantau::base
