// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/media/StreamState.h"
#include "core/wall/Wall.h"

#include <QImage>

#include <functional>
#include <optional>

class QPainter;

namespace pantau::widgets {

/// What a tile of the wall shows now, small, as the wall itself has it; and how that looks in the console. A plain
/// value.
struct TileGlimpse
{
    std::optional<base::SteadyTime> decodedAt; ///< of its picture; nothing where it has none
    QImage picture;                            ///< null where it is the one that is known
    QString words;                             ///< what the wall says over it, such as "Frozen 00:42"

    /// There is something to paint.
    [[nodiscard]] bool isKnown() const { return decodedAt.has_value() || !words.isEmpty(); }
    /// The picture fitted into `area`, dimmed where words stand over it, which have the colour of this state.
    void paint(QPainter& painter, const QRect& area, media::StreamState state) const;
    /// What a name stands on at the top of the picture; returns its line.
    [[nodiscard]] static QRect paintStrip(QPainter& painter, const QRect& area);
    static void paintName(QPainter& painter, const QRect& line, const QString& name);
};

/// `most` is how large the picture may be, in pixels; `known` the one that the asker has. Never waits.
using GlimpseOf =
    std::function<TileGlimpse(const wall::TileAddress& tile, QSize most, std::optional<base::SteadyTime> known)>;

} // namespace pantau::widgets
