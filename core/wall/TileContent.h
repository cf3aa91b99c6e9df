// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/StreamKind.h"

#include <QRectF>
#include <QString>

#include <optional>
#include <variant>

namespace pantau::wall {

struct EmptyContent
{
    friend bool operator==(const EmptyContent&, const EmptyContent&) = default;
};

struct CameraContent
{
    QString camera;                           ///< registry code
    std::optional<domain::StreamKind> pinned; ///< nothing: by the tile's size
    QRectF view{0, 0, 1, 1};                  ///< digital zoom: the part of the picture that is shown; see isView()

    friend bool operator==(const CameraContent&, const CameraContent&) = default;
};

struct TextContent
{
    QString text;

    friend bool operator==(const TextContent&, const TextContent&) = default;
};

struct ClockContent
{
    friend bool operator==(const ClockContent&, const ClockContent&) = default;
};

/// A board of the program, such as the river levels.
struct PanelContent
{
    QString panel;

    friend bool operator==(const PanelContent&, const PanelContent&) = default;
};

/// A camera tour that runs in this tile.
struct TourContent
{
    QString tour; ///< its name

    friend bool operator==(const TourContent&, const TourContent&) = default;
};

/// What one tile shows: a plain value.
using TileContent = std::variant<EmptyContent, CameraContent, TextContent, ClockContent, PanelContent, TourContent>;

[[nodiscard]] inline bool isEmpty(const TileContent& content)
{
    return std::holds_alternative<EmptyContent>(content);
}

/// The largest digital zoom: a sixteenth of the picture's width and height.
inline constexpr double MostZoom = 16.0;
/// The digital zoom of one key press.
inline constexpr double ZoomStep = 1.5;

/// Whether `view` lies in the picture (0..1 each way) and is not smaller than the largest zoom allows.
[[nodiscard]] bool isView(const QRectF& view);
/// `view` enlarged by `factor` (> 0; below 1 it gets smaller, at 1 or less than the whole picture the whole picture).
/// What is under `at` stays under it where the picture's edges allow; `at` is in parts of the tile's picture, so (0, 0)
/// is its upper left corner and (1, 1) its lower right one. A factor that is no positive number changes nothing.
[[nodiscard]] QRectF zoomed(const QRectF& view, QPointF at, double factor);
/// `view` moved over the picture by parts of itself: (1, 0) shows what lay to the right of it. It stops at the edges.
[[nodiscard]] QRectF panned(const QRectF& view, QPointF by);

} // namespace pantau::wall
