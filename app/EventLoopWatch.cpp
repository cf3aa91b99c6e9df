// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/EventLoopWatch.h"

#include <QAbstractEventDispatcher>

#include <algorithm>

namespace pantau::app {

EventLoopWatch::EventLoopWatch(const base::Clock& clock) : m_clock(clock), m_awakeSince(clock.steady())
{
    const QAbstractEventDispatcher* dispatcher = QAbstractEventDispatcher::instance();
    connect(dispatcher, &QAbstractEventDispatcher::awake, this, [this] { m_awakeSince = m_clock.steady(); });
    connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, [this] {
        constexpr std::size_t MostSamples = 10000;
        if (m_busyMs.size() < MostSamples) {
            m_busyMs.push_back(std::chrono::duration<double, std::milli>(m_clock.steady() - m_awakeSince).count());
        }
    });
}

EventLoopWatch::Reading EventLoopWatch::take()
{
    Reading reading;
    if (!m_busyMs.empty()) {
        std::sort(m_busyMs.begin(), m_busyMs.end());
        reading.maxMs = m_busyMs.back();
        reading.p99Ms = m_busyMs[(m_busyMs.size() - 1) * 99 / 100];
    }
    m_busyMs.clear();
    return reading;
}

} // namespace pantau::app
