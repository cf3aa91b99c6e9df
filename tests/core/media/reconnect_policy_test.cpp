// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/ReconnectPolicy.h"
#include "tests/support/catch.h"

#include <vector>

using pantau::media::reconnectDelay;
using pantau::media::StreamState;
using std::chrono::milliseconds;

namespace {

struct Row
{
    StreamState after;
    int outageMs;
    double jitter;
    int delayMs;
};

} // namespace

TEST_CASE("the next try comes after a twentieth of the outage, within its bounds and less the jitter")
{
    const std::vector<Row> table{
        {StreamState::Backoff, 0, 0.0, 1000},          {StreamState::Backoff, 499, 0.0, 1000},
        {StreamState::Backoff, 500, 0.0, 500},         {StreamState::Backoff, 10000, 0.0, 500},
        {StreamState::Backoff, 40000, 0.0, 2000},      {StreamState::Backoff, 600000, 0.0, 30000},
        {StreamState::Backoff, 1200000, 0.0, 60000},   {StreamState::Backoff, 86400000, 0.0, 60000},
        {StreamState::Backoff, 0, 1.0, 850},           {StreamState::Backoff, 40000, 0.5, 1850},
        {StreamState::Backoff, 86400000, 1.0, 51000},  {StreamState::Stalled, 40000, 0.0, 2000},
        {StreamState::LoginRefused, 0, 0.0, 60000},    {StreamState::LoginRefused, 86400000, 0.0, 60000},
        {StreamState::LoginRefused, 0, 1.0, 51000},    {StreamState::Unsupported, 0, 0.0, 5000},
        {StreamState::Unsupported, 120000, 0.0, 6000}, {StreamState::Unsupported, 86400000, 0.0, 60000},
    };
    for (const Row& row : table) {
        CAPTURE(static_cast<int>(row.after), row.outageMs, row.jitter);
        CHECK(reconnectDelay(row.after, milliseconds(row.outageMs), row.jitter) == milliseconds(row.delayMs));
    }
}

TEST_CASE("a camera that was away for T is asked again no later than 1.05 T + 1 s after it went")
{
    for (int outage = 0; outage <= 1200000; outage += 777) {
        const auto delay = reconnectDelay(StreamState::Backoff, milliseconds(outage), 0.0);
        CAPTURE(outage);
        REQUIRE(delay.count() <= outage / 20 + 1000);
        REQUIRE(delay.count() >= 500);
    }
}

TEST_CASE("a jitter outside 0..1 is taken as the nearer end")
{
    CHECK(reconnectDelay(StreamState::Backoff, milliseconds(0), -3.0) == milliseconds(1000));
    CHECK(reconnectDelay(StreamState::Backoff, milliseconds(0), 7.0) == milliseconds(850));
}
