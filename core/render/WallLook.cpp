// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/WallLook.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace pantau::render::WallLook {

namespace {

void paintMark(QPainter& painter, const QRectF& box, TileMark mark)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(textColour(mark));
    switch (mark) {
    case TileMark::Plain:
        break;
    case TileMark::Normal:
        painter.drawEllipse(box);
        break;
    case TileMark::Waiting:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(textColour(mark), 2));
        painter.drawEllipse(box.adjusted(1, 1, -1, -1));
        break;
    case TileMark::Attention: {
        const QPolygonF triangle{{box.center().x(), box.top()}, box.bottomRight(), box.bottomLeft()};
        painter.drawPolygon(triangle);
        break;
    }
    case TileMark::Failed:
        painter.drawRect(box);
        break;
    }
}

constexpr int Margin = 4;
constexpr int MarkGap = 6;

int markSide(int lineHeight)
{
    return static_cast<int>(lineHeight * 0.55);
}

void paintName(QPainter& painter, const QRect& line, const QString& name, const QFont& lineFont)
{
    painter.setPen(Text);
    painter.setFont(lineFont);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(name, Qt::ElideRight, line.width()));
}

/// The mark, then the state in words.
void paintState(QPainter& painter, const QRect& line, const TileCaption& caption, const QFont& lineFont)
{
    const int side = markSide(line.height());
    paintMark(painter, QRectF(line.left() + 1, line.top() + ((line.height() - side) / 2.0), side, side), caption.mark);
    const QRect text = line.adjusted(side + MarkGap, 0, 0, 0);
    painter.setPen(textColour(caption.mark));
    painter.setFont(lineFont);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(caption.state, Qt::ElideRight, text.width()));
}

void paintOneLine(QPainter& painter, const QRect& inside, const TileCaption& caption, int nameHeight)
{
    const QFont stateFont = font(nameHeight * 4 / 5, false);
    const int needed =
        markSide(inside.height()) + MarkGap + QFontMetrics(stateFont).horizontalAdvance(caption.state) + 2;
    const int width = std::min(needed, inside.width() * 2 / 3);
    paintState(painter, inside.adjusted(inside.width() - width, 0, 0, 0), caption, stateFont);
    paintName(painter, inside.adjusted(0, 0, -width - (2 * Margin), 0), caption.name, font(nameHeight, false));
}

void paintTwoLines(QPainter& painter, const QRect& inside, const TileCaption& caption, int nameHeight)
{
    const int stateHeight = inside.height() - nameHeight;
    paintName(painter, QRect(inside.left(), 0, inside.width(), nameHeight), caption.name, font(nameHeight, false));
    paintState(painter, QRect(inside.left(), nameHeight - 1, inside.width(), stateHeight), caption,
               font(stateHeight, false));
}

} // namespace

QFont font(int height, bool bold)
{
    QFont result(QStringLiteral("DejaVu Sans"));
    // A line of DejaVu is 1.17 times its pixel size high.
    result.setPixelSize(std::max(SmallestText, static_cast<int>(height / 1.17)));
    result.setBold(bold);
    return result;
}

QColor textColour(TileMark mark)
{
    switch (mark) {
    case TileMark::Plain:
        return Text;
    case TileMark::Normal:
        return FaintText;
    case TileMark::Waiting:
        return {0x8A, 0xB4, 0xE8};
    case TileMark::Attention:
        return {0xF5, 0xB8, 0x3D};
    case TileMark::Failed:
        return {0xFF, 0x6B, 0x5E};
    }
    return Text;
}

void paintCaption(QImage& strip, const TileCaption& caption, int nameHeight)
{
    QPainter painter(&strip);
    const QRect inside = strip.rect().adjusted(Margin, 0, -Margin, 0);
    if (inside.height() - nameHeight >= SmallestText) {
        paintTwoLines(painter, inside, caption, nameHeight);
    } else {
        paintOneLine(painter, inside, caption, nameHeight);
    }
}

} // namespace pantau::render::WallLook
