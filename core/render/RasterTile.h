// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/LatestSlot.h"
#include "core/media/FrameSink.h"
#include "core/media/PictureScaler.h"

#include <QImage>
#include <QSize>

#include <atomic>

namespace pantau::render {

/// A picture in the pixels of its tile.
struct TilePicture
{
    QImage image; ///< Format_RGB32
    base::SteadyTime decodedAt;
    std::optional<media::SendStamp> stamp;
};

/// One tile's end of a stream: scales on the worker's thread straight to the tile's pixels; the wall takes the newest.
/// Three images go round (shown, waiting, being written), so nothing is allocated per picture.
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
    /// The image that is no longer shown.
    void giveBack(QImage image) { m_returned.put(std::move(image)); }
    /// Pictures that a newer one replaced before the wall came for them.
    [[nodiscard]] std::uint64_t dropped() const { return m_slot.dropped(); }

private:
    [[nodiscard]] QImage blank(QSize size);

    std::atomic<std::uint64_t> m_area{0}; ///< width in the upper half, height in the lower
    base::LatestSlot<TilePicture> m_slot;
    base::LatestSlot<QImage> m_returned;

    // Worker thread only.
    media::PictureScaler m_scaler;
    QImage m_spare;
};

} // namespace pantau::render
