// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/camsim/ControlProtocol.h"

#include "app/camsim/Tone.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace pantau::camsim {

namespace {

TimestampFault timestampFault(const QString& name)
{
    if (name == QStringLiteral("equal")) {
        return TimestampFault::Equal;
    }
    if (name == QStringLiteral("jump")) {
        return TimestampFault::Jump;
    }
    return name == QStringLiteral("back") ? TimestampFault::Back : TimestampFault::Normal;
}

int playAnswer(const QString& word)
{
    if (word == QStringLiteral("none")) {
        return Camera::NoAnswer;
    }
    return word == QStringLiteral("normal") ? 200 : word.toInt();
}

Sound soundOf(const QString& word)
{
    if (word == QStringLiteral("off")) {
        return Sound::None;
    }
    if (word == QStringLiteral("pcmu")) {
        return Sound::Pcmu;
    }
    return word == QStringLiteral("foreign") ? Sound::Foreign : Sound::Pcma;
}

qint64 number(std::uint64_t value)
{
    return static_cast<qint64>(value);
}

QJsonObject statusOf(Camera& camera)
{
    CameraCounters& counters = camera.counters();
    const Camera::Showing showing = camera.showing();
    return {{QStringLiteral("sessions"), counters.sessions.load()},
            {QStringLiteral("access_units"), number(counters.accessUnits)},
            {QStringLiteral("describes"), number(counters.describes)},
            {QStringLiteral("setups"), number(counters.setups)},
            {QStringLiteral("plays"), number(counters.plays)},
            {QStringLiteral("teardowns"), number(counters.teardowns)},
            {QStringLiteral("sessions_opened"), number(counters.sessionsOpened)},
            {QStringLiteral("scene"), showing.scene},
            {QStringLiteral("width"), showing.size.width()},
            {QStringLiteral("height"), showing.size.height()},
            {QStringLiteral("codec"), showing.codec == Codec::H264 ? QStringLiteral("h264") : QStringLiteral("h265")},
            {QStringLiteral("tone_hertz"), camera.offered().sound == Sound::None ? 0 : toneOf(camera.mount())},
            {QStringLiteral("clip_first_frame"), number(showing.first)},
            {QStringLiteral("next_frame"), number(showing.nextFrame)}};
}

} // namespace

QString ControlProtocol::answer(const QString& line)
{
    const Outcome<Command> parsed = Command::parse(line);
    if (!parsed.ok()) {
        return QStringLiteral("error ") + parsed.error;
    }
    const Command& command = parsed.value;
    if (command.target.isEmpty()) {
        return serverCommand(command);
    }
    const std::vector<Camera*> cameras = m_cameras.match(command.target);
    if (cameras.empty()) {
        return QStringLiteral("error no mount matches '%1'").arg(command.target);
    }
    const QString problem = apply(command, cameras);
    return problem.isEmpty() ? QStringLiteral("ok %1 %2").arg(command.verb).arg(cameras.size())
                             : QStringLiteral("error ") + problem;
}

QString ControlProtocol::serverCommand(const Command& command)
{
    if (command.verb == QStringLiteral("quit")) {
        m_quit = true;
        return QStringLiteral("ok quit");
    }
    if (command.verb == QStringLiteral("status")) {
        return QStringLiteral("ok ") + status();
    }
    if (command.arguments.first() == QStringLiteral("stop")) {
        m_server.stop();
        return QStringLiteral("ok server stop");
    }
    const QString problem = m_server.start();
    return problem.isEmpty() ? QStringLiteral("ok server start") : QStringLiteral("error ") + problem;
}

QString ControlProtocol::apply(const Command& command, const std::vector<Camera*>& cameras)
{
    if (command.verb == QStringLiteral("drop")) {
        m_server.drop(cameras);
        return {};
    }
    if (command.verb == QStringLiteral("garbage") && command.arguments[0] == QStringLiteral("socket")) {
        const int reached = m_server.writeGarbage(cameras, command.arguments[1].toInt());
        return reached > 0 ? QString() : QStringLiteral("no client of '%1' is connected").arg(command.target);
    }
    if (command.verb == QStringLiteral("sessions")) {
        std::shared_ptr<SessionLimit> limit;
        if (command.arguments[0] != QStringLiteral("off")) {
            limit = std::make_shared<SessionLimit>();
            limit->most = command.arguments[0].toInt();
        }
        for (Camera* camera : cameras) {
            camera->setSessionLimit(limit);
        }
        return {};
    }
    for (Camera* camera : cameras) {
        QString problem = applyTo(command, *camera);
        if (!problem.isEmpty()) {
            return problem;
        }
    }
    return {};
}

QString ControlProtocol::applyTo(const Command& command, Camera& camera)
{
    const QString& verb = command.verb;
    const QString first = command.arguments.value(0);
    const bool on = first == QStringLiteral("on");
    if (verb == QStringLiteral("stall")) {
        camera.stall(on);
    } else if (verb == QStringLiteral("halfopen")) {
        camera.halfOpen(on);
    } else if (verb == QStringLiteral("refuse")) {
        camera.refuse(first == QStringLiteral("off") ? 0 : first.toInt());
    } else if (verb == QStringLiteral("playanswer")) {
        camera.answerPlay(playAnswer(first));
    } else if (verb == QStringLiteral("login")) {
        camera.setLogin(
            command.arguments.size() < 2
                ? nullptr
                : std::make_shared<DigestLogin>(first, command.arguments[1], command.arguments.value(2).toInt()));
    } else if (verb == QStringLiteral("audioonly")) {
        camera.offerAudioOnly(on);
    } else if (verb == QStringLiteral("withaudio")) {
        camera.offerSound(soundOf(first));
    } else {
        return applyFault(command, camera);
    }
    return {};
}

QString ControlProtocol::applyFault(const Command& command, Camera& camera)
{
    const QString& verb = command.verb;
    const QString first = command.arguments.value(0);
    RtpFaultSettings& faults = camera.rtpFaults();
    if (verb == QStringLiteral("loss")) {
        faults.lossPercent = first.toDouble();
    } else if (verb == QStringLiteral("timestamps")) {
        faults.timestamps = timestampFault(first);
    } else if (verb == QStringLiteral("clockstep")) {
        faults.clockStepMs += static_cast<std::int64_t>(first.toDouble() * 1000);
    } else if (verb == QStringLiteral("garbage")) {
        faults.garbagePackets = command.arguments.value(1).toInt();
    } else if (verb == QStringLiteral("rate")) {
        const double rate = first.toDouble();
        if (rate < 0.1 || rate > 120) {
            return QStringLiteral("a rate is 0.1 to 120 frames per second");
        }
        camera.setRate(rate);
    } else {
        return applySource(command, camera);
    }
    return {};
}

QString ControlProtocol::applySource(const Command& command, Camera& camera)
{
    const QString& verb = command.verb;
    const QString first = command.arguments.value(0);
    if (verb == QStringLiteral("resolution")) {
        return camera.toggleResolution();
    }
    if (verb == QStringLiteral("codec")) {
        return camera.setCodec(first == QStringLiteral("h264") ? Codec::H264 : Codec::H265);
    }
    if (verb == QStringLiteral("nokey")) {
        const double seconds = first.toDouble();
        return seconds > 60 ? QStringLiteral("nokey lasts at most 60 seconds")
                            : camera.noKeyPictures(Nanoseconds(static_cast<std::int64_t>(seconds * 1e9)));
    }
    // A source is what another mount shows, a scene or a clip; a scene keeps this mount's kind of encode.
    ClipKey key = camera.source();
    if (const Camera* other = m_cameras.byPath(QLatin1Char('/') + first)) {
        key = other->source();
    } else if (m_cache.knows(first)) {
        key.scene = first;
    } else {
        return QStringLiteral("no mount, scene or clip is called '%1'").arg(first);
    }
    return camera.setSource(key);
}

QString ControlProtocol::status() const
{
    QJsonObject mounts;
    std::uint64_t units = 0;
    std::uint64_t teardowns = 0;
    std::uint64_t opened = 0;
    int sessions = 0;
    for (const auto& camera : m_cameras.all()) {
        mounts.insert(camera->mount(), statusOf(*camera));
        units += camera->counters().accessUnits;
        teardowns += camera->counters().teardowns;
        opened += camera->counters().sessionsOpened;
        sessions += camera->counters().sessions;
    }
    const QJsonObject document{{QStringLiteral("listening"), m_server.listening()},
                               {QStringLiteral("connections"), m_server.connections()},
                               {QStringLiteral("connections_opened"), number(m_server.connectionsOpened())},
                               {QStringLiteral("sessions"), sessions},
                               {QStringLiteral("sessions_opened"), number(opened)},
                               {QStringLiteral("sessions_most"), m_server.mostSessions()},
                               {QStringLiteral("teardowns"), number(teardowns)},
                               {QStringLiteral("access_units"), number(units)},
                               {QStringLiteral("mounts"), mounts}};
    return QString::fromUtf8(QJsonDocument(document).toJson(QJsonDocument::Compact));
}

} // namespace pantau::camsim
