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

/// The largest height of a line, of at most `most`, in which the words leave room for others in the area.
int fittingHeight(const QString& words, QSize area, int most)
{
    int height = std::max(SmallestText, most);
    const auto fits = [&] {
        const QRect needed = QFontMetrics(font(height, true))
                                 .boundingRect(QRect(QPoint(0, 0), area), Qt::AlignHCenter | Qt::TextWordWrap, words);
        return needed.width() <= area.width() && needed.height() <= area.height() / 2;
    };
    while (height > SmallestText && !fits()) {
        height = std::max(SmallestText, height * 9 / 10);
    }
    return height;
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

QImage caption(const wall::TileGeometry& tile, const TileCaption& caption, int wallHeight)
{
    const QSize strip = tile.caption.size();
    QImage image(strip, QImage::Format_RGB32);
    image.fill(CaptionBackground);
    QPainter painter(&image);
    const int nameHeight = std::min(wall::nameLineHeight(wallHeight), strip.height());
    const QRect words(tile.words.left() - tile.caption.left(), 0, tile.words.width(), strip.height());
    const QRect inside = words.adjusted(Margin, 0, -Margin, 0);
    if (inside.height() - nameHeight >= SmallestText) {
        paintTwoLines(painter, inside, caption, nameHeight);
    } else {
        paintOneLine(painter, inside, caption, nameHeight);
    }
    return image;
}

void paintOverlay(QPainter& painter, const wall::TileGeometry& tile, const TileCaption& caption, bool isPicture)
{
    const QRect area = tile.visiblePicture();
    painter.setClipRect(area);
    if (isPicture) {
        painter.fillRect(area, Dim);
    }
    const QRect text = area.intersected(tile.words).adjusted(6, 0, -6, 0);
    const bool isContent = caption.mark == TileMark::Plain; // a clock or a text: nothing else stands in the tile
    const int large = isContent ? fittingHeight(caption.overlay, text.size(), area.height() / 4)
                                : std::clamp(area.height() / 7, SmallestText, 64);
    const int small = std::clamp(isContent ? large / 2 : area.height() / 11, SmallestText, 40);
    painter.setPen(textColour(caption.mark));
    painter.setFont(font(large, true));
    QRect used;
    const bool isAlone = isContent && caption.reason.isEmpty();
    const QRect upper(text.left(), text.top(), text.width(), (text.height() / 2) + (large / 2));
    painter.drawText(isAlone ? text : upper,
                     Qt::AlignHCenter | static_cast<int>(isAlone ? Qt::AlignVCenter : Qt::AlignBottom) |
                         Qt::TextWordWrap,
                     caption.overlay, &used);
    painter.setPen(Text);
    painter.setFont(font(small, false));
    const QRect lower(text.left(), used.bottom() + 2, text.width(), text.bottom() - used.bottom() - 2);
    painter.drawText(lower, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, caption.reason);
}

QRect overviewPlace(QSize overview, const QRect& visiblePicture)
{
    QRect place(QPoint(0, 0), overview);
    place.moveBottomRight(visiblePicture.bottomRight() - QPoint(FrameWidth, FrameWidth));
    return place;
}

void paintOverviewFrame(QPainter& painter, const QRect& overview, const QRectF& part)
{
    painter.setPen(QPen(Text, 1));
    painter.drawRect(overview.adjusted(0, 0, -1, -1));
    painter.setPen(QPen(Accent, 2));
    painter.drawRect(QRectF(overview.left() + (part.left() * overview.width()),
                            overview.top() + (part.top() * overview.height()), part.width() * overview.width(),
                            part.height() * overview.height()));
}

void paintHighlight(QPainter& painter, const QRect& tile, TileHighlight highlight)
{
    QPen pen(highlight == TileHighlight::Joined ? FaintAccent : Accent, FrameWidth);
    pen.setJoinStyle(Qt::MiterJoin);
    pen.setStyle(highlight == TileHighlight::DropTarget ? Qt::DashLine : Qt::SolidLine);
    painter.setPen(pen);
    constexpr int Inset = FrameWidth / 2;
    painter.drawRect(tile.adjusted(Inset, Inset, -Inset - 1, -Inset - 1));
}

} // namespace pantau::render::WallLook
