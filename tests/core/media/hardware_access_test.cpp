// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/ffmpeg/HardwareAccess.h"

#include "core/media/ffmpeg/SystemDevice.h"
#include "tests/core/media/ClipSession.h"
#include "tests/core/media/FakeDevice.h"
#include "tests/core/media/FakeStream.h"
#include "tests/support/Messages.h"
#include "tests/support/Sleeper.h"

#include <QDir>

#include <algorithm>
#include <atomic>
#include <map>
#include <optional>
#include <thread>

using namespace pantau;
using namespace pantau::test;
using media::HardwareKind;
using media::HardwareReason;
using media::HardwareReport;
using media::HardwareWish;
using media::ffmpeg::HardwareAccess;
using media::ffmpeg::HardwareGrant;
using Step = ClipSession::Step;

namespace {

constexpr std::int64_t GiB = 1024LL * 1024 * 1024;

// A machine with the devices that the test puts in.
struct Machine
{
    std::map<HardwareKind, std::shared_ptr<FakeDevice>> devices;
    std::map<HardwareKind, HardwareReason> refusals; // NoDevice where nothing stands
    std::vector<HardwareKind> tried;
    FakeClock clock;

    [[nodiscard]] HardwareAccess::Opener opener()
    {
        return [this](HardwareKind kind)
                   -> base::Result<std::shared_ptr<const media::ffmpeg::HardwareDevice>, HardwareReason> {
            tried.push_back(kind);
            if (const auto found = devices.find(kind); found != devices.end()) {
                return std::shared_ptr<const media::ffmpeg::HardwareDevice>(found->second);
            }
            const auto refusal = refusals.find(kind);
            return refusal != refusals.end() ? refusal->second : HardwareReason::NoDevice;
        };
    }
    [[nodiscard]] HardwareAccess access(HardwareWish wish = HardwareWish::Automatic)
    {
        return {clock, wish, GiB, opener()};
    }
    std::shared_ptr<FakeDevice> add(HardwareKind kind) { return devices[kind] = std::make_shared<FakeDevice>(kind); }
};

void checkReport(const HardwareReport& report, HardwareKind kind, HardwareReason h264, HardwareReason h265)
{
    CHECK(report.kind == kind);
    CHECK(report.h264 == h264);
    CHECK(report.h265 == h265);
}

EncodedClip clip(const char* more = "bframes=0")
{
    ClipOptions options;
    options.more = more;
    return encodeClip(options);
}

std::vector<std::uint64_t> numbers(const ClipSession& session)
{
    std::vector<std::uint64_t> all;
    for (const auto& shown : session.sink->shown) {
        all.push_back(shown.number);
    }
    return all;
}

// Sessions that share this gate.
media::SessionFactory through(const std::shared_ptr<media::DecodeGate>& gate, HardwareAccess* hardware = nullptr)
{
    return [gate, hardware](const auto& spec, const auto& context, auto keepWaiting) {
        return std::make_unique<media::ffmpeg::FfmpegSession>(spec, context, std::move(keepWaiting), gate, hardware);
    };
}

// One step of a session on a thread of its own, which has ended or sleeps at the gate when this is made.
struct StepBeside
{
    explicit StepBeside(ClipSession& session)
        : thread([this, &session] {
            id = gettid();
            steps = session.step(1);
            ended = true;
        })
    {
        while (!ended && (id == 0 || !sleeps(id))) {
            std::this_thread::yield();
        }
    }

    std::atomic<pid_t> id{0};
    std::atomic<bool> ended{false};
    std::vector<Step> steps; // once it has ended
    std::jthread thread;     // last: it uses all the rest
};

// As FFmpeg says it when the numbers of the RTP packets have a hole; the next step finds it.
void losePackets()
{
    av_log(nullptr, AV_LOG_WARNING, "RTP: missed %d packets\n", 3);
}

} // namespace

TEST_CASE("T24 kinds are tried in order until one is proven: CUDA first, VAAPI next, the rest is not touched")
{
    Machine machine;
    machine.add(HardwareKind::Vaapi);
    machine.add(HardwareKind::Vdpau);
    HardwareAccess access = machine.access();
    CHECK(machine.tried == std::vector<HardwareKind>{HardwareKind::Cuda, HardwareKind::Vaapi});
    const auto reports = access.reports();
    REQUIRE(reports.size() == 5);
    checkReport(reports[0], HardwareKind::Cuda, HardwareReason::NoDevice, HardwareReason::NoDevice);
    checkReport(reports[1], HardwareKind::Vaapi, HardwareReason::None, HardwareReason::None);
    CHECK(reports[1].device == "a fake");
    checkReport(reports[2], HardwareKind::Vulkan, HardwareReason::NotTried, HardwareReason::NotTried);
    CHECK(access.grant(AV_CODEC_ID_H264).device == machine.devices[HardwareKind::Vaapi]);
    CHECK(access.grant(AV_CODEC_ID_HEVC).device == machine.devices[HardwareKind::Vaapi]);
    CHECK(access.grant(AV_CODEC_ID_MJPEG).reason == HardwareReason::CodecMissing);
}

TEST_CASE("a stream in software decodes when the gate has a place, one on a device at any time")
{
    Machine machine;
    machine.add(HardwareKind::Vaapi);
    HardwareAccess access = machine.access();
    const auto gate = std::make_shared<media::DecodeGate>(1);
    const EncodedClip played = clip();
    ClipSession onDevice(played, through(gate, &access));
    ClipSession inSoftware(played, through(gate));
    onDevice.step(1); // before it nobody knows whether the device takes the stream
    const std::size_t before = onDevice.sink->shown.size();
    std::optional<media::DecodeGate::Pass> busy(std::in_place, *gate);
    onDevice.step(1);
    CHECK(onDevice.sink->shown.size() == before + 1);

    StepBeside step(inSoftware);
    CHECK_FALSE(step.ended);
    busy.reset();
    step.thread.join();
    CHECK(inSoftware.sink->shown.size() == 1);
}

TEST_CASE("a stream that stops while it waits at the gate leaves at once and decodes nothing")
{
    const auto gate = std::make_shared<media::DecodeGate>(1);
    const EncodedClip played = clip();
    ClipSession session(played, through(gate));
    std::optional<media::DecodeGate::Pass> busy(std::in_place, *gate);
    StepBeside step(session);
    CHECK_FALSE(step.ended);
    session.stop.request_stop();
    step.thread.join(); // while the place is taken
    CHECK(step.steps == std::vector{Step::Nothing});
    busy.reset();
    CHECK(session.step(1) == std::vector{Step::Nothing}); // nor where there is a place
    CHECK(session.sink->shown.empty());
}

TEST_CASE("a key frame that the device fails at is decoded in software when the gate has a place")
{
    Machine machine;
    const auto device = machine.add(HardwareKind::Vaapi);
    HardwareAccess access = machine.access();
    const auto gate = std::make_shared<media::DecodeGate>(1);
    const EncodedClip played = clip();
    ClipSession session(played, through(gate, &access));
    session.step(25);
    const ExpectedMessage said(QStringLiteral("VAAPI failed"));
    device->broken = true;
    std::optional<media::DecodeGate::Pass> busy(std::in_place, *gate);
    StepBeside step(session);
    CHECK_FALSE(step.ended);
    CHECK(FakeStream::await([&] { return said.seen() == 1; })); // the others need not wait to know
    busy.reset();
    step.thread.join();
    CHECK(step.steps == std::vector{Step::Frame});
    CHECK(session.sink->shown.size() == 26);
    CHECK(session.monitor.status().decoder == "h264 SW");
}

TEST_CASE("a kind that fails its proof is passed over")
{
    Machine machine;
    machine.add(HardwareKind::Cuda)->green = true;
    machine.refusals[HardwareKind::Vaapi] = HardwareReason::DriverRefused;
    machine.add(HardwareKind::Vdpau);
    HardwareAccess access = machine.access();
    const auto reports = access.reports();
    checkReport(reports[0], HardwareKind::Cuda, HardwareReason::WrongPicture, HardwareReason::WrongPicture);
    checkReport(reports[1], HardwareKind::Vaapi, HardwareReason::DriverRefused, HardwareReason::DriverRefused);
    CHECK(access.grant(AV_CODEC_ID_H264).device == machine.devices[HardwareKind::Vdpau]);
}

TEST_CASE("a device is used for the codec that it is proven for, and only for that")
{
    Machine machine;
    machine.add(HardwareKind::Vaapi)->missing = {AV_CODEC_ID_HEVC};
    HardwareAccess access = machine.access();
    CHECK(access.grant(AV_CODEC_ID_H264).device != nullptr);
    const HardwareGrant hevc = access.grant(AV_CODEC_ID_HEVC);
    CHECK(hevc.device == nullptr);
    CHECK(hevc.reason == HardwareReason::NotBuilt);
}

TEST_CASE("a kind that is asked for by name is the only one that is tried, and software tries none")
{
    Machine machine;
    machine.add(HardwareKind::Cuda);
    SECTION("VAAPI")
    {
        HardwareAccess access = machine.access(HardwareWish::Vaapi);
        CHECK(machine.tried == std::vector<HardwareKind>{HardwareKind::Vaapi});
        CHECK(access.grant(AV_CODEC_ID_H264).reason == HardwareReason::NoDevice);
    }
    SECTION("software")
    {
        HardwareAccess access = machine.access(HardwareWish::Software);
        CHECK(machine.tried.empty());
        CHECK(access.reports().empty());
        CHECK(access.grant(AV_CODEC_ID_H264).device == nullptr);
        CHECK(access.grant(AV_CODEC_ID_H264).reason == HardwareReason::None); // nobody wants it
    }
}

TEST_CASE("a device that failed is given to nobody for 60 s, then opened and proven anew")
{
    Machine machine;
    const auto device = machine.add(HardwareKind::Vaapi);
    HardwareAccess access = machine.access(HardwareWish::Vaapi);
    const HardwareGrant first = access.grant(AV_CODEC_ID_H264);
    const HardwareGrant second = access.grant(AV_CODEC_ID_H264);
    {
        const ExpectedMessage said(QStringLiteral("VAAPI failed on a fake"));
        access.failed(first);
        access.failed(second); // said once for all streams
        CHECK(said.seen() == 1);
    }
    CHECK(access.grant(AV_CODEC_ID_H264).reason == HardwareReason::Failed);
    machine.clock.advance(std::chrono::milliseconds(59999));
    CHECK(access.grant(AV_CODEC_ID_H264).reason == HardwareReason::Failed);
    CHECK(machine.tried.size() == 1);
    device->broken = true;
    machine.clock.advance(std::chrono::milliseconds(1));
    CHECK(access.grant(AV_CODEC_ID_H264).reason == HardwareReason::Failed);
    CHECK(machine.tried.size() == 2);
    device->broken = false;
    machine.clock.advance(std::chrono::seconds(59));
    CHECK(access.grant(AV_CODEC_ID_H264).device == nullptr);
    machine.clock.advance(std::chrono::seconds(1));
    CHECK(access.grant(AV_CODEC_ID_H264).device == device);
    CHECK(machine.tried.size() == 3);
}

TEST_CASE("a device that comes back with one codec of two is used for that one, and asked for the other again")
{
    Machine machine;
    const auto device = machine.add(HardwareKind::Vaapi);
    HardwareAccess access = machine.access(HardwareWish::Vaapi);
    const HardwareGrant grant = access.grant(AV_CODEC_ID_H264);
    const ExpectedMessage said(QStringLiteral("VAAPI failed on a fake"));
    access.failed(grant);
    device->missing = {AV_CODEC_ID_HEVC};
    machine.clock.advance(HardwareAccess::PauseAfterFailure);
    CHECK(access.grant(AV_CODEC_ID_H264).device == device);
    CHECK(access.grant(AV_CODEC_ID_HEVC).device == nullptr);
    device->missing.clear();
    machine.clock.advance(HardwareAccess::PauseAfterFailure);
    CHECK(access.grant(AV_CODEC_ID_HEVC).device == device);
    CHECK(machine.tried.size() == 3);
    machine.clock.advance(HardwareAccess::PauseAfterFailure);
    CHECK(access.grant(AV_CODEC_ID_H264).device == device);
    CHECK(machine.tried.size() == 3); // nothing is missing any more
}

TEST_CASE("T23 a session says who decodes, and after a failure of the device goes on in software and says why")
{
    const EncodedClip played = clip();
    Machine machine;
    const auto device = machine.add(HardwareKind::Vaapi);
    HardwareAccess access = machine.access();
    ClipSession session(played, media::ffmpeg::sessionFactory(&access));
    CHECK(session.monitor.status().decoder.empty());
    session.step(30);
    CHECK(session.monitor.status().decoder == "h264 VAAPI");
    CHECK(session.monitor.status().whySoftware == HardwareReason::None);
    const ExpectedMessage said(QStringLiteral("VAAPI failed"));
    device->broken = true;
    session.step(70);
    CHECK(said.seen() == 1);
    CHECK(session.monitor.status().decoder == "h264 SW");
    CHECK(session.monitor.status().whySoftware == HardwareReason::Failed);
    std::vector<std::uint64_t> expected;
    for (std::uint64_t number = 0; number < 100; ++number) {
        if (number < 30 || number >= 50) {
            expected.push_back(number);
        }
    }
    CHECK(numbers(session) == expected);
    ClipSession next(played, media::ffmpeg::sessionFactory(&access));
    next.step(1);
    CHECK(next.monitor.status().decoder == "h264 SW");
    CHECK(next.monitor.status().whySoftware == HardwareReason::Failed);
}

TEST_CASE("after lost packets nothing reaches the device before the next key frame")
{
    for (const AVCodecID codec : {AV_CODEC_ID_H264, AV_CODEC_ID_HEVC}) {
        CAPTURE(avcodec_get_name(codec));
        ClipOptions options;
        options.codec = codec;
        options.more = "bframes=0:open-gop=0";
        const EncodedClip played = encodeClip(options);
        Machine machine;
        const auto device = machine.add(HardwareKind::Vaapi);
        HardwareAccess access = machine.access();
        const std::size_t inProofs = device->sizesRead().size();
        ClipSession session(played, media::ffmpeg::sessionFactory(&access));
        session.step(30);
        CHECK(device->sizesRead().size() == inProofs + 30);
        losePackets();
        const auto held = session.step(20);
        CHECK(std::count(held.begin(), held.end(), Step::PictureData) == 20);
        CHECK(device->sizesRead().size() == inProofs + 30);
        session.step(50);
        CHECK(device->sizesRead().size() == inProofs + 80);
        CHECK(session.monitor.status().decoder.ends_with(" VAAPI"));
        CHECK(session.monitor.status().discarded == 20);
    }
}

TEST_CASE("a stream that refreshes bit by bit is kept from the device, since it is not held back after a loss")
{
    EncodedClip played = clip("bframes=0:intra-refresh=1");
    played.packets.erase(played.packets.begin(), played.packets.begin() + 10); // we join later: without the only IDR
    Machine machine;
    const auto device = machine.add(HardwareKind::Vaapi);
    HardwareAccess access = machine.access();
    const std::size_t inProofs = device->sizesRead().size();
    ClipSession session(played, media::ffmpeg::sessionFactory(&access));
    session.step(played.packets.size());
    CHECK(session.sink->shown.size() > 20);
    CHECK(session.monitor.status().decoder == "h264 SW");
    CHECK(session.monitor.status().whySoftware == HardwareReason::IntraRefresh);
    CHECK(device->sizesRead().size() == inProofs);
}

TEST_CASE("streams of many threads share one device and its memory while it fails and comes back")
{
    const EncodedClip played = clip();
    Machine machine;
    const auto device = machine.add(HardwareKind::Vaapi);
    const std::int64_t one = media::ffmpeg::decoderMemory({320, 192}, false, media::ffmpeg::ExtraSurfaces);
    HardwareAccess access(machine.clock, HardwareWish::Vaapi, 3 * one, machine.opener());
    const ExpectedMessage said(QStringLiteral("VAAPI failed"));
    std::atomic<int> pictures{0};
    const auto play = [&] {
        for (int round = 0; round < 4; ++round) {
            media::ffmpeg::LogTap tap;
            const HardwareGrant grant = access.grant(AV_CODEC_ID_H264);
            auto decoder = media::ffmpeg::VideoDecoder::open(*played.parameters, tap, grant);
            decoder->setShownSize({320, 180});
            for (std::size_t i = 0; i < 50; ++i) {
                const bool key = (played.packets[i]->flags & AV_PKT_FLAG_KEY) != 0;
                const auto publish = [&](const media::VideoFrame&) { ++pictures; };
                if (decoder->decode(*played.packets[i], key, {}, publish).again) {
                    decoder->decode(*played.packets[i], key, {}, publish);
                }
            }
            if (decoder->use()->reason == HardwareReason::Failed) {
                access.failed(grant);
            }
            device->broken = round == 1;
            machine.clock.advance(std::chrono::seconds(30));
        }
    };
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 6; ++i) {
            threads.emplace_back(play);
        }
    }
    CHECK(pictures >= 6 * 4 * 25); // the second group of each at least
    // The last proof may have been passed by one codec only, just when the device broke.
    access.failed(access.grant(AV_CODEC_ID_H264));
    access.failed(access.grant(AV_CODEC_ID_HEVC));
    device->broken = false;
    machine.clock.advance(std::chrono::seconds(120));
    CHECK(access.grant(AV_CODEC_ID_H264).device == device);
}

TEST_CASE("T24 drivers through which VAAPI is not used are known by their names")
{
    using media::ffmpeg::refusedForVaapi;
    CHECK(refusedForVaapi("VA-API NVDEC driver [direct backend]"));
    CHECK(refusedForVaapi("nvidia"));
    CHECK(refusedForVaapi("nvidia-drm"));
    CHECK_FALSE(refusedForVaapi("Intel iHD driver for Intel(R) Gen Graphics - 23.1.1 ()"));
    CHECK_FALSE(refusedForVaapi("Mesa Gallium driver 22.3.6 for AMD Radeon Graphics"));
    CHECK_FALSE(refusedForVaapi("i915"));
    CHECK_FALSE(refusedForVaapi("nouveau"));
    CHECK_FALSE(refusedForVaapi(""));
}

TEST_CASE("graphics processors are found with their drivers, without opening them")
{
    const QTemporaryDir root;
    const QDir top(root.path());
    CHECK(media::ffmpeg::findGpus(root.path()).nodes.empty());
    CHECK_FALSE(media::ffmpeg::findGpus(root.path()).nvidiaDriver);
    const auto touch = [&](const QString& path) {
        REQUIRE(top.mkpath(QFileInfo(path).path()));
        QFile file(top.filePath(path));
        REQUIRE(file.open(QIODevice::WriteOnly));
    };
    touch(QStringLiteral("dev/dri/card0"));
    touch(QStringLiteral("dev/dri/renderD129"));
    touch(QStringLiteral("dev/dri/renderD128"));
    touch(QStringLiteral("dev/nvidiactl"));
    REQUIRE(top.mkpath(QStringLiteral("bus/pci/drivers/i915")));
    REQUIRE(top.mkpath(QStringLiteral("sys/class/drm/renderD128/device")));
    REQUIRE(QFile::link(top.filePath(QStringLiteral("bus/pci/drivers/i915")),
                        top.filePath(QStringLiteral("sys/class/drm/renderD128/device/driver"))));
    const auto gpus = media::ffmpeg::findGpus(root.path());
    CHECK(gpus.nvidiaDriver);
    REQUIRE(gpus.nodes.size() == 2);
    CHECK(QString::fromStdString(gpus.nodes[0].path).endsWith(QStringLiteral("dev/dri/renderD128")));
    CHECK(gpus.nodes[0].driver == "i915");
    CHECK(gpus.nodes[1].driver.empty());
}

TEST_CASE("this machine is probed without a word on its standard output, and each kind gets a verdict")
{
    for (const HardwareKind kind :
         {HardwareKind::Cuda, HardwareKind::Vaapi, HardwareKind::Vulkan, HardwareKind::Vdpau, HardwareKind::Drm}) {
        const auto opened = media::ffmpeg::openSystemDevice(kind);
        std::printf("%-6s %s\n", media::name(kind),
                    opened.ok() ? opened.value()->name().c_str() : media::name(opened.error()));
        if (!opened.ok()) {
            CHECK((opened.error() == HardwareReason::NotBuilt || opened.error() == HardwareReason::NoDevice ||
                   opened.error() == HardwareReason::DriverRefused));
        }
    }
}
