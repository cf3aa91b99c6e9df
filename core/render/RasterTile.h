// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/LatestSlot.h"
#include "core/media/Crop.h"
#include "core/media/FrameSink.h"
#include "core/media/PictureScaler.h"

#include <QSize>

namespace pantau::render {

/// A picture in the size of its tile.
struct TilePicture
{
    media::PlanarPicture pixels;
    media::PlanarPicture overview; ///< all of the picture, small; empty where all of it is shown anyway
    base::SteadyTime decodedAt;
    std::optional<media::SendStamp> stamp;
};

/// One view's end of a stream: scales on the worker's thread straight to the tile's size; the wall takes the newest and
/// converts it where it is shown, which costs it no more than copying finished pixels, and the worker nothing.
/// Three pictures go round (shown, waiting, being written), so nothing is allocated per picture.
/// deliver() and wantedSize(): worker thread. setArea(), take(), giveBack(): GUI thread. Shared by hub and renderer.
class RasterTile final : public media::FrameSink
{
public:
    void deliver(const media::VideoFrame& frame) override;
    /// As large as the whole picture would be, so that digital zoom asks for more.
    [[nodiscard]] media::PixelSize wantedSize() const override;

    /// The picture area; the part of the pictures that is shown fills it as far as its aspect allows. Empty = hidden.
    void setArea(QSize area, const media::PicturePart& part = {});
    [[nodiscard]] bool fresh() const { return m_slot.fresh(); }
    [[nodiscard]] std::optional<TilePicture> take() { return m_slot.take(); }
    /// The picture that is no longer shown.
    void giveBack(TilePicture picture) { m_returned.put(std::move(picture)); }
    /// Pictures that a newer one replaced before the wall came for them.
    [[nodiscard]] std::uint64_t dropped() const { return m_slot.dropped(); }

private:
    struct Window
    {
        QSize area;
        media::PicturePart part;
    };
    [[nodiscard]] Window window() const;
    [[nodiscard]] TilePicture unused();

    mutable base::Mutex m_mutex;
    Window m_window PANTAU_GUARDED_BY(m_mutex);
    base::LatestSlot<TilePicture> m_slot;
    base::LatestSlot<TilePicture> m_returned;

    // Worker thread only.
    media::PictureScaler m_scaler;
    media::PictureScaler m_overviewScaler; ///< apart, so that neither's scratch planes change size with each picture
    TilePicture m_spare;
};

} // namespace pantau::render
