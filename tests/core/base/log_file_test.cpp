// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Log.h"
#include "core/base/LogFile.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <thread>
#include <vector>

using pantau::base::jsonLogLine;
using pantau::base::LogFile;
using pantau::base::WallTime;

namespace {

constexpr std::chrono::milliseconds Noon{1'763'812'800'123}; // 2025-11-22T12:00:00.123Z

QByteArray contents(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

// The lines of every file of the log, the oldest first; each must be a whole JSON object.
std::vector<QJsonObject> allLines(const QString& path)
{
    std::vector<QJsonObject> lines;
    for (int number = LogFile::MostFiles; number >= 0; --number) {
        const QString name = number == 0 ? path : QStringLiteral("%1.%2").arg(path).arg(number);
        if (!QFile::exists(name)) {
            continue;
        }
        const QByteArray text = contents(name);
        CHECK(text.endsWith('\n'));
        for (const QByteArray& line : text.split('\n')) {
            if (!line.isEmpty()) {
                const QJsonDocument document = QJsonDocument::fromJson(line);
                CAPTURE(line.toStdString());
                REQUIRE(document.isObject());
                lines.push_back(document.object());
            }
        }
    }
    return lines;
}

QString message(const QJsonObject& line)
{
    return line.value(QStringLiteral("message")).toString();
}

// Sends Qt's messages through our log output into `file` while it lives.
class Logging
{
public:
    explicit Logging(LogFile& file) : m_before(qInstallMessageHandler(nullptr))
    {
        pantau::base::installLogOutput(&file);
    }
    ~Logging()
    {
        pantau::base::installLogOutput();
        qInstallMessageHandler(m_before);
    }
    Logging(const Logging&) = delete;
    Logging& operator=(const Logging&) = delete;

private:
    QtMessageHandler m_before;
};

} // namespace

TEST_CASE("a line has UTC time with milliseconds, level, category and message, and a line break inside stays inside")
{
    const QByteArray line =
        jsonLogLine(WallTime(Noon), "warning", "pantau.wall", QStringLiteral("first \"word\"\nsecond\r\nthird"));
    CHECK(line.count('\n') == 1);
    CHECK(line.endsWith('\n'));
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    CHECK(object.size() == 4);
    CHECK(object.value(QStringLiteral("t")).toString() == QStringLiteral("2025-11-22T12:00:00.123Z"));
    CHECK(object.value(QStringLiteral("level")).toString() == QStringLiteral("warning"));
    CHECK(object.value(QStringLiteral("category")).toString() == QStringLiteral("pantau.wall"));
    CHECK(message(object) == QStringLiteral("first \"word\"\nsecond\r\nthird"));
}

TEST_CASE("a log is continued, not begun anew")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("pantau.log"));
    for (const char* line : {"one\n", "two\n"}) {
        LogFile file(path);
        CHECK_FALSE(file.append(line).has_value());
    }
    CHECK(contents(path) == "one\ntwo\n");
}

TEST_CASE("a full log moves up and the oldest of five files goes")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("pantau.log"));
    LogFile file(path, 8); // two lines a file
    for (int number = 10; number < 30; ++number) {
        CHECK_FALSE(file.append("n" + QByteArray::number(number) + "\n").has_value());
    }
    CHECK(QDir(folder.path()).entryList(QDir::Files) ==
          QStringList{QStringLiteral("pantau.log"), QStringLiteral("pantau.log.1"), QStringLiteral("pantau.log.2"),
                      QStringLiteral("pantau.log.3"), QStringLiteral("pantau.log.4")});
    CHECK(contents(path) == "n28\nn29\n");
    CHECK(contents(path + QStringLiteral(".1")) == "n26\nn27\n");
    CHECK(contents(path + QStringLiteral(".4")) == "n20\nn21\n");
}

TEST_CASE("a line longer than a whole file is written all the same")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("pantau.log"));
    LogFile file(path, 8);
    CHECK_FALSE(file.append("a line of some length\n").has_value());
    CHECK_FALSE(file.append("b\n").has_value());
    CHECK(contents(path) == "b\n");
    CHECK(contents(path + QStringLiteral(".1")) == "a line of some length\n");
}

TEST_CASE("a full disk is told once, and the log goes on when there is room again")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("pantau.log"));
    REQUIRE(QFile::link(QStringLiteral("/dev/full"), path));
    LogFile file(path);
    const auto first = file.append("lost\n");
    REQUIRE(first.has_value());
    CHECK(first->startsWith(path));
    CHECK_FALSE(file.append("lost too\n").has_value());
    REQUIRE(QFile::remove(path));
    CHECK_FALSE(file.append("kept\n").has_value());
    CHECK(contents(path) == "kept\n");
    REQUIRE(QFile::remove(path));
    REQUIRE(QFile::link(QStringLiteral("/dev/full"), path));
    LogFile again(path);
    CHECK(again.append("lost\n").has_value());
}

TEST_CASE("a folder that is not there is told once and may come later")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("later/pantau.log"));
    LogFile file(path);
    CHECK(file.append("lost\n").has_value());
    CHECK_FALSE(file.append("lost\n").has_value());
    REQUIRE(QDir(folder.path()).mkdir(QStringLiteral("later")));
    CHECK_FALSE(file.append("kept\n").has_value());
    CHECK(contents(path) == "kept\n");
}

TEST_CASE("where old files cannot be kept the newest lines are, and the disk does not fill")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("pantau.log"));
    for (int number = 1; number < LogFile::MostFiles; ++number) {
        REQUIRE(QDir(folder.path()).mkpath(QStringLiteral("pantau.log.%1/in the way").arg(number)));
    }
    LogFile file(path, 8);
    CHECK_FALSE(file.append("one\n").has_value());
    CHECK_FALSE(file.append("two\n").has_value());
    CHECK(file.append("three\n").has_value());
    CHECK(contents(path) == "three\n");
}

TEST_CASE("no password passes into any file of the log, and lines of several threads stay whole")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("pantau.log"));
    constexpr int Threads = 4;
    constexpr int Each = 20;
    {
        LogFile file(path, 4096);
        const Logging logging(file);
        std::vector<std::jthread> writers;
        for (int thread = 0; thread < Threads; ++thread) {
            writers.emplace_back([thread] {
                for (int i = 0; i < Each; ++i) {
                    qCInfo(pantau::base::logMedia, "%d/%d rtsp://admin:planted-secret@10.0.0.1/s\nnext line", thread,
                           i);
                }
            });
        }
    }
    CHECK(QFile::exists(path + QStringLiteral(".1")));
    for (const QString& name : QDir(folder.path()).entryList(QDir::Files)) {
        CHECK_FALSE(contents(folder.filePath(name)).contains("planted"));
    }
    const std::vector<QJsonObject> lines = allLines(path);
    CHECK(lines.size() == Threads * Each);
    for (const QJsonObject& line : lines) {
        CHECK(message(line).endsWith(QStringLiteral(" rtsp://***@10.0.0.1/s\nnext line")));
        CHECK(line.value(QStringLiteral("category")).toString() == QStringLiteral("pantau.media"));
    }
}
