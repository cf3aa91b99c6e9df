// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/SurfaceProof.h"
#include "core/render/GlImporter.h"
#include "core/render/GlPainter.h"
#include "core/render/GlPlanes.h"
#include "core/render/GlTile.h"
#include "core/render/PanelView.h"
#include "core/render/TileViews.h"

#include <QOffscreenSurface>
#include <QOpenGLContext>

namespace pantau::render {

/// Paints tiles with the graphics card: the planes of a picture go up once, a shader converts them, and all tiles of a
/// monitor are drawn in one pass, only when one of them has changed. Words and frames are painted by QPainter as in the
/// raster renderer and stay on the card until they change. A wall of panels with bezels is drawn once for each panel.
/// OpenGL 3.3.
/// Pictures that a decoder left on the card are drawn from there, once a real one has come out right; a view whose
/// picture is not taken later gets its pictures in memory again.
///
/// Each window has a context of its own: a camera on two monitors goes up twice, which costs less than what contexts
/// that share would have to agree on. Buffers are swapped without waiting for the screen: all windows are drawn on one
/// thread, and each would hold it for a whole refresh (QTBUG-33993). Where no compositor runs the price is a torn
/// picture now and then.
/// GUI thread; owned by the wall's window.
class GlRenderer final : public TileRenderer
{
public:
    /// Lost from the start where there is no OpenGL 3.3 or its driver does not take the shaders. Needs a
    /// QGuiApplication.
    GlRenderer();
    ~GlRenderer() override;

    /// Takes pictures on the card from now on if the importer shows those of the proof rightly; else the reason why it
    /// stays with copies. Not where the renderer is lost. Before the first sink().
    [[nodiscard]] ImportReason useImporter(std::unique_ptr<GlImporter> importer, const media::SurfaceProof& proof);

    /// One that takes pixels, too: so the raster renderer can take over in the same window when OpenGL is lost.
    [[nodiscard]] QSurface::SurfaceType surfaceType() const override { return QSurface::RasterGLSurface; }
    void attach(QWindow& window) override;
    void setPanels(const wall::PanelMatrix& panels) override { m_panels = panels; }
    void setLayout(const std::vector<TilePlace>& tiles, QSize wall) override;
    [[nodiscard]] std::shared_ptr<media::FrameSink> sink(int view) override;
    void setCaption(int tile, const TileCaption& caption) override;
    void setHighlight(int tile, TileHighlight highlight) override;
    /// All of the wall when anything is new: OpenGL keeps nothing of what was shown before.
    [[nodiscard]] QRegion collect() override;
    [[nodiscard]] bool present(const QRegion& region) override;
    [[nodiscard]] bool isLost() const override { return m_isLost; }
    void handOver(TileRenderer& successor) const override;
    [[nodiscard]] std::optional<media::VideoFrame> newest(int first, int end,
                                                          media::FrameCopy& fromCard) const override;
    [[nodiscard]] QImage snapshot() override;
    [[nodiscard]] QImage picture(int tile) const override;
    [[nodiscard]] QImage thumbnail(int tile, QSize most) const override;
    [[nodiscard]] std::optional<Shown> shown(int tile) const override { return m_views.shown(tile); }
    [[nodiscard]] std::uint64_t dropped(int tile) const override { return m_views.dropped(tile); }

private:
    using Views = TileViews<GlTile>;
    using Tile = Views::Tile;

    /// Something painted by QPainter, on the card until it is stale.
    struct Label
    {
        GlTexture texture;
        bool isStale = true;
    };
    struct Labels
    {
        Label overlay;
        Label caption;
        Label highlight;
        Label overviewFrame;
    };
    /// What the card has of a view.
    struct Uploaded
    {
        GlPlanes picture;
        GlPlanes overview;
        bool isStale = true;
    };

    [[nodiscard]] bool prepare();
    [[nodiscard]] bool makeCurrent();
    void keepHiddenInMemory(const std::vector<Tile>& before);
    void freeUnshown();
    /// A view's newest picture, nullptr before the first; one on the card is read back into `fromCard`. Nothing where
    /// there is none.
    [[nodiscard]] std::optional<media::VideoFrame> frameOf(int view, const GlPicture* picture,
                                                           media::FrameCopy& fromCard) const;
    /// An imported picture, made small there: only so much is read back, and waited for.
    [[nodiscard]] QImage shrunkOnCard(const Tile& tile, QSize most) const;
    /// What the card shows of an imported picture; false when it cannot be read.
    [[nodiscard]] bool readBack(int view, media::FrameCopy& copy) const;
    /// This and what follows: the context is current.
    void paint();
    void paintTile(const Tile& tile, Labels& labels);
    void paintPicture(const Tile& tile, Labels& labels);
    /// Gives a hidden view's surface back, and keeps its picture in memory.
    void keepInMemory(int view);
    void import(int view, const GlPicture& picture, GlPlanes& planes);
    [[nodiscard]] const Uploaded& uploaded(const Tile& tile);
    template <typename Paint> void paintLabel(Label& label, const QRect& place, Paint paint);

    mutable QOpenGLContext m_context;       ///< made current to read a picture back, too
    mutable QOffscreenSurface m_offscreen;  ///< where there is no window (any more)
    std::unique_ptr<GlPainter> m_painter;   ///< nullptr when lost from the start
    std::unique_ptr<GlImporter> m_importer; ///< nullptr where pictures are copied
    QWindow* m_window = nullptr;
    Views m_views;
    std::map<int, Uploaded> m_uploaded; ///< by view
    std::vector<Labels> m_labels;       ///< by tile
    wall::PanelMatrix m_panels;
    PanelView m_view;
    QSize m_wall; ///< the output
    bool m_isDirty = false;
    bool m_isLost = false;
};

} // namespace pantau::render
