// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/FrameCopy.h"
#include "core/media/PictureScaler.h"
#include "core/render/TileSink.h"

#include <atomic>

namespace pantau::render {

/// A picture as it goes to the graphics card: whole, whatever part of it a tile shows.
struct GlPicture
{
    media::VideoFrame onCard;      ///< as the decoder left it on the graphics card; without a surface where it did not
    media::FrameCopy whole;        ///< as it was decoded; empty where it was shrunk
    media::PlanarPicture shrunk;   ///< empty where it was not
    media::PlanarPicture overview; ///< all of the picture, small; empty where all of it is shown anyway
    double aspect = 1;             ///< width / height as it is shown
    base::SteadyTime decodedAt;
    std::optional<media::SendStamp> stamp;

    [[nodiscard]] bool isOnCard() const { return onCard.surface != nullptr; }
    [[nodiscard]] bool isEmpty() const { return !isOnCard() && whole.isEmpty() && shrunk.isEmpty(); }
    /// In memory; what is on the card counts for nothing.
    [[nodiscard]] std::size_t bytes() const { return whole.bytes() + shrunk.bytes() + overview.bytes(); }
    /// Gives what is not ours back.
    void letGo() { onCard.surface.reset(); }
    /// As a decoder would lend it, but without its stamp: it was counted once. Not where it is on the card only.
    [[nodiscard]] media::VideoFrame frame() const;
};

/// Copies each picture for the wall's thread, because the worker's is a loan, and halves it first for as long as it
/// stays no smaller than it is shown. Below half its size the card's filter would skip samples, so somebody must shrink
/// the picture; and halving costs the worker no more than the copy does (1920x1080: 64 us against 88 us), while a
/// quarter of the samples goes up (25 us against 134 us, with Mesa's llvmpipe). The rest of the way is the card's for
/// nothing. Where the renderer can, it takes pictures that stay on the graphics card, as they are; not while it is
/// zoomed, because the overview is shrunk here.
class GlTile final : public TileSink<GlPicture>
{
public:
    void deliver(const media::VideoFrame& frame) override;
    [[nodiscard]] bool takes(media::SurfaceKind kind) const override;

    /// GUI thread, like the next: the renderer has proven that it can import these.
    void allowSurfaces(media::SurfaceKind kind);
    /// One of them could not be imported: this stream comes in memory from now on. False when that was known.
    bool refuseSurfaces() { return m_surfaces.exchange(Surfaces::Refused) != Surfaces::Refused; }

private:
    enum class Surfaces : std::uint8_t
    {
        Unproven = 1,
        DmaBuf,
        Cuda,
        Refused, ///< for good
    };
    std::atomic<Surfaces> m_surfaces{Surfaces::Unproven};

    base::Mutex m_delivering; ///< a worker may still be at a picture for this view from before
    media::PictureScaler m_scaler PANTAU_GUARDED_BY(m_delivering);
    /// Apart, so that neither's scratch planes change size with each picture.
    media::PictureScaler m_overviewScaler PANTAU_GUARDED_BY(m_delivering);
};

} // namespace pantau::render
