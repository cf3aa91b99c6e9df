// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/StateIcons.h"

#include <QPainter>
#include <QPolygonF>

#include <array>

namespace pantau::widgets {

using media::StreamState;

namespace {

// Readable on the dark and on the light theme alike.
constexpr QColor Grey{0x8C, 0x8C, 0x8C};
constexpr QColor Blue{0x4A, 0x90, 0xD9};
constexpr QColor Amber{0xE0, 0x9A, 0x1A};
constexpr QColor Red{0xE5, 0x4B, 0x40};
constexpr int Side = 16;

QIcon made(StreamState state)
{
    QPixmap pixmap(Side, Side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    StateIcons::paint(painter, QRectF(3, 3, Side - 6, Side - 6), state);
    return pixmap;
}

} // namespace

QIcon StateIcons::icon(StreamState state)
{
    static const std::array icons{made(StreamState::Idle),       made(StreamState::Connecting),
                                  made(StreamState::Streaming),  made(StreamState::Stalled),
                                  made(StreamState::Backoff),    made(StreamState::LoginRefused),
                                  made(StreamState::Unsupported)};
    return icons.at(static_cast<std::size_t>(state) - 1);
}

QColor StateIcons::colour(StreamState state)
{
    switch (state) {
    case StreamState::Idle:
    case StreamState::Streaming:
        return Grey;
    case StreamState::Connecting:
        return Blue;
    case StreamState::Stalled:
        return Amber;
    case StreamState::Backoff:
    case StreamState::LoginRefused:
    case StreamState::Unsupported:
        return Red;
    }
    return Red;
}

void StateIcons::paint(QPainter& painter, const QRectF& box, StreamState state)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(state));
    switch (state) {
    case StreamState::Streaming:
        painter.drawEllipse(box);
        break;
    case StreamState::Idle:
    case StreamState::Connecting:
        painter.setPen(QPen(colour(state), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(box.adjusted(1, 1, -1, -1));
        break;
    case StreamState::Stalled:
        painter.drawPolygon(QPolygonF{{box.center().x(), box.top()}, box.bottomRight(), box.bottomLeft()});
        break;
    case StreamState::Backoff:
    case StreamState::LoginRefused:
    case StreamState::Unsupported:
        painter.drawRect(box);
        break;
    }
    painter.restore();
}

} // namespace pantau::widgets
