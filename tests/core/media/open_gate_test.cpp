// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/OpenGate.h"
#include "tests/core/media/FakeStream.h"
#include "tests/support/catch.h"

#include <atomic>
#include <thread>
#include <vector>

using pantau::media::OpenGate;
using pantau::test::FakeStream;

namespace {

const QString s_host = QStringLiteral("10.0.0.1");

// A stop that was already asked for: enter() then answers at once whether there is a place.
std::stop_token atOnce()
{
    static std::stop_source source = [] {
        std::stop_source asked;
        asked.request_stop();
        return asked;
    }();
    return source.get_token();
}

void raise(std::atomic<int>& highest, int value)
{
    int seen = highest.load();
    while (value > seen && !highest.compare_exchange_weak(seen, value)) {
    }
}

} // namespace

TEST_CASE("a place at the gate is given back when its pass goes")
{
    OpenGate gate(1);
    {
        const auto pass = gate.enter(s_host, {});
        CHECK(pass.has_value());
        CHECK_FALSE(gate.enter(s_host, atOnce()).has_value());
    }
    CHECK(gate.enter(s_host, atOnce()).has_value());
}

TEST_CASE("a pass that was moved is given back once")
{
    OpenGate gate(1);
    auto pass = gate.enter(s_host, {});
    REQUIRE(pass.has_value());
    {
        const OpenGate::Pass taken(std::move(*pass));
        pass.reset();
        CHECK_FALSE(gate.enter(s_host, atOnce()).has_value());
    }
    const auto first = gate.enter(s_host, atOnce());
    CHECK(first.has_value());
    CHECK_FALSE(gate.enter(s_host, atOnce()).has_value());
}

TEST_CASE("each host has a gate of its own")
{
    OpenGate gate(1);
    const auto pass = gate.enter(s_host, {});
    CHECK(gate.enter(QStringLiteral("10.0.0.1:8554"), atOnce()).has_value());
    CHECK(gate.enter(QStringLiteral("10.0.0.2:554"), atOnce()).has_value());
    CHECK_FALSE(gate.enter(s_host, atOnce()).has_value());
}

TEST_CASE("never more than three of twenty threads are inside, and each gets in as often as it asks")
{
    constexpr int Places = 3;
    constexpr int Threads = 20;
    constexpr int Rounds = 200;
    OpenGate gate(Places);
    std::atomic<int> inside{0};
    std::atomic<int> highest{0};
    std::atomic<int> entries{0};
    std::vector<std::jthread> threads;
    for (int i = 0; i < Threads; ++i) {
        threads.emplace_back([&](const std::stop_token& stop) {
            for (int round = 0; round < Rounds; ++round) {
                const auto pass = gate.enter(s_host, stop);
                raise(highest, inside.fetch_add(1) + 1);
                std::this_thread::yield();
                inside.fetch_sub(1);
                entries.fetch_add(pass.has_value() ? 1 : 0);
            }
        });
    }
    for (std::jthread& thread : threads) {
        thread.join();
    }
    CHECK(highest.load() <= Places);
    CHECK(highest.load() >= 2);
    CHECK(entries.load() == Threads * Rounds);
    CHECK(inside.load() == 0);
}

TEST_CASE("a stop ends the wait at the gate, and the place stays with whom it belongs to")
{
    OpenGate gate(1);
    const auto pass = gate.enter(s_host, {});
    std::atomic<bool> begun{false};
    bool gotIn = true;
    std::jthread waiting([&](const std::stop_token& stop) {
        begun.store(true);
        gotIn = gate.enter(s_host, stop).has_value();
    });
    while (!begun.load()) {
        std::this_thread::yield();
    }
    waiting.request_stop();
    waiting.join();
    CHECK_FALSE(gotIn);
    CHECK_FALSE(gate.enter(s_host, atOnce()).has_value());
}

TEST_CASE("a place that becomes free reaches who waits for it, past those who wait for another host")
{
    const QString other = QStringLiteral("10.0.0.2:554");
    OpenGate gate(1);
    const auto kept = gate.enter(s_host, {});
    auto passing = gate.enter(other, {});
    std::atomic<int> begun{0};
    std::atomic<bool> gotIn{false};
    std::vector<std::jthread> waiting;
    for (const QString& host : {s_host, other}) {
        waiting.emplace_back([&, host](const std::stop_token& stop) {
            begun.fetch_add(1);
            if (gate.enter(host, stop) && host == other) {
                gotIn.store(true);
            }
        });
        const int expected = static_cast<int>(waiting.size());
        REQUIRE(FakeStream::await([&] { return begun.load() == expected; }));
    }
    passing.reset();
    CHECK(FakeStream::await([&] { return gotIn.load(); }));
}
