// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/camsim/ControlProtocol.h"

#include "tests/support/catch.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace pantau::camsim;

namespace {

// A server that only remembers what it was told.
class RecordingServer final : public ServerControls
{
public:
    QString start() override
    {
        on = true;
        return {};
    }
    void stop() override { on = false; }
    void drop(const std::vector<Camera*>& cameras) override { dropped = cameras.size(); }
    int writeGarbage(const std::vector<Camera*>&, int) override { return 0; }
    int connections() const override { return 3; }
    std::uint64_t connectionsOpened() const override { return 5; }
    int mostSessions() const override { return 4; }
    bool listening() const override { return on; }

    bool on = true;
    std::size_t dropped = 0;
};

struct Desk
{
    QTemporaryDir folder;
    ClipCache cache{folder.path()};
    CameraSet cameras{cache};
    RecordingServer server;
    ControlProtocol protocol{cameras, cache, server};

    Desk()
    {
        for (const char* mount : {"sub1", "sub2", "main1", "main2"}) {
            cameras.add(QString::fromLatin1(mount), {QStringLiteral("road-day"), Encode::Sub, Codec::H264});
        }
    }
    QString say(const char* line) { return protocol.answer(QString::fromLatin1(line)); }
};

} // namespace

TEST_CASE("targets are mounts, lists, globs and all", "[camsim]")
{
    Desk desk;
    REQUIRE(desk.say("sub1 stall on") == QStringLiteral("ok stall 1"));
    REQUIRE(desk.say("sub1,main2 stall off") == QStringLiteral("ok stall 2"));
    REQUIRE(desk.say("sub* loss 2.5") == QStringLiteral("ok loss 2"));
    REQUIRE(desk.say("all drop") == QStringLiteral("ok drop 4"));
    REQUIRE(desk.server.dropped == 4);
    REQUIRE(desk.say("sub9 stall on") == QStringLiteral("error no mount matches 'sub9'"));
}

TEST_CASE("a bad line is answered with what would be right", "[camsim]")
{
    Desk desk;
    REQUIRE(
        desk.say("sub1 explode").startsWith(QStringLiteral("error unknown command 'explode'; commands are: stall,")));
    REQUIRE(desk.say("sub1 stall maybe") == QStringLiteral("error usage: TARGET stall on|off"));
    REQUIRE(desk.say("stall") == QStringLiteral("error 'stall' needs a target before it, for example: sub1 stall"));
    REQUIRE(desk.say("") == QStringLiteral("error the line is empty"));
    REQUIRE(desk.say("server restart") == QStringLiteral("error usage: server stop|start"));
    REQUIRE(desk.say("sub1 source nothing") == QStringLiteral("error no mount, scene or clip is called 'nothing'"));
    REQUIRE(desk.say("sub1 garbage socket 10") == QStringLiteral("error no client of 'sub1' is connected"));
    REQUIRE(desk.say("sub1 nokey 61") == QStringLiteral("error nokey lasts at most 60 seconds"));
}

TEST_CASE("commands reach the camera", "[camsim]")
{
    Desk desk;
    Camera& camera = *desk.cameras.byPath(QStringLiteral("/sub1/stream=0"));
    REQUIRE(desk.say("sub1 refuse 453") == QStringLiteral("ok refuse 1"));
    REQUIRE(camera.refusal() == 453);
    REQUIRE(desk.say("sub1 refuse off") == QStringLiteral("ok refuse 1"));
    REQUIRE(camera.refusal() == 0);
    REQUIRE(desk.say("sub1 playanswer 454") == QStringLiteral("ok playanswer 1"));
    REQUIRE(camera.playAnswer() == 454);
    REQUIRE(desk.say("sub1 playanswer none") == QStringLiteral("ok playanswer 1"));
    REQUIRE(camera.playAnswer() == Camera::NoAnswer);
    REQUIRE(desk.say("sub1 playanswer normal") == QStringLiteral("ok playanswer 1"));
    REQUIRE(camera.playAnswer() == 200);
    REQUIRE(desk.say("sub1 login admin secret 3") == QStringLiteral("ok login 1"));
    REQUIRE(camera.login() != nullptr);
    REQUIRE(desk.say("sub1 login off") == QStringLiteral("ok login 1"));
    REQUIRE(camera.login() == nullptr);
    REQUIRE(desk.say("sub* sessions 1") == QStringLiteral("ok sessions 2"));
    REQUIRE(camera.sessionLimit() == desk.cameras.byPath(QStringLiteral("/sub2"))->sessionLimit());
    REQUIRE(desk.say("sub1 audioonly on") == QStringLiteral("ok audioonly 1"));
    REQUIRE(camera.offered() == MediaShape{Codec::H264, false, Sound::Pcma});
    REQUIRE(desk.say("sub1 audioonly off") == QStringLiteral("ok audioonly 1"));
    REQUIRE(camera.offered() == MediaShape{Codec::H264, true, Sound::None});
    REQUIRE(desk.say("sub1 withaudio pcmu") == QStringLiteral("ok withaudio 1"));
    REQUIRE(camera.offered() == MediaShape{Codec::H264, true, Sound::Pcmu});
    REQUIRE(desk.say("sub1 clockstep -3.5") == QStringLiteral("ok clockstep 1"));
    REQUIRE(camera.rtpFaults().clockStepMs == -3500);
}

TEST_CASE("status is one line of JSON with totals and mounts", "[camsim]")
{
    Desk desk;
    REQUIRE(desk.say("server stop") == QStringLiteral("ok server stop"));
    const QString line = desk.say("status");
    REQUIRE(line.startsWith(QStringLiteral("ok {")));
    REQUIRE_FALSE(line.contains(QLatin1Char('\n')));
    const QJsonObject status = QJsonDocument::fromJson(line.mid(3).toUtf8()).object();
    REQUIRE(status[QStringLiteral("listening")].toBool(true) == false);
    REQUIRE(status[QStringLiteral("connections_opened")].toInt() == 5);
    REQUIRE(status[QStringLiteral("sessions_most")].toInt() == 4);
    REQUIRE(status[QStringLiteral("mounts")].toObject().size() == 4);
    REQUIRE(desk.say("server start") == QStringLiteral("ok server start"));
    REQUIRE_FALSE(desk.protocol.quitAsked());
    REQUIRE(desk.say("quit") == QStringLiteral("ok quit"));
    REQUIRE(desk.protocol.quitAsked());
}
