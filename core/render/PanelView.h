// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wall/PanelMatrix.h"

#include <QRegion>

namespace pantau::render {

/// A wall of panels as it is drawn: tiles stand on its virtual wall, and each panel shows its piece of that on the
/// output. A plain value.
class PanelView
{
public:
    PanelView() = default;
    PanelView(const wall::PanelMatrix& panels, QSize output);

    /// The virtual wall is the output: nothing lies behind a bezel.
    [[nodiscard]] bool isPlain() const { return m_virtual.size() == m_output.size(); }
    [[nodiscard]] const QRect& virtualWall() const { return m_virtual; }
    /// One for each panel; a single one where the view is plain.
    [[nodiscard]] const std::vector<wall::PanelPiece>& pieces() const { return m_pieces; }
    /// Where a part of the virtual wall is seen on the output.
    [[nodiscard]] QRegion shown(const QRegion& part) const;
    /// The part of the virtual wall that is seen there; behind all of the output lies all of it.
    [[nodiscard]] QRegion behind(const QRegion& output) const;

private:
    QRect m_output;
    QRect m_virtual;
    std::vector<wall::PanelPiece> m_pieces;
};

/// Where a piece stands on the output.
[[nodiscard]] QRect placeOf(const wall::PanelPiece& piece);
/// From the virtual wall to the output, for what this piece shows.
[[nodiscard]] QPoint offsetOf(const wall::PanelPiece& piece);

} // namespace pantau::render
