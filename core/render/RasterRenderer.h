// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/PanelView.h"
#include "core/render/RasterTile.h"
#include "core/render/TileViews.h"

#include <QBackingStore>

namespace pantau::render {

/// Paints tiles with the processor: pictures are converted straight into the wall's backing store, captions are drawn
/// once and kept. A wall of panels with bezels is painted whole, and each panel's piece copied from it. GUI thread;
/// owned by the wall's window.
class RasterRenderer final : public TileRenderer
{
public:
    [[nodiscard]] QSurface::SurfaceType surfaceType() const override { return QSurface::RasterSurface; }
    void attach(QWindow& window) override;
    void setPanels(const wall::PanelMatrix& panels) override { m_panels = panels; }
    void setLayout(const std::vector<TilePlace>& tiles, QSize wall) override;
    [[nodiscard]] std::shared_ptr<media::FrameSink> sink(int view) override { return m_views.sink(view); }
    void setCaption(int tile, const TileCaption& caption) override;
    void setHighlight(int tile, TileHighlight highlight) override;
    [[nodiscard]] QRegion collect() override;
    [[nodiscard]] bool present(const QRegion& region) override;
    void handOver(TileRenderer& /*successor*/) const override {} // never lost
    [[nodiscard]] std::optional<media::VideoFrame> newest(int first, int end,
                                                          media::FrameCopy& fromCard) const override;
    [[nodiscard]] QImage snapshot() override;
    [[nodiscard]] QImage picture(int tile) const override;
    [[nodiscard]] QImage thumbnail(int tile, QSize most) const override;
    [[nodiscard]] std::optional<Shown> shown(int tile) const override { return m_views.shown(tile); }
    [[nodiscard]] std::uint64_t dropped(int tile) const override { return m_views.dropped(tile); }

    /// Paints `region` of the wall into `target`, which has the wall's size.
    void paint(QImage& target, const QRegion& region);

private:
    using Views = TileViews<RasterTile>;
    using Tile = Views::Tile;

    /// The same of the virtual wall.
    void paintTiles(QImage& target, const QRegion& region);
    /// What the new picture of a tile covers, or uncovers of the one before.
    [[nodiscard]] static QRegion changed(const Tile& tile, QSize before);
    /// The picture, and of what it leaves free of its area what lies in `region`.
    static void paintPicture(QImage& target, const Tile& tile, const QRegion& region);
    static void paintOverview(QImage& target, const Tile& tile);

    std::unique_ptr<QBackingStore> m_store;
    QWindow* m_window = nullptr;
    Views m_views;
    std::vector<QImage> m_strips; ///< of each tile: its caption, drawn; null until it is painted
    wall::PanelMatrix m_panels;
    PanelView m_view;
    QSize m_wall;     ///< the output
    QImage m_virtual; ///< the virtual wall; null where it is the output
    QRegion m_dirty;  ///< of the virtual wall
};

} // namespace pantau::render
