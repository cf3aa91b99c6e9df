// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/StreamState.h"

#include <QColor>
#include <QIcon>

class QPainter;
class QRectF;

namespace pantau::widgets {

/// The marks of the wall's tiles, for the console: colour and shape say the same, and the word stands beside it. A
/// camera that lives is grey: only what needs somebody has a colour. GUI thread.
class StateIcons
{
public:
    [[nodiscard]] static QIcon icon(media::StreamState state);
    /// Of the mark.
    [[nodiscard]] static QColor colour(media::StreamState state);
    static void paint(QPainter& painter, const QRectF& box, media::StreamState state);
};

} // namespace pantau::widgets
