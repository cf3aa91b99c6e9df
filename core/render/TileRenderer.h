// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/FrameCopy.h"
#include "core/media/FrameSink.h"
#include "core/render/TileCaption.h"
#include "core/wall/PanelMatrix.h"

#include <QImage>
#include <QRectF>
#include <QRegion>
#include <QSurface>

#include <memory>
#include <optional>
#include <vector>

class QWindow;

namespace pantau::render {

/// A tile that shows no pictures has this view.
inline constexpr int NoView = -1;

/// Where one tile stands, and whose pictures it shows. A view is one stream as it is seen in one place, and its number
/// (>= 0) belongs to it for good: through a change of layouts it keeps its picture.
struct TilePlace
{
    wall::TileGeometry geometry;
    int view = NoView;
    QRectF part{0, 0, 1, 1}; ///< of the picture, in shares of its sides; less than all of it is digital zoom

    friend bool operator==(const TilePlace&, const TilePlace&) = default;
};

/// Draws the tiles of one wall into its window. Raster and OpenGL are peers behind this. GUI thread; owned by the
/// wall's window.
class TileRenderer
{
public:
    virtual ~TileRenderer() = default;

    /// What the window must be for this renderer; asked before the window is created. A raster renderer can draw into
    /// whatever another one needed.
    [[nodiscard]] virtual QSurface::SurfaceType surfaceType() const = 0;
    /// The window that is drawn to; it outlives the renderer. Once, before present().
    virtual void attach(QWindow& window) = 0;

    /// What hangs on the window's output. Tiles stand on its virtual wall from the next layout on; regions and pictures
    /// of the wall are of the output.
    virtual void setPanels(const wall::PanelMatrix& panels) = 0;
    /// Lays the tiles out on an output of this size; no view may stand in two of them. A view that no tile shows any
    /// more takes no new pictures, and keeps its last one for the day it comes back.
    virtual void setLayout(const std::vector<TilePlace>& tiles, QSize wall) = 0;
    /// Where the pictures of this view go.
    [[nodiscard]] virtual std::shared_ptr<media::FrameSink> sink(int view) = 0;
    virtual void setCaption(int tile, const TileCaption& caption) = 0;
    virtual void setHighlight(int tile, TileHighlight highlight) = 0;

    /// Takes the newest pictures; returns what must be painted again.
    [[nodiscard]] virtual QRegion collect() = 0;
    /// Paints `region` of the wall and shows it; false when the window has nothing to paint on.
    [[nodiscard]] virtual bool present(const QRegion& region) = 0;
    /// Nothing can be drawn any more, now or later (the graphics driver gave up): another renderer must take over.
    [[nodiscard]] virtual bool isLost() const { return false; }
    /// Gives its newest pictures to the renderer that takes over. That one has the same layout, and no stream delivers
    /// to it yet.
    virtual void handOver(TileRenderer& successor) const = 0;
    /// The newest picture of the views from `first` to before `end`, whether a tile shows them or not, for a view that
    /// has none; without its stamp, as it was counted once. A loan until the next layout or collect(), and for as long
    /// as `fromCard`, into which one on the graphics card is read back. Nothing where there is none.
    [[nodiscard]] virtual std::optional<media::VideoFrame> newest(int first, int end,
                                                                  media::FrameCopy& fromCard) const = 0;
    /// The wall as it stands; null when the renderer is lost.
    [[nodiscard]] virtual QImage snapshot() = 0;
    /// The newest picture of a tile alone, as large as it is shown; null before its first one.
    [[nodiscard]] virtual QImage picture(int tile) const = 0;
    /// The same as large as it fits into `most`, which is not empty; null also where it cannot be had just now.
    [[nodiscard]] virtual QImage thumbnail(int tile, QSize most) const = 0;

    struct Shown
    {
        base::SteadyTime decodedAt;
        std::optional<media::SendStamp> stamp;
        bool isNew = false; ///< taken by the last collect()
    };
    /// What this tile shows; nothing before the first picture of its view.
    [[nodiscard]] virtual std::optional<Shown> shown(int tile) const = 0;
    /// Pictures of this tile's view that were replaced before they were shown.
    [[nodiscard]] virtual std::uint64_t dropped(int tile) const = 0;
};

} // namespace pantau::render
