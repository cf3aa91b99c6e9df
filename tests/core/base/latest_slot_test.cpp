// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/LatestSlot.h"
#include "tests/support/catch.h"

#include <memory>
#include <thread>

using pantau::base::LatestSlot;

namespace {

// Four words that a torn hand-over would mix.
struct Sample
{
    std::uint64_t a = 0;
    std::uint64_t b = 0;
    std::uint64_t c = 0;
    std::uint64_t d = 0;

    static Sample of(std::uint64_t n) { return {n, n * 3, ~n, n ^ 0x5555}; }
    [[nodiscard]] bool whole() const { return b == a * 3 && c == ~a && d == (a ^ 0x5555); }
};

struct Received
{
    std::uint64_t count = 0;
    std::uint64_t last = 0;
    bool ordered = true;
    bool whole = true;

    void add(const Sample& sample)
    {
        ++count;
        ordered = ordered && sample.a > last;
        whole = whole && sample.whole();
        last = sample.a;
    }
};

} // namespace

TEST_CASE("an empty slot gives nothing and is not fresh")
{
    LatestSlot<int> slot;
    CHECK_FALSE(slot.fresh());
    CHECK_FALSE(slot.take().has_value());
    CHECK(slot.dropped() == 0);
}

TEST_CASE("a value is taken once")
{
    LatestSlot<int> slot;
    CHECK_FALSE(slot.put(7).has_value());
    CHECK(slot.fresh());
    CHECK(slot.take() == 7);
    CHECK_FALSE(slot.fresh());
    CHECK_FALSE(slot.take().has_value());
}

TEST_CASE("the newest value wins, the replaced one is handed back and counted")
{
    LatestSlot<std::unique_ptr<int>> slot;
    static_cast<void>(slot.put(std::make_unique<int>(1)));
    const auto replaced = slot.put(std::make_unique<int>(2));
    REQUIRE(replaced.has_value());
    CHECK(**replaced == 1);
    CHECK(slot.dropped() == 1);
    CHECK(**slot.take() == 2);
    CHECK_FALSE(slot.put(std::make_unique<int>(3)).has_value());
    CHECK(slot.dropped() == 1);
}

TEST_CASE("between two threads 100000 values keep their order, arrive whole, and each is taken or counted as dropped")
{
    constexpr std::uint64_t Count = 100000;
    LatestSlot<Sample> slot;
    std::uint64_t handedBack = 0;
    Received received;
    std::jthread producer([&] {
        for (std::uint64_t n = 1; n <= Count; ++n) {
            handedBack += slot.put(Sample::of(n)).has_value() ? 1U : 0U;
        }
    });
    while (received.last != Count) {
        if (!slot.fresh()) {
            std::this_thread::yield();
            continue;
        }
        if (const auto sample = slot.take()) {
            received.add(*sample);
        }
    }
    producer.join();
    CHECK(received.ordered);
    CHECK(received.whole);
    CHECK(received.count + slot.dropped() == Count);
    CHECK(handedBack == slot.dropped());
    CHECK_FALSE(slot.fresh());
}
