// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/LatestSlot.h"
#include "core/media/Crop.h"
#include "core/media/FrameSink.h"
#include "core/wall/TileGeometry.h"

#include <QSize>

#include <array>
#include <cmath>
#include <optional>
#include <utility>

namespace pantau::render {

/// Width / height of a picture as it is shown.
inline double aspectOf(const media::VideoFrame& frame)
{
    return frame.width * frame.pixelAspect / frame.height;
}

/// The largest size in which a picture of this aspect fits into `area`.
inline media::PixelSize fittedInto(QSize area, double aspect)
{
    const QSize size = wall::fitted(area, aspect);
    return {size.width(), size.height()};
}

/// The overview of a zoomed tile has this part of its sides.
inline constexpr int OverviewShare = 4;

/// One view's end of a stream: what a renderer prepares for its tile on the worker's thread goes to the wall's thread,
/// where the newest wins. Three pictures go round (shown, waiting, being written), so nothing is allocated per picture;
/// a hidden view has none of them but the one that its renderer keeps.
/// deliver() and what is protected: worker thread, or the GUI thread with a picture that another wall lends; one at a
/// time. wantedSize(): worker thread. The rest: GUI thread. Shared by hub and renderer.
template <typename MadePicture> class TileSink : public media::FrameSink
{
public:
    using Picture = MadePicture;

    /// As large as the whole picture would be, so that digital zoom asks for more.
    [[nodiscard]] media::PixelSize wantedSize() const override
    {
        const QSize size = window().wholeSize();
        return {size.width(), size.height()};
    }

    /// The picture area; the part of the pictures that is shown fills it as far as its aspect allows. Empty = hidden.
    void setArea(QSize area, const media::PicturePart& part = {})
    {
        std::array<std::optional<Picture>, 3> old; // freed without the lock
        const base::MutexLock lock(m_mutex);
        m_window = {area.isEmpty() ? QSize(0, 0) : area, part};
        if (m_window.isHidden()) {
            old = {m_slot.take(), m_returned.take(), std::exchange(m_spare, {})};
        }
    }
    [[nodiscard]] bool fresh() const { return m_slot.fresh(); }
    [[nodiscard]] std::optional<Picture> take() { return m_slot.take(); }
    /// The picture that is no longer shown.
    void giveBack(Picture picture)
    {
        picture.letGo();
        m_returned.put(std::move(picture));
    }
    /// Pictures that a newer one replaced before the wall came for them.
    [[nodiscard]] std::uint64_t dropped() const { return m_slot.dropped(); }

protected:
    struct Window
    {
        QSize area{0, 0};
        media::PicturePart part;

        [[nodiscard]] bool isHidden() const { return area.isEmpty(); }
        [[nodiscard]] QSize wholeSize() const
        {
            return {static_cast<int>(std::lround(area.width() / part.width)),
                    static_cast<int>(std::lround(area.height() / part.height))};
        }
    };
    [[nodiscard]] Window window() const
    {
        const base::MutexLock lock(m_mutex);
        return m_window;
    }
    /// A picture to write into.
    [[nodiscard]] Picture unused()
    {
        // The returned one first: the wall's next return would push it out and free it.
        if (auto returned = m_returned.take()) {
            return std::move(*returned);
        }
        const base::MutexLock lock(m_mutex);
        return std::exchange(m_spare, {});
    }
    /// Nothing once the view is hidden: it may have been while the picture was written.
    void put(Picture picture)
    {
        const base::MutexLock lock(m_mutex);
        if (m_window.isHidden()) {
            return;
        }
        if (auto replaced = m_slot.put(std::move(picture))) {
            replaced->letGo();
            m_spare = std::move(*replaced);
        }
    }

private:
    mutable base::Mutex m_mutex;
    Window m_window PANTAU_GUARDED_BY(m_mutex);
    base::LatestSlot<Picture> m_slot;
    base::LatestSlot<Picture> m_returned;
    Picture m_spare PANTAU_GUARDED_BY(m_mutex);
};

} // namespace pantau::render
