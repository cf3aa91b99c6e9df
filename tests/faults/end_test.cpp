// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/CleanPictures.h"
#include "tests/support/catch.h"

#include <QProcess>

#include <csignal>

using namespace pantau;
using namespace pantau::test;
using namespace std::chrono_literals;

namespace {

constexpr int Cameras = 6;
constexpr int EndLimitMs = 2000;

using SignalHandler = void (*)(int);

// A real `pantau wall` of all cameras of a simulator, without a screen.
class Wall
{
public:
    // `hangup`: what the wall's parent does with SIGHUP; the test may itself run under nohup.
    explicit Wall(const CamSim& sim, SignalHandler hangup = SIG_DFL)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::ForwardedChannels);
        m_process.setChildProcessModifier([hangup] { std::signal(SIGHUP, hangup); });
        QStringList arguments{QStringLiteral("wall"), QStringLiteral("--windowed"), QStringLiteral("640x360")};
        for (int i = 1; i <= Cameras; ++i) {
            arguments.append(sim.url(QStringLiteral("sub%1").arg(i)));
        }
        m_process.start(QStringLiteral(PANTAU_BIN_DIR "/pantau"), arguments);
        REQUIRE(m_process.waitForStarted());
    }

    void send(int signal) { kill(static_cast<pid_t>(m_process.processId()), signal); }
    bool waitForEnd(int limitMs) { return m_process.waitForFinished(limitMs); }
    bool exitedWith(int code) const
    {
        return m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == code;
    }

private:
    QProcess m_process; // killed with this object
};

bool waitUntilAllPlay(CamSim& sim)
{
    bool all = true;
    for (int i = 1; i <= Cameras; ++i) {
        all = sim.waitForCounter(QStringLiteral("sub%1").arg(i), "plays", 1, 30s) && all;
    }
    return all;
}

void checkAllTornDown(CamSim& sim)
{
    CHECK(sim.waitForCounter(QString(), "teardowns", Cameras, 5s));
    CHECK(sim.counter(QString(), "teardowns") == sim.counter(QString(), "sessions_opened"));
    CHECK(sim.counter(QString(), "sessions") == 0);
}

} // namespace

TEST_CASE("T9 a signal ends the whole wall within two seconds, with exit code 0 and a TEARDOWN for each session")
{
    for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
        CamSim sim({.cameras = Cameras});
        Wall wall(sim);
        INFO("signal " << number);
        REQUIRE(waitUntilAllPlay(sim));
        const base::SteadyTime sent = now();
        wall.send(number);
        REQUIRE(wall.waitForEnd(EndLimitMs));
        figure("T9", "end of a wall by signal " + std::to_string(number), seconds(now() - sent), "s");
        CHECK(wall.exitedWith(0));
        checkAllTornDown(sim);
    }
}

TEST_CASE("T27 a wall can be ended while its cameras answer nothing")
{
    CamSim sim({.cameras = Cameras});
    Wall wall(sim);
    REQUIRE(waitUntilAllPlay(sim));
    sim.command(QStringLiteral("sub1,sub2,sub3 stall on"));
    sim.command(QStringLiteral("sub4,sub5,sub6 halfopen on"));
    const base::SteadyTime sent = now();
    wall.send(SIGTERM);
    REQUIRE(wall.waitForEnd(EndLimitMs));
    figure("T27", "end of a wall of six silent cameras", seconds(now() - sent), "s");
    CHECK(wall.exitedWith(0));
}

TEST_CASE("a wall that was started to outlive its terminal does")
{
    CamSim sim({.cameras = Cameras});
    Wall wall(sim, SIG_IGN);
    REQUIRE(waitUntilAllPlay(sim));
    wall.send(SIGHUP);
    CHECK_FALSE(wall.waitForEnd(500));
    wall.send(SIGTERM);
    REQUIRE(wall.waitForEnd(EndLimitMs));
    checkAllTornDown(sim);
}
