// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/GuiApplication.h"

#include <algorithm>

namespace pantau::app {

GuiApplication::GuiApplication(int& argc, char** argv, const base::Clock& clock)
    : QApplication(argc, argv)
    , m_clock(clock)
{
}

bool GuiApplication::notify(QObject* receiver, QEvent* event)
{
    // Events inside events are part of the outer one.
    if (m_depth > 0) {
        return QApplication::notify(receiver, event);
    }
    const base::SteadyTime begin = m_clock.steady();
    ++m_depth;
    const bool result = QApplication::notify(receiver, event);
    --m_depth;
    m_longestMs = std::max(m_longestMs, std::chrono::duration<double, std::milli>(m_clock.steady() - begin).count());
    return result;
}

} // namespace pantau::app
