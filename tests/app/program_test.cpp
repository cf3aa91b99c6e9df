// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/VirtualDisplay.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QScopeGuard>
#include <QTemporaryDir>

#include <utility>

namespace {

const QByteArray s_secret("planted-secret");
QString s_logging;                         // rules for the programs that the test starts
QString s_language = QStringLiteral("en"); // what they are told to speak

enum class Screen
{
    Offscreen, // Qt's own, without OpenGL
    Virtual,   // a display of our own, with OpenGL by the processor
    Silent,    // a display that nobody answers at
    None
};

struct Run
{
    int code = -1;
    QByteArray out;
    QByteArray err;
};

// Starts pantau as a user would, without a screen, and waits for its end.
Run runPantau(const QStringList& arguments, Screen screen = Screen::Offscreen)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("PANTAU_LANGUAGE"));
    if (!s_language.isEmpty()) {
        environment.insert(QStringLiteral("PANTAU_LANGUAGE"), s_language);
    }
    environment.insert(QStringLiteral("QT_LOGGING_RULES"), s_logging);
    for (const char* const name : {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY", "PANTAU_RENDERER"}) {
        environment.remove(QString::fromLatin1(name));
    }
    if (screen == Screen::Offscreen) {
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    } else if (screen == Screen::Virtual) {
        pantau::test::useVirtualDisplay();
        environment.insert(QStringLiteral("DISPLAY"), qEnvironmentVariable("DISPLAY"));
    } else if (screen == Screen::Silent) {
        environment.insert(QStringLiteral("DISPLAY"), QStringLiteral(":4711"));
    }
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(PANTAU_BIN_DIR "/pantau"), arguments);
    REQUIRE(process.waitForStarted());
    const bool ended = process.waitForFinished(60000);
    if (!ended) {
        process.kill();
        process.waitForFinished();
    }
    REQUIRE(ended);
    REQUIRE(process.exitStatus() == QProcess::NormalExit);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QStringList words(std::initializer_list<const char*> list)
{
    QStringList result;
    for (const char* word : list) {
        result.append(QString::fromUtf8(word));
    }
    return result;
}

void checkRefused(const QStringList& arguments, const char* part)
{
    const Run run = runPantau(arguments);
    CAPTURE(arguments.join(QLatin1Char(' ')).toStdString(), run.err.toStdString());
    CHECK(run.code == 2);
    CHECK(run.out.isEmpty());
    CHECK(run.err.startsWith("pantau: "));
    CHECK(run.err.count('\n') == 1);
    CHECK(run.err.endsWith('\n'));
    CHECK(run.err.contains(part));
    CHECK_FALSE(run.err.contains(s_secret));
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE("help goes to standard output with exit code 0")
{
    for (const QStringList& arguments : {words({"--help"}), words({"wall", "--help"})}) {
        const Run run = runPantau(arguments);
        CHECK(run.code == 0);
        CHECK(run.out.contains("wall"));
        CHECK(run.err.isEmpty());
    }
    CHECK(runPantau(words({"wall", "--help"})).out.contains("--cameras"));
}

TEST_CASE("each mistake gives exit code 2 and one line on standard error, nothing else")
{
    checkRefused({}, "--help");
    checkRefused(words({"fly"}), "--help");
    checkRefused(words({"wall", "--fly"}), "--fly");
    checkRefused(words({"wall", "--for"}), "--for");
    checkRefused(words({"wall"}), "--cameras");
    checkRefused(words({"wall", "--cameras", "missing.csv"}), "missing.csv: there is no such file.");
    checkRefused(words({"wall", "missing.mp4"}), "missing.mp4");
    checkRefused(words({"wall", "http://admin:planted-secret@10.0.0.1/s"}), "http://***@10.0.0.1/s");
    checkRefused(words({"wall", "rtsp://10.0.0.1/s", "--windowed", "big"}), "--windowed big");
    checkRefused(words({"wall", "rtsp://10.0.0.1/s", "--for", "soon"}), "--for soon");
    checkRefused(words({"rtsp://admin:planted-secret@10.0.0.1/s"}), "subcommand");
    checkRefused(words({"wall", "admin:planted-secret@10.0.0.1/s"}), "***@10.0.0.1/s");
    checkRefused(words({"wall", "rtsp://h/s", "--windowed", "rtsp://a:planted-secret@h/s"}),
                 "--windowed rtsp://***@h/s");
    checkRefused(words({"wall", "--fly=rtsp://a:planted-secret x@h/s"}), "--help");
    checkRefused(words({"wall", "--fly=rtsp://a:x planted-secret@h/s"}), "--help");
    checkRefused(words({"wall", "rtsp://127.0.0.1:1/s", "--screenshot", "wall.foo"}), "--screenshot wall.foo");
    checkRefused(words({"wall", "rtsp://127.0.0.1:1/s", "--metrics", "9464"}), "--metrics 9464");
    checkRefused(words({"wall", "rtsp://127.0.0.1:1/s", "--metrics", "0.0.0.0:9464"}), "reverse proxy");
    checkRefused(words({"wall", "rtsp://127.0.0.1:1/s", "--metrics", "rtsp://a:planted-secret@h/s"}), "--metrics");
    checkRefused(words({"doctor", "--fly"}), "--fly");
}

TEST_CASE("a file that a camera list names must be there")
{
    const QTemporaryDir folder;
    const QString list = folder.filePath(QStringLiteral("cameras.csv"));
    QFile file(list);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("kode,nama,main_url\nPK-01,Simpang,rtsp://127.0.0.1:1/s\nPK-02,Pasar,file:///no/such/clip.mp4\n");
    file.close();
    checkRefused({QStringLiteral("wall"), QStringLiteral("--cameras"), list},
                 "cameras.csv:3: the file /no/such/clip.mp4");
}

TEST_CASE("a host name that does not exist is refused with the address, redacted")
{
    checkRefused(words({"wall", "rtsp://admin:planted-secret@no-such-host.invalid/s"}),
                 "rtsp://***@no-such-host.invalid/s");
}

TEST_CASE("without a display the wall says so")
{
    const Run run = runPantau(words({"wall", "rtsp://127.0.0.1:1/s", "--allow-unreachable"}), Screen::None);
    CHECK(run.code == 2);
    CHECK(run.err.contains("DISPLAY"));
    CHECK(run.err.count('\n') == 1);
}

TEST_CASE("a display that does not answer is named, and nothing aborts")
{
    const Run run = runPantau(words({"wall", "rtsp://127.0.0.1:1/s", "--allow-unreachable"}), Screen::Silent);
    CHECK(run.code == 2);
    CHECK(run.err.contains(":4711"));
    CHECK(run.err.count('\n') == 1);
}

TEST_CASE("hardware that is named and does not decode is refused, with what there is")
{
    for (const char* wish : {"cuda", "vaapi"}) {
        if (QFileInfo::exists(QStringLiteral("/dev/nvidiactl")) || QFileInfo::exists(QStringLiteral("/dev/dri"))) {
            WARN("SKIPPED: this machine may decode by " << wish);
            continue;
        }
        QStringList arguments = words({"wall", "rtsp://127.0.0.1:1/s", "--allow-unreachable", "--decode"});
        arguments << QString::fromUtf8(wish);
        checkRefused(arguments, "there is: software.");
        checkRefused(arguments, (std::string("--decode ") + wish).c_str());
    }
    checkRefused(words({"wall", "rtsp://127.0.0.1:1/s", "--decode", "quick"}), "--decode quick");
}

TEST_CASE("what draws is the processor unless there is a GPU, or what is asked for, and the log says so")
{
    const QTemporaryDir folder;
    const QString picture = folder.filePath(QStringLiteral("wall.png"));
    QStringList arguments = words(
        {"wall", "rtsp://127.0.0.1:1/s", "--allow-unreachable", "--windowed", "640x360", "--for", "1", "--screenshot"});
    arguments << picture;
    s_logging = QStringLiteral("pantau.app.info=true");
    const Run byItself = runPantau(arguments, Screen::Virtual);
    CHECK(byItself.code == 0);
    CHECK(byItself.err.contains("renderer: raster (llvmpipe"));
    const QByteArray drawn = contents(picture);
    REQUIRE(QFile::remove(picture));
    const Run openGl = runPantau(arguments + words({"--renderer", "opengl"}), Screen::Virtual);
    s_logging.clear();
    CAPTURE(byItself.err.toStdString(), openGl.err.toStdString());
    CHECK(openGl.code == 0);
    CHECK(openGl.err.contains("renderer: OpenGL (asked for; llvmpipe"));
    CHECK_FALSE(openGl.err.contains("lost"));
    CHECK(drawn.startsWith("\x89PNG"));
    CHECK(contents(picture).startsWith("\x89PNG"));
    checkRefused(words({"wall", "rtsp://127.0.0.1:1/s", "--allow-unreachable", "--renderer", "opengl"}),
                 "--renderer opengl: this display has no OpenGL 3.3");
    checkRefused(words({"wall", "rtsp://127.0.0.1:1/s", "--renderer", "vulkan"}), "--renderer vulkan");
}

TEST_CASE("an unknown screen is refused with the names of those there are")
{
    const Run run = runPantau(words({"wall", "rtsp://127.0.0.1:1/s", "--allow-unreachable", "--screen", "HDMI-9"}));
    CHECK(run.code == 2);
    CHECK(run.err.contains("--screen HDMI-9"));
    const Run mixedUp = runPantau(
        words({"wall", "rtsp://127.0.0.1:1/s", "--allow-unreachable", "--screen", "rtsp://a:planted-secret@h/s"}));
    CHECK(mixedUp.code == 2);
    CHECK(mixedUp.err.contains("--screen rtsp://***@h/s"));
    CHECK_FALSE(mixedUp.err.contains(s_secret));
}

TEST_CASE("a wall runs its time, writes its figures and its picture, and the password is in none of its outputs")
{
    const QTemporaryDir folder;
    const QString stats = folder.filePath(QStringLiteral("stats.jsonl"));
    const QString picture = folder.filePath(QStringLiteral("wall.png"));
    QStringList arguments = words({"wall", "rtsp://user:planted-secret@127.0.0.1:1/s", "--allow-unreachable",
                                   "--windowed", "640x360", "--for", "2.5"});
    arguments << QStringLiteral("--stats") << stats << QStringLiteral("--screenshot") << picture;
    s_logging = QStringLiteral("pantau.*=true"); // what FFmpeg says holds the address with its login
    const Run run = runPantau(arguments);
    s_logging.clear();
    CAPTURE(run.err.toStdString());
    CHECK(run.code == 0);
    CHECK(run.err.contains("debug"));
    const QByteArray figures = contents(stats);
    CHECK_FALSE(run.out.contains(s_secret));
    CHECK_FALSE(run.err.contains(s_secret));
    CHECK_FALSE(figures.contains(s_secret));
    CHECK(contents(picture).startsWith("\x89PNG"));

    const QList<QByteArray> lines = figures.trimmed().split('\n');
    CHECK(lines.size() >= 1);
    const QJsonObject last = QJsonDocument::fromJson(lines.last()).object();
    const QJsonArray cameras = last.value(QStringLiteral("cameras")).toArray();
    REQUIRE(cameras.size() == 1);
    const QString state = cameras[0].toObject().value(QStringLiteral("state")).toString();
    CHECK((state == QStringLiteral("backoff") || state == QStringLiteral("connecting")));
    CHECK(cameras[0].toObject().value(QStringLiteral("fps_painted")).toDouble() == 0.0);
    CHECK(cameras[0].toObject().value(QStringLiteral("effort")).toString() == QStringLiteral("full"));
    CHECK(cameras[0].toObject().value(QStringLiteral("quality")).toString() == QStringLiteral("only_stream"));
}

TEST_CASE("a broken file of the wall is told of in the language that was chosen before")
{
    const QTemporaryDir folder;
    const auto put = [&](const char* name, const QByteArray& bytes) {
        QFile file(folder.filePath(QString::fromUtf8(name)));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    };
    put("console.json", R"({"version": 1, "language": "en"})");
    put("wall.json", "{");
    const auto again = qScopeGuard([said = std::exchange(s_language, {})] { s_language = said; });
    const Run run = runPantau(words({"console", "rtsp://127.0.0.1:1/s", "--allow-unreachable", "--for", "1", "--state"})
                              << folder.path());
    CAPTURE(run.err.toStdString());
    CHECK(run.code == 0);
    CHECK(run.err.contains("The file was put aside as"));
}

TEST_CASE("the doctor gives a verdict a line and ends with 0 when nothing failed")
{
    qputenv("TZ", "Asia/Jayapura");
    const Run run = runPantau(words({"doctor"}));
    CAPTURE(run.out.toStdString(), run.err.toStdString());
    CHECK(run.code == 0);
    CHECK(run.err.isEmpty());
    CHECK(run.out.contains("\nOK         Time zone: Asia/Jayapura, UTC+9 (WIT).\n"));
    CHECK(run.out.contains("\nOK         Decoder H.264: "));
    CHECK(run.out.contains("Screen"));
    CHECK(run.out.contains("  OpenGL: "));
    CHECK(run.out.endsWith(" 0 findings failed.\n"));
    qputenv("TZ", "Etc/UTC");
    CHECK(runPantau(words({"doctor"})).out.contains("\nATTENTION  Time zone: Etc/UTC, UTC+0: "));
    qunsetenv("TZ");
}

TEST_CASE("the doctor works without a display and says so")
{
    const Run run = runPantau(words({"doctor"}), Screen::None);
    CHECK(run.code == 0);
    CHECK(run.out.startsWith("ATTENTION  Screens: there is no graphical session here"));
}

TEST_CASE("a display that does not answer is the doctor's failure, in JSON too")
{
    const Run run = runPantau(words({"doctor", "--json"}), Screen::Silent);
    CAPTURE(run.out.toStdString(), run.err.toStdString());
    CHECK(run.code == 1);
    CHECK(run.err.isEmpty());
    const QJsonObject object = QJsonDocument::fromJson(run.out).object();
    CHECK(object.value(QStringLiteral("failed")).toInt() == 1);
    const QJsonObject first = object.value(QStringLiteral("verdicts")).toArray().at(0).toObject();
    CHECK(first.value(QStringLiteral("check")).toString() == QStringLiteral("screen"));
    CHECK(first.value(QStringLiteral("verdict")).toString() == QStringLiteral("failed"));
    CHECK(first.value(QStringLiteral("finding")).toString().contains(QStringLiteral(":4711")));
}
