// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/FigureBar.h"

#include "widgets/models/CameraWords.h"

#include <QStatusBar>

namespace pantau::widgets {

FigureBar::FigureBar(QStatusBar& bar)
{
    m_cameras.setObjectName(QStringLiteral("figures.cameras"));
    m_budget.setObjectName(QStringLiteral("figures.budget"));
    for (QLabel* const label : {&m_cameras, &m_budget, &m_dropped, &m_cpu, &m_memory}) {
        bar.addPermanentWidget(label);
    }
}

void FigureBar::show(const engine::RegistrySummary& summary, const ConsoleFigures& figures)
{
    m_cameras.setText(CameraWords::summary(summary));
    m_budget.setText(budgetText(figures.budget));
    m_dropped.setText(tr("Dropped: %1").arg(CameraWords::number(static_cast<qint64>(figures.dropped))));
    m_dropped.setToolTip(tr("Pictures that a newer one replaced before they were shown, since the start."));
    m_cpu.setText(tr("CPU: %1 cores").arg(CameraWords::number(figures.cpuCores, 2)));
    m_memory.setText(tr("Memory: %1 MiB").arg(CameraWords::number(figures.residentMiB, 0)));
}

QString FigureBar::budgetText(const wall::DecodeBudget& budget)
{
    const QString used = CameraWords::number(qint64{budget.mainsUsed});
    const QString allowed = CameraWords::number(qint64{budget.mainsAllowed});
    const QString lowered = CameraWords::number(qint64{budget.lowered});
    // Whole sentences, so that a language may order their parts its own way.
    if (budget.lowered > 0 && budget.raisesStopped) {
        return tr("Decoding: %Ln stream(s), main %1/%2, %3 lowered, machine is full", nullptr, budget.streams)
            .arg(used, allowed, lowered);
    }
    if (budget.lowered > 0) {
        return tr("Decoding: %Ln stream(s), main %1/%2, %3 lowered", nullptr, budget.streams)
            .arg(used, allowed, lowered);
    }
    return (budget.raisesStopped ? tr("Decoding: %Ln stream(s), main %1/%2, machine is full", nullptr, budget.streams)
                                 : tr("Decoding: %Ln stream(s), main %1/%2", nullptr, budget.streams))
        .arg(used, allowed);
}

} // namespace pantau::widgets
