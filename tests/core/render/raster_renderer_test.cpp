// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/RasterRenderer.h"
#include "core/render/WallLook.h"
#include "tests/core/render/TestPicture.h"
#include "tests/core/render/TestWall.h"
#include "tests/support/catch.h"

using pantau::render::RasterRenderer;
using pantau::render::TileCaption;
using pantau::test::BlackLuma;
using pantau::test::GreyPicture;
using pantau::test::gridOf;
using pantau::test::isGrey;
using pantau::test::liveCaption;
using pantau::test::placesOf;
using pantau::test::WhiteLuma;
namespace look = pantau::render::WallLook;
namespace wall = pantau::wall;

namespace {

constexpr QSize WallSize(640, 360);

// A wall of four tiles on an image, as the window uses it.
struct Wall
{
    pantau::test::Gui gui;
    RasterRenderer renderer;
    std::vector<wall::TileGeometry> tiles = gridOf(4, WallSize);
    QImage image{WallSize, QImage::Format_RGB32};

    Wall()
    {
        renderer.setLayout(placesOf(tiles), WallSize);
        for (int i = 0; i < 4; ++i) {
            renderer.setCaption(i, liveCaption());
        }
        image.fill(Qt::magenta);
        update();
    }
    QRegion update()
    {
        QRegion region = renderer.collect();
        renderer.paint(image, region);
        return region;
    }
    void deliver(int index, std::uint8_t luma, QSize size = {64, 36})
    {
        renderer.sink(index)->deliver(GreyPicture(size.width(), size.height(), luma).frame());
    }
    [[nodiscard]] QRect picture(std::size_t index) const { return tiles[index].picture; }
    [[nodiscard]] QRgb middle(std::size_t index) const { return image.pixel(picture(index).center()); }
    [[nodiscard]] int pixelsOf(const QRect& area, QRgb colour) const
    {
        return pantau::test::pixelsOf(image, area, colour);
    }
};

} // namespace

TEST_CASE("the first painting covers the whole wall")
{
    const Wall wall;
    CHECK(wall.pixelsOf(QRect(QPoint(0, 0), WallSize), QColor(Qt::magenta).rgb()) == 0);
    CHECK(wall.middle(0) == look::TileBackground.rgb());
    CHECK(wall.image.pixel(wall.tiles[0].caption.topRight()) == look::CaptionBackground);
    CHECK_FALSE(wall.renderer.shown(0).has_value());
}

TEST_CASE("a new picture is painted where it stands and nowhere else")
{
    Wall wall;
    wall.deliver(1, WhiteLuma);
    wall.update();
    wall.deliver(1, BlackLuma);
    const QRegion region = wall.update();
    CHECK_FALSE(region.isEmpty());
    CHECK((region - wall.picture(1)).isEmpty());
    CHECK(wall.renderer.shown(1)->isNew);
    CHECK_FALSE(wall.renderer.shown(0).has_value());
    static_cast<void>(wall.renderer.collect());
    CHECK_FALSE(wall.renderer.shown(1)->isNew);
}

TEST_CASE("what was written beside a picture goes when the words go, also when pictures come with each tick")
{
    Wall wall;
    TileCaption frozen = liveCaption();
    frozen.overlay = QStringLiteral("Beku 00:42 Beku 00:42 Beku 00:42");
    wall.deliver(0, WhiteLuma, {36, 36});
    wall.renderer.setCaption(0, frozen);
    wall.update();
    wall.deliver(0, WhiteLuma, {36, 36});
    const QRegion region = wall.renderer.collect();
    wall.renderer.setCaption(0, liveCaption()); // between the taking and the painting, as the wall does
    wall.renderer.paint(wall.image, region);
    wall.deliver(0, WhiteLuma, {36, 36});
    wall.update();
    const QRect area = wall.tiles[0].visiblePicture();
    const int bars = area.width() * area.height() - area.height() * area.height();
    CHECK(wall.pixelsOf(area, look::TileBackground.rgb()) == bars);
}

TEST_CASE("painting a part leaves the rest of the wall as it is")
{
    Wall wall;
    wall.deliver(0, WhiteLuma);
    wall.deliver(3, WhiteLuma);
    wall.update();
    const QImage before = wall.image;
    wall.deliver(0, BlackLuma);
    wall.update();
    CHECK(isGrey(wall.middle(0), 0));
    CHECK(isGrey(wall.middle(3), 255));
    CHECK(wall.image.copy(wall.tiles[0].caption) == before.copy(wall.tiles[0].caption));
    CHECK(wall.image.copy(wall.tiles[1].tile) == before.copy(wall.tiles[1].tile));
    CHECK(wall.image.copy(wall.tiles[3].tile) == before.copy(wall.tiles[3].tile));
}

TEST_CASE("a painting of the whole wall right after a new picture has its bars too")
{
    Wall wall;
    wall.deliver(2, WhiteLuma, {48, 48});
    wall.update();
    const QImage before = wall.image;
    wall.image.fill(Qt::magenta);
    wall.renderer.paint(wall.image, QRect(QPoint(0, 0), WallSize));
    CHECK(wall.image == before);
}

TEST_CASE("a picture of another shape leaves nothing of the one before")
{
    Wall wall;
    wall.deliver(0, WhiteLuma, {64, 36});
    wall.update();
    wall.deliver(0, BlackLuma, {48, 48});
    CHECK(wall.update().boundingRect().contains(wall.picture(0)));
    CHECK(wall.image.pixel(wall.picture(0).topLeft()) == look::TileBackground.rgb());
    CHECK(isGrey(wall.middle(0), 0));
}

TEST_CASE("a tile's new words or frame are painted on that tile alone")
{
    Wall wall;
    TileCaption renamed = liveCaption();
    renamed.name = QStringLiteral("PK-02 Batu Merah");
    wall.renderer.setCaption(1, renamed);
    CHECK(wall.update() == QRegion(wall.tiles[1].caption));
    wall.deliver(0, WhiteLuma);
    wall.update();
    TileCaption frozen = liveCaption();
    frozen.overlay = QStringLiteral("Frozen 00:42");
    wall.renderer.setCaption(0, frozen);
    CHECK((wall.update() - wall.tiles[0].tile).isEmpty());
    wall.renderer.setHighlight(2, pantau::render::TileHighlight::Selected);
    CHECK(wall.update() == QRegion(wall.tiles[2].tile));
}
