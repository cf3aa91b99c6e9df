// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/RasterTile.h"
#include "core/render/TileRenderer.h"

#include <QBackingStore>

#include <map>

class QPainter;

namespace pantau::render {

/// Paints tiles with the processor: pictures are converted straight into the wall's backing store, captions are drawn
/// once and kept. GUI thread; owned by the wall's window.
class RasterRenderer final : public TileRenderer
{
public:
    [[nodiscard]] QSurface::SurfaceType surfaceType() const override { return QSurface::RasterSurface; }
    void attach(QWindow& window) override;
    void setLayout(const std::vector<TilePlace>& tiles, QSize wall) override;
    [[nodiscard]] std::shared_ptr<media::FrameSink> sink(int view) override { return m_views[view].sink; }
    void setCaption(int tile, const TileCaption& caption) override;
    void setHighlight(int tile, TileHighlight highlight) override;
    [[nodiscard]] QRegion collect() override;
    [[nodiscard]] bool present(const QRegion& region) override;
    [[nodiscard]] QImage snapshot() override;
    [[nodiscard]] QImage picture(int tile) const override;
    [[nodiscard]] std::optional<Shown> shown(int tile) const override;
    [[nodiscard]] std::uint64_t dropped(int tile) const override;

    /// Paints `region` of the wall into `target`, which has the wall's size.
    void paint(QImage& target, const QRegion& region);

private:
    struct View
    {
        std::shared_ptr<RasterTile> sink = std::make_shared<RasterTile>();
        TilePicture picture;
        bool isNew = false;
    };
    struct Tile
    {
        TilePlace place;
        View* view = nullptr;
        TileCaption caption;
        TileHighlight highlight = TileHighlight::None;
        QImage strip; ///< the caption, drawn
    };
    [[nodiscard]] Tile& tileAt(int index) { return m_tiles.at(static_cast<std::size_t>(index)); }
    [[nodiscard]] const Tile& tileAt(int index) const { return m_tiles.at(static_cast<std::size_t>(index)); }
    static void take(View& view);
    /// What the new picture of a tile covers, or uncovers of the one before.
    [[nodiscard]] static QRegion changed(const Tile& tile, QSize before);
    /// The picture, and of what it leaves free of its area what lies in `region`.
    static void paintPicture(QImage& target, const Tile& tile, const QRegion& region);
    static void paintOverview(QImage& target, const Tile& tile);
    static void paintOverlay(QImage& target, const Tile& tile);
    static void paintHighlight(QImage& target, const Tile& tile);
    void drawStrip(Tile& tile) const;

    std::unique_ptr<QBackingStore> m_store;
    QWindow* m_window = nullptr;
    std::map<int, View> m_views; ///< a map, because tiles point into it
    std::vector<Tile> m_tiles;
    QSize m_wall;
    QRegion m_dirty;
};

} // namespace pantau::render
