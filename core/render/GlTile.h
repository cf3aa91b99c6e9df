// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/FrameCopy.h"
#include "core/media/PictureScaler.h"
#include "core/render/TileSink.h"

namespace pantau::render {

/// A picture as it goes to the graphics card: whole, whatever part of it a tile shows.
struct GlPicture
{
    media::FrameCopy whole;        ///< as it was decoded; empty where it was shrunk
    media::PlanarPicture shrunk;   ///< empty where it was not
    media::PlanarPicture overview; ///< all of the picture, small; empty where all of it is shown anyway
    double aspect = 1;             ///< width / height as it is shown
    base::SteadyTime decodedAt;
    std::optional<media::SendStamp> stamp;

    [[nodiscard]] bool isEmpty() const { return whole.isEmpty() && shrunk.isEmpty(); }
    /// As a decoder would lend it, but without its stamp: it was counted once.
    [[nodiscard]] media::VideoFrame frame() const;
};

/// Copies each picture for the wall's thread, because the worker's is a loan, and halves it first for as long as it
/// stays no smaller than it is shown. Below half its size the card's filter would skip samples, so somebody must shrink
/// the picture; and halving costs the worker no more than the copy does (1920x1080: 64 us against 88 us), while a
/// quarter of the samples goes up (25 us against 134 us, with Mesa's llvmpipe). The rest of the way is the card's for
/// nothing.
class GlTile final : public TileSink<GlPicture>
{
public:
    void deliver(const media::VideoFrame& frame) override;

private:
    // Worker thread only.
    media::PictureScaler m_scaler;
    media::PictureScaler m_overviewScaler; ///< apart, so that neither's scratch planes change size with each picture
};

} // namespace pantau::render
