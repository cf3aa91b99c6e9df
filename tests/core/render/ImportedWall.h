// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/SurfaceProof.h"
#include "core/render/TileRenderer.h"
#include "tests/core/media/CodedPicture.h"
#include "tests/core/media/MemorySurface.h"
#include "tests/core/render/TestWall.h"

#include <QImage>

#include <algorithm>
#include <functional>

namespace pantau::test {

// How a picture reaches a renderer: as it is, or as a surface.
using Lend = std::function<media::VideoFrame(const media::VideoFrame& frame)>;

inline media::VideoFrame asItIs(const media::VideoFrame& frame)
{
    return frame;
}

// Blue-green on the left, orange on the right.
inline media::SurfaceProof twoColourProof(const Lend& lend = onCard)
{
    constexpr media::PixelSize Size{64, 32};
    const auto colours = [](int x, int /*y*/) { return x < Size.width / 2 ? Code{90, 160, 60} : Code{150, 70, 180}; };
    const CodedPicture picture(Size, media::PixelLayout::Nv12, Colours[0], colours);
    return {"a fake", {lend(picture.frame())}, {{0.25, 0.5, {90, 160, 60}}, {0.75, 0.5, {150, 70, 180}}}};
}

// Twelve tiles, each form and colour space once; odd sides too. None is so large that its copy would be halved.
inline QImage mixedWall(render::TileRenderer& renderer, const Lend& lend)
{
    constexpr QSize Wall(1280, 720);
    renderer.setLayout(placesOf(gridOf(12, Wall)), Wall);
    int view = 0;
    forEachFormat([&](media::PixelLayout layout, media::ColourSpace colour) {
        const media::PixelSize size = view % 2 == 0 ? media::PixelSize{320, 180} : media::PixelSize{351, 287};
        const CodedPicture picture(size, layout, colour, [size](int x, int y) {
            return Code{std::round(40 + 160.0 * x / size.width), std::round(80 + 90.0 * y / size.height),
                        std::round(170 - 90.0 * x / size.width)};
        });
        renderer.sink(view)->deliver(lend(picture.frame()));
        ++view;
    });
    static_cast<void>(renderer.collect());
    return renderer.snapshot();
}

// Levels.
inline int worstDifference(const QImage& one, const QImage& other)
{
    int worst = one.size() == other.size() ? 0 : 255;
    for (int y = 0; y < std::min(one.height(), other.height()); ++y) {
        for (int x = 0; x < std::min(one.width(), other.width()); ++x) {
            const QRgb a = one.pixel(x, y);
            const QRgb b = other.pixel(x, y);
            worst = std::max(
                {worst, std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
        }
    }
    return worst;
}

} // namespace pantau::test
