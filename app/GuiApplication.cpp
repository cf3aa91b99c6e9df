// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/GuiApplication.h"

#include <algorithm>

namespace pantau::app {

GuiApplication::GuiApplication(int& argc, char** argv, const base::Clock& clock)
    : QGuiApplication(argc, argv)
    , m_clock(clock)
{
}

bool GuiApplication::notify(QObject* receiver, QEvent* event)
{
    // Events inside events are part of the outer one.
    if (m_depth > 0) {
        return QGuiApplication::notify(receiver, event);
    }
    constexpr std::size_t MostSamples = 20000;
    const base::SteadyTime begin = m_clock.steady();
    ++m_depth;
    const bool result = QGuiApplication::notify(receiver, event);
    --m_depth;
    if (m_heldMs.size() < MostSamples) {
        m_heldMs.push_back(std::chrono::duration<double, std::milli>(m_clock.steady() - begin).count());
    }
    return result;
}

GuiApplication::Stalls GuiApplication::takeStalls()
{
    Stalls stalls;
    if (!m_heldMs.empty()) {
        std::sort(m_heldMs.begin(), m_heldMs.end());
        stalls.maxMs = m_heldMs.back();
        stalls.p99Ms = m_heldMs[(m_heldMs.size() - 1) * 99 / 100];
    }
    m_heldMs.clear();
    return stalls;
}

} // namespace pantau::app
