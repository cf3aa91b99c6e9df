// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/FigureBar.h"

#include "widgets/models/CameraWords.h"

#include <QStatusBar>

namespace pantau::widgets {

FigureBar::FigureBar(QStatusBar& bar)
{
    m_cameras.setObjectName(QStringLiteral("figures.cameras"));
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
    QString text = tr("Decoding: %1 streams, main %2/%3")
                       .arg(CameraWords::number(qint64{budget.streams}), CameraWords::number(qint64{budget.mainsUsed}),
                            CameraWords::number(qint64{budget.mainsAllowed}));
    if (budget.lowered > 0) {
        text += tr(", %1 lowered").arg(CameraWords::number(qint64{budget.lowered}));
    }
    return budget.raisesStopped ? text + tr(", machine is full") : text;
}

} // namespace pantau::widgets
