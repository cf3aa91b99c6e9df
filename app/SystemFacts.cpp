// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SystemFacts.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTimeZone>

#include <sys/timex.h>

#include <filesystem>

namespace pantau::app {

TimeZoneFacts timeZoneFacts(const base::Clock& clock)
{
    const auto epoch = std::chrono::duration_cast<std::chrono::milliseconds>(clock.wall().time_since_epoch());
    const QTimeZone zone = QTimeZone::systemTimeZone();
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(epoch.count(), Qt::UTC);
    return {zone.id(), std::chrono::seconds(zone.offsetFromUtc(now))};
}

std::optional<ClockFacts> clockFacts()
{
    timex state{}; // modes 0: only read
    const int result = adjtimex(&state);
    if (result < 0) {
        return std::nullopt;
    }
    const bool unsynchronised = result == TIME_ERROR || (state.status & STA_UNSYNC) != 0;
    return ClockFacts{!unsynchronised, std::chrono::microseconds(state.esterror),
                      std::chrono::microseconds(state.maxerror)};
}

std::optional<MemoryFacts> memoryFacts()
{
    QFile file(QStringLiteral("/proc/meminfo"));
    if (!file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    MemoryFacts facts;
    for (const QByteArray& line : file.readAll().split('\n')) {
        const QList<QByteArray> words = line.simplified().split(' '); // "MemTotal: 24676180 kB"
        if (words[0] == "MemTotal:") {
            facts.totalBytes = words.value(1).toLongLong() * 1024;
        } else if (words[0] == "MemAvailable:") {
            facts.availableBytes = words.value(1).toLongLong() * 1024;
        }
    }
    return facts.totalBytes > 0 ? std::optional(facts) : std::nullopt;
}

FolderFacts folderFacts(const QString& path)
{
    QString there = QDir(path).absolutePath();
    while (!QFileInfo::exists(there) && there != QStringLiteral("/")) {
        there = QFileInfo(there).absolutePath();
    }
    // Not QStorageInfo: it asks the table of mounts, which in a container does not name the root.
    std::error_code fault;
    const auto space = std::filesystem::space(QFile::encodeName(there).toStdString(), fault);
    return {there, fault ? 0 : static_cast<qint64>(space.available), QFileInfo(there).isWritable()};
}

QString stateFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
}

} // namespace pantau::app
