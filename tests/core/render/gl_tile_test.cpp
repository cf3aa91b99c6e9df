// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/GlTile.h"
#include "core/render/PictureImage.h"
#include "tests/core/media/CodedPicture.h"
#include "tests/core/render/TestPicture.h"
#include "tests/support/catch.h"

#include <set>
#include <thread>

using namespace pantau::test;
using pantau::base::SteadyTime;
using pantau::media::PixelLayout;
using pantau::media::PixelSize;
using pantau::media::VideoFrame;
using pantau::render::GlPicture;
using pantau::render::GlTile;

namespace {

int lumaAt(const VideoFrame& frame, int x, int y)
{
    return frame.planes[0].data[y * frame.planes[0].stride + x];
}

VideoFrame delivered(GlTile& tile, const VideoFrame& frame, GlPicture& picture)
{
    tile.deliver(frame);
    auto taken = tile.take();
    REQUIRE(taken.has_value());
    picture = std::move(*taken);
    return picture.frame();
}

} // namespace

TEST_CASE("a hidden tile copies nothing and wants nothing")
{
    GlTile tile;
    const GreyPicture picture(64, 36, WhiteLuma);
    tile.deliver(picture.frame());
    CHECK_FALSE(tile.fresh());
    tile.setArea({32, 18});
    CHECK(tile.wantedSize() == PixelSize{32, 18});
    tile.setArea({});
    tile.deliver(picture.frame());
    CHECK_FALSE(tile.take().has_value());
    CHECK(tile.wantedSize() == PixelSize{0, 0});
}

TEST_CASE("a picture that is shown at more than half its size is kept as it came, layout and all")
{
    for (const PixelLayout layout : Layouts) {
        const CodedPicture picture({64, 36}, layout, Colours[3], [](int, int) { return Code{90, 100, 150}; });
        GlTile tile;
        tile.setArea({48, 27});
        GlPicture taken;
        const VideoFrame kept = delivered(tile, picture.frame(), taken);
        CHECK((kept.width == 64 && kept.height == 36));
        CHECK(kept.layout == layout);
        CHECK(kept.colour == Colours[3]);
        CHECK(taken.shrunk.isEmpty());
    }
}

TEST_CASE("a picture is halved for as long as it stays no smaller than it is shown")
{
    GlTile tile;
    GlPicture taken;
    const GreyPicture picture(128, 72, 100);
    const auto sizeFor = [&](QSize area) {
        tile.setArea(area);
        const VideoFrame kept = delivered(tile, picture.frame(), taken);
        CHECK(lumaAt(kept, 0, 0) == 100);
        return PixelSize{kept.width, kept.height};
    };
    CHECK(sizeFor({128, 72}) == PixelSize{128, 72});
    CHECK(sizeFor({65, 37}) == PixelSize{128, 72});
    CHECK(sizeFor({64, 36}) == PixelSize{64, 36});
    CHECK(sizeFor({30, 17}) == PixelSize{32, 18});
    CHECK(sizeFor({64, 10}) == PixelSize{32, 18}); // fitted in, it is 18 wide
    CHECK(sizeFor({200, 100}) == PixelSize{128, 72});
    CHECK(taken.shrunk.isEmpty());
}

TEST_CASE("time, stamp and aspect come with the picture")
{
    GlTile tile;
    tile.setArea({32, 18});
    GreyPicture picture(72, 58, WhiteLuma);
    picture.frame().pixelAspect = 16.0 * 58 / (9.0 * 72);
    picture.frame().decodedAt = SteadyTime(std::chrono::seconds(7));
    picture.frame().stamp = pantau::media::SendStamp{42, {}};
    GlPicture taken;
    static_cast<void>(delivered(tile, picture.frame(), taken));
    CHECK(taken.aspect == Approx(16.0 / 9.0));
    CHECK(taken.decodedAt == SteadyTime(std::chrono::seconds(7)));
    CHECK(taken.stamp->frameNumber == 42);
}

TEST_CASE("a zoomed tile keeps the whole picture at the size of its part, and an overview")
{
    GlTile tile;
    tile.setArea({64, 36}, {0.5, 0.0, 0.25, 0.25});
    CHECK(tile.wantedSize() == PixelSize{256, 144});
    GreyPicture picture(256, 144, WhiteLuma);
    picture.fill(0, 0, 128, 144, 16);
    GlPicture taken;
    const VideoFrame kept = delivered(tile, picture.frame(), taken);
    CHECK((kept.width == 256 && kept.height == 144));
    CHECK(taken.overview.size() == PixelSize{16, 9});
    CHECK(lumaAt(pantau::render::asFrame(taken.overview), 0, 0) == 16);
    CHECK(lumaAt(pantau::render::asFrame(taken.overview), 15, 0) == WhiteLuma);
    tile.setArea({64, 36});
    static_cast<void>(delivered(tile, picture.frame(), taken));
    CHECK(taken.overview.isEmpty());
}

TEST_CASE("three copies go round, also when some are dropped")
{
    GlTile tile;
    tile.setArea({32, 18});
    const CodedPicture picture({32, 18}, PixelLayout::Nv12, {}, [](int, int) { return Code{}; });
    tile.deliver(picture.frame());
    auto shown = tile.take();
    std::set<const std::uint8_t*> buffers;
    for (int round = 0; round < 50; ++round) {
        tile.deliver(picture.frame());
        if (round % 3 == 0) {
            tile.deliver(picture.frame()); // nobody came for the one before
        }
        auto next = tile.take();
        REQUIRE(next.has_value());
        buffers.insert(next->frame().planes[0].data);
        tile.giveBack(std::move(*shown));
        shown = std::move(next);
    }
    CHECK(buffers.size() <= 3);
    CHECK(tile.dropped() == 17);
}

TEST_CASE("worker and wall exchange copies across threads, each whole and in order")
{
    constexpr std::uint64_t Count = 4000;
    GlTile tile;
    tile.setArea({48, 27});
    std::jthread worker([&] {
        for (std::uint64_t number = 1; number <= Count; ++number) {
            GreyPicture picture(48, 27, static_cast<std::uint8_t>(16 + number % 200));
            picture.frame().stamp = pantau::media::SendStamp{number, {}};
            tile.deliver(picture.frame());
        }
    });
    std::uint64_t last = 0;
    std::uint64_t taken = 0;
    GlPicture shown;
    bool good = true;
    while (last != Count) {
        auto next = tile.fresh() ? tile.take() : std::nullopt;
        if (!next) {
            std::this_thread::yield();
            continue;
        }
        ++taken;
        const VideoFrame kept = next->frame();
        good = good && next->stamp->frameNumber > last && lumaAt(kept, 0, 0) == lumaAt(kept, 47, 26);
        last = next->stamp->frameNumber;
        tile.giveBack(std::exchange(shown, std::move(*next)));
    }
    worker.join();
    CHECK(good);
    CHECK(taken + tile.dropped() == Count);
}
