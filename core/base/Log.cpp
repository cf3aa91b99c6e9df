// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Log.h"

#include "core/base/Clock.h"
#include "core/base/LogFile.h"
#include "core/base/Redaction.h"

#include <QDateTime>

#include <atomic>
#include <cstdio>

namespace pantau::base {

Q_LOGGING_CATEGORY(logMedia, "pantau.media", QtInfoMsg)
Q_LOGGING_CATEGORY(logWall, "pantau.wall", QtInfoMsg)
Q_LOGGING_CATEGORY(logApp, "pantau.app", QtInfoMsg)

namespace {

const char* levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "error";
    case QtFatalMsg:
        return "fatal";
    }
    return "log";
}

std::atomic<LogFile*> s_logFile{nullptr};

/// One fprintf, so that lines of several threads do not mix.
void writeToStandardError(WallTime at, const char* level, const char* category, const QString& message)
{
    const auto sinceEpoch = std::chrono::duration_cast<std::chrono::milliseconds>(at.time_since_epoch());
    const QByteArray time =
        QDateTime::fromMSecsSinceEpoch(sinceEpoch.count(), Qt::UTC).toString(Qt::ISODateWithMs).toUtf8();
    std::fprintf(stderr, "%s %s %s: %s\n", time.constData(), level, category, message.toUtf8().constData());
}

void writeLine(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    const WallTime now = Clock::system().wall();
    const char* const category = context.category != nullptr ? context.category : "default";
    const QString shown = redacted(message);
    writeToStandardError(now, levelName(type), category, shown);
    if (LogFile* const file = s_logFile.load()) {
        if (const auto reason = file->append(jsonLogLine(now, levelName(type), category, shown))) {
            writeToStandardError(now, "warning", logApp().categoryName(),
                                 QStringLiteral("the log file cannot be written; the wall goes on without it: ") +
                                     redacted(*reason));
        }
    }
}

} // namespace

void installLogOutput(LogFile* file)
{
    s_logFile = file;
    qInstallMessageHandler(writeLine);
}

} // namespace pantau::base
