// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/RasterTile.h"
#include "tests/core/render/TestPicture.h"
#include "tests/support/catch.h"

#include <set>
#include <thread>

using pantau::base::SteadyTime;
using pantau::media::PixelSize;
using pantau::media::SendStamp;
using pantau::render::RasterTile;
using pantau::test::GreyPicture;
using pantau::test::isGrey;
using pantau::test::WhiteLuma;

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
    CHECK(taken->image.size() == QSize(32, 18));
    CHECK(taken->image.format() == QImage::Format_RGB32);
    CHECK(isGrey(taken->image.pixel(0, 0), 255));
    CHECK(isGrey(taken->image.pixel(31, 17), 255));
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
        return tile.take()->image.size();
    };
    CHECK(sizeOf(GreyPicture(64, 36, 100), 1.0) == QSize(160, 90));
    CHECK(sizeOf(GreyPicture(64, 48, 100), 1.0) == QSize(120, 90));
    CHECK(sizeOf(GreyPicture(36, 64, 100), 1.0) == QSize(51, 90));
    CHECK(sizeOf(GreyPicture(72, 58, 100), 16.0 * 58 / (9.0 * 72)) == QSize(160, 90)); // anamorphic PAL
}

TEST_CASE("three images go round, also when pictures are dropped: nothing is allocated after the first few")
{
    RasterTile tile;
    tile.setArea({32, 18});
    const GreyPicture picture(32, 18, 100);
    // Memory of ours, so that an allocation can never be mistaken for it.
    std::vector<uchar> ours(32 * 18 * 4);
    tile.giveBack(QImage(ours.data(), 32, 18, 32 * 4, QImage::Format_RGB32));
    tile.deliver(picture.frame());
    auto shown = tile.take();
    REQUIRE(shown.has_value());
    CHECK(std::as_const(shown->image).constBits() == ours.data());
    std::set<const uchar*> buffers;
    for (int round = 0; round < 50; ++round) {
        tile.deliver(picture.frame());
        if (round % 3 == 0) {
            tile.deliver(picture.frame()); // nobody came for the one before
        }
        auto next = tile.take();
        REQUIRE(next.has_value());
        buffers.insert(next->image.constBits());
        tile.giveBack(std::move(shown->image));
        shown = std::move(next);
    }
    CHECK(buffers.contains(ours.data()));
    CHECK(buffers.size() <= 3);
    CHECK(tile.dropped() == 17);
}

TEST_CASE("after a new layout the images have the new size")
{
    RasterTile tile;
    tile.setArea({32, 18});
    const GreyPicture picture(64, 36, 100);
    tile.deliver(picture.frame());
    tile.setArea({48, 27});
    tile.deliver(picture.frame());
    CHECK(tile.dropped() == 1);
    auto taken = tile.take();
    CHECK(taken->image.size() == QSize(48, 27));
    tile.giveBack(QImage(32, 18, QImage::Format_RGB32));
    tile.deliver(picture.frame());
    CHECK(tile.take()->image.size() == QSize(48, 27));
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
    QImage shown;
    bool good = true;
    while (last != Count) {
        auto next = tile.fresh() ? tile.take() : std::nullopt;
        if (!next) {
            std::this_thread::yield();
            continue;
        }
        ++taken;
        good = good && next->stamp->frameNumber > last && next->image.pixel(0, 0) == next->image.pixel(47, 26);
        last = next->stamp->frameNumber;
        tile.giveBack(std::exchange(shown, std::move(next->image)));
    }
    worker.join();
    CHECK(good);
    CHECK(taken + tile.dropped() == Count);
}
