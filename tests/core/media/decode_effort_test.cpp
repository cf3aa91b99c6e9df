// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/media/ClipSession.h"

#include <algorithm>
#include <cmath>

using namespace pantau;
using namespace pantau::test;
using domain::DecodeEffort;
using media::StreamState;
using Step = ClipSession::Step;

namespace {

constexpr const char* Reordered = "bframes=3:b-adapt=0:b-pyramid=normal:open-gop=0";

EncodedClip clipOf(AVCodecID codec, const char* more)
{
    ClipOptions options;
    options.codec = codec;
    options.more = more;
    return encodeClip(options);
}

std::vector<std::uint64_t> numbers(const NotingSink& sink)
{
    std::vector<std::uint64_t> all;
    std::transform(sink.shown.begin(), sink.shown.end(), std::back_inserter(all),
                   [](const auto& s) { return s.number; });
    return all;
}

// By order of display, which x265 clips need: it puts an UUID of its own before our stamp.
std::vector<std::uint64_t> checksumsOf(const EncodedClip& clip, const std::set<std::uint64_t>& pictures)
{
    ClipSession whole(clip);
    whole.step(clip.packets.size());
    std::vector<std::uint64_t> checksums;
    for (const std::uint64_t picture : pictures) {
        checksums.push_back(whole.sink->shown.at(picture).checksum);
    }
    return checksums;
}

// Each shown picture must look as in a full decode.
bool undamaged(const EncodedClip& clip, const NotingSink& sink)
{
    ClipSession whole(clip);
    whole.step(clip.packets.size());
    return std::all_of(sink.shown.begin(), sink.shown.end(), [&](const auto& shown) {
        const auto& clean = whole.sink->shown;
        return std::any_of(clean.begin(), clean.end(), [&](const auto& each) {
            return each.number == shown.number && each.checksum == shown.checksum;
        });
    });
}

std::ptrdiff_t countOf(const std::vector<Step>& steps, Step step)
{
    return std::count(steps.begin(), steps.end(), step);
}

} // namespace

TEST_CASE("with key frames only each of them comes out at once, whatever the reordering, and the rest is left out")
{
    for (const AVCodecID codec : {AV_CODEC_ID_H264, AV_CODEC_ID_HEVC}) {
        CAPTURE(avcodec_get_name(codec));
        const EncodedClip clip = clipOf(codec, codec == AV_CODEC_ID_H264 ? Reordered : "bframes=3:open-gop=0");
        REQUIRE(clip.keys == std::set<std::uint64_t>{0, 25, 50, 75});
        ClipSession session(clip);
        session.control.setEffort(DecodeEffort::KeyFramesOnly);
        for (std::size_t i = 0; i < clip.packets.size(); ++i) {
            const bool key = (clip.packets[i]->flags & AV_PKT_FLAG_KEY) != 0;
            REQUIRE(session.step(1).front() == (key ? Step::Frame : Step::LeftOut));
        }
        std::vector<std::uint64_t> shown;
        std::transform(session.sink->shown.begin(), session.sink->shown.end(), std::back_inserter(shown),
                       [](const auto& each) { return each.checksum; });
        CHECK(shown == checksumsOf(clip, clip.keys));
        CHECK(session.monitor.status().effort == DecodeEffort::KeyFramesOnly);
        CHECK(session.monitor.status().discarded == 0);
        CHECK(session.monitor.status().corrupt == 0);
    }
}

TEST_CASE("key frames that are no instant refresh come out alone too")
{
    const EncodedClip clip = clipOf(AV_CODEC_ID_H264, "bframes=3:b-adapt=0:open-gop=1");
    ClipSession session(clip);
    session.control.setEffort(DecodeEffort::KeyFramesOnly);
    session.step(clip.packets.size());
    CHECK(numbers(*session.sink) == std::vector<std::uint64_t>(clip.keys.begin(), clip.keys.end()));
    CHECK(undamaged(clip, *session.sink));
}

TEST_CASE("down to key frames is at once, and back up waits for the next key frame")
{
    const EncodedClip clip = clipOf(AV_CODEC_ID_H264, "bframes=0");
    ClipSession session(clip);
    CHECK(countOf(session.step(10), Step::Frame) == 10);
    CHECK(session.monitor.status().effort == DecodeEffort::Full);
    session.control.setEffort(DecodeEffort::KeyFramesOnly);
    CHECK(countOf(session.step(15), Step::LeftOut) == 15);
    CHECK(session.monitor.status().effort == DecodeEffort::KeyFramesOnly);
    CHECK(session.step(1).front() == Step::Frame); // 25
    session.control.setEffort(DecodeEffort::Full);
    CHECK(countOf(session.step(24), Step::LeftOut) == 24);
    CHECK(session.monitor.status().effort == DecodeEffort::KeyFramesOnly);
    CHECK(countOf(session.step(20), Step::Frame) == 20); // from 50
    CHECK(session.monitor.status().effort == DecodeEffort::Full);
    const std::vector<std::uint64_t> shown = numbers(*session.sink);
    REQUIRE(shown.size() == 31);
    CHECK(shown[10] == 25);
    CHECK(shown[11] == 50);
    CHECK(shown.back() == 69);
    CHECK(undamaged(clip, *session.sink));
}

TEST_CASE("at half rate every second picture is shown, and all of them count as decoded")
{
    const EncodedClip clip = clipOf(AV_CODEC_ID_H264, "bframes=0:no-deblock=1"); // so that nothing drifts
    ClipSession session(clip);
    session.control.setEffort(DecodeEffort::HalfRate);
    CHECK(countOf(session.step(20), Step::Frame) == 20);
    const auto& shown = session.sink->shown;
    REQUIRE(shown.size() == 10);
    for (std::size_t i = 1; i < shown.size(); ++i) {
        CHECK(shown[i].number == shown[i - 1].number + 2);
    }
    CHECK(undamaged(clip, *session.sink));
    CHECK(session.monitor.status().decoded == 20);
    CHECK(session.monitor.status().width == 320);
    CHECK(session.monitor.status().state == StreamState::Streaming);
    session.control.setEffort(DecodeEffort::Full);
    session.step(5);
    CHECK(shown.size() == 15);
}

TEST_CASE("cheap decoding shows every picture, key frames untouched and the others near the full decode")
{
    for (const AVCodecID codec : {AV_CODEC_ID_H264, AV_CODEC_ID_HEVC}) {
        CAPTURE(avcodec_get_name(codec));
        const EncodedClip clip = clipOf(codec, "bframes=0:open-gop=0");
        ClipSession whole(clip);
        whole.step(clip.packets.size());
        ClipSession cheap(clip);
        cheap.control.setEffort(DecodeEffort::Cheap);
        cheap.step(clip.packets.size());
        REQUIRE(cheap.sink->shown.size() == whole.sink->shown.size());
        std::size_t changed = 0;
        for (std::size_t i = 0; i < whole.sink->shown.size(); ++i) {
            const bool same = whole.sink->shown[i].checksum == cheap.sink->shown[i].checksum;
            changed += same ? 0 : 1;
            CHECK((same || clip.keys.count(i) == 0));
        }
        CHECK(changed > 50);
        CHECK(cheap.monitor.status().effort == DecodeEffort::Cheap);
    }
}

TEST_CASE("a stream that refreshes bit by bit has no key frames to show alone, so it goes on at half rate")
{
    const EncodedClip clip = clipOf(AV_CODEC_ID_H264, "bframes=0:intra-refresh=1");
    ClipSession session(clip);
    session.control.setEffort(DecodeEffort::KeyFramesOnly);
    session.step(clip.packets.size());
    CHECK(session.monitor.status().effort == DecodeEffort::HalfRate);
    CHECK(session.sink->shown.size() > 25);
    CHECK(session.sink->shown.back().number > 95);
}
