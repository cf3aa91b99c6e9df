// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/LatestSlot.h"
#include "core/media/FrameSink.h"
#include "core/media/PictureScaler.h"

#include <QSize>

#include <atomic>

namespace pantau::render {

/// A picture in the size of its tile.
struct TilePicture
{
    media::PlanarPicture pixels;
    base::SteadyTime decodedAt;
    std::optional<media::SendStamp> stamp;
};

/// One tile's end of a stream: scales on the worker's thread straight to the tile's size; the wall takes the newest and
/// converts it where it is shown, which costs it no more than copying finished pixels, and the worker nothing.
/// Three pictures go round (shown, waiting, being written), so nothing is allocated per picture.
/// deliver() and wantedSize(): worker thread. setArea(), take(), giveBack(): GUI thread. Shared by hub and renderer.
class RasterTile final : public media::FrameSink
{
public:
    void deliver(const media::VideoFrame& frame) override;
    [[nodiscard]] media::PixelSize wantedSize() const override;

    /// The picture area; pictures fill it as far as their aspect allows. Empty = hidden.
    void setArea(QSize area);
    [[nodiscard]] bool fresh() const { return m_slot.fresh(); }
    [[nodiscard]] std::optional<TilePicture> take() { return m_slot.take(); }
    /// The picture that is no longer shown.
    void giveBack(media::PlanarPicture picture) { m_returned.put(std::move(picture)); }
    /// Pictures that a newer one replaced before the wall came for them.
    [[nodiscard]] std::uint64_t dropped() const { return m_slot.dropped(); }

private:
    [[nodiscard]] media::PlanarPicture unused();

    std::atomic<std::uint64_t> m_area{0}; ///< width in the upper half, height in the lower
    base::LatestSlot<TilePicture> m_slot;
    base::LatestSlot<media::PlanarPicture> m_returned;

    // Worker thread only.
    media::PictureScaler m_scaler;
    media::PlanarPicture m_spare;
};

} // namespace pantau::render
