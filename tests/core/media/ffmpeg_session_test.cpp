// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/media/ClipSession.h"

#include <map>

using namespace pantau;
using namespace pantau::test;

namespace {

using Shown = NotingSink::Shown;

// What a session shows of the clip once through without the packets from `from` to before `to`.
std::vector<Shown> playWithout(const EncodedClip& clip, std::size_t from, std::size_t to)
{
    std::vector<const AVPacket*> packets = clip.all();
    packets.erase(packets.begin() + static_cast<std::ptrdiff_t>(from),
                  packets.begin() + static_cast<std::ptrdiff_t>(to));
    ClipSession session(packets, clip.fileName(), media::ffmpeg::sessionFactory());
    session.step(packets.size());
    return session.sink->shown;
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

ClipOptions with(const char* more)
{
    ClipOptions options;
    options.more = more;
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
