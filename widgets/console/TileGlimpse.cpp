// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/TileGlimpse.h"

#include "widgets/console/StateIcons.h"

#include <QPainter>

namespace pantau::widgets {

namespace {

constexpr int GlimpsePadding = 3;
/// Over pictures, whatever the theme is.
constexpr QColor NameScrim{0, 0, 0, 170};
constexpr QColor NameColour{0xE8, 0xE8, 0xE8};
/// A picture that is not live must not be taken for one.
constexpr QColor DeadScrim{20, 20, 20, 200};

} // namespace

void TileGlimpse::paint(QPainter& painter, const QRect& area, media::StreamState state) const
{
    painter.fillRect(area, Qt::black);
    if (!picture.isNull()) {
        QRect place(QPoint(0, 0), picture.size().scaled(area.size(), Qt::KeepAspectRatio));
        place.moveCenter(area.center());
        painter.drawImage(place, picture);
    }
    if (words.isEmpty()) {
        return;
    }
    painter.fillRect(area, DeadScrim);
    const bool isOld = state == media::StreamState::Streaming; // the age of the picture has the last word
    painter.setPen(StateIcons::colour(isOld ? media::StreamState::Stalled : state).lighter(125));
    painter.drawText(area.adjusted(GlimpsePadding, painter.fontMetrics().height(), -GlimpsePadding, 0),
                     Qt::AlignCenter | Qt::TextWordWrap, words);
}

QRect TileGlimpse::paintStrip(QPainter& painter, const QRect& area)
{
    const QRect strip(area.topLeft(), QSize(area.width(), painter.fontMetrics().height()));
    painter.fillRect(strip, NameScrim);
    return strip.adjusted(GlimpsePadding, 0, -GlimpsePadding, 0);
}

void TileGlimpse::paintName(QPainter& painter, const QRect& line, const QString& name)
{
    painter.setPen(NameColour);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(name, Qt::ElideRight, line.width()));
}

} // namespace pantau::widgets
