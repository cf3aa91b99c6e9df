// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/RasterRenderer.h"
#include "core/render/WallLook.h"
#include "tests/core/render/TestPicture.h"
#include "tests/support/Messages.h"
#include "tests/support/catch.h"

#include <QGuiApplication>

using pantau::render::RasterRenderer;
using pantau::render::TileCaption;
using pantau::render::TileMark;
using pantau::test::BlackLuma;
using pantau::test::GreyPicture;
using pantau::test::isGrey;
using pantau::test::WhiteLuma;
namespace look = pantau::render::WallLook;
namespace wall = pantau::wall;

namespace {

constexpr QSize WallSize(640, 360);

// Fonts need an application.
struct Gui
{
    Gui() : application(count, arguments.data()) {}
    pantau::test::ExpectedMessage platform{QStringLiteral("XDG_RUNTIME_DIR")};
    int count = 1;
    std::array<char, 5> name{"test"};
    std::array<char*, 2> arguments{name.data(), nullptr};
    QGuiApplication application;
};

TileCaption liveCaption()
{
    return {TileMark::Normal, QStringLiteral("PK-01 Simpang"), QStringLiteral("Live"), {}, {}};
}

// Each tile shows the view of its number.
std::vector<pantau::render::TilePlace> placesOf(const std::vector<wall::TileGeometry>& tiles)
{
    std::vector<pantau::render::TilePlace> places;
    for (const wall::TileGeometry& tile : tiles) {
        places.push_back({tile, static_cast<int>(places.size())});
    }
    return places;
}

// A wall of four tiles on an image, as the window uses it.
struct Wall
{
    Gui gui;
    RasterRenderer renderer;
    std::vector<wall::TileGeometry> tiles = wall::gridLayout(4, WallSize);
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
        int count = 0;
        for (int y = area.top(); y <= area.bottom(); ++y) {
            for (int x = area.left(); x <= area.right(); ++x) {
                count += image.pixel(x, y) == colour ? 1 : 0;
            }
        }
        return count;
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

TEST_CASE("without news nothing is painted again")
{
    Wall wall;
    CHECK(wall.update().isEmpty());
    wall.renderer.setCaption(2, liveCaption());
    CHECK(wall.update().isEmpty());
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

TEST_CASE("a caption over a large picture stays when new pictures come")
{
    const Gui gui;
    constexpr QSize Size(1280, 720);
    const auto tiles = wall::gridLayout(1, Size);
    REQUIRE(tiles[0].picture.intersects(tiles[0].caption));
    RasterRenderer renderer;
    renderer.setLayout(placesOf(tiles), Size);
    renderer.setCaption(0, liveCaption());
    QImage image(Size, QImage::Format_RGB32);
    renderer.paint(image, renderer.collect());
    const QImage caption = image.copy(tiles[0].caption);
    for (int round = 0; round < 2; ++round) {
        renderer.sink(0)->deliver(GreyPicture(64, 36, WhiteLuma).frame());
        const QRegion region = renderer.collect();
        CHECK((region - tiles[0].visiblePicture()).isEmpty());
        renderer.paint(image, region);
    }
    CHECK(image.copy(tiles[0].caption) == caption);
    CHECK(isGrey(image.pixel(tiles[0].visiblePicture().bottomRight()), 255));
    CHECK(isGrey(image.pixel(0, 0), 255));
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

TEST_CASE("a known picture stands in the middle of its tile, pixel by pixel, with bars beside it")
{
    Wall wall;
    wall.deliver(2, WhiteLuma, {48, 48}); // a square
    wall.update();
    const QRect area = wall.picture(2);
    const QSize size = wall::fitted(area.size(), 1.0);
    QRect place(QPoint(0, 0), size);
    place.moveCenter(area.center());
    int bad = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            const QRgb pixel = wall.image.pixel(x, y);
            bad += place.contains(x, y) ? !isGrey(pixel, 255) : pixel != look::TileBackground.rgb();
        }
    }
    CHECK(bad == 0);
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

TEST_CASE("words over a picture dim it, and clearing them brings it back")
{
    Wall wall;
    wall.deliver(0, WhiteLuma);
    wall.update();
    TileCaption frozen = liveCaption();
    frozen.mark = TileMark::Attention;
    frozen.overlay = QStringLiteral("Frozen 00:42");
    frozen.reason = QStringLiteral("no picture data arriving");
    wall.renderer.setCaption(0, frozen);
    const QRegion region = wall.update();
    CHECK(region.contains(wall.picture(0).center()));
    CHECK_FALSE(region.intersects(wall.tiles[1].tile));
    // 255 under black of alpha 150.
    CHECK(isGrey(wall.image.pixel(wall.picture(0).center().x(), wall.picture(0).top() + 3), 105));
    CHECK(wall.pixelsOf(wall.picture(0), look::textColour(TileMark::Attention).rgb()) > 20);
    wall.renderer.setCaption(0, liveCaption());
    wall.update();
    CHECK(isGrey(wall.middle(0), 255));
    CHECK(wall.pixelsOf(wall.picture(0), look::textColour(TileMark::Attention).rgb()) == 0);
}

TEST_CASE("after the loss of a stream the old picture stays, dimmed, and does not darken with each painting")
{
    Wall wall;
    wall.deliver(0, WhiteLuma);
    wall.update();
    TileCaption lost = liveCaption();
    lost.overlay = QStringLiteral("No signal");
    const QPoint corner(wall.picture(0).center().x(), wall.picture(0).top() + 3);
    for (int second = 0; second < 5; ++second) {
        lost.reason = QStringLiteral("connection refused %1").arg(second);
        wall.renderer.setCaption(0, lost);
        wall.update();
        CHECK(isGrey(wall.image.pixel(corner), 105));
    }
    CHECK(wall.renderer.shown(0).has_value());
}

TEST_CASE("words without a picture stand on the empty tile")
{
    Wall wall;
    TileCaption off = liveCaption();
    off.overlay = QStringLiteral("Connecting");
    off.mark = TileMark::Waiting;
    wall.renderer.setCaption(3, off);
    wall.update();
    CHECK(wall.image.pixel(wall.picture(3).topLeft()) == look::TileBackground.rgb());
    CHECK(wall.pixelsOf(wall.picture(3), look::textColour(TileMark::Waiting).rgb()) > 20);
}

TEST_CASE("a changed caption is drawn, and only it")
{
    Wall wall;
    const QImage before = wall.image;
    TileCaption renamed = liveCaption();
    renamed.name = QStringLiteral("PK-02 Batu Merah");
    wall.renderer.setCaption(1, renamed);
    const QRegion region = wall.update();
    CHECK(region == QRegion(wall.tiles[1].caption));
    CHECK(wall.image.copy(wall.tiles[1].caption) != before.copy(wall.tiles[1].caption));
    CHECK(wall.image.pixel(wall.tiles[1].caption.topRight()) == look::CaptionBackground);
    const QRect strip = wall.tiles[1].caption;
    CHECK(strip.width() * strip.height() - wall.pixelsOf(strip, look::CaptionBackground) > 100);
}

TEST_CASE("a new layout moves everything, and the old picture fits its new place until the next comes")
{
    Wall wall;
    wall.deliver(0, WhiteLuma);
    wall.update();
    constexpr QSize Smaller(320, 180);
    wall.tiles = wall::gridLayout(4, Smaller);
    wall.image = QImage(Smaller, QImage::Format_RGB32);
    wall.image.fill(Qt::magenta);
    wall.renderer.setLayout(placesOf(wall.tiles), Smaller);
    CHECK(wall.update().boundingRect() == QRect(QPoint(0, 0), Smaller));
    CHECK(wall.pixelsOf(QRect(QPoint(0, 0), Smaller), QColor(Qt::magenta).rgb()) == 0);
    CHECK(isGrey(wall.middle(0), 255));
}

TEST_CASE("pictures that nobody came for are counted for their tile")
{
    Wall wall;
    wall.deliver(0, 100);
    wall.deliver(0, 100);
    wall.deliver(0, 100);
    wall.update();
    CHECK(wall.renderer.dropped(0) == 2);
    CHECK(wall.renderer.dropped(1) == 0);
}

TEST_CASE("a view keeps its picture when it moves to another tile, and when it was away")
{
    Wall wall;
    wall.deliver(0, WhiteLuma);
    wall.deliver(1, BlackLuma);
    wall.update();
    auto places = placesOf(wall.tiles);
    std::swap(places[0].view, places[1].view);
    wall.renderer.setLayout(places, WallSize);
    wall.update();
    CHECK(isGrey(wall.middle(0), 0));
    CHECK(isGrey(wall.middle(1), 255));
    places[0].view = pantau::render::NoView;
    wall.renderer.setLayout(places, WallSize);
    wall.deliver(1, WhiteLuma); // nobody shows it now
    wall.update();
    CHECK(wall.middle(0) == look::TileBackground.rgb());
    places[0].view = 1;
    wall.renderer.setLayout(placesOf(wall.tiles), WallSize);
    wall.update();
    CHECK(isGrey(wall.middle(0), 255));
    CHECK(isGrey(wall.middle(1), 0));
}

TEST_CASE("a picture of the layout before is fitted into a larger tile until the next comes")
{
    Wall wall;
    wall.deliver(0, WhiteLuma);
    wall.update();
    const auto large = wall::gridLayout(1, WallSize);
    wall.renderer.setLayout(placesOf(large), WallSize);
    wall.renderer.setCaption(0, liveCaption());
    wall.update();
    const QRect area = large[0].visiblePicture();
    CHECK(isGrey(wall.image.pixel(area.center().x(), area.top() + 1), 255));
    CHECK(isGrey(wall.image.pixel(area.center().x(), area.bottom() - 1), 255));
}

TEST_CASE("a zoomed tile shows its part of the picture, and where that lies in the whole")
{
    const Gui gui;
    constexpr QSize Size(1280, 720);
    RasterRenderer renderer;
    auto places = placesOf(wall::gridLayout(1, Size));
    places[0].part = QRectF(0.5, 0.5, 0.25, 0.25);
    renderer.setLayout(places, Size);
    renderer.setCaption(0, liveCaption());
    GreyPicture picture(640, 360, WhiteLuma);
    picture.fill(0, 0, 320, 180, BlackLuma); // the upper left quarter, which the zoom leaves out
    renderer.sink(0)->deliver(picture.frame());
    static_cast<void>(renderer.collect());
    const QImage image = renderer.snapshot();
    CHECK(isGrey(image.pixel(5, 5), 255));
    const QRect area = places[0].geometry.visiblePicture();
    const QPoint overview = area.bottomRight() - QPoint(3 + 310, 3 + 170); // a quarter of the wall's sides
    CHECK(isGrey(image.pixel(overview), 0));
    CHECK(renderer.sink(0)->wantedSize() == pantau::media::PixelSize{Size.width() * 4, Size.height() * 4});
}

TEST_CASE("a tile that stands out has a frame, and loses it again")
{
    Wall wall;
    wall.deliver(2, WhiteLuma);
    wall.update();
    const QImage before = wall.image;
    wall.renderer.setHighlight(2, pantau::render::TileHighlight::Selected);
    const QRegion region = wall.update();
    CHECK((region - wall.tiles[2].tile).isEmpty());
    CHECK(wall.pixelsOf(wall.tiles[2].tile, look::Accent.rgb()) > 200);
    wall.deliver(2, BlackLuma);
    wall.update();
    CHECK(wall.pixelsOf(wall.tiles[2].tile, look::Accent.rgb()) > 200);
    wall.renderer.setHighlight(2, pantau::render::TileHighlight::None);
    wall.deliver(2, WhiteLuma);
    wall.update();
    CHECK(wall.image == before);
}
