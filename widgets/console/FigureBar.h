// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/RegistrySummary.h"
#include "core/wall/StreamDecision.h"

#include <QCoreApplication>
#include <QLabel>

class QStatusBar;

namespace pantau::widgets {

/// What the program takes of the machine, as the application measures it.
struct ConsoleFigures
{
    std::uint64_t dropped = 0; ///< pictures that were replaced before they were shown; since the start
    wall::DecodeBudget budget;
    double cpuCores = 0;    ///< processor time per wall time
    double residentMiB = 0; ///< memory
};

/// The figures in the status bar, always at the same places. GUI thread; owned by the console.
class FigureBar
{
    Q_DECLARE_TR_FUNCTIONS(FigureBar)

public:
    explicit FigureBar(QStatusBar& bar);

    void show(const engine::RegistrySummary& summary, const ConsoleFigures& figures);

private:
    [[nodiscard]] static QString budgetText(const wall::DecodeBudget& budget);

    QLabel m_cameras;
    QLabel m_dropped;
    QLabel m_budget;
    QLabel m_cpu;
    QLabel m_memory;
};

} // namespace pantau::widgets
