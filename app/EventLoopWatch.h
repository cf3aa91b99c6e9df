// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"

#include <QObject>

#include <vector>

namespace pantau::app {

/// Measures how long the event loop of its thread is busy between two waits: the time in which a key press would not
/// be answered. GUI thread; owned by the wall command.
class EventLoopWatch final : public QObject
{
    Q_OBJECT

public:
    explicit EventLoopWatch(const base::Clock& clock);

    struct Reading
    {
        double maxMs = 0;
        double p99Ms = 0; ///< over the turns of the loop
    };
    /// The figures since the last call.
    [[nodiscard]] Reading take();

private:
    const base::Clock& m_clock;
    base::SteadyTime m_awakeSince;
    std::vector<double> m_busyMs;
};

} // namespace pantau::app
