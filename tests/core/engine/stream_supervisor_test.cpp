// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/StreamSupervisor.h"
#include "core/wall/QualityRules.h"
#include "tests/core/engine/Core.h"
#include "tests/core/engine/ScriptedCamera.h"
#include "tests/core/media/FakeStream.h"
#include "tests/support/catch.h"

using namespace pantau;
using namespace std::chrono_literals;
using domain::StreamKind;
using media::StreamReason;
using wall::QualityReason;

namespace {

const QString s_wall = QStringLiteral("LAYAR-1");
const QString s_main = QStringLiteral("rtsp://10.0.0.1/main");
const QString s_sub = QStringLiteral("rtsp://10.0.0.1/sub");

// One camera with both streams, enlarged in one tile.
struct Enlarged
{
    test::Core core;
    test::FakeClock clock;
    test::ScriptedCamera camera;
    engine::CameraPool pool{clock, camera.factory()};
    engine::StreamSupervisor streams{pool, clock};

    Enlarged()
    {
        camera.stream(s_main).height.store(1080);
        camera.stream(s_sub).height.store(360);
        engine::CameraSource source;
        source.camera.id = QStringLiteral("PK-01");
        source.main = media::streamSpec(s_main, media::Transport::Tcp);
        source.sub = media::streamSpec(s_sub, media::Transport::Tcp);
        pool.add({source});
    }
    ~Enlarged() { pool.shutdown(); }
    Enlarged(const Enlarged&) = delete;
    Enlarged& operator=(const Enlarged&) = delete;

    // Tells the supervisor the same again, which judges the cameras anew.
    void judge(bool enlarged = true)
    {
        wall::TileDemand demand;
        demand.heightPx = enlarged ? 1080 : 200;
        demand.enlarged = enlarged;
        streams.setDemands(s_wall, {demand}, wall::TileChange::Tile);
        pool.tick();
    }
    [[nodiscard]] bool awaitShown(StreamKind kind)
    {
        return test::FakeStream::await([&] {
            judge();
            return pool.feed(0).shown() == kind && pool.status(0).state == media::StreamState::Streaming;
        });
    }
    [[nodiscard]] bool awaitOpens(const QString& url, int opens)
    {
        return test::FakeStream::await([&] {
            judge();
            return camera.stream(url).opens.load() >= opens;
        });
    }
};

} // namespace

TEST_CASE_METHOD(Enlarged, "where main fails from the start sub is shown, main's place is free, and the reason is told")
{
    const auto refusal = GENERATE(StreamReason::NotFound, StreamReason::CodecUnsupported);
    camera.stream(s_main).refusal.store(refusal);
    judge();
    REQUIRE(awaitOpens(s_main, 1));
    CHECK(streams.budget().mainsUsed == 1);
    clock.advance(21s);
    REQUIRE(awaitShown(StreamKind::Sub));
    CHECK(streams.decision(0).stream == StreamKind::Sub);
    CHECK(streams.decision(0).reason == QualityReason::MainFailed);
    CHECK(streams.budget().mainsUsed == 0);
    judge(false);
    CHECK(streams.decision(0).reason == QualityReason::OnlyStream); // a small tile misses nothing
}

TEST_CASE_METHOD(Enlarged, "a main stream that has failed is asked for again after its rest, and shown when it is back")
{
    camera.stream(s_main).refusal.store(StreamReason::NotFound);
    REQUIRE(awaitOpens(s_main, 1));
    clock.advance(21s);
    REQUIRE(awaitShown(StreamKind::Sub));
    const int opens = camera.stream(s_main).opens.load();
    clock.advance(29s);
    judge();
    CHECK(streams.decision(0).stream == StreamKind::Sub);
    clock.advance(2s);
    REQUIRE(awaitOpens(s_main, opens + 1));
    // One try in vain, and it rests again: its place is not kept for it.
    REQUIRE(test::FakeStream::await([&] {
        judge();
        return streams.decision(0).reason == QualityReason::MainFailed;
    }));
    CHECK(pool.feed(0).shown() == StreamKind::Sub);
    camera.stream(s_main).refusal.store(StreamReason::None);
    clock.advance(31s);
    REQUIRE(awaitShown(StreamKind::Main));
    CHECK(streams.decision(0).reason == QualityReason::None);
    CHECK(streams.budget().mainsUsed == 1);
}

TEST_CASE_METHOD(Enlarged, "so many main streams run at once as the operator allows")
{
    judge();
    CHECK(streams.decision(0).stream == StreamKind::Main);
    CHECK(streams.budget().mainsAllowed == wall::QualityRules::MostMains);
    streams.setMostMains(0);
    judge();
    CHECK(streams.decision(0).stream == StreamKind::Sub);
    CHECK(streams.decision(0).reason == QualityReason::BudgetFull);
}
