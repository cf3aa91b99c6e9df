// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/DoctorCommand.h"
#include "app/DoctorVerdicts.h"
#include "tests/support/catch.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

using namespace pantau;
using app::DisplayFacts;
using app::DoctorVerdicts;
using app::ScreenFacts;
using app::Verdict;
using Level = Verdict::Level;
using std::chrono::hours;
using std::chrono::milliseconds;

namespace {

constexpr qint64 GiB = 1024LL * 1024 * 1024;

ScreenFacts screen(const char* name, const char* serial, double hertz = 60)
{
    return {QString::fromUtf8(name),   QStringLiteral("Acme"), QStringLiteral("M1"),
            QString::fromUtf8(serial), {1920, 1080},           hertz};
}

DisplayFacts open(std::vector<ScreenFacts> screens)
{
    return {DisplayFacts::State::Open, {}, std::move(screens), {}};
}

// What needs doing says what to do; what is in order does not.
void checkSound(const Verdict& verdict)
{
    CAPTURE(verdict.check, verdict.finding.toStdString());
    CHECK_FALSE(verdict.subject.isEmpty());
    CHECK_FALSE(verdict.finding.isEmpty());
    CHECK(verdict.advice.isEmpty() == (verdict.level == Level::Ok));
}

Level levelOf(const Verdict& verdict)
{
    checkSound(verdict);
    return verdict.level;
}

Level onlyLevelOf(const std::vector<Verdict>& verdicts)
{
    REQUIRE(verdicts.size() == 1);
    return levelOf(verdicts.front());
}

} // namespace

TEST_CASE("no display is a remark, a display that does not answer or has no screen is a failure")
{
    CHECK(onlyLevelOf(DoctorVerdicts::screens({})) == Level::Attention);
    const auto failed =
        DoctorVerdicts::screens({DisplayFacts::State::Failed, QStringLiteral("could not connect"), {}, {}});
    CHECK(onlyLevelOf(failed) == Level::Failed);
    CHECK(failed[0].finding.contains(QStringLiteral("could not connect")));
    CHECK(onlyLevelOf(DoctorVerdicts::screens(open({}))) == Level::Failed);
}

TEST_CASE("each screen is named with size, rate and serial number")
{
    QLocale::setDefault(QLocale::c());
    const auto verdicts = DoctorVerdicts::screens(open({screen("HDMI-1", "S1"), screen("DP-1", "")}));
    REQUIRE(verdicts.size() == 2);
    CHECK(levelOf(verdicts[0]) == Level::Ok);
    CHECK(verdicts[0].subject.contains(QStringLiteral("HDMI-1")));
    for (const char* part : {"1920x1080", "60.0 Hz", "Acme M1", "S1"}) {
        CHECK(verdicts[0].finding.contains(QString::fromUtf8(part)));
    }
    CHECK(levelOf(verdicts[1]) == Level::Ok); // a virtual screen has none
}

TEST_CASE("two screens with one serial number cannot be told apart by it")
{
    const auto verdicts =
        DoctorVerdicts::screens(open({screen("HDMI-1", "S1"), screen("DP-1", "S1"), screen("DP-2", "S2")}));
    REQUIRE(verdicts.size() == 3);
    CHECK(levelOf(verdicts[0]) == Level::Attention);
    CHECK(levelOf(verdicts[1]) == Level::Attention);
    CHECK(levelOf(verdicts[2]) == Level::Ok);
}

TEST_CASE("a screen that is too slow for video is a remark")
{
    CHECK(onlyLevelOf(DoctorVerdicts::screens(open({screen("a", "S", 24)}))) == Level::Ok);
    CHECK(onlyLevelOf(DoctorVerdicts::screens(open({screen("a", "S", 23.9)}))) == Level::Attention);
}

TEST_CASE("a GPU is in order, the processor as a stand-in or no OpenGL at all is a remark")
{
    DisplayFacts facts = open({screen("a", "S")});
    CHECK(onlyLevelOf(DoctorVerdicts::openGl(facts)) == Level::Attention);
    for (const char* renderer : {"llvmpipe (LLVM 15.0.6, 256 bits)", "softpipe", "Software Rasterizer"}) {
        facts.openGl =
            app::OpenGlFacts{QStringLiteral("Mesa"), QString::fromUtf8(renderer), QStringLiteral("4.5"), true};
        CHECK(onlyLevelOf(DoctorVerdicts::openGl(facts)) == Level::Attention);
    }
    facts.openGl = app::OpenGlFacts{QStringLiteral("Intel"), QStringLiteral("Mesa Intel(R) UHD Graphics 630"),
                                    QStringLiteral("4.6"), true};
    CHECK(onlyLevelOf(DoctorVerdicts::openGl(facts)) == Level::Ok);
    facts.openGl->drawsWall = false; // its OpenGL is too old
    CHECK(onlyLevelOf(DoctorVerdicts::openGl(facts)) == Level::Attention);
    CHECK(DoctorVerdicts::openGl({}).empty());
}

TEST_CASE("a decoder that every camera needs may not be missing")
{
    CHECK(levelOf(DoctorVerdicts::decoder({"h264", "h264"})) == Level::Ok);
    CHECK(levelOf(DoctorVerdicts::decoder({"h264", ""})) == Level::Failed);
    CHECK(levelOf(DoctorVerdicts::decoder({"hevc", ""})) == Level::Failed);
    CHECK(levelOf(DoctorVerdicts::decoder({"mpeg4", ""})) == Level::Attention);
    CHECK(DoctorVerdicts::decoder({"hevc", "hevc"}).subject.endsWith(QStringLiteral("H.265")));
}

TEST_CASE("each device that was opened for decoding is told with what it is proven for")
{
    using media::HardwareKind;
    using media::HardwareReason;
    media::HardwareReport cuda{HardwareKind::Cuda, "", HardwareReason::NoDevice, HardwareReason::NoDevice};
    media::HardwareReport vaapi{HardwareKind::Vaapi, "iHD", HardwareReason::None, HardwareReason::CodecMissing};
    CHECK(onlyLevelOf(DoctorVerdicts::hardware({cuda})) == Level::Attention);
    const auto verdicts = DoctorVerdicts::hardware({cuda, vaapi});
    CHECK(onlyLevelOf(verdicts) == Level::Ok);
    CHECK(verdicts[0].finding.contains(QStringLiteral("iHD")));
    vaapi.h264 = HardwareReason::WrongPicture;
    CHECK(onlyLevelOf(DoctorVerdicts::hardware({cuda, vaapi})) == Level::Attention);
}

TEST_CASE("libraries other than those that Pantau was built with are told")
{
    const QVersionNumber built(6, 4, 2);
    CHECK(levelOf(DoctorVerdicts::qt(built, built)) == Level::Ok);
    CHECK(levelOf(DoctorVerdicts::qt(QVersionNumber(6, 5, 0), built)) == Level::Ok);
    CHECK(levelOf(DoctorVerdicts::qt(QVersionNumber(6, 4, 1), built)) == Level::Attention);
    media::ffmpeg::FfmpegBuild build{"5.1.6", {{"libavcodec", "59.37.100", true}}};
    CHECK(levelOf(DoctorVerdicts::ffmpeg(build)) == Level::Ok);
    build.libraries.push_back({"libavutil", "58.2.100", false});
    CHECK(levelOf(DoctorVerdicts::ffmpeg(build)) == Level::Failed);
}

TEST_CASE("this machine's own FFmpeg fits and has the decoders that cameras need")
{
    CHECK(levelOf(DoctorVerdicts::ffmpeg(media::ffmpeg::ffmpegBuild())) == Level::Ok);
    const auto decoders = media::ffmpeg::softwareDecoders();
    REQUIRE(decoders.size() >= 2);
    CHECK(decoders[0].codec == "h264");
    for (const auto& decoder : decoders) {
        CHECK(levelOf(DoctorVerdicts::decoder(decoder)) == Level::Ok);
    }
}

TEST_CASE("a disk that fills is told in time, and a state folder that cannot be written is a failure")
{
    const QString path = QStringLiteral("/srv");
    CHECK(levelOf(DoctorVerdicts::stateFolder({path, GiB, true})) == Level::Ok);
    CHECK(levelOf(DoctorVerdicts::stateFolder({path, GiB - 1, true})) == Level::Attention);
    CHECK(levelOf(DoctorVerdicts::stateFolder({path, GiB / 20, true})) == Level::Failed);
    CHECK(levelOf(DoctorVerdicts::stateFolder({path, GiB, false})) == Level::Failed);
    CHECK(levelOf(DoctorVerdicts::workingFolder({path, GiB / 20, true})) == Level::Attention);
    CHECK(levelOf(DoctorVerdicts::workingFolder({path, GiB, false})) == Level::Attention);
}

TEST_CASE("the time zone is WIT by name and by offset")
{
    CHECK(levelOf(DoctorVerdicts::timeZone({"Asia/Jayapura", hours(9)})) == Level::Ok);
    const Verdict tokyo = DoctorVerdicts::timeZone({"Asia/Tokyo", hours(9)});
    CHECK(levelOf(tokyo) == Level::Attention);
    CHECK(tokyo.finding.contains(QStringLiteral("Asia/Tokyo, UTC+9: the same time")));
    CHECK(DoctorVerdicts::timeZone({"Etc/UTC", hours(0)}).finding.startsWith(QStringLiteral("Etc/UTC, UTC+0: not")));
    const auto offset = std::chrono::minutes(-(3 * 60 + 30));
    CHECK(DoctorVerdicts::timeZone({"America/St_Johns", offset}).finding.contains(QStringLiteral("UTC-3:30")));
    CHECK(levelOf(DoctorVerdicts::timeZone({"Asia/Jayapura", hours(8)})) == Level::Attention);
}

TEST_CASE("a clock that nobody keeps right, or that is visibly off, is a remark")
{
    CHECK(levelOf(DoctorVerdicts::clock(app::ClockFacts{true, milliseconds(2), milliseconds(500)})) == Level::Ok);
    CHECK(levelOf(DoctorVerdicts::clock(app::ClockFacts{true, milliseconds(101), {}})) == Level::Attention);
    CHECK(levelOf(DoctorVerdicts::clock(app::ClockFacts{false, {}, {}})) == Level::Attention);
    CHECK(levelOf(DoctorVerdicts::clock(std::nullopt)) == Level::Attention);
}

TEST_CASE("memory, processors and language have their bounds")
{
    CHECK(levelOf(DoctorVerdicts::memory(app::MemoryFacts{8 * GiB, GiB})) == Level::Ok);
    CHECK(levelOf(DoctorVerdicts::memory(app::MemoryFacts{8 * GiB, GiB - 1})) == Level::Attention);
    CHECK(levelOf(DoctorVerdicts::memory(app::MemoryFacts{8 * GiB, GiB / 5})) == Level::Failed);
    CHECK(levelOf(DoctorVerdicts::memory(std::nullopt)) == Level::Attention);
    CHECK(levelOf(DoctorVerdicts::processors(2)) == Level::Ok);
    CHECK(levelOf(DoctorVerdicts::processors(1)) == Level::Attention);
    const QStringList known{QStringLiteral("en"), QStringLiteral("id")};
    CHECK(levelOf(DoctorVerdicts::language(QStringLiteral("id"), known)) == Level::Ok);
    CHECK(levelOf(DoctorVerdicts::language(QStringLiteral("xx"), known)) == Level::Attention);
}

TEST_CASE("the verdicts stand a line each, and the last line counts them")
{
    const std::vector<Verdict> verdicts{
        {"one", Level::Ok, QStringLiteral("One"), QStringLiteral("fine."), {}},
        {"two", Level::Attention, QStringLiteral("Two"), QStringLiteral("so so."), QStringLiteral("Do this.")},
        {"three", Level::Failed, QStringLiteral("Three"), QStringLiteral("bad."), QStringLiteral("Do that.")}};
    const QList<QByteArray> lines = app::doctorText(verdicts).split('\n');
    REQUIRE(lines.size() == 5);
    CHECK(lines[0] == "OK         One: fine.");
    CHECK(lines[1] == "ATTENTION  Two: so so. Do this.");
    CHECK(lines[2] == "FAILED     Three: bad. Do that.");
    const QJsonObject object = QJsonDocument::fromJson(app::doctorJson(verdicts)).object();
    CHECK(object.value(QStringLiteral("attention")).toInt() == 1);
    CHECK(object.value(QStringLiteral("failed")).toInt() == 1);
    const QJsonObject second = object.value(QStringLiteral("verdicts")).toArray().at(1).toObject();
    CHECK(second.value(QStringLiteral("check")).toString() == QStringLiteral("two"));
    CHECK(second.value(QStringLiteral("verdict")).toString() == QStringLiteral("attention"));
    CHECK(second.value(QStringLiteral("advice")).toString() == QStringLiteral("Do this."));
}
