// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/PrometheusText.h"
#include "tests/core/media/EncodedClip.h"
#include "tests/support/catch.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <functional>

using pantau::test::PrometheusText;

namespace {

const QByteArray s_secret("planted-secret");
constexpr int LimitMs = 60000;

// A wall of two cameras, a film that plays and a camera that refuses, with everything that reports on it.
class RunningWall
{
public:
    explicit RunningWall(const QStringList& more)
    {
        writeClip();
        write("cameras.csv", "kode,nama,pemilik,main_url\nPK-01,Film,Pemkot,file://" + path("clip.h264").toUtf8() +
                                 "\nPL-07,Padam,Polda,rtsp://admin:" + s_secret + "@127.0.0.1:1/s\n");
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("PANTAU_LANGUAGE"), QStringLiteral("en"));
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        m_process.setProcessEnvironment(environment);
        m_process.setReadChannel(QProcess::StandardError);
        m_process.start(QStringLiteral(PANTAU_BIN_DIR "/pantau"),
                        QStringList{QStringLiteral("wall"), QStringLiteral("--cameras"), path("cameras.csv"),
                                    QStringLiteral("--windowed"), QStringLiteral("640x360"),
                                    QStringLiteral("--allow-unreachable")} +
                            more);
        REQUIRE(m_process.waitForStarted());
    }
    ~RunningWall()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    RunningWall(const RunningWall&) = delete;
    RunningWall& operator=(const RunningWall&) = delete;

    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }

    [[nodiscard]] QByteArray contents(const char* name) const
    {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

    // Waits for something that the program says, or for the next moment to look again, until `done`.
    bool until(const std::function<bool()>& done)
    {
        const QDeadlineTimer limit(LimitMs);
        while (!done()) {
            if (limit.hasExpired() || m_process.state() == QProcess::NotRunning) {
                return false;
            }
            m_process.waitForReadyRead(100);
            m_said += m_process.readAllStandardError();
        }
        return true;
    }

    // The port that the program says it serves its figures on.
    quint16 metricsPort()
    {
        static const QRegularExpression pattern(QStringLiteral("metrics: http://127\\.0\\.0\\.1:(\\d+)/metrics"));
        QRegularExpressionMatch match;
        REQUIRE(until([&] {
            match = pattern.match(QString::fromUtf8(m_said));
            return match.hasMatch();
        }));
        return match.captured(1).toUShort();
    }

    // Asks it to end, as a session manager would, where it has not ended by itself, and gives its exit code.
    int end()
    {
        m_process.terminate();
        REQUIRE((m_process.state() == QProcess::NotRunning || m_process.waitForFinished(LimitMs)));
        m_said += m_process.readAllStandardError();
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }

    [[nodiscard]] const QByteArray& said() const { return m_said; }

private:
    void writeClip()
    {
        QByteArray bytes;
        for (const auto& packet : pantau::test::encodeClip({}).packets) {
            bytes.append(reinterpret_cast<const char*>(packet->data), packet->size);
        }
        write("clip.h264", bytes);
    }

    void write(const char* name, const QByteArray& bytes)
    {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
    }

    QTemporaryDir m_folder;
    QProcess m_process;
    QByteArray m_said;
};

// What the server answers, its head included.
QByteArray fetch(quint16 port)
{
    QTcpSocket client;
    client.connectToHost(QStringLiteral("127.0.0.1"), port);
    REQUIRE(client.waitForConnected(LimitMs));
    client.write("GET /metrics HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    while (client.state() == QAbstractSocket::ConnectedState) {
        client.waitForReadyRead(LimitMs);
    }
    return client.readAll();
}

PrometheusText soundPage(const QByteArray& answer)
{
    REQUIRE(answer.startsWith("HTTP/1.1 200 OK\r\n"));
    PrometheusText text(answer.mid(answer.indexOf("\r\n\r\n") + 4));
    CAPTURE(text.faults());
    CHECK(text.faults().empty());
    return text;
}

double valueOf(const PrometheusText& text, const char* metric, const char* labels = "")
{
    return text.value(std::string(metric) + labels).value_or(-1);
}

constexpr const char* Film = "{camera=\"PK-01\",owner=\"Pemkot\"}";
constexpr const char* Dark = "{camera=\"PL-07\",owner=\"Polda\"}";

} // namespace

TEST_CASE("a running wall serves its figures, and statistics file and log are complete beside them")
{
    const QTemporaryDir folder;
    const QString stats = folder.filePath(QStringLiteral("stats.jsonl"));
    const QString log = folder.filePath(QStringLiteral("pantau.log"));
    RunningWall wall({QStringLiteral("--metrics"), QStringLiteral("127.0.0.1:0"), QStringLiteral("--stats"), stats,
                      QStringLiteral("--log"), log});
    const quint16 port = wall.metricsPort();
    QByteArray answer;
    const bool alive = wall.until([&] {
        answer = fetch(port);
        return valueOf(soundPage(answer), "pantau_camera_painted_pictures_per_second", Film) > 5;
    });
    CAPTURE(answer.toStdString(), wall.said().toStdString());
    REQUIRE(alive);
    CHECK_FALSE(answer.contains(s_secret));
    CHECK_FALSE(answer.contains("rtsp://"));

    const PrometheusText text = soundPage(answer);
    CHECK(valueOf(text, "pantau_cameras", "{state=\"streaming\"}") == 1.0);
    CHECK(valueOf(text, "pantau_camera_streaming", Film) == 1.0);
    CHECK(valueOf(text, "pantau_camera_streaming", Dark) == 0.0);
    CHECK(valueOf(text, "pantau_camera_decoded_pictures_total", Film) > 5);
    CHECK(valueOf(text, "pantau_camera_first_picture_seconds", Film) > 0);
    CHECK(valueOf(text, "pantau_camera_picture_age_seconds", Film) >= 0);
    CHECK(valueOf(text, "pantau_camera_latency_p50_seconds", Film) > 0); // the clip is stamped
    CHECK_FALSE(text.value(std::string("pantau_camera_first_picture_seconds") + Dark).has_value());
    CHECK(valueOf(text, "process_resident_memory_bytes") > 10e6);
    CHECK(valueOf(text, "process_cpu_seconds_total") > 0);
    CHECK(valueOf(text, "pantau_wall_paints_total") > 5);
    CHECK(valueOf(text, "pantau_gui_stall_max_seconds") > 0);

    CHECK(wall.end() == 0);
    QFile statsFile(stats);
    REQUIRE(statsFile.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = statsFile.readAll().trimmed().split('\n');
    const QJsonObject film =
        QJsonDocument::fromJson(lines.last()).object().value(QStringLiteral("cameras")).toArray().at(0).toObject();
    CHECK(film.value(QStringLiteral("fps_painted")).toDouble() > 5); // nobody took its reading away
    QFile logFile(log);
    REQUIRE(logFile.open(QIODevice::ReadOnly));
    const QByteArray messages = logFile.readAll();
    CHECK(messages.contains("metrics: http://127.0.0.1:"));
    CHECK(messages.contains("pantau.media"));
    CHECK_FALSE(messages.contains(s_secret));
    for (const QByteArray& line : messages.trimmed().split('\n')) {
        CHECK(QJsonDocument::fromJson(line).isObject());
    }
}

TEST_CASE("a log that cannot be written gives one warning, and the wall goes on")
{
    RunningWall wall({QStringLiteral("--log"), QStringLiteral("/dev/full")});
    // Its second message: of the camera that refuses.
    CHECK(wall.until([&] { return wall.said().contains("pantau.media"); }));
    CHECK(wall.end() == 0);
    CAPTURE(wall.said().toStdString());
    CHECK(wall.said().count("the log file cannot be written") == 1);
    CHECK(wall.said().contains("/dev/full"));
}

TEST_CASE("a port that another program uses is refused before the wall opens")
{
    QTcpServer other;
    REQUIRE(other.listen(QHostAddress::LocalHost));
    const QString address = QStringLiteral("127.0.0.1:%1").arg(other.serverPort());
    RunningWall wall({QStringLiteral("--metrics"), address});
    CHECK_FALSE(wall.until([] { return false; }));
    CHECK(wall.end() == 2);
    CAPTURE(wall.said().toStdString());
    CHECK(wall.said().startsWith("pantau: --metrics " + address.toUtf8() + ": another program"));
    CHECK(wall.said().count('\n') == 1);
}
