// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/RasterTile.h"
#include "core/render/TileRenderer.h"

class QPainter;

namespace pantau::render {

/// Paints tiles with the processor: pictures are converted straight into the wall, captions are drawn once and kept.
/// GUI thread; owned by the wall's window.
class RasterRenderer final : public TileRenderer
{
public:
    void setLayout(const std::vector<wall::TileGeometry>& tiles, QSize wall) override;
    [[nodiscard]] std::shared_ptr<media::FrameSink> sink(int index) override;
    void setCaption(int index, const TileCaption& caption) override;
    [[nodiscard]] QRegion collect() override;
    void paint(QImage& target, const QRegion& region) override;
    [[nodiscard]] std::optional<Shown> shown(int index) const override;
    [[nodiscard]] std::uint64_t dropped(int index) const override;

private:
    struct Tile
    {
        wall::TileGeometry geometry;
        std::shared_ptr<RasterTile> sink = std::make_shared<RasterTile>();
        TilePicture picture;
        TileCaption caption;
        QImage strip; ///< the caption, drawn
        bool isNew = false;
    };
    [[nodiscard]] const Tile& tile(int index) const { return m_tiles.at(static_cast<std::size_t>(index)); }
    static void take(Tile& tile);
    /// The picture, and of what it leaves free of its area what lies in `region`.
    void paintPicture(QImage& target, const Tile& tile, const QRegion& region) const;
    void paintOverlay(QImage& target, const Tile& tile) const;
    void drawStrip(Tile& tile) const;

    std::vector<Tile> m_tiles;
    QSize m_wall;
    QRegion m_dirty;
};

} // namespace pantau::render
