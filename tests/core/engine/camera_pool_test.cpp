// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/CameraPool.h"
#include "tests/core/media/FakeStream.h"
#include "tests/support/catch.h"

#include <atomic>
#include <thread>

using namespace pantau;
using engine::CameraPool;
using media::StreamState;
using test::FakeStream;

namespace {

// Keeps who opens waiting until the test lets them go, then refuses, and counts who stands there.
struct Doors
{
    std::atomic<int> opens{0};
    std::atomic<int> at{0};
    std::atomic<bool> open{false};
};

class RefusedSession final : public media::StreamSession
{
public:
    RefusedSession(Doors& doors, KeepWaiting keepWaiting) : m_doors(doors), m_keepWaiting(std::move(keepWaiting)) {}
    std::optional<media::StreamFailure> open() override
    {
        ++m_doors.opens;
        ++m_doors.at;
        while (m_keepWaiting() && !m_doors.open) {
            std::this_thread::yield();
        }
        --m_doors.at;
        return media::StreamFailure{media::StreamReason::NotFound, 404};
    }
    Step step() override { return Step::Failed; }
    [[nodiscard]] media::StreamFailure failure() const override { return {}; }

private:
    Doors& m_doors;
    const KeepWaiting m_keepWaiting;
};

std::vector<engine::CameraSource> sources(int count)
{
    std::vector<engine::CameraSource> all(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        engine::CameraSource& one = all[static_cast<std::size_t>(i)];
        one.camera.id = QStringLiteral("PK-%1").arg(i + 1);
        // One recorder, a port for each channel.
        one.sub = media::streamSpec(QStringLiteral("rtsp://10.0.0.1:%1/s").arg(8000 + i), media::Transport::Tcp);
    }
    return all;
}

media::SessionFactory refusing(Doors& doors)
{
    return [&doors](const media::StreamSpec&, const media::StreamContext&, media::StreamSession::KeepWaiting wait) {
        return std::make_unique<RefusedSession>(doors, std::move(wait));
    };
}

void wantAll(CameraPool& pool)
{
    for (int i = 0; i < pool.size(); ++i) {
        pool.want(i, domain::StreamKind::Sub);
    }
}

} // namespace

TEST_CASE("a pool keeps its cameras in order and opens nothing before it is wanted")
{
    Doors doors;
    CameraPool pool(base::Clock::system(), refusing(doors));
    pool.add(sources(3));
    CHECK(pool.size() == 3);
    CHECK(pool.camera(1).id == QStringLiteral("PK-2"));
    CHECK(pool.indexOf(QStringLiteral("PK-2")) == 1);
    CHECK_FALSE(pool.indexOf(QStringLiteral("PK-9")).has_value());
    CHECK(pool.status(2).state == StreamState::Idle);
    CHECK(doors.opens == 0);
    pool.shutdown();
    CHECK(doors.opens == 0);
}

TEST_CASE("T21 a pool opens at most eight streams of one host at a time, whatever their ports")
{
    Doors doors;
    CameraPool pool(base::Clock::system(), refusing(doors));
    pool.add(sources(20));
    wantAll(pool);
    wantAll(pool); // a second order changes nothing
    const auto isWaiting = [&](int index) {
        return pool.status(index).failure.reason == media::StreamReason::WaitingForTurn;
    };
    const auto waiting = [&] {
        int count = 0;
        for (int i = 0; i < pool.size(); ++i) {
            count += isWaiting(i) ? 1 : 0;
        }
        return count;
    };
    REQUIRE(FakeStream::await(
        [&] { return doors.at == CameraPool::OpensPerHost && waiting() == 20 - CameraPool::OpensPerHost; }));
    CHECK(doors.opens == CameraPool::OpensPerHost); // every other one stands before the gate
    doors.open = true;
    CHECK(FakeStream::await([&] { return doors.opens >= 20; }));
    pool.shutdown();
    for (int i = 0; i < pool.size(); ++i) {
        CHECK(pool.status(i).state == StreamState::Idle);
    }
    wantAll(pool);
    for (int i = 0; i < pool.size(); ++i) {
        CHECK(pool.feed(i).openStreams() == 0); // too late
    }
}
