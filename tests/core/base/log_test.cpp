// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Log.h"
#include "tests/support/catch.h"

#include <QRegularExpression>
#include <QTemporaryFile>

#include <cstdio>
#include <functional>

#include <unistd.h>

namespace {

// What `speak` writes to standard error while our log output is installed.
QStringList loggedBy(const std::function<void()>& speak)
{
    QTemporaryFile file;
    REQUIRE(file.open());
    std::fflush(stderr);
    const int terminal = dup(STDERR_FILENO);
    REQUIRE(terminal >= 0);
    const QtMessageHandler before = qInstallMessageHandler(nullptr);
    dup2(file.handle(), STDERR_FILENO);
    pantau::base::installLogOutput();
    speak();
    std::fflush(stderr);
    qInstallMessageHandler(before);
    dup2(terminal, STDERR_FILENO);
    close(terminal);
    file.seek(0);
    return QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

bool matches(const QString& line, const char* pattern)
{
    return QRegularExpression(QString::fromUtf8(pattern)).match(line).hasMatch();
}

} // namespace

TEST_CASE("a log line has UTC time with milliseconds, level and category")
{
    const QStringList lines = loggedBy([] {
        qCInfo(pantau::base::logMedia, "camera %d", 7);
        qCWarning(pantau::base::logWall, "slow");
        qCCritical(pantau::base::logApp, "broken");
        qWarning("plain");
    });
    REQUIRE(lines.size() == 4);
    CHECK(matches(lines[0], R"(^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z info pantau\.media: camera 7$)"));
    CHECK(matches(lines[1], " warning pantau\\.wall: slow$"));
    CHECK(matches(lines[2], " error pantau\\.app: broken$"));
    CHECK(matches(lines[3], " warning default: plain$"));
}

TEST_CASE("debug lines are off until somebody asks for them")
{
    CHECK(loggedBy([] { qCDebug(pantau::base::logMedia, "chatter"); }).isEmpty());
}

TEST_CASE("no login passes the log output, from whatever library the message comes")
{
    const QStringList lines = loggedBy([] {
        qCInfo(pantau::base::logMedia, "rtsp://admin:planted-secret@10.0.0.1/s refused");
        qWarning("QNetworkReply: https://admin:planted-secret@host/x: timed out");
    });
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].endsWith(QStringLiteral("rtsp://***@10.0.0.1/s refused")));
    CHECK_FALSE(lines.join(QString()).contains(QStringLiteral("planted")));
}
