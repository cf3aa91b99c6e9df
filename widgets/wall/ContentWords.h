// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/engine/TourPlayer.h"
#include "core/render/TileCaption.h"
#include "core/wall/QualityControl.h"
#include "core/wall/TileContent.h"

#include <QCoreApplication>

namespace pantau::widgets {

/// Says in the operator's words what stands in a tile that shows no camera, and why a camera is shown with less than
/// it has. Reentrant, but for the translation that is installed.
class ContentWords
{
    Q_DECLARE_TR_FUNCTIONS(ContentWords)

public:
    /// `now` is for the clock tile, which shows Ambon's time (WIT).
    [[nodiscard]] static render::TileCaption caption(const wall::TileContent& content, base::WallTime now);
    /// What such a tile, or one with a tour's camera, says of the tour too.
    [[nodiscard]] static render::TileCaption inTour(render::TileCaption caption, const QString& tour,
                                                    std::optional<engine::TourTrouble> trouble);
    /// The same where the tour pauses since somebody touched it, with what lets it go on.
    [[nodiscard]] static render::TileCaption paused(render::TileCaption caption);
    /// Empty when nothing is held back.
    [[nodiscard]] static QString reason(wall::QualityReason reason);
};

} // namespace pantau::widgets
