// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/LogFile.h"

#include <QDateTime>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <utility>

namespace pantau::base {

// The system's calls and not QFile: what Qt warns of comes back here as a message, which would wait for itself.
namespace {

QString reasonOf(const QString& path, int error)
{
    return QStringLiteral("%1: %2").arg(path, qt_error_string(error));
}

QString numbered(const QString& path, int number)
{
    return QStringLiteral("%1.%2").arg(path).arg(number);
}

bool replace(const QString& from, const QString& to)
{
    return std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

off_t sizeOf(int descriptor)
{
    struct stat status = {};
    return fstat(descriptor, &status) == 0 ? status.st_size : 0;
}

void cut(int descriptor, off_t size)
{
    static_cast<void>(!ftruncate(descriptor, size)); // a device has no length
}

} // namespace

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

LogFile::LogFile(const QString& path, qint64 mostBytes) : m_path(path), m_mostBytes(mostBytes)
{
}

LogFile::~LogFile()
{
    const MutexLock lock(m_mutex);
    close();
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
    if (auto reason = open()) {
        return reason;
    }
    std::optional<QString> trouble;
    if (const off_t size = sizeOf(m_descriptor); size > 0 && size + line.size() > m_mostBytes) {
        trouble = makeRoom();
        if (auto reason = open()) {
            return reason;
        }
    }
    const off_t before = sizeOf(m_descriptor);
    // One write() a line, so that a crash loses nothing and an error belongs to its line.
    const ssize_t written = ::write(m_descriptor, line.constData(), static_cast<std::size_t>(line.size()));
    if (written != line.size()) {
        trouble = reasonOf(m_path, written < 0 ? errno : ENOSPC);
        cut(m_descriptor, before); // half a line would spoil the next one
        close();
    }
    return trouble;
}

std::optional<QString> LogFile::open()
{
    if (m_descriptor < 0) {
        m_descriptor = ::open(QFile::encodeName(m_path).constData(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0640);
    }
    return m_descriptor < 0 ? std::optional(reasonOf(m_path, errno)) : std::nullopt;
}

std::optional<QString> LogFile::makeRoom()
{
    for (int number = MostFiles - 1; number > 1; --number) {
        static_cast<void>(replace(numbered(m_path, number - 1), numbered(m_path, number))); // it may not be there yet
    }
    const QString first = numbered(m_path, 1);
    if (replace(m_path, first)) {
        close();
        return std::nullopt;
    }
    // The newest lines are worth more than the oldest, and the disk's room is not ours to fill.
    auto reason = reasonOf(first, errno);
    cut(m_descriptor, 0);
    return reason;
}

void LogFile::close()
{
    if (m_descriptor >= 0) {
        ::close(std::exchange(m_descriptor, -1));
    }
}

} // namespace pantau::base
