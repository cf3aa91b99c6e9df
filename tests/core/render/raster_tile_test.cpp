// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/RasterTile.h"
#include "tests/core/render/TestPicture.h"
#include "tests/support/catch.h"

#include <set>
#include <thread>

using pantau::base::SteadyTime;
using pantau::media::PixelSize;
using pantau::media::PlanarPicture;
using pantau::media::SendStamp;
using pantau::render::RasterTile;
using pantau::render::TilePicture;
using pantau::test::GreyPicture;
using pantau::test::WhiteLuma;

namespace {

int lumaAt(const PlanarPicture& picture, int x, int y)
{
    return picture.plane(0).data[(y * picture.plane(0).stride) + x];
}

} // namespace

TEST_CASE("a tile wants pictures of its area and nothing while it is hidden")
{
    RasterTile tile;
    CHECK(tile.wantedSize() == PixelSize{0, 0});
    tile.setArea({320, 180});
    CHECK(tile.wantedSize() == PixelSize{320, 180});
    tile.setArea({0, 180});
    CHECK(tile.wantedSize() == PixelSize{0, 0});
    tile.setArea({-5, 180});
    CHECK(tile.wantedSize() == PixelSize{0, 0});
}

TEST_CASE("a hidden tile delivers nothing")
{
    RasterTile tile;
    tile.deliver(GreyPicture(64, 36, WhiteLuma).frame());
    CHECK_FALSE(tile.fresh());
    tile.setArea({32, 18});
    tile.setArea({});
    tile.deliver(GreyPicture(64, 36, WhiteLuma).frame());
    CHECK_FALSE(tile.take().has_value());
}

TEST_CASE("a picture comes in the tile's pixels, with its time and stamp")
{
    RasterTile tile;
    tile.setArea({32, 18});
    GreyPicture picture(128, 72, WhiteLuma);
    picture.frame().decodedAt = SteadyTime(std::chrono::seconds(7));
    picture.frame().stamp = SendStamp{42, {}};
    tile.deliver(picture.frame());
    REQUIRE(tile.fresh());
    const auto taken = tile.take();
    REQUIRE(taken.has_value());
    CHECK(taken->pixels.size() == PixelSize{32, 18});
    CHECK(lumaAt(taken->pixels, 0, 0) == WhiteLuma);
    CHECK(lumaAt(taken->pixels, 31, 17) == WhiteLuma);
    CHECK(taken->decodedAt == SteadyTime(std::chrono::seconds(7)));
    CHECK(taken->stamp->frameNumber == 42);
}

TEST_CASE("pictures keep their aspect, that of their pixels too")
{
    RasterTile tile;
    tile.setArea({160, 90});
    const auto sizeOf = [&](GreyPicture picture, double pixelAspect) {
        picture.frame().pixelAspect = pixelAspect;
        tile.deliver(picture.frame());
        return tile.take()->pixels.size();
    };
    CHECK(sizeOf(GreyPicture(64, 36, 100), 1.0) == PixelSize{160, 90});
    CHECK(sizeOf(GreyPicture(64, 48, 100), 1.0) == PixelSize{120, 90});
    CHECK(sizeOf(GreyPicture(36, 64, 100), 1.0) == PixelSize{51, 90});
    CHECK(sizeOf(GreyPicture(72, 58, 100), 16.0 * 58 / (9.0 * 72)) == PixelSize{160, 90}); // anamorphic PAL
}

TEST_CASE("three pictures go round, also when some are dropped: nothing is allocated after the first few")
{
    RasterTile tile;
    tile.setArea({32, 18});
    const GreyPicture picture(32, 18, 100);
    TilePicture ours;
    ours.pixels.resize({64, 36});
    const std::uint8_t* const memory = ours.pixels.plane(0).data;
    tile.giveBack(std::move(ours));
    tile.deliver(picture.frame());
    auto shown = tile.take();
    REQUIRE(shown.has_value());
    CHECK(shown->pixels.plane(0).data == memory);
    std::set<const std::uint8_t*> buffers;
    for (int round = 0; round < 50; ++round) {
        tile.deliver(picture.frame());
        if (round % 3 == 0) {
            tile.deliver(picture.frame()); // nobody came for the one before
        }
        auto next = tile.take();
        REQUIRE(next.has_value());
        buffers.insert(next->pixels.plane(0).data);
        tile.giveBack(std::move(*shown));
        shown = std::move(next);
    }
    CHECK(buffers.contains(memory));
    CHECK(buffers.size() <= 3);
    CHECK(tile.dropped() == 17);
}

TEST_CASE("after a new layout the pictures have the new size")
{
    RasterTile tile;
    tile.setArea({32, 18});
    const GreyPicture picture(64, 36, 100);
    tile.deliver(picture.frame());
    tile.setArea({48, 27});
    tile.deliver(picture.frame());
    CHECK(tile.dropped() == 1);
    auto taken = tile.take();
    CHECK(taken->pixels.size() == PixelSize{48, 27});
    tile.giveBack({});
    tile.deliver(picture.frame());
    CHECK(tile.take()->pixels.size() == PixelSize{48, 27});
}

TEST_CASE("worker and wall exchange pictures across threads, each whole and in order")
{
    constexpr std::uint64_t Count = 4000;
    RasterTile tile;
    tile.setArea({48, 27});
    std::jthread worker([&] {
        for (std::uint64_t number = 1; number <= Count; ++number) {
            GreyPicture picture(48, 27, static_cast<std::uint8_t>(16 + number % 200));
            picture.frame().stamp = SendStamp{number, {}};
            tile.deliver(picture.frame());
        }
    });
    std::uint64_t last = 0;
    std::uint64_t taken = 0;
    TilePicture shown;
    bool good = true;
    while (last != Count) {
        auto next = tile.fresh() ? tile.take() : std::nullopt;
        if (!next) {
            std::this_thread::yield();
            continue;
        }
        ++taken;
        good = good && next->stamp->frameNumber > last && lumaAt(next->pixels, 0, 0) == lumaAt(next->pixels, 47, 26);
        last = next->stamp->frameNumber;
        tile.giveBack(std::exchange(shown, std::move(*next)));
    }
    worker.join();
    CHECK(good);
    CHECK(taken + tile.dropped() == Count);
}

TEST_CASE("a picture that another wall lends comes whole, though a worker is still at one from before")
{
    constexpr int Count = 300;
    RasterTile tile;
    tile.setArea({48, 27});
    std::jthread worker([&] {
        const GreyPicture picture(1280, 720, 60);
        for (int i = 0; i < Count; ++i) {
            tile.deliver(picture.frame());
        }
    });
    const GreyPicture lent(640, 360, 200);
    bool good = true;
    for (int i = 0; i < Count; ++i) {
        tile.deliver(lent.frame());
        if (const auto next = tile.take()) {
            good = good && lumaAt(next->pixels, 0, 0) == lumaAt(next->pixels, 47, 26);
        }
    }
    worker.join();
    CHECK(good);
}

TEST_CASE("a zoomed tile gets its part at full size and the whole picture small")
{
    RasterTile tile;
    tile.setArea({64, 36}, {0.5, 0.0, 0.25, 0.25});
    CHECK(tile.wantedSize() == PixelSize{256, 144});
    GreyPicture picture(256, 144, WhiteLuma);
    picture.fill(0, 0, 128, 144, 16);
    tile.deliver(picture.frame());
    const auto taken = tile.take();
    REQUIRE(taken.has_value());
    CHECK(taken->pixels.size() == PixelSize{64, 36});
    CHECK(lumaAt(taken->pixels, 0, 0) == WhiteLuma);
    CHECK(taken->overview.size() == PixelSize{16, 9});
    CHECK(lumaAt(taken->overview, 0, 0) == 16);
    CHECK(lumaAt(taken->overview, 15, 0) == WhiteLuma);
    tile.setArea({64, 36});
    tile.deliver(picture.frame());
    CHECK(tile.take()->overview.isEmpty());
}
