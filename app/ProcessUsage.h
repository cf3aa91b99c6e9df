// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"

namespace pantau::app {

/// What this process uses, from the kernel. Thread-bound.
class ProcessUsage
{
public:
    explicit ProcessUsage(const base::Clock& clock);

    /// Resident memory, MiB.
    [[nodiscard]] static double residentMiB();
    /// Processor time since the process started, of all its threads.
    [[nodiscard]] static double cpuSeconds();
    /// Processor time per wall time since the last call, in cores.
    [[nodiscard]] double takeCores();

private:
    const base::Clock& m_clock;
    base::SteadyTime m_at;
    double m_cpuSeconds;
};

} // namespace pantau::app
