// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/TileRenderer.h"
#include "core/wall/PanelMatrix.h"
#include "tests/support/Messages.h"

#include <QGuiApplication>

#include <array>
#include <vector>

namespace pantau::test {

// Fonts need an application.
struct Gui
{
    Gui() : application(count, arguments.data()) {}
    ExpectedMessage platform{QStringLiteral("XDG_RUNTIME_DIR")};
    int count = 1;
    std::array<char, 5> name{"test"};
    std::array<char*, 2> arguments{name.data(), nullptr};
    QGuiApplication application;
};

inline render::TileCaption liveCaption()
{
    return {render::TileMark::Normal, QStringLiteral("PK-01 Simpang"), QStringLiteral("Live"), {}, {}};
}

// The tiles of an automatic layout, without bezels.
inline std::vector<wall::TileGeometry> gridOf(int count, QSize size)
{
    return wall::geometryOf(wall::Layout::automatic(count, size).value(), size, {});
}

// Each tile shows the view of its number.
inline std::vector<render::TilePlace> placesOf(const std::vector<wall::TileGeometry>& tiles)
{
    std::vector<render::TilePlace> places;
    for (const wall::TileGeometry& tile : tiles) {
        places.push_back({tile, static_cast<int>(places.size())});
    }
    return places;
}

inline int pixelsOf(const QImage& image, const QRect& area, QRgb colour)
{
    int count = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            count += image.pixel(x, y) == colour ? 1 : 0;
        }
    }
    return count;
}

} // namespace pantau::test
