// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wall/Wall.h"

#include <QMimeData>

#include <memory>
#include <optional>

/// How a tile travels by drag and drop onto another one. Reentrant.
namespace pantau::widgets::TileMime {

[[nodiscard]] std::unique_ptr<QMimeData> data(const wall::TileAddress& tile);
/// Nothing when there is none, or when it cannot be read.
[[nodiscard]] std::optional<wall::TileAddress> tile(const QMimeData& data);

} // namespace pantau::widgets::TileMime
