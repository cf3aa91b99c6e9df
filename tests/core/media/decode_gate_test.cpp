// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/DecodeGate.h"
#include "tests/support/Sleeper.h"
#include "tests/support/catch.h"

#include <atomic>
#include <numeric>
#include <optional>
#include <thread>
#include <vector>

using pantau::media::DecodeGate;
using pantau::test::sleeps;

namespace {

// Returns once the thread that tells its id there sleeps; it does so nowhere but at the gate.
void awaitAtGate(const std::atomic<pid_t>& id)
{
    while (id == 0 || !sleeps(id)) {
        std::this_thread::yield();
    }
}

} // namespace

TEST_CASE("no more streams decode at the same time than the gate has places, and each gets its turns")
{
    constexpr int Places = 3;
    constexpr int Threads = 20;
    constexpr int Rounds = 200;
    DecodeGate gate(Places);
    std::atomic<int> inside{0};
    std::atomic<bool> tooMany{false};
    std::atomic<int> turns{0};
    std::vector<std::jthread> threads;
    for (int i = 0; i < Threads; ++i) {
        threads.emplace_back([&] {
            for (int round = 0; round < Rounds; ++round) {
                const DecodeGate::Pass pass(gate);
                tooMany = tooMany || ++inside > Places;
                std::this_thread::yield();
                --inside;
                ++turns;
            }
        });
    }
    for (std::jthread& thread : threads) {
        thread.join();
    }
    CHECK_FALSE(tooMany);
    CHECK(turns == Threads * Rounds);
}

TEST_CASE("who came first to the gate decodes first")
{
    constexpr int Threads = 6;
    DecodeGate gate(0);     // one all the same
    std::vector<int> order; // written inside the gate, which has one place
    std::vector<std::jthread> threads;
    std::optional<DecodeGate::Pass> busy(std::in_place, gate); // goes first, so that a failure lets the threads end
    for (int i = 0; i < Threads; ++i) {
        std::atomic<pid_t> id{0};
        threads.emplace_back([&gate, &order, &id, i] {
            id = gettid();
            const DecodeGate::Pass pass(gate);
            order.push_back(i);
        });
        awaitAtGate(id);
    }
    CHECK(order.empty());
    busy.reset();
    threads.clear(); // joined
    std::vector<int> coming(Threads);
    std::iota(coming.begin(), coming.end(), 0);
    CHECK(order == coming);
}

TEST_CASE("who stops leaves those who wait at the gate at once, and who stands behind still gets the place")
{
    DecodeGate gate(1);
    bool stoppedIsIn = true;
    bool nextIsIn = false;
    std::jthread stopped;
    std::jthread next;
    std::optional<DecodeGate::Pass> busy(std::in_place, gate); // goes first, so that a failure lets the threads end
    std::atomic<pid_t> stoppedId{0};
    stopped = std::jthread([&](const std::stop_token& stop) {
        stoppedId = gettid();
        stoppedIsIn = DecodeGate::Pass(gate, stop).isIn();
    });
    awaitAtGate(stoppedId);
    std::atomic<pid_t> nextId{0};
    next = std::jthread([&](const std::stop_token& stop) {
        nextId = gettid();
        nextIsIn = DecodeGate::Pass(gate, stop).isIn();
    });
    awaitAtGate(nextId);
    stopped.request_stop();
    stopped.join(); // while the place is taken
    CHECK_FALSE(stoppedIsIn);
    busy.reset();
    next.join();
    CHECK(nextIsIn);
    CHECK(DecodeGate::Pass(gate).isIn()); // the place came back once, and is not lost
}

TEST_CASE("who has stopped already does not enter the gate although a place is free")
{
    DecodeGate gate(1);
    std::stop_source stop;
    stop.request_stop();
    CHECK_FALSE(DecodeGate::Pass(gate, stop.get_token()).isIn());
    CHECK(DecodeGate::Pass(gate).isIn());
}
