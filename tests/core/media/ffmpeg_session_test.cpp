// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/ffmpeg/FfmpegSession.h"
#include "tests/core/media/EncodedClip.h"
#include "tests/core/media/HastyClock.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QTemporaryDir>

#include <map>

using namespace pantau;
using namespace pantau::test;

using pantau::test::HastyClock;

namespace {

struct Shown
{
    std::uint64_t number = 0;
    std::uint64_t checksum = 0;
};

std::uint64_t checksumOf(const media::VideoFrame& frame)
{
    std::uint64_t hash = 14695981039346656037ULL;
    for (int row = 0; row < frame.height; ++row) {
        const media::Plane& luma = frame.planes[0];
        for (int column = 0; column < frame.width; ++column) {
            hash = (hash ^ luma.data[row * luma.stride + column]) * 1099511628211ULL;
        }
    }
    return hash;
}

class NotingSink final : public media::FrameSink
{
public:
    void deliver(const media::VideoFrame& frame) override
    {
        shown.push_back({frame.stamp ? frame.stamp->frameNumber : UINT64_MAX, checksumOf(frame)});
    }
    [[nodiscard]] media::PixelSize wantedSize() const override { return {4096, 4096}; }

    std::vector<Shown> shown;
};

// What a session shows of the clip once through without the packets from `from` to before `to`.
std::vector<Shown> playWithout(const EncodedClip& clip, std::size_t from, std::size_t to)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("clip.h264")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    int packets = 0;
    for (std::size_t i = 0; i < clip.packets.size(); ++i) {
        if (i < from || i >= to) {
            const AVPacket& packet = *clip.packets.at(i);
            file.write(QByteArray(static_cast<const char*>(static_cast<const void*>(packet.data)), packet.size));
            ++packets;
        }
    }
    file.close();
    const HastyClock clock;
    media::OpenGate gate(1);
    media::FrameHub hub;
    media::StreamMonitor monitor;
    const media::StreamContext context{clock, gate, hub, monitor};
    const auto sink = std::make_shared<NotingSink>();
    hub.subscribe(sink);
    const auto session = media::ffmpeg::sessionFactory()(media::streamSpec(file.fileName(), media::Transport::Tcp),
                                                         context, [] { return true; });
    REQUIRE_FALSE(session->open().has_value());
    for (int step = 0; step < packets; ++step) {
        REQUIRE(session->step() != media::StreamSession::Step::Failed);
    }
    return sink->shown;
}

// Nothing, or what is wrong: each picture must be as in the whole clip and after a gap the next one a key frame.
std::string complaint(const EncodedClip& clip, const std::vector<Shown>& shown)
{
    std::map<std::uint64_t, std::uint64_t> clean;
    for (const Shown& each : playWithout(clip, 0, 0)) {
        clean[each.number] = each.checksum;
    }
    const Shown* before = nullptr;
    for (const Shown& each : shown) {
        const std::string what = "picture " + std::to_string(each.number);
        if (clean.count(each.number) == 0 || clean[each.number] != each.checksum) {
            return what + " is damaged";
        }
        if (before != nullptr && each.number <= before->number) {
            return what + " comes after " + std::to_string(before->number);
        }
        if ((before == nullptr || each.number != before->number + 1) && clip.keys.count(each.number) == 0) {
            return what + " follows a gap and is no key frame";
        }
        before = &each;
    }
    return {};
}

ClipOptions with(const char* x264)
{
    ClipOptions options;
    options.x264 = x264;
    return options;
}

} // namespace

TEST_CASE("after a gap in a stream with reordering the next picture is a key frame, and nothing old comes with it")
{
    const EncodedClip clip = encodeClip(with("bframes=3:b-adapt=0:b-pyramid=normal:open-gop=0"));
    REQUIRE(clip.keys == std::set<std::uint64_t>{0, 25, 50, 75});
    // Two references at least: FFmpeg does not notice a single one that is lost behind a disposable picture. In a
    // network stream the numbers of the RTP packets tell.
    constexpr std::size_t Lost = 5;
    for (std::size_t from = 26; from + Lost < 50; ++from) {
        CAPTURE(from);
        const std::vector<Shown> shown = playWithout(clip, from, from + Lost);
        CHECK(complaint(clip, shown) == "");
        CHECK(shown.size() > 70);
        CHECK(shown.back().number > 90);
    }
}

TEST_CASE("a stream whose key frames are no IDR is held back after a gap like any other")
{
    EncodedClip clip = encodeClip(with("bframes=3:b-adapt=0:open-gop=1"));
    REQUIRE(clip.keys.size() == 4);
    clip.packets.erase(clip.packets.begin(), clip.packets.begin() + 10); // we join later: without the only IDR
    for (const std::size_t from : {25U, 28U, 31U, 55U}) {
        CAPTURE(from);
        const std::vector<Shown> shown = playWithout(clip, from, from + 5);
        CHECK(complaint(clip, shown) == "");
        CHECK(shown.size() > 40);
        CHECK(shown.back().number > 90);
    }
}

TEST_CASE("a stream that refreshes bit by bit and sends no further IDR goes on after a gap")
{
    const EncodedClip clip = encodeClip(with("bframes=0:intra-refresh=1"));
    const std::vector<Shown> shown = playWithout(clip, 30, 33);
    CHECK(complaint(clip, {shown.begin(), shown.begin() + 30}) == "");
    CHECK(shown.back().number > 90);
    CHECK(shown.size() > 50);
}
