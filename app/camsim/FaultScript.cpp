// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/camsim/FaultScript.h"

#include "app/camsim/Command.h"

#include <QFile>
#include <QStringList>

#include <algorithm>

namespace pantau::camsim {

Outcome<FaultScript> FaultScript::parse(const QString& name, const QString& text)
{
    FaultScript script;
    const QStringList lines = text.split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines[i].section(QLatin1Char('#'), 0, 0).simplified();
        if (line.isEmpty()) {
            continue;
        }
        const auto refuse = [&](const QString& why) {
            return Outcome<FaultScript>::failure(QStringLiteral("%1:%2: %3").arg(name).arg(i + 1).arg(why));
        };
        bool isNumber = false;
        const QString time = line.section(QLatin1Char(' '), 0, 0);
        const double seconds = time.toDouble(&isNumber);
        if (!isNumber || seconds < 0 || seconds > 1e7) {
            return refuse(QStringLiteral("'%1' is not a time in seconds").arg(time));
        }
        const QString rest = line.section(QLatin1Char(' '), 1);
        const Outcome<Command> command = Command::parse(rest);
        if (!command.ok()) {
            return refuse(command.error);
        }
        script.m_entries.push_back({Nanoseconds(static_cast<std::int64_t>(seconds * 1e9)), rest});
    }
    std::stable_sort(script.m_entries.begin(), script.m_entries.end(),
                     [](const Entry& a, const Entry& b) { return a.at < b.at; });
    return Outcome<FaultScript>::success(std::move(script));
}

Outcome<FaultScript> FaultScript::read(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Outcome<FaultScript>::failure(QStringLiteral("cannot read '%1': %2").arg(path, file.errorString()));
    }
    return parse(path, QString::fromUtf8(file.readAll()));
}

} // namespace pantau::camsim
