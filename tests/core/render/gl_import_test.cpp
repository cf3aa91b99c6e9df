// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/FrameHub.h"
#include "core/render/GlRenderer.h"
#include "core/render/RasterRenderer.h"
#include "tests/core/render/FakeImporter.h"
#include "tests/core/render/GlGui.h"
#include "tests/core/render/ImportedWall.h"
#include "tests/core/render/TestPicture.h"
#include "tests/support/catch.h"

using namespace pantau::test;
using pantau::render::GlRenderer;
using pantau::render::ImportReason;
using pantau::render::RasterRenderer;
using pantau::render::TileRenderer;
namespace media = pantau::media;
namespace render = pantau::render;
namespace wall = pantau::wall;

namespace {

constexpr QSize SmallWall(640, 360);
// A renderer that imports, on a wall of four tiles.
struct Importing
{
    std::shared_ptr<ImporterState> importer = std::make_shared<ImporterState>();
    GlRenderer renderer;

    Importing()
    {
        REQUIRE_FALSE(renderer.isLost());
        REQUIRE(renderer.useImporter(std::make_unique<FakeImporter>(importer), twoColourProof()) == ImportReason::None);
        renderer.setLayout(placesOf(gridOf(4, SmallWall)), SmallWall);
        importer->imported = 0;
    }
    void show(int view, const media::VideoFrame& frame)
    {
        renderer.sink(view)->deliver(frame);
        static_cast<void>(renderer.collect());
        static_cast<void>(renderer.snapshot());
    }
    [[nodiscard]] bool takes(int view) { return renderer.sink(view)->takes(media::SurfaceKind::Cuda); }
};

} // namespace

TEST_CASE("imported pictures make the same wall as those that go up, and the raster renderer's within 4 levels")
{
    const GlGui gui;
    Importing imports;
    GlRenderer uploads;
    RasterRenderer raster;
    const QImage imported = mixedWall(imports.renderer, onCard);
    CHECK(imports.importer->imported == 24);
    CHECK(imported == mixedWall(uploads, asItIs));
    CHECK(worstDifference(imported, mixedWall(raster, asItIs)) <= 4);
}

TEST_CASE("an imported picture can be had alone, and is the same as an uploaded one")
{
    const GlGui gui;
    Importing imports;
    GlRenderer uploads;
    static_cast<void>(mixedWall(imports.renderer, onCard));
    static_cast<void>(mixedWall(uploads, asItIs));
    for (int tile = 0; tile < 12; ++tile) {
        CAPTURE(tile);
        CHECK_FALSE(imports.renderer.picture(tile).isNull());
        CHECK(imports.renderer.picture(tile) == uploads.picture(tile));
    }
}

TEST_CASE("an imported picture can be had small, as an uploaded one looks")
{
    const GlGui gui;
    Importing imports;
    GlRenderer uploads;
    static_cast<void>(mixedWall(imports.renderer, onCard));
    static_cast<void>(mixedWall(uploads, asItIs));
    for (int tile = 0; tile < 12; ++tile) {
        CAPTURE(tile);
        const QImage small = imports.renderer.thumbnail(tile, {110, 62});
        CHECK(std::max(small.width() * 62, small.height() * 110) == 110 * 62); // fitted
        // Other filters, and the pictures change by a level and a half from pixel to pixel.
        CHECK(worstDifference(small, uploads.thumbnail(tile, {110, 62})) <= 8);
    }
    const QImage before = imports.renderer.snapshot();
    static_cast<void>(imports.renderer.thumbnail(0, {64, 64}));
    CHECK(imports.renderer.snapshot() == before);
}

TEST_CASE("an imported picture goes to another renderer, read back from the card")
{
    const GlGui gui;
    Importing wall;
    GreyPicture white(64, 36, WhiteLuma);
    white.frame().decodedAt = pantau::base::SteadyTime(std::chrono::seconds(7));
    white.frame().stamp = media::SendStamp{1, {}};
    wall.show(0, onCard(white.frame()));
    media::FrameCopy copy;
    const auto newest = wall.renderer.newest(0, 1, copy);
    REQUIRE(newest.has_value());
    CHECK(newest->surface == nullptr);
    CHECK_FALSE(newest->stamp.has_value());
    RasterRenderer other;
    other.setLayout(placesOf(gridOf(1, SmallWall)), SmallWall);
    other.sink(0)->deliver(*newest);
    static_cast<void>(other.collect());
    CHECK(isGrey(other.picture(0).pixel(SmallWall.width() / 2, SmallWall.height() / 2), 255));
    CHECK(other.shown(0)->decodedAt == white.frame().decodedAt);
}

TEST_CASE("surfaces are taken only after a picture came out right")
{
    const GlGui gui;
    GlRenderer renderer;
    const auto state = std::make_shared<ImporterState>();
    media::SurfaceProof proof = twoColourProof();
    ImportReason expected = ImportReason::None;
    SECTION("it does")
    {
    }
    SECTION("the driver cannot")
    {
        state->ability = ImportReason::NoExtension;
        expected = ImportReason::NoExtension;
    }
    SECTION("nothing is lent")
    {
        proof.pictures.clear();
        expected = ImportReason::NotOffered;
    }
    SECTION("another kind is lent")
    {
        state->kind = media::SurfaceKind::DmaBuf;
        expected = ImportReason::NotOffered;
    }
    SECTION("the picture is refused")
    {
        state->broken = true;
        expected = ImportReason::Refused;
    }
    SECTION("the picture is green")
    {
        state->green = true;
        expected = ImportReason::WrongPicture;
    }
    SECTION("the picture is another one")
    {
        proof.points.back().sample = {150, 180, 70};
        expected = ImportReason::WrongPicture;
    }
    CHECK(renderer.useImporter(std::make_unique<FakeImporter>(state), proof) == expected);
    renderer.setLayout(placesOf(gridOf(4, SmallWall)), SmallWall);
    CHECK(renderer.sink(0)->takes(media::SurfaceKind::Cuda) == (expected == ImportReason::None));
    CHECK_FALSE(renderer.sink(0)->takes(media::SurfaceKind::DmaBuf));
}

TEST_CASE("a picture that is not taken later brings its stream back to copies, by itself and for good")
{
    const GlGui gui;
    Importing wall;
    const GreyPicture white(64, 36, WhiteLuma);
    wall.show(0, onCard(white.frame()));
    wall.show(1, onCard(white.frame()));
    const ExpectedMessage said(QStringLiteral("could not be shown from there"));
    wall.importer->broken = true;
    wall.show(0, onCard(white.frame()));
    wall.show(0, onCard(white.frame())); // was on its way already
    CHECK(said.seen() == 1);
    CHECK_FALSE(wall.takes(0));
    CHECK(wall.takes(1)); // no other stream pays for it
    wall.importer->broken = false;
    CHECK_FALSE(wall.takes(0));
    wall.show(0, white.frame());
    CHECK(isGrey(wall.renderer.snapshot().pixel(160, 80), 255));
    CHECK(isGrey(wall.renderer.snapshot().pixel(480, 80), 255));
}

TEST_CASE("a renderer holds no more surfaces than the decoder's pool is made for, and gives each back")
{
    const GlGui gui;
    const GreyPicture white(64, 36, WhiteLuma);
    {
        Importing wall;
        const int before = s_liveSurfaces;
        int most = 0;
        const auto deliver = [&] {
            wall.renderer.sink(0)->deliver(onCard(white.frame()));
            most = std::max(most, s_liveSurfaces - before);
        };
        for (int round = 0; round < 10; ++round) {
            deliver();
            static_cast<void>(wall.renderer.collect());
            deliver(); // waits
            deliver(); // replaces it
            static_cast<void>(wall.renderer.snapshot());
        }
        CHECK(most <= media::FrameSink::KeptSurfaces);
        CHECK(most >= 2); // else nothing was held
        wall.show(0, onCard(white.frame()));
        CHECK(s_liveSurfaces - before == 1); // what is shown
        wall.show(0, white.frame());
        CHECK(s_liveSurfaces == before);
        wall.show(0, onCard(white.frame()));
    }
    CHECK(s_liveSurfaces == 0);
}

TEST_CASE("a view that is hidden gives its surfaces back and still has its picture when it returns")
{
    const GlGui gui;
    Importing wall;
    const int before = s_liveSurfaces;
    const GreyPicture white(64, 36, WhiteLuma);
    const GreyPicture black(64, 36, BlackLuma);
    wall.show(0, onCard(black.frame()));
    SECTION("the one that was painted")
    {
        wall.show(0, onCard(white.frame()));
    }
    SECTION("one that waited")
    {
        wall.renderer.sink(0)->deliver(onCard(white.frame()));
    }
    std::vector<render::TilePlace> others = placesOf(gridOf(4, SmallWall));
    others[0].view = 7;
    wall.renderer.setLayout(others, SmallWall);
    CHECK(s_liveSurfaces == before);
    wall.renderer.setLayout(placesOf(gridOf(4, SmallWall)), SmallWall);
    CHECK(isGrey(wall.renderer.snapshot().pixel(160, 80), 255));
    CHECK(wall.takes(0));
}

TEST_CASE("a zoomed tile takes copies, and a picture on the card is zoomed meanwhile")
{
    const GlGui gui;
    Importing wall;
    GreyPicture picture(320, 180, BlackLuma);
    picture.fill(160, 90, 160, 90, WhiteLuma);
    wall.show(0, onCard(picture.frame()));
    CHECK(isGrey(wall.renderer.snapshot().pixel(40, 40), 0));
    std::vector<render::TilePlace> zoomed = placesOf(gridOf(4, SmallWall));
    zoomed[0].part = QRectF(0.5, 0.5, 0.5, 0.5);
    wall.renderer.setLayout(zoomed, SmallWall);
    CHECK_FALSE(wall.takes(0));
    CHECK(isGrey(wall.renderer.snapshot().pixel(160, 80), 255));
    wall.renderer.setLayout(placesOf(gridOf(4, SmallWall)), SmallWall);
    CHECK(wall.takes(0));
}

TEST_CASE("a stream that an OpenGL and a raster wall show comes in memory, until the raster wall hides it")
{
    const GlGui gui;
    Importing onOpenGl;
    RasterRenderer onRaster;
    onRaster.setLayout(placesOf(gridOf(4, SmallWall)), SmallWall);
    media::FrameHub hub;
    CHECK_FALSE(hub.takes(media::SurfaceKind::Cuda)); // nobody shows it
    hub.subscribe(onOpenGl.renderer.sink(0));
    CHECK(hub.takes(media::SurfaceKind::Cuda));
    CHECK_FALSE(hub.takes(media::SurfaceKind::DmaBuf));
    hub.subscribe(onRaster.sink(0));
    CHECK_FALSE(hub.takes(media::SurfaceKind::Cuda));
    const GreyPicture white(64, 36, WhiteLuma);
    hub.publish(onCard(white.frame())); // decided before the raster wall came
    CHECK(onRaster.collect() == QRegion(QRect(QPoint(0, 0), SmallWall)));
    CHECK(onRaster.picture(0).isNull());
    hub.publish(white.frame());
    static_cast<void>(onRaster.collect());
    static_cast<void>(onOpenGl.renderer.collect());
    CHECK(isGrey(onRaster.snapshot().pixel(160, 80), 255));
    CHECK(isGrey(onOpenGl.renderer.snapshot().pixel(160, 80), 255));
    onRaster.setLayout({}, SmallWall);
    CHECK(hub.takes(media::SurfaceKind::Cuda));
}
