// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Log.h"

#include "core/base/Clock.h"
#include "core/base/Redaction.h"

#include <QDateTime>

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

void writeLine(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    using std::chrono::duration_cast;
    using std::chrono::milliseconds;
    const auto sinceEpoch = duration_cast<milliseconds>(Clock::system().wall().time_since_epoch());
    const QByteArray time =
        QDateTime::fromMSecsSinceEpoch(sinceEpoch.count(), Qt::UTC).toString(Qt::ISODateWithMs).toUtf8();
    // One fprintf, so that lines of several threads do not mix.
    std::fprintf(stderr, "%s %s %s: %s\n", time.constData(), levelName(type),
                 context.category != nullptr ? context.category : "default", redacted(message).toUtf8().constData());
}

} // namespace

void installLogOutput()
{
    qInstallMessageHandler(writeLine);
}

} // namespace pantau::base
