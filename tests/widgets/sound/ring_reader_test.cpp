// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sound/RingReader.h"

#include "tests/support/catch.h"

using namespace std::chrono_literals;
using pantau::media::SoundRing;
using pantau::widgets::RingReader;

TEST_CASE("a reader never ends: where the ring has nothing, there is silence")
{
    const auto ring = std::make_shared<SoundRing>();
    RingReader reader(ring);
    CHECK(reader.read(400) == QByteArray(400, '\0'));
    ring->write(std::vector<std::int16_t>(SoundRing::samplesIn(SoundRing::Start), 0x0101));
    CHECK(reader.read(400) == QByteArray(400, '\1'));
    const auto rest = static_cast<qint64>(SoundRing::samplesIn(SoundRing::Start) * sizeof(std::int16_t)) - 400;
    CHECK(reader.read(rest + 4) == QByteArray(rest, '\1') + QByteArray(4, '\0'));
    CHECK(reader.read(4) == QByteArray(4, '\0'));
    CHECK(reader.bytesAvailable() > 0);
    CHECK(reader.pulls() == 4);
}

TEST_CASE("a reader gives whole samples of all channels and holds back nothing")
{
    const auto ring = std::make_shared<SoundRing>();
    ring->write(std::vector<std::int16_t>(SoundRing::samplesIn(SoundRing::Longest), 1));
    RingReader reader(ring);
    CHECK(reader.read(403).size() == 400);
    CHECK(ring->held() == SoundRing::Longest - 3ms); // 2.08 ms were taken
}
