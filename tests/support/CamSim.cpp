// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/CamSim.h"

#include "core/base/Clock.h"
#include "tests/support/catch.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdio>
#include <stdexcept>
#include <string>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace pantau::test {

namespace {

using std::chrono::milliseconds;

// The first start of all draws and encodes a scene; under a sanitizer and on a busy machine that takes its time.
constexpr milliseconds StartLimit{300000};
constexpr milliseconds AnswerLimit{300000};
constexpr milliseconds EndLimit{5000};

[[noreturn]] void complain(const QString& what)
{
    throw std::runtime_error("camera simulator: " + what.toStdString());
}

std::array<int, 2> makePipe()
{
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) {
        complain(QStringLiteral("no pipe"));
    }
    return ends;
}

milliseconds leftUntil(base::SteadyTime deadline)
{
    return std::chrono::duration_cast<milliseconds>(deadline - base::Clock::system().steady());
}

// The program to start: another build's when this one is instrumented beyond what the program's libraries bear.
QByteArray programPath()
{
    const QByteArray chosen = qgetenv("PANTAU_CAMSIM");
    return chosen.isEmpty() ? QByteArrayLiteral(PANTAU_BIN_DIR "/pantau-camsim") : chosen;
}

// The process keeps its end of the pipe for as long as it lives.
bool waitForEnd(int fromProcess, milliseconds limit)
{
    const base::SteadyTime deadline = base::Clock::system().steady() + limit;
    std::array<char, 4096> bytes{};
    for (;;) {
        pollfd readable{fromProcess, POLLIN, 0};
        const milliseconds left = std::max(leftUntil(deadline), milliseconds(0));
        if (poll(&readable, 1, static_cast<int>(left.count())) <= 0) {
            return false;
        }
        if (read(fromProcess, bytes.data(), bytes.size()) <= 0) {
            return true;
        }
    }
}

} // namespace

CamSim::CamSim(const Setup& setup)
{
    std::signal(SIGPIPE, SIG_IGN); // a simulator that died is found out by its silence
    spawn(setup);
    const QString line = readLine(StartLimit, QStringLiteral("(start)"));
    if (!line.startsWith(QStringLiteral("READY "))) {
        complain(QStringLiteral("started with '%1'").arg(line));
    }
    m_base = line.mid(6);
}

CamSim::~CamSim()
{
    static constexpr std::array<char, 5> Quit{'q', 'u', 'i', 't', '\n'};
    const bool asked = write(m_toProcess, Quit.data(), Quit.size()) == static_cast<ssize_t>(Quit.size());
    if (!asked || !waitForEnd(m_fromProcess, EndLimit)) {
        std::fprintf(stderr, "camera simulator: did not end after 'quit'\n");
        kill(m_process, SIGKILL);
    }
    int end = 0;
    waitpid(m_process, &end, 0);
    CHECK(WIFEXITED(end));
    CHECK(WEXITSTATUS(end) == 0);
    close(m_toProcess);
    close(m_fromProcess);
}

void CamSim::spawn(const Setup& setup)
{
    std::vector<std::string> words{programPath().toStdString(),
                                   "--port",
                                   "0",
                                   "--exit-with-parent",
                                   "--cameras",
                                   std::to_string(setup.cameras),
                                   "--scene",
                                   setup.scene.toStdString(),
                                   "--cache",
                                   PANTAU_SOURCE_DIR "/build/test-cache"};
    std::vector<char*> arguments;
    for (std::string& word : words) {
        arguments.push_back(word.data());
    }
    arguments.push_back(nullptr);
    const std::array<int, 2> in = makePipe();
    const std::array<int, 2> out = makePipe();
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, in[0], STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, out[1], STDOUT_FILENO);
    const int failed = posix_spawn(&m_process, words[0].c_str(), &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(in[0]);
    close(out[1]);
    m_toProcess = in[1];
    m_fromProcess = out[0];
    if (failed != 0) {
        complain(QStringLiteral("cannot start %1").arg(QString::fromStdString(words[0])));
    }
}

QString CamSim::readLine(milliseconds limit, const QString& asked)
{
    const base::SteadyTime deadline = base::Clock::system().steady() + limit;
    for (;;) {
        if (const qsizetype end = m_input.indexOf('\n'); end >= 0) {
            const QString line = QString::fromUtf8(m_input.left(end));
            m_input.remove(0, end + 1);
            return line;
        }
        pollfd readable{m_fromProcess, POLLIN, 0};
        if (poll(&readable, 1, static_cast<int>(std::max(leftUntil(deadline), milliseconds(0)).count())) <= 0) {
            complain(QStringLiteral("no answer to '%1'").arg(asked));
        }
        std::array<char, 4096> bytes{};
        const ssize_t count = read(m_fromProcess, bytes.data(), bytes.size());
        if (count <= 0) {
            complain(QStringLiteral("ended before it answered '%1'").arg(asked));
        }
        m_input.append(bytes.data(), count);
    }
}

QString CamSim::url(const QString& mount) const
{
    return m_base + QLatin1Char('/') + mount;
}

QString CamSim::url(const QString& mount, const QString& user, const QString& password) const
{
    const qsizetype begin = m_base.indexOf(QStringLiteral("://")) + 3;
    return QStringLiteral("%1%2:%3@%4/%5").arg(m_base.left(begin), user, password, m_base.mid(begin), mount);
}

QString CamSim::command(const QString& line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    if (write(m_toProcess, bytes.constData(), static_cast<std::size_t>(bytes.size())) != bytes.size()) {
        complain(QStringLiteral("does not take '%1'").arg(line));
    }
    const QString answer = readLine(AnswerLimit, line);
    if (!answer.startsWith(QStringLiteral("ok"))) {
        complain(QStringLiteral("'%1' was answered '%2'").arg(line, answer));
    }
    return answer.mid(3);
}

QJsonObject CamSim::status()
{
    return QJsonDocument::fromJson(command(QStringLiteral("status")).toUtf8()).object();
}

QJsonObject CamSim::mount(const QString& name)
{
    return status().value(QStringLiteral("mounts")).toObject().value(name).toObject();
}

std::int64_t CamSim::counter(const QString& mountName, const char* name)
{
    const QJsonValue value = (mountName.isEmpty() ? status() : mount(mountName)).value(QLatin1StringView(name));
    if (!value.isDouble()) {
        complain(QStringLiteral("status has no '%1' of '%2'").arg(QLatin1StringView(name), mountName));
    }
    return value.toInteger();
}

bool CamSim::waitForCounter(const QString& mountName, const char* name, std::int64_t least, milliseconds limit)
{
    const base::SteadyTime deadline = base::Clock::system().steady() + limit;
    while (counter(mountName, name) < least) {
        if (leftUntil(deadline) <= milliseconds(0)) {
            return false;
        }
        poll(nullptr, 0, 10); // the simulator tells its counters only when asked
    }
    return true;
}

} // namespace pantau::test
