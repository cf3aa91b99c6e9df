// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/PictureScaler.h"
#include "core/render/TileSink.h"

namespace pantau::render {

/// A picture in the size of its tile.
struct TilePicture
{
    media::PlanarPicture pixels;
    media::PlanarPicture overview; ///< all of the picture, small; empty where all of it is shown anyway
    base::SteadyTime decodedAt;
    std::optional<media::SendStamp> stamp;

    [[nodiscard]] bool isEmpty() const { return pixels.isEmpty(); }
    void letGo() {} ///< all of it is our own
    [[nodiscard]] std::size_t bytes() const { return pixels.bytes() + overview.bytes(); }
};

/// Scales on the worker's thread straight to the tile's size; the wall takes the newest and converts it where it is
/// shown, which costs it no more than copying finished pixels, and the worker nothing.
class RasterTile final : public TileSink<TilePicture>
{
public:
    void deliver(const media::VideoFrame& frame) override;

private:
    base::Mutex m_delivering; ///< a worker may still be at a picture for this view from before
    media::PictureScaler m_scaler PANTAU_GUARDED_BY(m_delivering);
    /// Apart, so that neither's scratch planes change size with each picture.
    media::PictureScaler m_overviewScaler PANTAU_GUARDED_BY(m_delivering);
};

} // namespace pantau::render
