// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "widgets/wall/TileStatistics.h"

using pantau::base::WallTime;
using pantau::media::SendStamp;
using pantau::widgets::TileStatistics;
using std::chrono::milliseconds;

namespace {

const WallTime s_sent{std::chrono::hours(100)};

void paint(TileStatistics& statistics, std::uint64_t number, int latencyMs)
{
    statistics.painted(SendStamp{number, s_sent}, s_sent + milliseconds(latencyMs));
}

} // namespace

TEST_CASE("a second without pictures has no latency")
{
    TileStatistics statistics;
    const auto reading = statistics.take();
    CHECK(reading.painted == 0);
    CHECK_FALSE(reading.latencyMsP50.has_value());
    CHECK_FALSE(reading.latencyMsP95.has_value());
    CHECK(reading.outOfOrder == 0);
}

TEST_CASE("unstamped pictures are counted without latency")
{
    TileStatistics statistics;
    statistics.painted(std::nullopt, s_sent);
    statistics.painted(std::nullopt, s_sent);
    const auto reading = statistics.take();
    CHECK(reading.painted == 2);
    CHECK_FALSE(reading.latencyMsP50.has_value());
}

TEST_CASE("the median and the 95th percentile do not depend on the order of arrival")
{
    TileStatistics rising;
    TileStatistics mixed;
    for (int i = 1; i <= 101; ++i) {
        paint(rising, static_cast<std::uint64_t>(i), i);
        paint(mixed, static_cast<std::uint64_t>(i), (i * 37) % 101 + 1);
    }
    for (TileStatistics* statistics : {&rising, &mixed}) {
        const auto reading = statistics->take();
        CHECK(reading.painted == 101);
        CHECK(reading.latencyMsP50 == 51.0);
        CHECK(reading.latencyMsP95 == 96.0);
    }
}

TEST_CASE("the percentile is a value that came, the one that 95 of 100 do not exceed")
{
    TileStatistics statistics;
    for (int i = 1; i <= 10; ++i) {
        paint(statistics, static_cast<std::uint64_t>(i), i);
    }
    const auto reading = statistics.take();
    CHECK(reading.latencyMsP50 == 5.0);
    CHECK(reading.latencyMsP95 == 10.0);
}

TEST_CASE("one picture is its own median, and the percentile is never below the median")
{
    TileStatistics statistics;
    paint(statistics, 1, 80);
    const auto one = statistics.take();
    CHECK(one.latencyMsP50 == 80.0);
    CHECK(one.latencyMsP95 == 80.0);
    for (int count = 2; count <= 60; ++count) {
        for (int i = 0; i < count; ++i) {
            paint(statistics, static_cast<std::uint64_t>(count * 100 + i), (i * 29) % count);
        }
        const auto reading = statistics.take();
        CHECK(*reading.latencyMsP95 >= *reading.latencyMsP50);
    }
}

TEST_CASE("a reading starts anew, but order and the sum of pictures are kept since the start")
{
    TileStatistics statistics;
    paint(statistics, 10, 5);
    paint(statistics, 9, 5); // late
    paint(statistics, 11, 5);
    CHECK(statistics.take().outOfOrder == 1);
    paint(statistics, 12, 7);
    const auto second = statistics.take();
    CHECK(second.painted == 1);
    CHECK(second.latencyMsP50 == 7.0);
    CHECK(second.outOfOrder == 1);
    CHECK(statistics.paintedInAll() == 4);
}

TEST_CASE("a wall that nobody reads does not collect samples without end, but counts on")
{
    TileStatistics statistics;
    for (std::uint64_t i = 1; i <= 100000; ++i) {
        paint(statistics, i, i <= 256 ? 10 : 1000);
    }
    const auto reading = statistics.take();
    CHECK(reading.painted == 100000);
    CHECK(reading.latencyMsP95 == 10.0);
}
