// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/CleanPictures.h"
#include "tests/faults/LiveWall.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace pantau;
using namespace pantau::test;
using namespace std::chrono_literals;

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool Instrumented = true; // decoding a main stream then takes longer than its pictures last
#else
constexpr bool Instrumented = false;
#endif

constexpr int MainHeight = 1080;
constexpr int SubHeight = 360;
// Of the simulator's camera: 50 pictures, 25 a second.
constexpr std::chrono::milliseconds GroupOfPictures{2000};

struct Published
{
    base::SteadyTime at;
    int height = 0;
    std::uint64_t number = 0;
};

// Notes what the camera's subscribers get, whichever stream it comes from.
class PublishedPictures final : public media::FrameSink
{
public:
    void deliver(const media::VideoFrame& frame) override
    {
        const std::scoped_lock lock(m_mutex);
        m_all.push_back({now(), frame.height, frame.stamp ? frame.stamp->frameNumber : 0});
    }
    [[nodiscard]] media::PixelSize wantedSize() const override { return {}; }
    [[nodiscard]] std::vector<Published> since(base::SteadyTime when) const
    {
        const std::scoped_lock lock(m_mutex);
        std::vector<Published> found;
        std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(found),
                     [when](const Published& each) { return each.at >= when; });
        return found;
    }
    [[nodiscard]] std::optional<Published> newest() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_all.empty() ? std::nullopt : std::optional(m_all.back());
    }

private:
    mutable std::mutex m_mutex;
    std::vector<Published> m_all;
};

// One camera on a monitor of sixteen tiles: a tile of 270 px, for which the sub stream is enough.
struct WatchedWall : LiveWall
{
    WatchedWall() : LiveWall(1, 4)
    {
        {
            // The simulator encodes its large pictures when they are first asked for.
            StreamProbe large(tcp(sim.url(QStringLiteral("main1"))), {.pixels = false});
            REQUIRE(large.waitForFrames(1, 300s));
        }
        pool.hub(0).subscribe(pictures);
    }
    [[nodiscard]] bool awaitShown(int height, std::chrono::seconds limit) const
    {
        return await(limit, [&] { return pictures->newest() && pictures->newest()->height == height; });
    }
    // Until the next picture with this place in its group of pictures has come; on a busy machine some come together.
    [[nodiscard]] bool awaitPhase(std::uint64_t phase) const
    {
        constexpr std::uint64_t Group = CleanPictures::KeyInterval;
        const std::uint64_t begin = pictures->newest()->number;
        const std::uint64_t wanted = begin + (phase + Group - begin % Group) % Group;
        return await(10s, [&] { return pictures->newest()->number >= wanted; });
    }
    [[nodiscard]] bool awaitOneStream() const
    {
        return await(5s, [&] { return pool.feed(0).openStreams() == 1; });
    }

    std::shared_ptr<PublishedPictures> pictures = std::make_shared<PublishedPictures>();
};

struct Change
{
    double shownAfter = 0; // s, the first picture of the other stream
    double longestGap = 0; // s, between two pictures until then
    int backAndForth = 0;  // changes of stream among the pictures
};

Change changeSince(const std::vector<Published>& pictures, base::SteadyTime begin, int height)
{
    Change change;
    base::SteadyTime last = begin;
    bool isShown = false;
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        if (!isShown) {
            change.longestGap = std::max(change.longestGap, seconds(pictures[i].at - last));
            last = pictures[i].at;
        }
        if (!isShown && pictures[i].height == height) {
            change.shownAfter = seconds(pictures[i].at - begin);
            isShown = true;
        }
        change.backAndForth += i > 0 && pictures[i].height != pictures[i - 1].height ? 1 : 0;
    }
    return change;
}

// Mean difference of two pictures in levels, both seen from so far away that a moving car does not count.
double difference(const QImage& one, const QImage& other)
{
    const auto far = [](const QImage& image) {
        return image.scaled(16, 9, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
            .convertToFormat(QImage::Format_Grayscale8);
    };
    const QImage a = far(one);
    const QImage b = far(other);
    double sum = 0;
    for (int i = 0; i < 16 * 9; ++i) {
        sum += std::abs(qGray(a.pixel(i % 16, i / 16)) - qGray(b.pixel(i % 16, i / 16)));
    }
    return sum / (16 * 9);
}

} // namespace

TEST_CASE(
    "T30 an enlarged tile shows its old picture at once and the main stream within a group of pictures and a bit, "
    "and is back in sub as fast; never more than two sessions")
{
    WatchedWall wall;
    REQUIRE(wall.awaitShown(SubHeight, 60s));
    // The camera's next key frame is then 1.6, 0.8, 0.24 and 0.04 s away: the last one is missed by the opening.
    static constexpr std::array<std::uint64_t, 4> Phases{10, 30, 44, 49};
    std::vector<double> toMain;
    std::vector<double> toSub;
    for (const std::uint64_t phase : Phases) {
        REQUIRE(wall.awaitPhase(phase));
        REQUIRE(LiveWall::await(10s, [&] { return !wall.window->still(0).picture.isNull(); }));
        const QImage small = wall.window->still(0).picture;
        const base::SteadyTime enlarged = now();
        wall.window->toggleEnlarged(0);
        const double changed = difference(small, wall.window->snapshot());
        CAPTURE(phase, changed);
        CHECK(changed < 6); // levels; an empty tile differs by 60 and more
        REQUIRE(wall.awaitShown(MainHeight, 20s));
        REQUIRE(wall.awaitOneStream());
        const Change up = changeSince(wall.pictures->since(enlarged), enlarged, MainHeight);
        toMain.push_back(up.shownAfter);
        CHECK(up.backAndForth == 1);

        REQUIRE(wall.awaitPhase(phase));
        const base::SteadyTime restored = now();
        wall.window->toggleEnlarged(0);
        REQUIRE(wall.awaitShown(SubHeight, 20s));
        REQUIRE(wall.awaitOneStream());
        const Change down = changeSince(wall.pictures->since(restored), restored, SubHeight);
        toSub.push_back(down.shownAfter);
        CHECK(down.backAndForth == 1);
        if (!Instrumented) {
            CHECK(up.longestGap <= 0.5);
            CHECK(down.longestGap <= 0.5);
        }
        CHECK(wall.sim.counter(QString(), "sessions") == 1);
    }
    figure("T30", "main stream shown after enlarging, worst of four", *std::max_element(toMain.begin(), toMain.end()),
           "s");
    figure("T30", "sub stream shown after restoring, worst of four", *std::max_element(toSub.begin(), toSub.end()),
           "s");
    figure("T30", "sub stream shown after restoring, median", quantile(toSub, 0.5), "s");
    const double limit = seconds(GroupOfPictures + 500ms);
    CHECK((Instrumented || *std::max_element(toMain.begin(), toMain.end()) <= limit));
    CHECK((Instrumented || *std::max_element(toSub.begin(), toSub.end()) <= limit));
    // A key frame that the opening misses is 2 s later; without that misfortune it takes no 2 s.
    CHECK((Instrumented || quantile(toSub, 0.5) <= 2.0));
    CHECK(wall.sim.counter(QString(), "sessions_most") == 2);
}

TEST_CASE("T30 a tile that is enlarged and put back twenty times in a hurry never opens a third session")
{
    WatchedWall wall;
    REQUIRE(wall.awaitShown(SubHeight, 60s));
    for (int i = 0; i < 40; ++i) {
        wall.window->toggleEnlarged(0);
        const std::uint64_t begin = wall.pictures->newest()->number;
        const auto pause = static_cast<std::uint64_t>(i % 7);
        REQUIRE(LiveWall::await(10s, [&] { return wall.pictures->newest()->number >= begin + pause; }));
    }
    REQUIRE(wall.awaitShown(SubHeight, 20s));
    REQUIRE(wall.awaitOneStream());
    CHECK(wall.sim.counter(QString(), "sessions") == 1);
    CHECK(wall.sim.counter(QString(), "sessions_most") <= 2);
}
