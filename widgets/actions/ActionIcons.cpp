// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/actions/ActionIcons.h"

#include <QPainter>
#include <QPainterPath>

#include <array>

namespace pantau::widgets {

namespace {

/// Contrast above 3 against both themes' backgrounds.
constexpr QColor Line{0x84, 0x84, 0x84};
/// Drawings are made on a square of this side and scaled.
constexpr int Side = 16;

using Draw = void (*)(QPainterPath& path);

struct Drawing
{
    const char* name;
    Draw draw;
};

void palette(QPainterPath& path)
{
    path.moveTo(2, 4);
    path.lineTo(6, 8);
    path.lineTo(2, 12);
    path.moveTo(8, 12);
    path.lineTo(14, 12);
}

void search(QPainterPath& path)
{
    path.addEllipse(QPointF(7, 7), 4.5, 4.5);
    path.moveTo(10.5, 10.5);
    path.lineTo(14, 14);
}

void zoom(QPainterPath& path)
{
    search(path);
    path.moveTo(5, 7);
    path.lineTo(9, 7);
    path.moveTo(7, 5);
    path.lineTo(7, 9);
}

void snapshot(QPainterPath& path)
{
    path.addRect(2, 4, 12, 9);
    path.addEllipse(QPointF(8, 8.5), 2.5, 2.5);
}

void guest(QPainterPath& path)
{
    path.moveTo(1.5, 8);
    path.quadTo(8, 1.5, 14.5, 8);
    path.quadTo(8, 14.5, 1.5, 8);
    path.moveTo(3, 13);
    path.lineTo(13, 3);
}

void place(QPainterPath& path)
{
    path.addRect(2, 3, 12, 10);
    path.moveTo(8, 3);
    path.lineTo(8, 13);
    path.moveTo(2, 8);
    path.lineTo(14, 8);
    path.moveTo(9.5, 10.5);
    path.lineTo(12.5, 10.5);
}

void page(QPainterPath& path)
{
    path.addRect(3, 2, 10, 12);
    for (const int line : {5, 8, 11}) {
        path.moveTo(5, line);
        path.lineTo(11, line);
    }
}

void call(QPainterPath& path)
{
    for (const int at : {6, 10}) {
        path.moveTo(at, 3);
        path.lineTo(at, 13);
        path.moveTo(3, at);
        path.lineTo(13, at);
    }
}

void nearby(QPainterPath& path)
{
    path.addEllipse(QPointF(8, 8), 1.5, 1.5);
    path.addEllipse(QPointF(8, 8), 5.5, 5.5);
    for (const QPointF& away : {QPointF(1, 0), QPointF(-1, 0), QPointF(0, 1), QPointF(0, -1)}) {
        path.moveTo(QPointF(8, 8) + (away * 4));
        path.lineTo(QPointF(8, 8) + (away * 7));
    }
}

void enlarge(QPainterPath& path)
{
    path.moveTo(9, 3);
    path.lineTo(13, 3);
    path.lineTo(13, 7);
    path.moveTo(13, 3);
    path.lineTo(9, 7);
    path.moveTo(7, 13);
    path.lineTo(3, 13);
    path.lineTo(3, 9);
    path.moveTo(3, 13);
    path.lineTo(7, 9);
}

void undo(QPainterPath& path)
{
    path.moveTo(6, 3);
    path.lineTo(3, 6);
    path.lineTo(6, 9);
    path.moveTo(3, 6);
    path.lineTo(10, 6);
    path.cubicTo(14, 6, 14, 13, 10, 13);
    path.lineTo(7, 13);
}

void save(QPainterPath& path)
{
    path.addRect(3, 3, 10, 10);
    path.addRect(5.5, 3, 5, 3.5);
    path.addRect(5.5, 9, 5, 4);
}

void sound(QPainterPath& path)
{
    path.moveTo(3, 6);
    path.lineTo(5, 6);
    path.lineTo(8, 3);
    path.lineTo(8, 13);
    path.lineTo(5, 10);
    path.lineTo(3, 10);
    path.closeSubpath();
    path.moveTo(10.5, 6);
    path.cubicTo(11.5, 7, 11.5, 9, 10.5, 10);
    path.moveTo(12, 4.5);
    path.cubicTo(14, 6.5, 14, 9.5, 12, 11.5);
}

constexpr std::array drawings{
    Drawing{"palette", palette},   Drawing{"search", search}, Drawing{"guest", guest},   Drawing{"place", place},
    Drawing{"page", page},         Drawing{"call", call},     Drawing{"nearby", nearby}, Drawing{"enlarge", enlarge},
    Drawing{"undo", undo},         Drawing{"save", save},     Drawing{"sound", sound},   Drawing{"zoom", zoom},
    Drawing{"snapshot", snapshot},
};

QPixmap pixmap(Draw draw, int size)
{
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(static_cast<double>(size) / Side, static_cast<double>(size) / Side);
    painter.setPen(QPen(Line, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    QPainterPath path;
    draw(path);
    painter.drawPath(path);
    return pixmap;
}

} // namespace

QIcon ActionIcons::icon(QLatin1String name)
{
    QIcon icon;
    for (const Drawing& drawing : drawings) {
        if (name == QLatin1String(drawing.name)) {
            for (const int size : {16, 24, 32}) {
                icon.addPixmap(pixmap(drawing.draw, size));
            }
        }
    }
    return icon;
}

} // namespace pantau::widgets
