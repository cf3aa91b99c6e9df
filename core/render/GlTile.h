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
    /// Where its planes are to be read.
    [[nodiscard]] media::VideoFrame planes() const;
};

/// The planes of one of our pictures as those of a frame, for what reads frames.
[[nodiscard]] media::VideoFrame asFrame(const media::PlanarPicture& picture);

/// Copies each picture for the wall's thread, because the worker's is a loan, and halves it first for as long as it
/// stays no smaller than it is shown. Below half size the card's filter would skip samples, so somebody must shrink the
/// picture; and the worker does it for less than the copy and the upload of a whole one cost: 1920x1080 for a tile of
/// 480x270 takes it XX us against XX us for the copy alone.
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
