// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/CleanPictures.h"
#include "tests/faults/LiveWall.h"

#include "widgets/wall/TileWords.h"

using namespace pantau;
using namespace pantau::test;
using namespace std::chrono_literals;

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool Instrumented = true; // everything is slow
#else
constexpr bool Instrumented = false;
#endif

// The largest picture that anybody was handed.
class LargestPicture final : public media::FrameSink
{
public:
    void deliver(const media::VideoFrame& frame) override
    {
        const std::scoped_lock lock(m_mutex);
        m_height = std::max(m_height, frame.height);
    }
    [[nodiscard]] media::PixelSize wantedSize() const override { return {}; }
    [[nodiscard]] int height() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_height;
    }

private:
    mutable std::mutex m_mutex;
    int m_height = 0;
};

} // namespace

TEST_CASE("T23 a tile says that its stream is decoded in software, and the status by which decoder")
{
    LiveWall wall(1, 1);
    REQUIRE(LiveWall::await(30s, [&] { return wall.streaming() == 1; }));
    const media::StreamStatus status = wall.pool.status(0);
    CHECK(status.decoder == "h264 SW");
    const render::TileCaption caption = widgets::TileWords::caption(wall.pool.camera(0), status, 40ms, 25);
    CHECK(caption.state == QStringLiteral("Live · 25 fps · SW"));
}

TEST_CASE("T27 a wall that is closed while its cameras open, play and are silent holds up nobody and ends at once")
{
    constexpr int Cameras = 9;
    LiveWall wall(Cameras, 3);
    REQUIRE(LiveWall::await(60s, [&] { return wall.streaming() == Cameras; }));
    wall.sim.command(QStringLiteral("sub1,sub2,sub3 stall on"));
    wall.sim.command(QStringLiteral("sub4,sub5,sub6 halfopen on"));
    wall.sim.command(QStringLiteral("sub4,sub5,sub6 drop")); // and so they open again, in vain
    REQUIRE(LiveWall::await(20s, [&] {
        int opening = 0;
        for (int i = 3; i < 6; ++i) {
            opening += wall.pool.status(i).state == media::StreamState::Connecting ? 1 : 0;
        }
        return opening == 3;
    }));
    const base::SteadyTime closed = now();
    wall.window.reset();
    for (int i = 0; i < Cameras; ++i) {
        wall.pool.want(i, std::nullopt);
    }
    const base::SteadyTime free = now();
    figure("T27", "GUI thread held by the close of a wall", seconds(free - closed), "s");
    CHECK((Instrumented || free - closed <= 100ms));
    wall.pool.shutdown();
    figure("T27", "end of nine streams, six of which are silent", seconds(now() - free), "s");
    CHECK((Instrumented || now() - free <= 1500ms));
}

TEST_CASE("T28 25 cameras of one host all play at once, none of them in a larger stream than its tile needs")
{
    constexpr int Cameras = 25;
    LiveWall wall(Cameras, 5);
    const auto largest = std::make_shared<LargestPicture>();
    for (int i = 0; i < Cameras; ++i) {
        wall.pool.hub(i).subscribe(largest);
    }
    REQUIRE(LiveWall::await(60s, [&] { return wall.streaming() == Cameras; }));
    REQUIRE(LiveWall::await(20s, [&] {
        for (int tile = 0; tile < Cameras; ++tile) {
            if (wall.window->still(tile).picture.isNull()) {
                return false;
            }
        }
        return true;
    }));
    CHECK(wall.sim.counter(QString(), "sessions") == Cameras);
    CHECK(wall.sim.counter(QString(), "sessions_opened") == Cameras);
    CHECK(largest->height() == 360);
    // And the wall copies no more of a picture than its tile shows.
    CHECK(wall.window->still(0).picture.height() <= LiveWall::Size.height() / 5);
    CHECK(wall.pool.hub(0).wantedSize().height <= LiveWall::Size.height() / 5);
}
