// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/FrameHub.h"
#include "core/media/FrameSwitch.h"
#include "tests/support/catch.h"

#include <atomic>
#include <functional>
#include <thread>

using pantau::media::FrameHub;
using pantau::media::FrameSink;
using pantau::media::FrameSwitch;
using pantau::media::GpuSurface;
using pantau::media::PixelSize;
using pantau::media::SurfaceKind;
using pantau::media::VideoFrame;

namespace {

class CountingSink final : public FrameSink
{
public:
    explicit CountingSink(PixelSize wanted = {}) : m_wanted(wanted) {}
    void deliver(const VideoFrame& frame) override
    {
        m_count.fetch_add(1);
        m_lastWidth.store(frame.width);
        if (m_then) {
            m_then();
        }
    }
    [[nodiscard]] PixelSize wantedSize() const override { return m_wanted; }
    [[nodiscard]] bool takes(SurfaceKind kind) const override { return m_taken == kind; }

    void take(SurfaceKind kind) { m_taken = kind; }
    [[nodiscard]] int count() const { return m_count.load(); }
    [[nodiscard]] int lastWidth() const { return m_lastWidth.load(); }
    void thenDo(std::function<void()> action) { m_then = std::move(action); }

private:
    const PixelSize m_wanted;
    std::optional<SurfaceKind> m_taken;
    std::atomic<int> m_count{0};
    std::atomic<int> m_lastWidth{0};
    std::function<void()> m_then;
};

VideoFrame frameOfWidth(int width)
{
    VideoFrame frame;
    frame.width = width;
    frame.height = 2;
    return frame;
}

} // namespace

TEST_CASE("one publish reaches every subscriber")
{
    FrameHub hub;
    hub.publish(frameOfWidth(1)); // nobody listens yet
    const auto first = std::make_shared<CountingSink>();
    const auto second = std::make_shared<CountingSink>();
    hub.subscribe(first);
    hub.subscribe(second);
    hub.publish(frameOfWidth(7));
    CHECK(first->count() == 1);
    CHECK(second->count() == 1);
    CHECK(second->lastWidth() == 7);
    hub.unsubscribe(first.get());
    hub.publish(frameOfWidth(8));
    CHECK(first->count() == 1);
    CHECK(second->lastWidth() == 8);
}

TEST_CASE("the wanted size is the largest of all subscribers, and nothing without one")
{
    FrameHub hub;
    CHECK(hub.wantedSize() == PixelSize{});
    const auto wide = std::make_shared<CountingSink>(PixelSize{640, 100});
    hub.subscribe(std::make_shared<CountingSink>(PixelSize{0, 0}));
    CHECK(hub.wantedSize() == PixelSize{});
    hub.subscribe(wide);
    hub.subscribe(std::make_shared<CountingSink>(PixelSize{320, 240}));
    hub.subscribe(std::make_shared<CountingSink>(PixelSize{16, 9}));
    CHECK(hub.wantedSize() == PixelSize{640, 240});
    hub.unsubscribe(wide.get());
    CHECK(hub.wantedSize() == PixelSize{320, 240});
}

TEST_CASE("pictures may stay on the card only where all who show them take them, through a switch of streams too")
{
    const auto hub = std::make_shared<FrameHub>();
    const auto inlet = FrameSwitch::inlet(std::make_shared<FrameSwitch>(hub), 1);
    const auto first = std::make_shared<CountingSink>(PixelSize{64, 36});
    const auto hidden = std::make_shared<CountingSink>();
    const auto second = std::make_shared<CountingSink>(PixelSize{64, 36});
    hub->subscribe(hidden);
    CHECK_FALSE(inlet->takes(SurfaceKind::DmaBuf)); // nobody shows them
    hub->subscribe(first);
    CHECK_FALSE(inlet->takes(SurfaceKind::DmaBuf));
    first->take(SurfaceKind::DmaBuf);
    CHECK(inlet->takes(SurfaceKind::DmaBuf));
    CHECK_FALSE(inlet->takes(SurfaceKind::Cuda));
    hub->subscribe(second);
    CHECK_FALSE(inlet->takes(SurfaceKind::DmaBuf));
    second->take(SurfaceKind::Cuda);
    CHECK_FALSE(inlet->takes(SurfaceKind::DmaBuf));
}

TEST_CASE("a picture on the card never reaches a subscriber that does not take it")
{
    FrameHub hub;
    const auto taker = std::make_shared<CountingSink>(PixelSize{64, 36});
    const auto other = std::make_shared<CountingSink>(PixelSize{64, 36});
    taker->take(SurfaceKind::DmaBuf);
    hub.subscribe(taker);
    hub.subscribe(other);
    VideoFrame frame = frameOfWidth(5);
    frame.surface = std::make_shared<const GpuSurface>();
    hub.publish(frame);
    CHECK(taker->count() == 1);
    CHECK(other->count() == 0);
}

TEST_CASE("a subscriber may unsubscribe itself while it is being served, and others may come in")
{
    FrameHub hub;
    const auto late = std::make_shared<CountingSink>();
    const auto leaving = std::make_shared<CountingSink>();
    leaving->thenDo([&hub, sink = leaving.get(), late] {
        hub.unsubscribe(sink);
        hub.subscribe(late);
    });
    hub.subscribe(leaving);
    hub.publish(frameOfWidth(1));
    CHECK(leaving->count() == 1);
    CHECK(late->count() == 0);
    hub.publish(frameOfWidth(2));
    CHECK(leaving->count() == 1);
    CHECK(late->count() == 1);
}

TEST_CASE("the hub keeps a subscriber alive, and lets go of it when it leaves")
{
    FrameHub hub;
    auto sink = std::make_shared<CountingSink>();
    const std::weak_ptr<CountingSink> watched = sink;
    hub.subscribe(sink);
    const CountingSink* const raw = sink.get();
    sink.reset();
    CHECK_FALSE(watched.expired());
    hub.unsubscribe(raw);
    CHECK(watched.expired());
}

TEST_CASE("subscribers come and go while another thread publishes; who stays misses nothing")
{
    constexpr int Frames = 20000;
    FrameHub hub;
    const auto staying = std::make_shared<CountingSink>(PixelSize{16, 9});
    hub.subscribe(staying);
    std::atomic<bool> done{false};
    std::atomic<int> visitors{0};
    std::jthread publisher([&] {
        for (int i = 1; i <= Frames; ++i) {
            hub.publish(frameOfWidth(i));
            while (i == Frames / 2 && visitors.load() == 0) {
                std::this_thread::yield(); // on a busy machine this thread may come first
            }
        }
        done.store(true);
    });
    while (!done.load()) {
        const auto visitor = std::make_shared<CountingSink>(PixelSize{32, 18});
        hub.subscribe(visitor);
        CHECK(hub.wantedSize() == PixelSize{32, 18});
        hub.unsubscribe(visitor.get());
        ++visitors;
    }
    publisher.join();
    CHECK(visitors.load() > 0);
    CHECK(staying->count() == Frames);
    CHECK(staying->lastWidth() == Frames);
    CHECK(hub.wantedSize() == PixelSize{16, 9});
}
