// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/WallOptions.h"
#include "core/wall/QualityRules.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QTemporaryDir>

#include <vector>

using pantau::app::WallArguments;
using pantau::app::WallOptions;
using pantau::app::wallOptions;
using pantau::media::Transport;

namespace {

constexpr const char* Url = "rtsp://10.0.0.1/s";
const QString s_secret = QStringLiteral("planted-secret");

WallArguments oneCamera()
{
    WallArguments arguments;
    arguments.urls = {Url};
    return arguments;
}

std::string write(const QTemporaryDir& folder, const char* name, const QByteArray& bytes,
                  QFileDevice::Permissions permissions = QFileDevice::ReadOwner | QFileDevice::WriteOwner)
{
    QFile file(folder.filePath(QString::fromUtf8(name)));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    REQUIRE(file.setPermissions(permissions));
    return file.fileName().toStdString();
}

// The one sentence with which the arguments are refused.
QString refusal(const WallArguments& arguments)
{
    const auto checked = wallOptions(arguments);
    REQUIRE_FALSE(checked.ok());
    const QString sentence = checked.error();
    CAPTURE(sentence.toStdString());
    CHECK_FALSE(sentence.isEmpty());
    CHECK_FALSE(sentence.contains(QLatin1Char('\n')));
    CHECK_FALSE(sentence.contains(s_secret));
    CHECK_FALSE(sentence.contains(QStringLiteral("%1")));
    return sentence;
}

template <typename Set> QString refusalWith(Set set)
{
    WallArguments arguments = oneCamera();
    set(arguments);
    return refusal(arguments);
}

bool namesOption(const QString& sentence, const char* option, const std::string& value)
{
    return sentence.startsWith(QString::fromUtf8(option) + QLatin1Char(' ') + QString::fromStdString(value));
}

WallArguments listed(const std::string& file)
{
    WallArguments arguments;
    arguments.cameras = file;
    return arguments;
}

} // namespace

TEST_CASE("one address is enough, with the defaults that the help names")
{
    const auto checked = wallOptions(oneCamera());
    REQUIRE(checked.ok());
    const WallOptions& options = checked.value();
    REQUIRE(options.sources.size() == 1);
    CHECK(options.sources[0].source.main->url == QString::fromUtf8(Url));
    CHECK(options.sources[0].source.main->transport == Transport::Tcp);
    CHECK(options.sources[0].source.camera.id == QStringLiteral("1"));
    CHECK_FALSE(options.windowed.has_value());
    CHECK_FALSE(options.duration.has_value());
    CHECK_FALSE(options.metrics.has_value());
    CHECK(options.logFile.isEmpty());
    CHECK_FALSE(options.allowUnreachable);
}

TEST_CASE("good words are understood")
{
    WallArguments arguments = oneCamera();
    arguments.urls.emplace_back("rtsps://admin:planted-secret@cam.local:322/main");
    arguments.windowed = "1280x720";
    arguments.seconds = "1.5";
    arguments.transport = "udp";
    arguments.metrics = "127.0.0.1:9464";
    arguments.log = "/var/log/pantau/wall.log";
    const auto checked = wallOptions(arguments);
    REQUIRE(checked.ok());
    CHECK(checked.value().windowed == QSize(1280, 720));
    CHECK(checked.value().duration == std::chrono::milliseconds(1500));
    CHECK(checked.value().metrics.value().port() == 9464);
    CHECK(checked.value().logFile == QStringLiteral("/var/log/pantau/wall.log"));
    const auto& second = checked.value().sources.at(1);
    CHECK(second.source.main->transport == Transport::Udp);
    CHECK(second.source.main->password == s_secret);
    CHECK(second.place == QStringLiteral("rtsps://***@cam.local:322/main"));
    CHECK_FALSE(second.source.camera.name.contains(s_secret));
    CHECK_FALSE(second.source.main->url.contains(s_secret));
}

TEST_CASE("no camera, or a window that also fills a screen, is refused")
{
    CHECK(refusal(WallArguments{}).contains(QStringLiteral("--cameras")));
    const QString both = refusalWith([](WallArguments& a) {
        a.windowed = "640x480";
        a.screen = "HDMI-1";
    });
    CHECK(both.startsWith(QStringLiteral("--windowed and --screen")));
}

TEST_CASE("a size that is none is refused and named")
{
    for (const std::string size : {"", "1280", "1280x", "x720", "1280X720", "1280x720px", " 1280x720", "-1280x720",
                                   "1e3x720", "159x120", "160x119", "16385x720", "100000x720", "0x0"}) {
        if (size.empty()) {
            continue; // not given
        }
        CHECK(namesOption(refusalWith([&](WallArguments& a) { a.windowed = size; }), "--windowed", size));
    }
    WallArguments smallest = oneCamera();
    smallest.windowed = "160x120";
    CHECK(wallOptions(smallest).ok());
    smallest.windowed = "16384x16384";
    CHECK(wallOptions(smallest).ok());
}

TEST_CASE("a duration that is none is refused and named")
{
    for (const std::string seconds : {"0", "-1", "ten", "1,5", "nan", "inf", "1e99", "20s", "31622401"}) {
        CHECK(namesOption(refusalWith([&](WallArguments& a) { a.seconds = seconds; }), "--for", seconds));
    }
}

TEST_CASE("figures are served on this machine only")
{
    CHECK(namesOption(refusalWith([](WallArguments& a) { a.metrics = "9464"; }), "--metrics", "9464"));
    CHECK(namesOption(refusalWith([](WallArguments& a) { a.metrics = "0.0.0.0:9464"; }), "--metrics", "0.0.0.0:9464"));
}

TEST_CASE("an unknown transport or stream is refused and named")
{
    CHECK(namesOption(refusalWith([](WallArguments& a) { a.transport = "TCP"; }), "--transport", "TCP"));
    CHECK(namesOption(refusalWith([](WallArguments& a) { a.transport = "http"; }), "--transport", "http"));
    CHECK(namesOption(refusalWith([](WallArguments& a) { a.stream = "third"; }), "--stream", "third"));
}

TEST_CASE("what draws is chosen by name, and the display decides by default")
{
    using pantau::app::RendererWish;
    WallArguments arguments = oneCamera();
    CHECK(wallOptions(arguments).value().renderer == RendererWish::Automatic);
    arguments.renderer = "raster";
    CHECK(wallOptions(arguments).value().renderer == RendererWish::Raster);
    arguments.renderer = "opengl";
    CHECK(wallOptions(arguments).value().renderer == RendererWish::OpenGl);
    CHECK(namesOption(refusalWith([](WallArguments& a) { a.renderer = "OpenGL"; }), "--renderer", "OpenGL"));
}

TEST_CASE("what decodes is chosen by name, and hardware where it is proven is the default")
{
    using pantau::media::HardwareWish;
    WallArguments arguments = oneCamera();
    CHECK(wallOptions(arguments).value().decode == HardwareWish::Automatic);
    CHECK(wallOptions(arguments).value().gpuMemoryBytes == 2048LL * 1024 * 1024);
    arguments.decode = "software";
    arguments.gpuMemory = "0";
    CHECK(wallOptions(arguments).value().decode == HardwareWish::Software);
    CHECK(wallOptions(arguments).value().gpuMemoryBytes == 0);
    arguments.decode = "vaapi";
    CHECK(wallOptions(arguments).value().decode == HardwareWish::Vaapi);
    arguments.decode = "cuda";
    CHECK(wallOptions(arguments).value().decode == HardwareWish::Cuda);
    CHECK(namesOption(refusalWith([](WallArguments& a) { a.decode = "nvdec"; }), "--decode", "nvdec"));
    for (const std::string memory : {"-1", "2G", "1.5", "all", "1048577"}) {
        CHECK(namesOption(refusalWith([&](WallArguments& a) { a.gpuMemory = memory; }), "--gpu-memory", memory));
    }
}

TEST_CASE("the most main streams are a number from 1 to 64, and four by default")
{
    WallArguments arguments = oneCamera();
    CHECK(wallOptions(arguments).value().mostMains == pantau::wall::QualityRules::MostMains);
    for (const int count : {1, 9, 64}) {
        arguments.mains = std::to_string(count);
        CHECK(wallOptions(arguments).value().mostMains == count);
    }
    for (const std::string mains : {"0", "-1", "65", "4.5", "all"}) {
        CHECK(namesOption(refusalWith([&](WallArguments& a) { a.mains = mains; }), "--mains", mains));
    }
}

TEST_CASE("a file that cannot be written is refused before the wall opens")
{
    const QTemporaryDir folder;
    const std::string missing = folder.filePath(QStringLiteral("none/stats.jsonl")).toStdString();
    CHECK(namesOption(refusalWith([&](WallArguments& a) { a.stats = missing; }), "--stats", missing));
    CHECK(namesOption(refusalWith([&](WallArguments& a) { a.screenshot = missing; }), "--screenshot", missing));
    const std::string itself = folder.path().toStdString();
    CHECK(namesOption(refusalWith([&](WallArguments& a) { a.stats = itself; }), "--stats", itself));
}

TEST_CASE("what is no camera address is refused and named")
{
    for (const char* url : {"http://10.0.0.1/s", "rtmp://10.0.0.1/s", "rtsp://", "rtsp:///s", "10.0.0.1/s",
                            "missing.mp4", "file:///no/such/clip.mp4", "rtp://10.0.0.1"}) {
        WallArguments arguments;
        arguments.urls = {Url, url};
        CHECK(refusal(arguments).startsWith(QString::fromUtf8(url)));
    }
}

TEST_CASE("a mistyped address does not show the password in the sentence")
{
    for (const char* url :
         {"http://admin:planted-secret@10.0.0.1/s", "rtsp://admin:planted-secret@", "rtsp://admin:planted-secret@/s",
          "rtsp:/admin:planted-secret@10.0.0.1/s", "rtsp:admin:planted-secret@10.0.0.1", "rtsp//a:planted-secret@h/s",
          "admin:planted-secret@10.0.0.1/s", "http://admin:x planted-secret@h/s", "http://admin:'planted-secret@h",
          "http://admin:planted-secret@x@h/s", "file:///admin:planted-secret@10.0.0.1"}) {
        WallArguments arguments;
        arguments.urls = {url};
        CAPTURE(url);
        static_cast<void>(refusal(arguments));
    }
}

TEST_CASE("a login with a blank is hidden in the place of a good address too")
{
    WallArguments arguments;
    arguments.urls = {"rtsp://admin:x planted-secret@10.0.0.1/s"};
    const auto checked = wallOptions(arguments);
    REQUIRE(checked.ok());
    CHECK_FALSE(checked.value().sources[0].place.contains(s_secret));
}

TEST_CASE("a missing or broken camera list is refused with file and line")
{
    CHECK(refusal(listed("/no/such/cameras.csv")).startsWith(QStringLiteral("/no/such/cameras.csv: ")));
    const QTemporaryDir folder;
    const std::string file =
        write(folder, "cameras.csv", "kode,nama,main_url\nPK-1,One,rtsp://10.0.0.1/s\nPK-2,Two,http://10.0.0.2/s\n");
    CHECK(refusal(listed(file)).startsWith(QString::fromStdString(file) + QStringLiteral(":3: ")));
}

TEST_CASE("a list's password in the wrong column does not show in the sentence")
{
    const QTemporaryDir folder;
    for (const char* text :
         {"kode,nama,lat,main_url\nPK-1,One,rtsp://a:planted-secret@h/s,rtsp://10.0.0.1/s\n",
          "PK-1,One,rtsp://a:planted-secret@h/s\nPK-2,Two,rtsp://a:planted-secret@h/s\n",
          "kode,nama,main_url\nPK-1,One,rtsp://a:planted-secret@h/s\nrtsp://a:planted-secret@h/s,Two,gopher://x\n",
          "kode,nama,main_url\nrtsp://a:planted-secret@h/s,One,rtsp://h/s\nrtsp://a:planted-secret@h/s,Two,rtsp://h/"
          "s\n",
          "kode,nama,main_url,credential\nPK-1,One,rtsp://h/s,admin:planted-secret\n",
          "kode,nama,main_url\nPK-1,One,http://a:planted-secret@h/s\n"}) {
        CAPTURE(text);
        static_cast<void>(refusal(listed(write(folder, "cameras.csv", text))));
    }
}

TEST_CASE("both streams of a listed camera are there to choose from, or the one that is asked for where it has both")
{
    const QTemporaryDir folder;
    WallArguments arguments = listed(write(folder, "cameras.csv",
                                           "kode,nama,main_url,sub_url\nA,One,rtsp://h/main,rtsp://h/sub\n"
                                           "B,Two,rtsp://h/only,\nC,Three,,rtsp://h/small\n"));
    const auto sourcesWith = [&](const char* stream) {
        arguments.stream = stream;
        const auto checked = wallOptions(arguments);
        REQUIRE(checked.ok());
        std::vector<pantau::engine::CameraSource> sources;
        for (const WallOptions::Source& source : checked.value().sources) {
            sources.push_back(source.source);
        }
        return sources;
    };
    const auto both = sourcesWith("auto");
    CHECK(both[0].main->url == QStringLiteral("rtsp://h/main"));
    CHECK(both[0].sub->url == QStringLiteral("rtsp://h/sub"));
    CHECK(both[1].main->url == QStringLiteral("rtsp://h/only"));
    CHECK_FALSE(both[1].sub.has_value());
    const auto sub = sourcesWith("sub");
    CHECK_FALSE(sub[0].main.has_value());
    CHECK(sub[1].main.has_value());
    const auto main = sourcesWith("main");
    CHECK_FALSE(main[0].sub.has_value());
    CHECK(main[2].sub->url == QStringLiteral("rtsp://h/small"));
    CHECK(wallOptions(arguments).value().sources[1].place.endsWith(QStringLiteral("cameras.csv:3")));
}

TEST_CASE("a login is read from the environment or a protected file, else refused with the line")
{
    const QTemporaryDir folder;
    const auto withLogin = [&](const std::string& reference) {
        const std::string text = "kode,nama,main_url,credential\nA,One,rtsp://h/s," + reference + "\n";
        return listed(write(folder, "cameras.csv", QByteArray::fromStdString(text)));
    };
    const auto login = [&](const std::string& reference) {
        const auto checked = wallOptions(withLogin(reference));
        REQUIRE(checked.ok());
        return *checked.value().sources[0].source.main;
    };
    qputenv("PANTAU_TEST_LOGIN", "admin:planted-secret:2");
    CHECK(login("env:PANTAU_TEST_LOGIN").user == QStringLiteral("admin"));
    CHECK(login("env:PANTAU_TEST_LOGIN").password == QStringLiteral("planted-secret:2"));
    const std::string kept = write(folder, "login", "admin:planted-secret\nnote\n");
    CHECK(login("file:" + kept).password == s_secret);

    const auto refused = [&](const std::string& reference) {
        const QString sentence = refusal(withLogin(reference));
        CHECK(sentence.contains(QStringLiteral("cameras.csv:2: ")));
        return sentence;
    };
    qputenv("PANTAU_TEST_LOGIN", "planted-secret");
    CHECK(refused("env:PANTAU_TEST_LOGIN").contains(QStringLiteral("env:PANTAU_TEST_LOGIN")));
    static_cast<void>(refused("env:PANTAU_TEST_NOT_SET"));
    CHECK(refused("file:/no/such/login").contains(QStringLiteral("/no/such/login")));
    const auto owner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    const std::string open = write(folder, "open", "admin:planted-secret\n",
                                   owner | QFileDevice::ReadGroup | QFileDevice::ReadOther); // 0644
    CHECK(refused("file:" + open).contains(QStringLiteral("chmod 600")));
    CHECK(refused("file:" + write(folder, "group", "a:planted-secret\n", owner | QFileDevice::ReadGroup))
              .contains(QStringLiteral("chmod 600")));
    static_cast<void>(refused("file:" + write(folder, "bare", "planted-secret\n")));
    static_cast<void>(refused("file:" + write(folder, "empty", "")));
}

TEST_CASE("a scene is shown first, by its name, or the wall that its file holds")
{
    const QTemporaryDir folder;
    WallArguments arguments = oneCamera();
    arguments.scenes =
        write(folder, "scenes.json",
              R"({"version": 1, "scenes": [{"name": "Pasar", "monitors": {"LAYAR-4": {"columns": 1, "rows": 1,
                  "tiles": [{"column": 0, "row": 0, "type": "camera", "camera": "1"}]}}}],
                  "wall": {"LAYAR-1": {"columns": 1, "rows": 1, "tiles": [{"column": 0, "row": 0, "type": "clock"}]}}})");
    REQUIRE(wallOptions(arguments).ok());
    CHECK(wallOptions(arguments).value().scene.begin()->first == QStringLiteral("LAYAR-1"));
    arguments.scene = "Pasar";
    REQUIRE(wallOptions(arguments).ok());
    CHECK(wallOptions(arguments).value().scene.begin()->first == QStringLiteral("LAYAR-4"));
    CHECK(wallOptions(arguments).value().sceneName == QStringLiteral("Pasar"));
    arguments.scene = "Pantai";
    const QString sentence = refusal(arguments);
    CHECK(namesOption(sentence, "--scene", "Pantai"));
    CHECK(sentence.contains(QStringLiteral("Pasar")));
}

TEST_CASE("a broken scene file is refused with its line, and a scene needs a file")
{
    CHECK(namesOption(refusalWith([](WallArguments& a) { a.scene = "Pasar"; }), "--scene", "Pasar"));
    const QTemporaryDir folder;
    const std::string file = write(folder, "scenes.json", "{\"version\": 1,\n \"scenes\": [{\"name\": \"\"}]}");
    const QString sentence = refusalWith([&](WallArguments& a) { a.scenes = file; });
    CHECK(sentence.startsWith(QString::fromStdString(file) + QStringLiteral(":2 ")));
    CHECK(refusalWith([](WallArguments& a) {
              a.scenes = "/no/such/scenes.json";
          }).startsWith(QStringLiteral("/no/such/scenes.json: ")));
    const std::string bare = write(folder, "bare.json",
                                   "{\"version\": 1,\n \"scenes\": [{\"name\": \"Pasar\", \"key\": \"1\","
                                   " \"monitors\": {}}]}");
    CHECK(refusalWith([&](WallArguments& a) {
              a.scenes = bare;
          }).startsWith(QString::fromStdString(bare) + QStringLiteral(":2 (scenes[0].key): ")));
}
