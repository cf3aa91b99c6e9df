// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ProcessUsage.h"

#include <QFile>

#include <sys/resource.h>
#include <unistd.h>

#include <utility>

namespace pantau::app {

ProcessUsage::ProcessUsage(const base::Clock& clock) : m_clock(clock), m_at(clock.steady()), m_cpuSeconds(cpuSeconds())
{
}

double ProcessUsage::residentMiB()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const QList<QByteArray> pages = file.readLine().split(' ');
    return pages.size() < 2 ? 0 : pages[1].toDouble() * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1048576.0;
}

double ProcessUsage::cpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + (static_cast<double>(time.tv_usec) / 1e6);
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double ProcessUsage::takeCores()
{
    const base::SteadyTime now = m_clock.steady();
    const double cpu = cpuSeconds();
    const double wall = std::chrono::duration<double>(now - std::exchange(m_at, now)).count();
    const double used = cpu - std::exchange(m_cpuSeconds, cpu);
    return wall > 0 ? used / wall : 0;
}

} // namespace pantau::app
