// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/camsim/SeiStamp.h"

#include "tests/support/catch.h"

using namespace pantau::camsim;

TEST_CASE("a stamp is a user-data-unregistered SEI with the simulator's UUID", "[camsim]")
{
    const SeiStamp stamp{0x0102030405060708, 0x1112131415161718};
    const std::vector<std::uint8_t> nal = stamp.nalUnit(Codec::H264);

    const std::vector<std::uint8_t> head{0, 0, 0, 1, 0x06, 5, 32, 'P', 'A', 'N', 'T', 'A', 'U'};
    REQUIRE(std::vector<std::uint8_t>(nal.begin(), nal.begin() + 13) == head);
    const std::vector<std::uint8_t> tail{1, 2, 3, 4, 5, 6, 7, 8, 0x11, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17, 0x18, 0x80};
    REQUIRE(std::vector<std::uint8_t>(nal.end() - 17, nal.end()) == tail);
    REQUIRE(nal.size() == 4 + 1 + 2 + 32 + 1);
}

TEST_CASE("an H.265 stamp is a prefix SEI", "[camsim]")
{
    const std::vector<std::uint8_t> nal = SeiStamp{7, 9}.nalUnit(Codec::H265);
    REQUIRE(nal[4] == 39 * 2);
    REQUIRE(nal[5] == 1);
}

TEST_CASE("emulation prevention keeps start codes out of a stamp", "[camsim]")
{
    const std::vector<std::uint8_t> raw{0, 0, 0, 0, 0, 1, 0, 0, 3, 5};
    const std::vector<std::uint8_t> safe{0, 0, 3, 0, 0, 3, 0, 1, 0, 0, 3, 3, 5};
    REQUIRE(withEmulationPrevention(raw) == safe);
    REQUIRE(withoutEmulationPrevention(safe) == raw);

    // Small numbers are mostly zero bytes, which is the case that needs it.
    for (const Codec codec : {Codec::H264, Codec::H265}) {
        const SeiStamp stamp{1, 256};
        const std::vector<std::uint8_t> nal = stamp.nalUnit(codec);
        REQUIRE(splitNalUnits(nal, codec).size() == 1);
        const auto found = SeiStamp::find(nal, codec);
        REQUIRE(found.has_value());
        REQUIRE(found->frameNumber == 1);
        REQUIRE(found->realtimeNs == 256);
    }
}

TEST_CASE("a clip knows where the stamp goes and which units are key pictures", "[camsim]")
{
    Clip clip(QStringLiteral("x"), Codec::H264, {640, 360}, Nanoseconds(40'000'000));
    const std::vector<std::uint8_t> plain{0, 0, 0, 1, 0x41, 9, 9};
    const std::vector<std::uint8_t> key{0, 0, 0, 1, 0x67, 1, 2, 0, 0, 0, 1, 0x68, 3, 0, 0, 1, 0x65, 4, 5};
    REQUIRE_FALSE(clip.append(plain, false, Nanoseconds(0)));
    REQUIRE(clip.append(key, true, Nanoseconds(0)));
    REQUIRE(clip.append(plain, false, Nanoseconds(0)));

    REQUIRE(clip.count() == 2);
    REQUIRE(clip.unit(0).key);
    REQUIRE(clip.unit(0).seiAt == 13);
    REQUIRE(clip.unit(1).seiAt == 0);
    const std::vector<std::uint8_t> sets(key.begin(), key.begin() + 13);
    REQUIRE(clip.parameterSets() == sets);
}
