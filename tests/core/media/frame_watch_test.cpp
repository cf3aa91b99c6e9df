// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/FrameWatch.h"
#include "tests/support/catch.h"

using pantau::base::SteadyTime;
using pantau::media::FrameWatch;
using pantau::media::StreamReason;
using pantau::media::StreamState;
using std::chrono::milliseconds;

namespace {

SteadyTime at(int ms)
{
    return SteadyTime(std::chrono::hours(9)) + milliseconds(ms);
}

void checkVerdict(const FrameWatch& watch, int ms, StreamState state, StreamReason reason, bool giveUp = false)
{
    const FrameWatch::Verdict verdict = watch.verdict(at(ms));
    CAPTURE(ms);
    CHECK(verdict.state == state);
    CHECK(verdict.reason == reason);
    CHECK(verdict.giveUp == giveUp);
}

} // namespace

TEST_CASE("a session without a picture is connecting, says after 3 s that nothing comes, and is given up after 8 s")
{
    const FrameWatch watch(at(0));
    checkVerdict(watch, 0, StreamState::Connecting, StreamReason::WaitingForKeyFrame);
    checkVerdict(watch, 2999, StreamState::Connecting, StreamReason::WaitingForKeyFrame);
    checkVerdict(watch, 3000, StreamState::Connecting, StreamReason::NoVideoData);
    checkVerdict(watch, 7999, StreamState::Connecting, StreamReason::NoVideoData);
    checkVerdict(watch, 8000, StreamState::Connecting, StreamReason::NoVideoData, true);
}

TEST_CASE("a picture makes it streaming for 3 s, then it is stalled, and after 8 s of silence it is given up")
{
    FrameWatch watch(at(0));
    watch.frame(at(1000));
    checkVerdict(watch, 1000, StreamState::Streaming, StreamReason::None);
    checkVerdict(watch, 3999, StreamState::Streaming, StreamReason::None);
    checkVerdict(watch, 4000, StreamState::Stalled, StreamReason::NoVideoData);
    checkVerdict(watch, 8999, StreamState::Stalled, StreamReason::NoVideoData);
    checkVerdict(watch, 9000, StreamState::Stalled, StreamReason::NoVideoData, true);
}

TEST_CASE("a picture after a stall makes it streaming again")
{
    FrameWatch watch(at(0));
    watch.frame(at(0));
    checkVerdict(watch, 5000, StreamState::Stalled, StreamReason::NoVideoData);
    watch.frame(at(5000));
    checkVerdict(watch, 5000, StreamState::Streaming, StreamReason::None);
    checkVerdict(watch, 8000, StreamState::Stalled, StreamReason::NoVideoData);
}

TEST_CASE("picture data without a picture keep the session until the key-frame limit of 65 s")
{
    FrameWatch watch(at(0));
    for (int ms = 1000; ms < 65000; ms += 1000) {
        watch.pictureData(at(ms));
        const FrameWatch::Verdict verdict = watch.verdict(at(ms));
        CAPTURE(ms);
        REQUIRE_FALSE(verdict.giveUp);
        REQUIRE(verdict.state == StreamState::Connecting);
        REQUIRE(verdict.reason == StreamReason::WaitingForKeyFrame);
    }
    checkVerdict(watch, 64999, StreamState::Connecting, StreamReason::WaitingForKeyFrame);
    checkVerdict(watch, 65000, StreamState::Connecting, StreamReason::NoDecodablePicture, true);
}

TEST_CASE(
    "garbage after good pictures is a stall that waits for a key frame, and is given up 65 s after the last picture")
{
    FrameWatch watch(at(0));
    watch.frame(at(10000));
    watch.pictureData(at(14000));
    checkVerdict(watch, 14000, StreamState::Stalled, StreamReason::WaitingForKeyFrame);
    checkVerdict(watch, 17000, StreamState::Stalled, StreamReason::NoVideoData);
    watch.pictureData(at(74000));
    checkVerdict(watch, 74999, StreamState::Stalled, StreamReason::WaitingForKeyFrame);
    checkVerdict(watch, 75000, StreamState::Stalled, StreamReason::NoDecodablePicture, true);
}

TEST_CASE("audio alone is silence: only picture data count")
{
    FrameWatch watch(at(0));
    watch.pictureData(at(2000));
    // Audio packets are never reported to the watch.
    checkVerdict(watch, 9999, StreamState::Connecting, StreamReason::NoVideoData);
    checkVerdict(watch, 10000, StreamState::Connecting, StreamReason::NoVideoData, true);
}

TEST_CASE("where only key frames are decoded, one each 10 s is streaming for as long as the data in between arrive")
{
    FrameWatch watch(at(0));
    watch.leftOut(at(40));
    checkVerdict(watch, 40, StreamState::Connecting, StreamReason::WaitingForKeyFrame);
    for (int key = 1000; key <= 31000; key += 10000) {
        watch.frame(at(key));
        for (int ms = key + 1000; ms < key + 10000; ms += 1000) {
            watch.leftOut(at(ms));
            checkVerdict(watch, ms, StreamState::Streaming, StreamReason::None);
        }
    }
    // The last key frame came at 31 s, the last data at 40 s.
    checkVerdict(watch, 42999, StreamState::Streaming, StreamReason::None);
    checkVerdict(watch, 43000, StreamState::Stalled, StreamReason::NoVideoData);
    checkVerdict(watch, 48000, StreamState::Stalled, StreamReason::NoVideoData, true);
}

TEST_CASE("where only key frames are decoded and none comes, it is stalled after 13 s and given up after 65 s")
{
    FrameWatch watch(at(0));
    watch.frame(at(0));
    for (int ms = 500; ms < 65000; ms += 500) {
        watch.leftOut(at(ms));
        const bool stalled = ms >= 13000;
        checkVerdict(watch, ms, stalled ? StreamState::Stalled : StreamState::Streaming,
                     stalled ? StreamReason::WaitingForKeyFrame : StreamReason::None);
    }
    checkVerdict(watch, 65000, StreamState::Stalled, StreamReason::NoDecodablePicture, true);
}

TEST_CASE("back at the full effort a picture is stale after 3 s again")
{
    FrameWatch watch(at(0));
    watch.leftOut(at(0));
    watch.frame(at(1000));
    watch.frame(at(1040));
    watch.pictureData(at(4040));
    checkVerdict(watch, 4040, StreamState::Stalled, StreamReason::WaitingForKeyFrame);
    CHECK(FrameWatch::staleAfter(pantau::domain::DecodeEffort::HalfRate) == milliseconds(3000));
    CHECK(FrameWatch::staleAfter(pantau::domain::DecodeEffort::KeyFramesOnly) == milliseconds(13000));
}
