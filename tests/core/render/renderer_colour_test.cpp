// SPDX-License-Identifier: GPL-3.0-or-later
// Colours as they come out on the wall, whoever draws it: each case runs with the raster renderer and with OpenGL.
#include "core/render/GlRenderer.h"
#include "core/render/RasterRenderer.h"
#include "core/render/ShaderColour.h"
#include "tests/core/media/CodedPicture.h"
#include "tests/core/render/GlGui.h"
#include "tests/support/catch.h"

using namespace pantau::test;
using pantau::media::ColourSpace;
using pantau::media::PixelLayout;
using pantau::media::PixelSize;
using pantau::render::GlRenderer;
using pantau::render::RasterRenderer;

namespace {

// Of a flat area; and of a gradient, where OpenGL blends between the samples of chroma and the processor does not.
constexpr double FlatTolerance = 2.0;
constexpr double GradientTolerance = 3.0;

constexpr PixelSize PatchSize{98, 62};
constexpr PixelSize RampSize{128, 8};

// Tiles side by side whose areas are all of one size.
template <typename Renderer> struct Row
{
    GlGui gui;
    Renderer renderer;

    Row() { REQUIRE_FALSE(renderer.isLost()); } // else this machine has no OpenGL: install libgl1-mesa-dri
    void layOut(std::size_t count, PixelSize size)
    {
        std::vector<pantau::render::TilePlace> places;
        for (int i = 0; i < static_cast<int>(count); ++i) {
            const QRect area(i * size.width, 0, size.width, size.height);
            const QRect caption(area.bottomLeft() + QPoint(0, 1), QSize(size.width, 4));
            places.push_back({{area.united(caption), area, caption, area}, i});
        }
        renderer.setLayout(places, {static_cast<int>(count) * size.width, size.height + 4});
    }
    QImage shown()
    {
        static_cast<void>(renderer.collect());
        return renderer.snapshot();
    }
};

Rgb at(const QImage& image, int x, int y)
{
    const QRgb pixel = image.pixel(x, y);
    return {static_cast<double>(qRed(pixel)), static_cast<double>(qGreen(pixel)), static_cast<double>(qBlue(pixel))};
}

// Each patch in a tile of its own, flat at whatever size it is shown.
template <typename Renderer>
void checkPatches(Row<Renderer>& row, PixelSize from, PixelSize to, PixelLayout layout, ColourSpace colour)
{
    std::vector<Rgb> wanted;
    for (std::size_t i = 0; i < Patches.size(); ++i) {
        const auto [y, cb, cr] = referenceYcc(Patches.at(i), colour);
        const Code code{static_cast<double>(y), static_cast<double>(cb), static_cast<double>(cr)};
        CodedPicture picture(from, layout, colour, [&](int, int) { return code; });
        pantau::media::VideoFrame frame = picture.frame();
        frame.pixelAspect = static_cast<double>(to.width) * from.height / (to.height * from.width); // fills its tile
        row.renderer.sink(static_cast<int>(i))->deliver(frame);
        wanted.push_back(referenceRgb(code.y, code.cb, code.cr, colour));
    }
    const QImage image = row.shown();
    double worst = 0;
    for (int y = 0; y < to.height; ++y) {
        for (int x = 0; x < image.width(); ++x) {
            worst = std::max(worst, distance(at(image, x, y), wanted.at(static_cast<std::size_t>(x / to.width))));
        }
    }
    CAPTURE(static_cast<int>(layout), static_cast<int>(colour.matrix), colour.fullRange, to.width, to.height);
    CHECK(worst <= FlatTolerance);
}

} // namespace

TEMPLATE_TEST_CASE("colour patches come out within 2 levels at 1:1, smaller and larger, odd sizes too", "",
                   RasterRenderer, GlRenderer)
{
    Row<TestType> row;
    for (const PixelSize to : {PatchSize, PixelSize{49, 31}, PixelSize{31, 17}, PixelSize{7, 5}, PixelSize{131, 77}}) {
        row.layOut(Patches.size(), to);
        forEachFormat(
            [&](PixelLayout layout, ColourSpace colour) { checkPatches(row, PatchSize, to, layout, colour); });
    }
    row.layOut(Patches.size(), {97, 61});
    forEachFormat([&](PixelLayout layout, ColourSpace colour) {
        checkPatches(row, {97, 61}, {97, 61}, layout, colour);
    });
}

TEMPLATE_TEST_CASE("gradients come out within 3 levels of the standard at 1:1, odd sizes and single pixels included",
                   "", RasterRenderer, GlRenderer)
{
    Row<TestType> row;
    for (const PixelSize size : {PixelSize{256, 256}, PixelSize{255, 193}, PixelSize{33, 1}, PixelSize{1, 1}}) {
        row.layOut(1, size);
        forEachFormat([&](PixelLayout layout, ColourSpace colour) {
            const auto pattern = [&](int x, int y) { return gradient(x, y, {256, 256}, colour.fullRange); };
            const CodedPicture picture(size, layout, colour, pattern);
            row.renderer.sink(0)->deliver(picture.frame());
            const QImage image = row.shown();
            double worst = 0;
            for (int y = 0; y < size.height; ++y) {
                for (int x = 0; x < size.width; ++x) {
                    const double luma = pattern(x, y).y;
                    const Code chroma = pattern(x - x % 2, y - y % 2);
                    worst =
                        std::max(worst, distance(at(image, x, y), referenceRgb(luma, chroma.cb, chroma.cr, colour)));
                }
            }
            CAPTURE(static_cast<int>(layout), static_cast<int>(colour.matrix), colour.fullRange, size.width);
            CHECK(worst <= GradientTolerance);
        });
    }
}

TEMPLATE_TEST_CASE("a ramp that is scaled stays a ramp from end to end", "", RasterRenderer, GlRenderer)
{
    Row<TestType> row;
    for (const PixelSize to : {PixelSize{64, 4}, PixelSize{48, 3}, PixelSize{32, 2}, PixelSize{304, 19}}) {
        row.layOut(1, to);
        forEachFormat([&](PixelLayout layout, ColourSpace colour) {
            const CodedPicture picture(RampSize, layout, colour, [](int x, int) { return Code{20.0 + x, 128, 128}; });
            row.renderer.sink(0)->deliver(picture.frame());
            const QImage image = row.shown();
            CAPTURE(static_cast<int>(layout), colour.fullRange, to.width);
            const double step = 1.2 * RampSize.width / to.width;
            for (int x = 0; x < to.width; ++x) {
                const double source = (x + 0.5) * RampSize.width / to.width - 0.5;
                const Rgb wanted = referenceRgb(20.0 + std::clamp(source, 0.0, RampSize.width - 1.0), 128, 128, colour);
                REQUIRE(distance(at(image, x, to.height / 2), wanted) <= FlatTolerance + step);
                REQUIRE((x == 0 || at(image, x, 0).g >= at(image, x - 1, 0).g));
            }
        });
    }
}

TEST_CASE("the shader's numbers are those of the standards")
{
    for (const double fullScale : {255.0, 65535.0 / 256.0}) {
        for (const ColourSpace colour : Colours) {
            const auto shader = pantau::render::shaderColour(colour, fullScale);
            for (const Code& code : {Code{16, 128, 128}, Code{235, 128, 128}, Code{100, 90, 160}, Code{80, 150, 110}}) {
                const std::array coded{code.y, code.cb, code.cr};
                const auto level = [&](std::size_t channel) {
                    double sum = 0;
                    for (std::size_t i = 0; i < 3; ++i) {
                        const double ycc = coded.at(i) / fullScale - static_cast<double>(shader.zero.at(i));
                        sum += static_cast<double>(shader.toRgb.at(channel * 3 + i)) * ycc;
                    }
                    return std::clamp(sum, 0.0, 1.0) * 255.0;
                };
                CHECK(distance({level(0), level(1), level(2)}, referenceRgb(code.y, code.cb, code.cr, colour)) < 0.01);
            }
        }
    }
}
