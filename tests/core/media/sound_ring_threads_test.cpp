// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/SoundRing.h"

#include "tests/support/catch.h"

#include <atomic>
#include <thread>

using namespace std::chrono_literals;
using pantau::media::SoundRing;

TEST_CASE("a sound that is written and read at the same time loses nothing uncounted")
{
    SoundRing ring;
    constexpr std::uint64_t Blocks = 2000;
    const std::vector<std::int16_t> block(SoundRing::samplesIn(10ms), 7);
    std::atomic<bool> isWritten{false};
    std::uint64_t read = 0;
    bool isRight = true;
    {
        const std::jthread writer([&] {
            for (std::uint64_t i = 0; i < Blocks; ++i) {
                ring.write(block);
            }
            isWritten.store(true);
        });
        std::vector<std::int16_t> out(SoundRing::samplesIn(5ms));
        while (!isWritten.load()) {
            const std::size_t count = ring.read(out);
            read += count;
            isRight = isRight && (count == 0 || out[count - 1] == 7);
        }
    }
    CHECK(isRight);
    const std::uint64_t left = SoundRing::samplesIn(ring.held());
    CHECK(read + left + ring.dropped() == Blocks * block.size());
}
