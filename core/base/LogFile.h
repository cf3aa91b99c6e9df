// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/base/Mutex.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace pantau::base {

/// One message as a line of JSON: `t` (UTC with milliseconds), `level`, `category` and `message`. The message must be
/// redacted already; a line break in it is written as \n. Reentrant.
[[nodiscard]] QByteArray jsonLogLine(WallTime at, const char* level, const char* category, const QString& message);

/// Appends lines to FILE. When it is full it becomes FILE.1, that becomes FILE.2, and what was FILE.4 is gone, so the
/// log never holds more than five files. Nothing that the disk does stops the caller: a line that cannot be written is
/// lost, and the next one is tried again. Thread-safe; owned by main.
class LogFile
{
public:
    static constexpr qint64 MostBytes = 10LL * 1024 * 1024; ///< of one file
    static constexpr int MostFiles = 5;                     ///< FILE itself included

    explicit LogFile(const QString& path, qint64 mostBytes = MostBytes);
    ~LogFile();
    LogFile(const LogFile&) = delete;
    LogFile& operator=(const LogFile&) = delete;

    /// Writes a line, which ends with a line break. Returns why it could not, but only the first time in a row: a full
    /// disk is told once. Names the file.
    [[nodiscard]] std::optional<QString> append(const QByteArray& line);

private:
    /// Each gives the reason when it did not succeed.
    [[nodiscard]] std::optional<QString> write(const QByteArray& line) PANTAU_REQUIRES(m_mutex);
    [[nodiscard]] std::optional<QString> open() PANTAU_REQUIRES(m_mutex);
    [[nodiscard]] std::optional<QString> makeRoom() PANTAU_REQUIRES(m_mutex);
    void close() PANTAU_REQUIRES(m_mutex);

    const QString m_path;
    const qint64 m_mostBytes;
    Mutex m_mutex;
    int m_descriptor PANTAU_GUARDED_BY(m_mutex) = -1;
    bool m_failing PANTAU_GUARDED_BY(m_mutex) = false;
};

} // namespace pantau::base
