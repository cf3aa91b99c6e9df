// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wall/TileContent.h"

#include <algorithm>
#include <cmath>

namespace pantau::wall {

namespace {

/// Room for rounding in sums such as (1 - width) + width.
constexpr double Rounding = 1e-9;

bool isSpan(double from, double length)
{
    return from >= -Rounding && length >= (1.0 / MostZoom) - Rounding && from + length <= 1.0 + Rounding;
}

/// A view of this size with its corner as near to the wanted one as the picture's edges allow.
QRectF inside(QPointF corner, QSizeF size)
{
    const double right = std::max(0.0, 1.0 - size.width());
    const double lowest = std::max(0.0, 1.0 - size.height());
    return {QPointF(std::clamp(corner.x(), 0.0, right), std::clamp(corner.y(), 0.0, lowest)), size};
}

} // namespace

bool isView(const QRectF& view)
{
    return isSpan(view.x(), view.width()) && isSpan(view.y(), view.height());
}

QRectF zoomed(const QRectF& view, QPointF at, double factor)
{
    if (!(factor > 0.0) || !std::isfinite(factor)) {
        return view;
    }
    const QSizeF size(std::clamp(view.width() / factor, 1.0 / MostZoom, 1.0),
                      std::clamp(view.height() / factor, 1.0 / MostZoom, 1.0));
    const QPointF corner(view.x() + at.x() * (view.width() - size.width()),
                         view.y() + at.y() * (view.height() - size.height()));
    return inside(corner, size);
}

QRectF panned(const QRectF& view, QPointF by)
{
    return inside({view.x() + by.x() * view.width(), view.y() + by.y() * view.height()}, view.size());
}

} // namespace pantau::wall
