// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/GlRenderer.h"
#include "core/render/RasterRenderer.h"
#include "tests/core/media/CodedPicture.h"
#include "tests/core/render/GlGui.h"
#include "tests/core/render/TestPicture.h"
#include "tests/support/catch.h"

#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QOpenGLExtraFunctions>
#include <QPixmap>
#include <QScreen>
#include <QTimer>
#include <QWindow>

#include <array>
#include <functional>
#include <memory>

using namespace pantau::test;
using pantau::render::GlRenderer;
using pantau::render::GlTexture;
using pantau::render::RasterRenderer;
using pantau::render::TileCaption;
using pantau::render::TileHighlight;
using pantau::render::TilePlace;
using pantau::render::TileRenderer;
namespace base = pantau::base;
namespace media = pantau::media;
namespace wall = pantau::wall;

namespace {

// Runs the event loop until `condition`; false after 20 s.
[[nodiscard]] bool await(const std::function<bool()>& condition)
{
    const base::SteadyTime limit = base::Clock::system().steady() + std::chrono::seconds(20);
    QTimer wake;
    wake.start(20);
    while (!condition()) {
        if (base::Clock::system().steady() > limit) {
            return false;
        }
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

// As cameras see: no edges finer than the scalers, which differ, can carry.
Code smooth(int x, int y, media::PixelSize size)
{
    const double across = static_cast<double>(x) / size.width;
    const double down = static_cast<double>(y) / size.height;
    return {std::round(40 + 160 * across), std::round(80 + 90 * down), std::round(170 - 90 * across)};
}

constexpr QSize LargeWall(1280, 720);

// Sixteen tiles with everything that a tile can have.
QImage fullWall(TileRenderer& renderer, const wall::PanelMatrix& panels)
{
    std::vector<TilePlace> places = placesOf(wall::geometryOf(wall::Layout::grid(4, 4).value(), LargeWall, panels));
    renderer.setPanels(panels);
    places[6].part = QRectF(0.25, 0.25, 0.5, 0.5);
    renderer.setLayout(places, LargeWall);
    constexpr std::array Sizes{media::PixelSize{320, 180}, media::PixelSize{640, 360}, media::PixelSize{1280, 720},
                               media::PixelSize{352, 288}};
    for (int i = 0; i < 16; ++i) {
        const auto index = static_cast<std::size_t>(i);
        TileCaption caption = liveCaption();
        caption.overlay = i % 5 == 3 ? QStringLiteral("Beku 00:42") : QString();
        caption.reason = QStringLiteral("tidak ada data");
        renderer.setCaption(i, caption);
        const media::PixelSize size = Sizes.at(index % Sizes.size());
        const CodedPicture picture(size, Layouts.at(index % 3), Colours.at(index / 4),
                                   [&](int x, int y) { return smooth(x, y, size); });
        if (i != 13) {
            renderer.sink(i)->deliver(picture.frame());
        }
    }
    renderer.setHighlight(5, TileHighlight::Selected);
    renderer.setHighlight(9, TileHighlight::DropTarget);
    static_cast<void>(renderer.collect());
    return renderer.snapshot();
}

struct Difference
{
    int worst = 0;
    int at = 0; ///< pixels from the beginning
    int over3 = 0;
};

Difference difference(const QImage& one, const QImage& other)
{
    Difference result;
    for (int i = 0; i < one.width() * one.height(); ++i) {
        const QRgb a = one.pixel(i % one.width(), i / one.width());
        const QRgb b = other.pixel(i % one.width(), i / one.width());
        const int levels =
            std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
        result.over3 += levels > 3 ? 1 : 0;
        if (levels > result.worst) {
            result = {levels, i, result.over3};
        }
    }
    return result;
}

// A window with four tiles, the first of them white.
struct Shown
{
    QWindow window;

    void show(TileRenderer& renderer)
    {
        window.setSurfaceType(renderer.surfaceType());
        renderer.attach(window);
        window.setGeometry(100, 50, 640, 360);
        window.show();
        REQUIRE(await([this] { return window.isExposed(); }));
    }
    static void fill(TileRenderer& renderer, std::uint8_t luma)
    {
        renderer.setLayout(placesOf(gridOf(4, {640, 360})), {640, 360});
        renderer.sink(0)->deliver(GreyPicture(64, 36, luma).frame());
        REQUIRE_FALSE(renderer.collect().isEmpty());
    }
    // What stands on the screen there.
    [[nodiscard]] QImage onScreen() const
    {
        return window.screen()->grabWindow(window.winId()).toImage().convertToFormat(QImage::Format_RGB32);
    }
    [[nodiscard]] bool showsSoon(const QImage& image) const
    {
        return await([&] { return onScreen() == image; });
    }
};

} // namespace

TEST_CASE("OpenGL and raster show the same wall")
{
    const GlGui gui;
    RasterRenderer raster;
    GlRenderer gl;
    REQUIRE_FALSE(gl.isLost());
    // Of one panel, and of several whose bezels run through the tiles.
    for (const wall::PanelMatrix& panels : {wall::PanelMatrix{}, wall::PanelMatrix{3, 2, 60, 34}}) {
        const QImage expected = fullWall(raster, panels);
        const QImage image = fullWall(gl, panels);
        const Difference found = difference(expected, image);
        CAPTURE(panels.columns, found.worst, found.at % LargeWall.width(), found.at / LargeWall.width(), found.over3);
        // Each may be 2 levels off the standard, to either side.
        CHECK(found.worst <= 4);
        CHECK(found.over3 < LargeWall.width() * LargeWall.height() / 1000);
    }
}

TEST_CASE("what is painted stands on the screen, again after each change and after closing and showing")
{
    const GlGui gui;
    GlRenderer renderer;
    Shown shown;
    shown.show(renderer);
    for (const std::uint8_t luma : {WhiteLuma, BlackLuma}) {
        Shown::fill(renderer, luma);
        REQUIRE(renderer.present({}));
        CHECK(isGrey(renderer.snapshot().pixel(160, 80), luma == WhiteLuma ? 255 : 0));
        CHECK(shown.showsSoon(renderer.snapshot()));
    }
    shown.window.close();
    shown.window.destroy();
    CHECK_FALSE(renderer.present({})); // the last tick was still on its way
    CHECK_FALSE(renderer.isLost());
    CHECK(isGrey(renderer.snapshot().pixel(160, 80), 0));
    shown.show(renderer);
    REQUIRE(renderer.present({}));
    CHECK(shown.showsSoon(renderer.snapshot()));
}

TEST_CASE("two walls are drawn by two renderers without disturbing each other")
{
    const GlGui gui;
    std::array<GlRenderer, 2> renderers;
    std::array<Shown, 2> walls;
    for (std::size_t i = 0; i < 2; ++i) {
        walls.at(i).show(renderers.at(i));
        Shown::fill(renderers.at(i), i == 0 ? WhiteLuma : BlackLuma);
    }
    walls[1].window.setPosition(800, 500);
    for (int round = 0; round < 3; ++round) {
        REQUIRE(renderers[0].present({}));
        REQUIRE(renderers[1].present({}));
    }
    CHECK(isGrey(renderers[0].snapshot().pixel(160, 80), 255));
    CHECK(isGrey(renderers[1].snapshot().pixel(160, 80), 0));
    CHECK(walls[0].showsSoon(renderers[0].snapshot()));
    CHECK(walls[1].showsSoon(renderers[1].snapshot()));
}

TEST_CASE("a texture that ends while another wall's context is current leaves that one's textures alone")
{
    const GlGui gui;
    std::array<QOpenGLContext, 2> contexts;
    QOffscreenSurface surface;
    surface.create();
    REQUIRE((contexts[0].create() && contexts[1].create()));
    constexpr GlTexture::Format Grey{GL_R8, GL_RED, GL_UNSIGNED_BYTE, 1};
    const std::array<std::uint8_t, 4> texels{};
    REQUIRE(contexts[0].makeCurrent(&surface));
    auto lost = std::make_unique<GlTexture>();
    lost->upload({2, 2}, Grey, texels.data(), 2);
    REQUIRE(contexts[1].makeCurrent(&surface));
    GlTexture other;
    other.upload({2, 2}, Grey, texels.data(), 2);
    QOpenGLExtraFunctions& gl = *contexts[1].extraFunctions();
    other.bind(gl, 0);
    GLint name = 0;
    gl.glGetIntegerv(GL_TEXTURE_BINDING_2D, &name);
    REQUIRE(name != 0);
    lost.reset();
    CHECK(gl.glIsTexture(static_cast<GLuint>(name)) == GL_TRUE);
}

TEST_CASE("the raster renderer takes over in the window of a lost one, with its pictures")
{
    const GlGui gui;
    Shown shown;
    auto lost = std::make_unique<GlRenderer>();
    shown.show(*lost);
    Shown::fill(*lost, WhiteLuma);
    REQUIRE(lost->present({}));
    RasterRenderer renderer;
    renderer.attach(shown.window);
    renderer.setLayout(placesOf(gridOf(4, {640, 360})), {640, 360});
    lost->handOver(renderer);
    lost.reset();
    REQUIRE(renderer.present(renderer.collect()));
    CHECK(isGrey(renderer.snapshot().pixel(160, 80), 255));
    CHECK(shown.showsSoon(renderer.snapshot()));
    Shown::fill(renderer, BlackLuma);
    REQUIRE(renderer.present(QRect(0, 0, 640, 360)));
    CHECK(shown.showsSoon(renderer.snapshot()));
}

TEST_CASE("where there is no OpenGL the renderer is lost from the start, takes everything and draws nothing")
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qunsetenv("DISPLAY");
    const Gui gui;
    GlRenderer renderer;
    CHECK(renderer.isLost());
    Shown::fill(renderer, WhiteLuma);
    renderer.setCaption(0, liveCaption());
    renderer.setHighlight(0, TileHighlight::Selected);
    CHECK(renderer.snapshot().isNull());
    CHECK_FALSE(renderer.present({}));
    CHECK(isGrey(renderer.picture(0).pixel(10, 10), 255));
}

TEST_CASE("with OpenGL a zoom takes effect at once, also on a picture that stands still")
{
    const GlGui gui;
    GlRenderer renderer;
    std::vector<TilePlace> places = placesOf(gridOf(1, LargeWall));
    renderer.setLayout(places, LargeWall);
    GreyPicture picture(640, 360, BlackLuma);
    picture.fill(320, 180, 320, 180, WhiteLuma);
    renderer.sink(0)->deliver(picture.frame());
    static_cast<void>(renderer.collect());
    CHECK(isGrey(renderer.snapshot().pixel(100, 100), 0));
    places[0].part = QRectF(0.5, 0.5, 0.5, 0.5);
    renderer.setLayout(places, LargeWall);
    CHECK_FALSE(renderer.collect().isEmpty());
    CHECK(isGrey(renderer.snapshot().pixel(100, 100), 255));
}
