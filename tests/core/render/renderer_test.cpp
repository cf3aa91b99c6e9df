// SPDX-License-Identifier: GPL-3.0-or-later
// What a wall looks like, pixel by pixel, whoever draws it: each case runs with the raster renderer and with OpenGL.
#include "core/render/GlRenderer.h"
#include "core/render/RasterRenderer.h"
#include "core/render/WallLook.h"
#include "tests/core/render/GlGui.h"
#include "tests/core/render/ImportedWall.h"
#include "tests/core/render/TestPicture.h"
#include "tests/support/catch.h"

using namespace pantau::test;
using pantau::render::GlRenderer;
using pantau::render::NoView;
using pantau::render::RasterRenderer;
using pantau::render::TileCaption;
using pantau::render::TileHighlight;
using pantau::render::TileMark;
namespace base = pantau::base;
namespace look = pantau::render::WallLook;
namespace media = pantau::media;
namespace wall = pantau::wall;

namespace {

constexpr QSize WallSize(640, 360);

QRect centred(QSize size, const QRect& area)
{
    QRect place(QPoint(0, 0), size);
    place.moveCenter(area.center());
    return place;
}

// A picture whose columns tell where they are: each eighth has a grey of its own.
GreyPicture steps(QSize size)
{
    GreyPicture picture(size.width(), size.height(), BlackLuma);
    for (int step = 0; step < 8; ++step) {
        picture.fill(step * size.width() / 8, 0, size.width() / 8, size.height(),
                     static_cast<std::uint8_t>(40 + (20 * step)));
    }
    return picture;
}

// A wall of four tiles, seen as its snapshot.
template <typename Renderer> struct Wall
{
    GlGui gui;
    Renderer renderer;
    std::vector<wall::TileGeometry> tiles = gridOf(4, WallSize);
    QImage image;

    Wall()
    {
        REQUIRE_FALSE(renderer.isLost()); // this machine has no OpenGL: install libgl1-mesa-dri
        layOut(placesOf(tiles), WallSize);
    }
    void layOut(const std::vector<pantau::render::TilePlace>& places, QSize size)
    {
        renderer.setLayout(places, size);
        for (int i = 0; i < static_cast<int>(places.size()); ++i) {
            renderer.setCaption(i, liveCaption());
        }
        update();
    }
    // True when something was new.
    bool update()
    {
        const QRegion region = renderer.collect();
        image = renderer.snapshot();
        return !region.isEmpty();
    }
    void deliver(int index, std::uint8_t luma, QSize size = {64, 36})
    {
        renderer.sink(index)->deliver(GreyPicture(size.width(), size.height(), luma).frame());
    }
    [[nodiscard]] QRect picture(std::size_t index) const { return tiles[index].picture; }
    // Where a picture of 16:9 stands.
    [[nodiscard]] QRect place(std::size_t index) const
    {
        return centred(wall::fitted(picture(index).size(), 16.0 / 9.0), picture(index));
    }
    [[nodiscard]] QRgb middle(std::size_t index) const { return image.pixel(picture(index).center()); }
    // Pixels of `area` that are not of this grey.
    [[nodiscard]] int othersThanGrey(const QRect& area, int level) const
    {
        int count = 0;
        for (int y = area.top(); y <= area.bottom(); ++y) {
            for (int x = area.left(); x <= area.right(); ++x) {
                count += isGrey(image.pixel(x, y), level) ? 0 : 1;
            }
        }
        return count;
    }
};

} // namespace

TEMPLATE_TEST_CASE("a wall without pictures has empty tiles with captions", "", RasterRenderer, GlRenderer)
{
    const Wall<TestType> wall;
    CHECK(wall.image.size() == WallSize);
    for (const wall::TileGeometry& tile : wall.tiles) {
        const QRect area = tile.visiblePicture();
        CHECK(pixelsOf(wall.image, area, look::TileBackground.rgb()) == area.width() * area.height());
        CHECK(wall.image.pixel(tile.caption.topRight()) == look::CaptionBackground);
        CHECK(pixelsOf(wall.image, tile.caption, look::CaptionBackground) <
              tile.caption.width() * tile.caption.height() - 100);
    }
    CHECK_FALSE(wall.renderer.shown(0).has_value());
    CHECK(wall.renderer.picture(0).isNull());
}

TEMPLATE_TEST_CASE("without news nothing is painted again", "", RasterRenderer, GlRenderer)
{
    Wall<TestType> wall;
    CHECK_FALSE(wall.update());
    wall.renderer.setCaption(2, liveCaption());
    wall.renderer.setHighlight(1, TileHighlight::None);
    CHECK_FALSE(wall.update());
    wall.deliver(1, WhiteLuma);
    CHECK(wall.update());
    CHECK(wall.renderer.shown(1)->isNew);
    CHECK_FALSE(wall.renderer.shown(0).has_value());
    CHECK_FALSE(wall.update());
    CHECK_FALSE(wall.renderer.shown(1)->isNew);
}

TEMPLATE_TEST_CASE("a known picture stands in the middle of its tile, pixel by pixel, with bars beside it", "",
                   RasterRenderer, GlRenderer)
{
    struct Case
    {
        QSize picture;
        double pixelAspect;
    };
    // A square, a tall one, a wide one, and PAL whose pixels make it 16:9.
    for (const auto& [picture, pixelAspect] :
         {Case{{48, 48}, 1.0}, Case{{36, 64}, 1.0}, Case{{200, 64}, 1.0}, Case{{72, 58}, 16.0 * 58 / (9.0 * 72)}}) {
        Wall<TestType> wall;
        GreyPicture white(picture.width(), picture.height(), WhiteLuma);
        white.frame().pixelAspect = pixelAspect;
        wall.renderer.sink(2)->deliver(white.frame());
        wall.update();
        const QRect area = wall.picture(2);
        const double aspect = picture.width() * pixelAspect / picture.height();
        const QRect place = centred(wall::fitted(area.size(), aspect), area);
        CAPTURE(picture.width(), picture.height());
        CHECK(wall.othersThanGrey(place, 255) == 0);
        CHECK(pixelsOf(wall.image, area, look::TileBackground.rgb()) ==
              area.width() * area.height() - place.width() * place.height());
    }
}

TEMPLATE_TEST_CASE("a picture changes its tile and no other", "", RasterRenderer, GlRenderer)
{
    Wall<TestType> wall;
    wall.deliver(0, WhiteLuma);
    wall.deliver(3, WhiteLuma);
    wall.update();
    const QImage before = wall.image;
    wall.deliver(0, BlackLuma);
    wall.update();
    CHECK(wall.othersThanGrey(wall.place(0), 0) == 0);
    CHECK(wall.image.copy(wall.tiles[0].caption) == before.copy(wall.tiles[0].caption));
    for (const std::size_t other : {1U, 2U, 3U}) {
        CHECK(wall.image.copy(wall.tiles[other].tile) == before.copy(wall.tiles[other].tile));
    }
}

TEMPLATE_TEST_CASE("a caption over a large picture stays when new pictures come", "", RasterRenderer, GlRenderer)
{
    Wall<TestType> wall;
    constexpr QSize Size(1280, 720);
    const auto tiles = gridOf(1, Size);
    REQUIRE(tiles[0].picture.intersects(tiles[0].caption));
    wall.layOut(placesOf(tiles), Size);
    const QImage caption = wall.image.copy(tiles[0].caption);
    for (const std::uint8_t luma : {BlackLuma, WhiteLuma}) {
        wall.deliver(0, luma);
        wall.update();
        CHECK(wall.image.copy(tiles[0].caption) == caption);
        CHECK(wall.othersThanGrey(tiles[0].visiblePicture(), luma == WhiteLuma ? 255 : 0) == 0);
    }
}

TEMPLATE_TEST_CASE("words over a picture dim it, and clearing them brings it back", "", RasterRenderer, GlRenderer)
{
    Wall<TestType> wall;
    wall.deliver(0, WhiteLuma);
    wall.update();
    TileCaption frozen = liveCaption();
    frozen.mark = TileMark::Attention;
    frozen.overlay = QStringLiteral("Frozen 00:42");
    frozen.reason = QStringLiteral("no picture data arriving");
    wall.renderer.setCaption(0, frozen);
    CHECK(wall.update());
    // 255 under black of alpha 150.
    CHECK(isGrey(wall.image.pixel(wall.picture(0).center().x(), wall.picture(0).top() + 3), 105));
    CHECK(pixelsOf(wall.image, wall.picture(0), look::textColour(TileMark::Attention).rgb()) > 20);
    wall.renderer.setCaption(0, liveCaption());
    wall.update();
    CHECK(wall.othersThanGrey(wall.place(0), 255) == 0);
}

TEMPLATE_TEST_CASE("after the loss of a stream the old picture stays, dimmed, and does not darken with each painting",
                   "", RasterRenderer, GlRenderer)
{
    Wall<TestType> wall;
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

TEMPLATE_TEST_CASE("words without a picture stand on the empty tile, and dim the first picture that comes", "",
                   RasterRenderer, GlRenderer)
{
    Wall<TestType> wall;
    TileCaption off = liveCaption();
    off.overlay = QStringLiteral("Connecting");
    off.mark = TileMark::Waiting;
    wall.renderer.setCaption(3, off);
    wall.update();
    CHECK(wall.image.pixel(wall.picture(3).topLeft()) == look::TileBackground.rgb());
    CHECK(pixelsOf(wall.image, wall.picture(3), look::textColour(TileMark::Waiting).rgb()) > 20);
    wall.deliver(3, WhiteLuma);
    wall.update();
    CHECK(isGrey(wall.image.pixel(wall.place(3).topLeft()), 105));
}

TEMPLATE_TEST_CASE("a changed caption is drawn, and nothing else changes", "", RasterRenderer, GlRenderer)
{
    Wall<TestType> wall;
    const QImage before = wall.image;
    TileCaption renamed = liveCaption();
    renamed.name = QStringLiteral("PK-02 Batu Merah");
    wall.renderer.setCaption(1, renamed);
    CHECK(wall.update());
    CHECK(wall.image.copy(wall.tiles[1].caption) != before.copy(wall.tiles[1].caption));
    CHECK(wall.image.pixel(wall.tiles[1].caption.topRight()) == look::CaptionBackground);
    wall.renderer.setCaption(1, liveCaption());
    wall.update();
    CHECK(wall.image == before);
}

TEMPLATE_TEST_CASE("a new layout moves everything, and the old picture fits its new place until the next comes", "",
                   RasterRenderer, GlRenderer)
{
    Wall<TestType> wall;
    wall.deliver(0, WhiteLuma);
    wall.update();
    for (const QSize size : {QSize(320, 180), QSize(1280, 720)}) {
        wall.tiles = gridOf(4, size);
        wall.renderer.setLayout(placesOf(wall.tiles), size);
        CHECK(wall.update());
        CHECK(wall.image.size() == size);
        const QRect seen = wall.place(0).intersected(wall.tiles[0].visiblePicture());
        CHECK(wall.othersThanGrey(seen.adjusted(2, 2, -2, -2), 255) == 0);
        CHECK(wall.middle(3) == look::TileBackground.rgb());
        CHECK(wall.image.pixel(wall.tiles[3].caption.topRight()) == look::CaptionBackground);
    }
    const auto one = gridOf(1, WallSize);
    wall.layOut(placesOf(one), WallSize);
    CHECK(wall.othersThanGrey(one[0].visiblePicture().adjusted(2, 2, -2, -2), 255) == 0);
}

TEMPLATE_TEST_CASE("pictures that nobody came for are counted for their tile", "", RasterRenderer, GlRenderer)
{
    Wall<TestType> wall;
    for (int i = 0; i < 3; ++i) {
        wall.deliver(0, 100);
    }
    wall.update();
    CHECK(wall.renderer.dropped(0) == 2);
    CHECK(wall.renderer.dropped(1) == 0);
}

TEMPLATE_TEST_CASE("a view keeps its picture when it moves to another tile, and when it was away", "", RasterRenderer,
                   GlRenderer)
{
    Wall<TestType> wall;
    wall.deliver(0, WhiteLuma);
    wall.deliver(1, BlackLuma);
    wall.update();
    auto places = placesOf(wall.tiles);
    std::swap(places[0].view, places[1].view);
    wall.renderer.setLayout(places, WallSize);
    wall.update();
    CHECK(isGrey(wall.middle(0), 0));
    CHECK(isGrey(wall.middle(1), 255));
    places[0].view = NoView;
    wall.renderer.setLayout(places, WallSize);
    wall.deliver(1, WhiteLuma); // nobody shows it now
    wall.update();
    CHECK(wall.middle(0) == look::TileBackground.rgb());
    CHECK(wall.renderer.sink(1)->wantedSize() == pantau::media::PixelSize{0, 0});
    wall.renderer.setLayout(placesOf(wall.tiles), WallSize);
    wall.update();
    CHECK(isGrey(wall.middle(0), 255));
    CHECK(isGrey(wall.middle(1), 0));
}

TEMPLATE_TEST_CASE("the newest picture of some views goes to another renderer with its time, from a hidden view too",
                   "", RasterRenderer, GlRenderer)
{
    Wall<TestType> wall;
    const auto deliver = [&](int view, std::uint8_t luma, int second) {
        GreyPicture picture(64, 36, luma);
        picture.frame().decodedAt = base::SteadyTime(std::chrono::seconds(second));
        picture.frame().stamp = media::SendStamp{1, {}};
        wall.renderer.sink(view)->deliver(picture.frame());
    };
    deliver(0, BlackLuma, 5);
    deliver(1, WhiteLuma, 7);
    deliver(2, BlackLuma, 9);
    wall.update();
    auto places = placesOf(wall.tiles);
    places[1].view = NoView;
    wall.renderer.setLayout(places, WallSize);
    media::FrameCopy copy;
    CHECK_FALSE(wall.renderer.newest(3, 99, copy).has_value());
    CHECK(wall.renderer.newest(0, 1, copy)->decodedAt == base::SteadyTime(std::chrono::seconds(5)));
    const auto newest = wall.renderer.newest(0, 2, copy);
    REQUIRE(newest.has_value());
    CHECK_FALSE(newest->stamp.has_value());
    RasterRenderer other;
    other.setLayout(placesOf(gridOf(1, WallSize)), WallSize);
    other.sink(0)->deliver(*newest);
    static_cast<void>(other.collect());
    CHECK(isGrey(other.picture(0).pixel(WallSize.width() / 2, WallSize.height() / 2), 255));
    CHECK(other.shown(0)->decodedAt == base::SteadyTime(std::chrono::seconds(7)));
}

TEMPLATE_TEST_CASE("a zoomed tile's picture goes to another renderer whole", "", RasterRenderer, GlRenderer)
{
    Wall<TestType> wall;
    auto places = placesOf(wall.tiles);
    places[0].part = QRectF(0.5, 0.5, 0.25, 0.25);
    wall.layOut(places, WallSize);
    GreyPicture picture(640, 360, WhiteLuma);
    picture.fill(0, 0, 320, 180, BlackLuma); // the upper left quarter, which the zoom leaves out
    wall.renderer.sink(0)->deliver(picture.frame());
    wall.update();
    media::FrameCopy copy;
    const auto newest = wall.renderer.newest(0, 1, copy);
    REQUIRE(newest.has_value());
    RasterRenderer other;
    other.setLayout(placesOf(gridOf(1, WallSize)), WallSize);
    other.sink(0)->deliver(*newest);
    static_cast<void>(other.collect());
    const QImage whole = other.picture(0);
    CHECK(isGrey(whole.pixel(whole.width() / 8, whole.height() / 8), 0));
    CHECK(isGrey(whole.pixel(whole.width() * 7 / 8, whole.height() / 8), 255));
    CHECK(isGrey(whole.pixel(whole.width() * 7 / 8, whole.height() * 7 / 8), 255));
}

TEMPLATE_TEST_CASE("a zoomed tile shows its part of the picture, and where that lies in the whole", "", RasterRenderer,
                   GlRenderer)
{
    Wall<TestType> wall;
    constexpr QSize Size(1280, 720);
    auto places = placesOf(gridOf(1, Size));
    places[0].part = QRectF(0.5, 0.5, 0.25, 0.25);
    wall.layOut(places, Size);
    GreyPicture picture(640, 360, 100);
    picture.fill(320, 180, 160, 90, WhiteLuma);
    picture.fill(0, 0, 320, 180, BlackLuma); // the upper left quarter, which the zoom leaves out
    wall.renderer.sink(0)->deliver(picture.frame());
    wall.update();
    const QRect area = places[0].geometry.visiblePicture();
    const QRect overview = look::overviewPlace(Size / 4, area);
    CHECK(wall.othersThanGrey(QRect(area.left() + 8, area.top() + 8, area.width() - 16, overview.top() - 16), 255) ==
          0);
    CHECK(wall.othersThanGrey(QRect(overview.topLeft() + QPoint(2, 2), overview.size() / 2 - QSize(8, 8)), 0) == 0);
    CHECK(pixelsOf(wall.image, overview, look::Accent.rgb()) > 4 * (overview.height() / 4));
    CHECK(wall.renderer.sink(0)->wantedSize() == pantau::media::PixelSize{Size.width() * 4, Size.height() * 4});
    CHECK(isGrey(wall.renderer.picture(0).pixel(640, 360), 255));
}

TEMPLATE_TEST_CASE("a tile that stands out has a frame, and loses it again", "", RasterRenderer, GlRenderer)
{
    Wall<TestType> wall;
    wall.deliver(2, WhiteLuma);
    wall.update();
    const QImage before = wall.image;
    const QRect tile = wall.tiles[2].tile;
    wall.renderer.setHighlight(2, TileHighlight::Selected);
    CHECK(wall.update());
    const int around = 2 * 3 * (tile.width() + tile.height()) - 4 * 3 * 3;
    CHECK(pixelsOf(wall.image, tile, look::Accent.rgb()) == around);
    wall.deliver(2, BlackLuma);
    wall.update();
    CHECK(pixelsOf(wall.image, tile, look::Accent.rgb()) == around);
    wall.renderer.setHighlight(2, TileHighlight::DropTarget);
    wall.update();
    const int dashes = pixelsOf(wall.image, tile, look::Accent.rgb());
    CHECK((dashes > around / 2 && dashes < around));
    wall.renderer.setHighlight(2, TileHighlight::None);
    wall.deliver(2, WhiteLuma);
    wall.update();
    CHECK(wall.image == before);
}

TEMPLATE_TEST_CASE("a tile's picture can be had alone, as large as it is shown", "", RasterRenderer, GlRenderer)
{
    Wall<TestType> wall;
    wall.deliver(1, WhiteLuma, {48, 48});
    wall.update();
    const QImage picture = wall.renderer.picture(1);
    CHECK(picture.size() == wall::fitted(wall.picture(1).size(), 1.0));
    CHECK(isGrey(picture.pixel(0, 0), 255));
    CHECK(isGrey(picture.pixel(picture.width() - 1, picture.height() - 1), 255));
}

TEMPLATE_TEST_CASE("a tile's picture can be had small, the part that is shown and in its shape", "", RasterRenderer,
                   GlRenderer)
{
    Wall<TestType> wall;
    CHECK(wall.renderer.thumbnail(1, {40, 40}).isNull());
    auto places = placesOf(wall.tiles);
    places[1].part = QRectF(0.5, 0, 0.5, 0.5);
    wall.layOut(places, WallSize);
    GreyPicture picture(128, 72, BlackLuma);
    picture.fill(64, 0, 64, 36, WhiteLuma);
    wall.renderer.sink(1)->deliver(picture.frame());
    wall.update();
    const QImage small = wall.renderer.thumbnail(1, {64, 64});
    CHECK(small.size() == QSize(64, 36));
    CHECK(isGrey(small.pixel(32, 18), 255));
    CHECK(isGrey(small.pixel(62, 2), 255));
}

TEMPLATE_TEST_CASE("a picture goes on behind the bezels of a wall of panels, and what lies there is not shown", "",
                   RasterRenderer, GlRenderer)
{
    Wall<TestType> wall;
    constexpr wall::PanelMatrix Panels{2, 2, 80, 44};
    const QSize whole = wall::virtualSize(WallSize, Panels);
    // As one output of the virtual wall's size shows it.
    const auto tiles = wall::geometryOf(wall::Layout(), WallSize, Panels);
    wall.renderer.setPanels(Panels);
    wall.layOut(placesOf(tiles), WallSize);
    wall.renderer.sink(0)->deliver(steps(whole).frame());
    wall.update();
    const QImage seen = wall.image;
    wall.renderer.setHighlight(0, TileHighlight::Selected);
    wall.update();
    const QImage framed = wall.image;
    wall.renderer.setHighlight(0, TileHighlight::None);
    wall.renderer.setPanels({});
    wall.layOut(placesOf(tiles), whole);
    wall.update();
    REQUIRE(seen.size() == WallSize);
    REQUIRE(wall.image.size() == whole);
    for (const wall::PanelPiece& piece : wall::panelPieces(WallSize, Panels)) {
        const QRect shownAt(piece.shownAt, piece.virtualRect.size());
        const QRect picture = shownAt.intersected(QRect(0, 0, WallSize.width(), WallSize.height() - 60));
        const QImage expected = wall.image.copy(picture.translated(piece.virtualRect.topLeft() - piece.shownAt));
        // Above the caption, whose height is the output's affair.
        CHECK(worstDifference(seen.copy(picture), expected) <= 2);
    }
    // The frame runs around the whole, not around each panel.
    CHECK(framed.pixel(WallSize.width() - 1, 100) == look::Accent.rgb());
    CHECK(framed.pixel((WallSize.width() / 2) - 1, 100) == seen.pixel((WallSize.width() / 2) - 1, 100));
}

TEMPLATE_TEST_CASE("on a wall of panels only what changed is painted, and where it is seen", "", RasterRenderer,
                   GlRenderer)
{
    Wall<TestType> wall;
    constexpr wall::PanelMatrix Panels{2, 1, 100, 0};
    const auto tiles = wall::geometryOf(wall::Layout::grid(4, 1).value(), WallSize, Panels);
    wall.renderer.setPanels(Panels);
    wall.layOut(placesOf(tiles), WallSize);
    const QImage before = wall.image;
    wall.deliver(3, WhiteLuma, {90, 160});
    const QRegion region = wall.renderer.collect();
    CHECK(QRegion(QRect(QPoint(0, 0), WallSize)).subtracted(region).isEmpty() == std::is_same_v<TestType, GlRenderer>);
    wall.image = wall.renderer.snapshot();
    const QRect picture = tiles[3].visiblePicture().translated(-Panels.bezelX, 0);
    CHECK(region.intersects(picture));
    CHECK(isGrey(wall.image.pixel(picture.center()), 255));
    CHECK(wall.image.copy(0, 0, 320, 360) == before.copy(0, 0, 320, 360));
}

TEMPLATE_TEST_CASE("a text fills its tile so that it is read from afar, and a long one is not cut off", "",
                   RasterRenderer, GlRenderer)
{
    Wall<TestType> wall;
    // Rows of the tile in which words stand.
    const auto rows = [&](std::size_t tile) {
        const QRect area = wall.tiles[tile].visiblePicture();
        std::vector<int> found;
        for (int y = area.top(); y <= area.bottom(); ++y) {
            if (pixelsOf(wall.image, QRect(area.left(), y, area.width(), 1), look::TileBackground.rgb()) <
                area.width()) {
                found.push_back(y - area.top());
            }
        }
        return found;
    };
    TileCaption text;
    text.mark = TileMark::Plain;
    text.overlay = QStringLiteral("POSKO");
    wall.renderer.setCaption(0, text);
    text.overlay = QStringLiteral("Posko banjir Batu Merah, telepon 0911-123456; ").repeated(4);
    wall.renderer.setCaption(1, text);
    wall.update();
    const int height = wall.tiles[0].visiblePicture().height();
    CHECK(static_cast<int>(rows(0).size()) > height / 8); // capitals of a line of a quarter
    CHECK(static_cast<int>(rows(1).size()) > height / 4);
    CHECK(rows(1).front() > 0);
    CHECK(rows(1).back() < height - 1);
}
