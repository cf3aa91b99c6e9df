// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/FrameSink.h"
#include "core/render/TileCaption.h"
#include "core/wall/GridLayout.h"

#include <QImage>
#include <QRegion>

#include <memory>
#include <optional>
#include <vector>

namespace pantau::render {

/// Draws the tiles of one wall. Raster and OpenGL are peers behind this. GUI thread; owned by the wall's window.
class TileRenderer
{
public:
    virtual ~TileRenderer() = default;

    /// Lays the tiles out; their number never changes after the first call.
    virtual void setLayout(const std::vector<wall::TileGeometry>& tiles, QSize wall) = 0;
    /// Where the pictures of tile `index` go.
    [[nodiscard]] virtual std::shared_ptr<media::FrameSink> sink(int index) = 0;
    virtual void setCaption(int index, const TileCaption& caption) = 0;

    /// Takes the newest pictures; returns what must be painted again.
    [[nodiscard]] virtual QRegion collect() = 0;
    /// Paints `region` of the wall into `target`, which has the wall's size.
    virtual void paint(QImage& target, const QRegion& region) = 0;

    struct Shown
    {
        base::SteadyTime decodedAt;
        std::optional<media::SendStamp> stamp;
        bool isNew = false; ///< taken by the last collect()
    };
    /// What tile `index` shows; nothing before its first picture.
    [[nodiscard]] virtual std::optional<Shown> shown(int index) const = 0;
    /// Pictures of tile `index` that were replaced before they were shown.
    [[nodiscard]] virtual std::uint64_t dropped(int index) const = 0;
};

} // namespace pantau::render
