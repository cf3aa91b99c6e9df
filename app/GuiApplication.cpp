// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/GuiApplication.h"

#include <QThread>

#include <algorithm>

namespace pantau::app {

GuiApplication::GuiApplication(int& argc, char** argv, const base::Clock& clock)
    : QApplication(argc, argv)
    , m_clock(clock)
{
}

bool GuiApplication::notify(QObject* receiver, QEvent* event)
{
    // Events inside events are part of the outer one; but a dialog and a drag have an event loop of their own, in which
    // the thread is not held.
    const int level = QThread::currentThread()->loopLevel();
    if (level <= m_level) {
        return QApplication::notify(receiver, event);
    }
    const int outer = std::exchange(m_level, level);
    m_begin = m_clock.steady();
    const bool result = QApplication::notify(receiver, event);
    const base::SteadyTime end = m_clock.steady();
    m_longestMs = std::max(m_longestMs, std::chrono::duration<double, std::milli>(end - m_begin).count());
    m_begin = end;
    m_level = outer;
    return result;
}

} // namespace pantau::app
