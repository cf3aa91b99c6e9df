// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/SoundRing.h"

#include "tests/support/catch.h"

using namespace std::chrono_literals;
using pantau::media::SoundRing;

namespace {

// Sound whose samples are numbered, so that it can be told what is missing.
class Numbered
{
public:
    std::vector<std::int16_t> next(std::chrono::milliseconds length)
    {
        std::vector<std::int16_t> samples(SoundRing::samplesIn(length));
        for (std::int16_t& sample : samples) {
            sample = static_cast<std::int16_t>(m_next++ % 30000);
        }
        return samples;
    }

private:
    int m_next = 0;
};

std::vector<std::int16_t> take(SoundRing& ring, std::chrono::milliseconds length)
{
    std::vector<std::int16_t> samples(SoundRing::samplesIn(length));
    samples.resize(ring.read(samples));
    return samples;
}

} // namespace

TEST_CASE("sound comes out as it went in, through many turns of the ring")
{
    SoundRing ring;
    Numbered source;
    ring.write(source.next(120ms));
    std::int16_t expected = 0;
    for (int turn = 0; turn < 100; ++turn) {
        const auto samples = take(ring, 40ms);
        REQUIRE(samples.size() == SoundRing::samplesIn(40ms));
        for (const std::int16_t sample : samples) {
            REQUIRE(sample == expected);
            expected = static_cast<std::int16_t>((expected + 1) % 30000);
        }
        ring.write(source.next(40ms));
    }
    CHECK(ring.held() == 120ms);
    CHECK(ring.dropped() == 0);
}

TEST_CASE("sound begins only when enough is there, and after a gap again")
{
    SoundRing ring;
    Numbered source;
    ring.write(source.next(SoundRing::Start - 1ms));
    CHECK(take(ring, 20ms).empty());
    ring.write(source.next(1ms));
    CHECK(take(ring, 20ms).size() == SoundRing::samplesIn(20ms));
    CHECK(take(ring, 200ms).size() == SoundRing::samplesIn(SoundRing::Start - 20ms));
    ring.write(source.next(40ms));
    CHECK(take(ring, 20ms).empty());
}

TEST_CASE("of more sound than anybody should hear late the oldest goes and is counted")
{
    SoundRing ring;
    Numbered source;
    ring.write(source.next(SoundRing::Longest));
    CHECK(ring.held() == SoundRing::Longest);
    CHECK(ring.dropped() == 0);
    ring.write(source.next(20ms));
    CHECK(ring.held() == SoundRing::Rest);
    CHECK(ring.dropped() == SoundRing::samplesIn(SoundRing::Longest + 20ms - SoundRing::Rest));
    CHECK(take(ring, 20ms).front() ==
          static_cast<std::int16_t>(SoundRing::samplesIn(SoundRing::Longest + 20ms - SoundRing::Rest) % 30000));
}

TEST_CASE("a burst that is longer than the ring leaves its newest part")
{
    SoundRing ring;
    Numbered source;
    ring.write(source.next(60ms));
    const auto burst = source.next(1000ms);
    ring.write(burst);
    CHECK(ring.held() == SoundRing::Rest);
    CHECK(ring.dropped() == SoundRing::samplesIn(1060ms - SoundRing::Rest));
    CHECK(take(ring, SoundRing::Rest).back() == burst.back());
}
