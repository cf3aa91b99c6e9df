// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/ffmpeg/NalUnits.h"
#include "tests/support/catch.h"

#include <set>
#include <vector>

using pantau::media::ffmpeg::inspectH264;
using pantau::media::ffmpeg::inspectHevc;
using pantau::media::ffmpeg::NalContents;

namespace {

using Bytes = std::vector<std::uint8_t>;

void append(Bytes& packet, const Bytes& more)
{
    packet.insert(packet.end(), more.begin(), more.end());
}

// NAL units of the given types behind start codes of three and four bytes in turn.
Bytes h264(const std::vector<int>& types)
{
    Bytes packet;
    for (const int type : types) {
        append(packet, packet.size() % 2 == 0 ? Bytes{0, 0, 0, 1} : Bytes{0, 0, 1});
        append(packet, {static_cast<std::uint8_t>(0x60 | type), 0x88, 0x84, 0x21});
    }
    return packet;
}

Bytes hevc(const std::vector<int>& types)
{
    Bytes packet;
    for (const int type : types) {
        append(packet, packet.size() % 2 == 0 ? Bytes{0, 0, 0, 1} : Bytes{0, 0, 1});
        append(packet, {static_cast<std::uint8_t>(type << 1), 0x01, 0xAF, 0x10});
    }
    return packet;
}

void checkContents(const NalContents& contents, bool picture, bool refresh)
{
    CHECK(contents.picture == picture);
    CHECK(contents.instantRefresh == refresh);
}

} // namespace

TEST_CASE("of the H.264 NAL unit types only slices are picture data, and only 5 refreshes at once")
{
    for (int type = 0; type < 32; ++type) {
        CAPTURE(type);
        checkContents(inspectH264(h264({type})), type == 1 || type == 5, type == 5);
    }
}

TEST_CASE("of the H.265 NAL unit types slices are picture data, and 16 to 21 refresh at once")
{
    const std::set<int> slices{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 16, 17, 18, 19, 20, 21};
    for (int type = 0; type < 64; ++type) {
        CAPTURE(type);
        checkContents(inspectHevc(hevc({type})), slices.contains(type), type >= 16 && type <= 21);
    }
}

TEST_CASE("an IDR is found behind delimiter, parameter sets and SEI")
{
    checkContents(inspectH264(h264({9, 7, 8, 6, 5})), true, true);
    checkContents(inspectH264(h264({9, 6, 1})), true, false);
    checkContents(inspectHevc(hevc({35, 32, 33, 34, 39, 19})), true, true);
    checkContents(inspectHevc(hevc({35, 39, 1})), true, false);
}

TEST_CASE("parameter sets alone are no picture")
{
    checkContents(inspectH264(h264({7, 8, 6})), false, false);
    checkContents(inspectHevc(hevc({32, 33, 34, 39})), false, false);
}

TEST_CASE("only the first slice counts")
{
    checkContents(inspectH264(h264({1, 5})), true, false);
    checkContents(inspectH264(h264({5, 1})), true, true);
}

TEST_CASE("nothing is found in garbage, and nothing is read beyond a truncated packet")
{
    checkContents(inspectH264({}), false, false);
    checkContents(inspectHevc({}), false, false);
    checkContents(inspectH264(Bytes(4096, 0)), false, false);
    checkContents(inspectH264(Bytes(4096, 0xFF)), false, false);
    const Bytes idr{0, 0, 0, 1, 0x65};
    for (std::size_t length = 0; length < idr.size(); ++length) {
        CAPTURE(length);
        // A copy of its own, so that AddressSanitizer sees the end.
        checkContents(inspectH264(Bytes(idr.begin(), idr.begin() + static_cast<std::ptrdiff_t>(length))), false, false);
    }
    checkContents(inspectH264(idr), true, true);
}

TEST_CASE("emulation prevention bytes are no start code")
{
    checkContents(inspectH264(Bytes{0, 0, 0, 1, 0x67, 0, 0, 3, 1, 0x65, 0, 0, 3, 0x65}), false, false);
}

namespace {

// A picture of H.264 behind a SEI of these bytes.
bool intraRefresh(const Bytes& sei)
{
    Bytes packet{0, 0, 0, 1, 0x06};
    append(packet, sei);
    append(packet, {0, 0, 1, 0x41, 0x9A, 0x21});
    const NalContents contents = inspectH264(packet);
    checkContents(contents, true, false);
    return contents.intraRefresh;
}

} // namespace

TEST_CASE("a recovery point is an intra refresh only when recovery takes more than the picture itself")
{
    CHECK_FALSE(intraRefresh({6, 1, 0xC4, 0x80})); // recovery_frame_cnt 0: an open group of pictures
    CHECK(intraRefresh({6, 1, 0x44, 0x80}));       // 1
    CHECK(intraRefresh({6, 2, 0x0C, 0x90, 0x80})); // 24
    CHECK_FALSE(intraRefresh({5, 1, 0x44, 0x80})); // another message
    CHECK_FALSE(intraRefresh({0x80}));
}

TEST_CASE("the recovery point is found behind other messages, long ones and such with emulation prevention")
{
    CHECK(intraRefresh({5, 3, 6, 1, 0x44, 6, 1, 0x44, 0x80}));
    CHECK_FALSE(intraRefresh({5, 3, 6, 1, 0x44, 6, 1, 0xC4, 0x80}));
    CHECK(intraRefresh({5, 4, 0, 0, 3, 1, 9, 6, 1, 0x44, 0x80})); // the 3 is none of the four bytes
    Bytes longOne{0xFF, 4, 0xFF, 45};
    append(longOne, Bytes(300, 0x55));
    append(longOne, {6, 1, 0x44, 0x80});
    CHECK(intraRefresh(longOne));
}

TEST_CASE("a SEI that promises more than it has is read no further than its end")
{
    CHECK_FALSE(intraRefresh({5, 200, 1, 2}));
    CHECK_FALSE(intraRefresh({6}));
    CHECK_FALSE(intraRefresh({6, 0}));
    CHECK_FALSE(intraRefresh(Bytes(50, 0xFF)));
    const Bytes whole{0, 0, 0, 1, 0x06, 5, 2, 1, 1, 6, 1, 0x44};
    for (std::size_t length = 0; length <= whole.size(); ++length) {
        CAPTURE(length);
        // A copy of its own, so that AddressSanitizer sees the end.
        const Bytes part(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(length));
        CHECK(inspectH264(part).intraRefresh == (length == whole.size()));
    }
}
