// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/CameraPool.h"
#include "core/media/ffmpeg/FfmpegSession.h"
#include "tests/faults/CleanPictures.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <array>

using namespace pantau;
using namespace pantau::test;
using namespace std::chrono_literals;
using media::StreamReason;
using media::StreamState;

namespace {

struct Refusal
{
    int status;
    StreamState state;
    StreamReason reason;
};

QString mountOf(int camera)
{
    return QStringLiteral("sub%1").arg(camera);
}

int streaming(const engine::CameraPool& pool)
{
    int count = 0;
    for (int i = 0; i < pool.size(); ++i) {
        count += pool.status(i).state == StreamState::Streaming ? 1 : 0;
    }
    return count;
}

// More sessions than one at a camera, or more than `most` in all, would be somebody else's.
void checkSessions(CamSim& sim, int cameras, int most)
{
    const QJsonObject status = sim.status();
    const QJsonObject mounts = status.value(QStringLiteral("mounts")).toObject();
    CHECK(status.value(QStringLiteral("sessions")).toInt() == most);
    for (int i = 1; i <= cameras; ++i) {
        CHECK(mounts.value(mountOf(i)).toObject().value(QStringLiteral("sessions")).toInt() <= 1);
    }
}

} // namespace

TEST_CASE("T8 each refusal says why, and the camera is shown when it is over")
{
    CamSim sim({.cameras = 5});
    static constexpr std::array Refusals{
        Refusal{404, StreamState::Backoff, StreamReason::NotFound},
        Refusal{453, StreamState::Backoff, StreamReason::TooManySessions},
        Refusal{500, StreamState::Backoff, StreamReason::ServerError},
        Refusal{503, StreamState::Backoff, StreamReason::ServerError},
        Refusal{401, StreamState::LoginRefused, StreamReason::LoginNeeded},
    };
    for (std::size_t i = 0; i < Refusals.size(); ++i) {
        const Refusal& each = Refusals.at(i);
        const QString mount = mountOf(static_cast<int>(i) + 1);
        INFO(each.status);
        sim.command(QStringLiteral("%1 refuse %2").arg(mount).arg(each.status));
        StreamProbe probe(tcp(sim.url(mount)));
        REQUIRE(probe.waitForState(each.state, each.reason, 15s));
        CHECK(probe.seen().status.failure.code == each.status);
        CHECK(sim.counter(mount, "sessions") == 0);
        if (each.state == StreamState::Backoff) {
            sim.command(mount + QStringLiteral(" refuse off"));
            CHECK(probe.waitForFrames(1, 15s));
        }
    }
}

TEST_CASE("T8 of 55 cameras of a recorder that serves 54 one is refused with its error, and gets in when one leaves")
{
    CamSim sim({.cameras = 55});
    sim.command(QStringLiteral("sub* sessions 54"));
    engine::CameraPool pool(base::Clock::system(), media::ffmpeg::sessionFactory());
    std::vector<engine::CameraSource> sources;
    for (int i = 1; i <= 53; ++i) {
        sources.push_back({{}, std::nullopt, tcp(sim.url(mountOf(i)))});
    }
    pool.add(std::move(sources));
    for (int i = 0; i < pool.size(); ++i) {
        pool.want(i, domain::StreamKind::Sub);
    }
    StreamProbe leaving(tcp(sim.url(mountOf(54))));
    // Watched by the clock of a stream that works: the probe wakes with each of its pictures.
    REQUIRE(leaving.waitUntil(60s, [&](const Seen& all) { return !all.frames.empty() && streaming(pool) == 53; }));
    StreamProbe refused(tcp(sim.url(mountOf(55))));
    REQUIRE(refused.waitForState(StreamState::Backoff, StreamReason::ServerError, 15s));
    CHECK(refused.seen().status.failure.code == 500);
    REQUIRE(refused.waitUntil(15s, [](const Seen& all) { return all.sessions.size() >= 3; }));
    CHECK(refused.frameCount() == 0);
    REQUIRE(leaving.waitUntil(20s, [&](const Seen&) { return streaming(pool) == 53; }));
    checkSessions(sim, 55, 54);

    leaving.stop();
    const base::SteadyTime left = now();
    REQUIRE(refused.waitForFrames(1, 20s));
    figure("T8", "picture of the refused camera after another left", seconds(now() - left), "s");
    checkSessions(sim, 55, 54);
    const base::SteadyTime end = now();
    pool.shutdown();
    figure("T9", "end of 53 streams at once", seconds(now() - end), "s");
    CHECK(now() - end < 2s);
    CHECK(sim.waitForCounter(QString(), "teardowns", 54, 5s));
    CHECK(sim.counter(QString(), "sessions") == 1);
}
