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
    const int stateHeight = strip.height() - nameHeight;
    const int margin = 4;
    const int width = strip.width() - (2 * margin);
    painter.setPen(Text);
    painter.setFont(font(nameHeight, false));
    const QString name = painter.fontMetrics().elidedText(caption.name, Qt::ElideRight, width);
    painter.drawText(QRect(margin, 0, width, nameHeight), Qt::AlignLeft | Qt::AlignVCenter, name);
    if (stateHeight < SmallestText) {
        return;
    }
    const double side = stateHeight * 0.55;
    paintMark(painter, QRectF(margin + 1, nameHeight + ((stateHeight - side) / 2) - 1, side, side), caption.mark);
    const int textLeft = margin + static_cast<int>(side) + 6;
    painter.setPen(textColour(caption.mark));
    painter.setFont(font(stateHeight, false));
    const QString state =
        painter.fontMetrics().elidedText(caption.state, Qt::ElideRight, strip.width() - textLeft - margin);
    painter.drawText(QRect(textLeft, nameHeight - 1, strip.width() - textLeft - margin, stateHeight),
                     Qt::AlignLeft | Qt::AlignVCenter, state);
}

} // namespace pantau::render::WallLook
