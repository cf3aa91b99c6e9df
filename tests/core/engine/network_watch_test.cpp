// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/NetworkWatch.h"
#include "tests/support/catch.h"

using namespace pantau;
using namespace std::chrono_literals;
using domain::StreamKind;
using engine::NetworkWatch;
using media::StreamState;

namespace {

// A stream that is looked at twice a second.
struct Watched
{
    NetworkWatch watch;
    media::StreamStatus status;
    base::SteadyTime now{9h};
    StreamKind kind = StreamKind::Main;
    bool busy = false;

    Watched()
    {
        status.state = StreamState::Streaming;
        look();
    }
    void look(StreamState state = StreamState::Streaming, std::uint64_t lost = 0)
    {
        now += 500ms;
        status.state = state;
        status.lostPackets += lost;
        watch.look(kind, status, busy, now);
    }
    void looks(int count, StreamState state = StreamState::Streaming, std::uint64_t lost = 0)
    {
        for (int i = 0; i < count; ++i) {
            look(state, lost);
        }
    }
};

} // namespace

TEST_CASE("a stream that loses packets again and again is too much for its network, a single burst is not")
{
    Watched watched;
    watched.look(StreamState::Streaming, 400);
    CHECK_FALSE(watched.watch.isSlow());
    watched.looks(3, StreamState::Streaming, 1);
    CHECK_FALSE(watched.watch.isSlow());
    watched.look(StreamState::Streaming, 1);
    CHECK(watched.watch.isSlow());
    watched.looks(41);
    CHECK_FALSE(watched.watch.isSlow());
}

TEST_CASE("losses that are rare for long are borne")
{
    Watched watched;
    for (int i = 0; i < 60; ++i) {
        watched.look(StreamState::Streaming, 1);
        watched.looks(9); // one in five seconds
        REQUIRE_FALSE(watched.watch.isSlow());
    }
}

TEST_CASE("silence that ends by itself counts, a camera that is gone does not")
{
    Watched watched;
    watched.looks(4, StreamState::Stalled);
    watched.look(StreamState::Backoff);
    watched.looks(4, StreamState::Connecting);
    watched.look();
    CHECK_FALSE(watched.watch.isSlow());
    watched.looks(2, StreamState::Stalled);
    watched.look();
    CHECK_FALSE(watched.watch.isSlow());
    watched.looks(2, StreamState::Stalled);
    watched.look();
    CHECK(watched.watch.isSlow());
}

TEST_CASE("what a busy machine loses is not the network's fault, and another stream begins anew")
{
    Watched watched;
    watched.busy = true;
    watched.looks(10, StreamState::Streaming, 3);
    CHECK_FALSE(watched.watch.isSlow());
    watched.busy = false;
    watched.looks(5, StreamState::Streaming, 3);
    CHECK(watched.watch.isSlow());
    watched.kind = StreamKind::Sub;
    watched.look(StreamState::Streaming, 3);
    CHECK_FALSE(watched.watch.isSlow());
}
