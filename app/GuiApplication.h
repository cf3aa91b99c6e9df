// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"

#include <QApplication>

#include <utility>

namespace pantau::app {

/// The application, measuring how long its thread is held by one event: the time in which a key press would not be
/// answered. GUI thread; lives in main.
class GuiApplication final : public QApplication
{
    Q_OBJECT

public:
    GuiApplication(int& argc, char** argv, const base::Clock& clock);

    bool notify(QObject* receiver, QEvent* event) override;

    /// The longest time that one event held the thread since the last call, in ms.
    [[nodiscard]] double takeLongestMs() { return std::exchange(m_longestMs, 0.0); }

private:
    const base::Clock& m_clock;
    int m_level = -1;         ///< of the event loop whose event is measured; -1: none
    base::SteadyTime m_begin; ///< of the event, or the end of the last one in a loop of its own
    double m_longestMs = 0;
};

} // namespace pantau::app
