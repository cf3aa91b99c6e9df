// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/LogFile.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <cerrno>
#include <cstdio>
#include <utility>

namespace pantau::base {

QByteArray jsonLogLine(WallTime at, const char* level, const char* category, const QString& message)
{
    const auto epoch = std::chrono::duration_cast<std::chrono::milliseconds>(at.time_since_epoch());
    const QJsonObject object{
        {QStringLiteral("t"), QDateTime::fromMSecsSinceEpoch(epoch.count(), Qt::UTC).toString(Qt::ISODateWithMs)},
        {QStringLiteral("level"), QString::fromLatin1(level)},
        {QStringLiteral("category"), QString::fromUtf8(category)},
        {QStringLiteral("message"), message},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

LogFile::LogFile(const QString& path, qint64 mostBytes) : m_path(path), m_mostBytes(mostBytes), m_file(path)
{
}

std::optional<QString> LogFile::append(const QByteArray& line)
{
    const MutexLock lock(m_mutex);
    auto reason = write(line);
    const bool wasFailing = std::exchange(m_failing, reason.has_value());
    return wasFailing ? std::nullopt : std::move(reason);
}

std::optional<QString> LogFile::write(const QByteArray& line)
{
    // Unbuffered: one write() a line, so that a crash loses nothing and an error belongs to its line.
    constexpr auto Mode = QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered;
    if (!m_file.isOpen() && !m_file.open(Mode)) {
        return QStringLiteral("%1: %2").arg(m_path, m_file.errorString());
    }
    std::optional<QString> trouble;
    if (m_file.size() > 0 && m_file.size() + line.size() > m_mostBytes) {
        trouble = makeRoom();
        if (!m_file.isOpen() && !m_file.open(Mode)) {
            return QStringLiteral("%1: %2").arg(m_path, m_file.errorString());
        }
    }
    const qint64 before = m_file.size();
    if (m_file.write(line) != line.size()) {
        trouble = QStringLiteral("%1: %2").arg(m_path, m_file.errorString());
        m_file.resize(before); // half a line would spoil the next one
        m_file.close();
    }
    return trouble;
}

std::optional<QString> LogFile::makeRoom()
{
    // rename() and not QFile's, which refuses to replace a file.
    const auto rename = [this](int from, int to) {
        const QString source = from == 0 ? m_path : QStringLiteral("%1.%2").arg(m_path).arg(from);
        const QString target = QStringLiteral("%1.%2").arg(m_path).arg(to);
        return std::rename(QFile::encodeName(source).constData(), QFile::encodeName(target).constData()) == 0;
    };
    for (int number = MostFiles - 1; number > 1; --number) {
        static_cast<void>(rename(number - 1, number)); // it may not be there yet
    }
    if (rename(0, 1)) {
        m_file.close();
        return std::nullopt;
    }
    // The newest lines are worth more than the oldest, and the disk's room is not ours to fill.
    const QString reason = qt_error_string(errno);
    m_file.resize(0);
    return QStringLiteral("%1.1: %2").arg(m_path, reason);
}

} // namespace pantau::base
