// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"

#include <QGuiApplication>

#include <vector>

namespace pantau::app {

/// The application, measuring how long its thread is held by one event: the time in which a key press would not be
/// answered. GUI thread; lives in main.
class GuiApplication final : public QGuiApplication
{
    Q_OBJECT

public:
    GuiApplication(int& argc, char** argv, const base::Clock& clock);

    bool notify(QObject* receiver, QEvent* event) override;

    struct Stalls
    {
        double maxMs = 0;
        double p99Ms = 0; ///< over the events
    };
    /// The figures since the last call.
    [[nodiscard]] Stalls takeStalls();

private:
    const base::Clock& m_clock;
    int m_depth = 0;
    std::vector<double> m_heldMs;
};

} // namespace pantau::app
