// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/PanelView.h"

namespace pantau::render {

PanelView::PanelView(const wall::PanelMatrix& panels, QSize output)
    : m_output(QPoint(0, 0), output)
    , m_virtual(QPoint(0, 0), wall::virtualSize(output, panels))
    , m_pieces(wall::panelPieces(output, isPlain() ? wall::PanelMatrix() : panels))
{
}

QRegion PanelView::shown(const QRegion& part) const
{
    QRegion seen;
    for (const wall::PanelPiece& piece : m_pieces) {
        seen += part.intersected(piece.virtualRect).translated(offsetOf(piece));
    }
    return seen;
}

QRegion PanelView::behind(const QRegion& output) const
{
    if (QRegion(m_output).subtracted(output).isEmpty()) {
        return m_virtual;
    }
    QRegion part;
    for (const wall::PanelPiece& piece : m_pieces) {
        part += output.intersected(placeOf(piece)).translated(-offsetOf(piece));
    }
    return part;
}

QRect placeOf(const wall::PanelPiece& piece)
{
    return {piece.shownAt, piece.virtualRect.size()};
}

QPoint offsetOf(const wall::PanelPiece& piece)
{
    return piece.shownAt - piece.virtualRect.topLeft();
}

} // namespace pantau::render
