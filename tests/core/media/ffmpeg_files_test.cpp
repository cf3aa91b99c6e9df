// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/ffmpeg/FfmpegSession.h"
#include "tests/core/media/HastyClock.h"
#include "tests/support/SharedData.h"
#include "tests/support/catch.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cstdio>
#include <map>

using namespace pantau;
using media::StreamReason;
using media::StreamSession;
using Step = StreamSession::Step;

using pantau::test::HastyClock;

namespace {

// Checks what each picture promises.
class CheckingSink final : public media::FrameSink
{
public:
    void deliver(const media::VideoFrame& frame) override
    {
        ++pictures;
        const bool planes = frame.planes[0].data != nullptr && frame.planes[1].data != nullptr &&
                            (frame.layout != media::PixelLayout::I420 || frame.planes[2].data != nullptr);
        sound = sound && frame.width > 0 && frame.height > 0 && frame.pixelAspect > 0 && planes;
    }
    [[nodiscard]] media::PixelSize wantedSize() const override { return {4096, 4096}; }

    int pictures = 0;
    bool sound = true;
};

struct Outcome
{
    std::optional<StreamReason> refused; ///< by open() or by a later step
    int pictures = 0;
    int steps = 0;
    bool sound = true;
    media::StreamStatus status;
};

// Plays a file until it has given so many pictures, is refused, or the number of steps is used up.
Outcome play(const QString& path, int pictures = 30, int mostSteps = 2000)
{
    const HastyClock clock;
    media::OpenGate gate(1);
    media::FrameHub hub;
    media::StreamMonitor monitor;
    const media::StreamControl control;
    const media::StreamContext context{clock, gate, hub, monitor, control};
    const auto sink = std::make_shared<CheckingSink>();
    hub.subscribe(sink);
    const auto session =
        media::ffmpeg::sessionFactory()(media::streamSpec(path, media::Transport::Tcp), context, [] { return true; });
    Outcome outcome;
    if (const auto failure = session->open()) {
        outcome.refused = failure->reason;
    }
    while (!outcome.refused && sink->pictures < pictures && outcome.steps < mostSteps) {
        ++outcome.steps;
        if (session->step() == Step::Failed) {
            outcome.refused = session->failure().reason;
        }
    }
    outcome.pictures = sink->pictures;
    outcome.sound = sink->sound;
    outcome.status = monitor.status();
    return outcome;
}

void checkDecodedOrRefused(const QString& path)
{
    const Outcome outcome = play(path);
    const std::string file = QFileInfo(path).fileName().toStdString();
    CAPTURE(file, outcome.steps, outcome.pictures);
    CHECK(outcome.sound);
    if (outcome.refused) {
        CHECK(outcome.refused != StreamReason::None);
        CHECK(outcome.refused != StreamReason::OptionRefused);
        CHECK(outcome.pictures == 0);
    } else {
        CHECK(outcome.pictures >= 30);
        CHECK(outcome.status.width > 0);
        CHECK(outcome.status.decoder.ends_with(" SW"));
    }
    std::printf("%-45s %s, %d pictures in %d steps, %dx%d, %llu corrupt\n", file.c_str(),
                outcome.refused ? media::name(*outcome.refused) : "decoded", outcome.pictures, outcome.steps,
                outcome.status.width, outcome.status.height, static_cast<unsigned long long>(outcome.status.corrupt));
}

QString writeFile(const QTemporaryDir& folder, const char* name, const QByteArray& bytes)
{
    QFile file(folder.filePath(QString::fromUtf8(name)));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return file.fileName();
}

} // namespace

TEST_CASE("every real file is decoded or refused with a reason, in a bounded number of steps")
{
    for (const char* folder : {"streams", "traffic", "people"}) {
        const auto path = test::sharedData(QString::fromUtf8(folder));
        if (!path) {
            continue;
        }
        QDirIterator files(*path, QDir::Files, QDirIterator::Subdirectories);
        REQUIRE(files.hasNext());
        while (files.hasNext()) {
            checkDecodedOrRefused(files.next());
        }
    }
}

TEST_CASE("the files that a wall must show are decoded, and those that are no video are not")
{
    const std::map<const char*, bool> decoded{
        {"streams/bbb_480x270.h264", true},
        {"streams/openh264/BA_MW_D_IDR_LOST.264", true},
        {"streams/openh264/BA_MW_D_P_LOST.264", true},
        {"streams/openh264/MIDR_MW_D.264", true},
        {"traffic/ahmetozlu_input.mp4", true},
        {"traffic/intel_car-detection.mp4", true},
        {"traffic/opendatacam_mjpeg.mkv", true},
        {"people/intel_store-aisle-detection.gif", true},
        {"traffic/opendatacam_detections30fps.json", false},
        {"streams/rtsp_responses/tplink_sdp.txt", false},
    };
    for (const auto& [file, shown] : decoded) {
        if (const auto path = test::sharedData(QString::fromUtf8(file))) {
            const Outcome outcome = play(*path);
            CAPTURE(file, outcome.steps);
            CHECK(outcome.refused.has_value() != shown);
            CHECK((outcome.pictures >= 30) == shown);
            CHECK((shown || outcome.refused == StreamReason::FileFormatUnknown));
        }
    }
}

TEST_CASE("a file is an endless camera: after its last picture comes the first again")
{
    if (const auto path = test::sharedData(QStringLiteral("streams/openh264/MIDR_MW_D.264"))) {
        const Outcome outcome = play(*path, 250, 3000); // it has 100 pictures
        CHECK_FALSE(outcome.refused.has_value());
        CHECK(outcome.pictures >= 250);
    }
}

TEST_CASE("the pedestrians of opencv-doc are decoded")
{
    const QString path = QStringLiteral("/usr/share/doc/opencv-doc/examples/data/vtest.avi");
    if (!QFileInfo::exists(path)) {
        WARN("SKIPPED: vtest.avi of the package opencv-doc is not installed");
        return;
    }
    const Outcome outcome = play(path, 100);
    CHECK_FALSE(outcome.refused.has_value());
    CHECK(outcome.pictures == 100);
    CHECK(outcome.status.width == 768);
    CHECK(outcome.status.height == 576);
    CHECK(outcome.status.corrupt == 0);
}

TEST_CASE("what is no video file is refused with the reason")
{
    const QTemporaryDir folder;
    CHECK(play(folder.filePath(QStringLiteral("missing.mp4"))).refused == StreamReason::FileNotReadable);
    CHECK(play(folder.path()).refused.has_value());
    CHECK(play(writeFile(folder, "empty.mp4", {})).refused.has_value());
    CHECK(play(writeFile(folder, "zeros.mp4", QByteArray(100000, '\0'))).refused.has_value());
    CHECK(play(writeFile(folder, "words.h264", QByteArray(5000, 'a'))).refused.has_value());
}

TEST_CASE("a file cannot make us open others or reach the network")
{
    const QTemporaryDir folder;
    const QByteArray list = "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nhttp://127.0.0.1:1/x.ts\n#EXT-X-ENDLIST\n";
    const QByteArray session = "v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\ns=x\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n"
                               "m=video 5004 RTP/AVP 96\r\na=rtpmap:96 H264/90000\r\n";
    CHECK(play(writeFile(folder, "list.m3u8", list)).refused == StreamReason::FileFormatUnknown);
    CHECK(play(writeFile(folder, "list.mp4", list)).refused == StreamReason::FileFormatUnknown);
    CHECK(play(writeFile(folder, "camera.sdp", session)).refused == StreamReason::FileFormatUnknown);
    CHECK(play(writeFile(folder, "join.txt", "ffconcat version 1.0\nfile /etc/passwd\n")).refused ==
          StreamReason::FileFormatUnknown);
}
