// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wall/SceneBook.h"

#include <QJsonObject>

namespace pantau::wall {

/// A book as a scene file has it; what equals the default of a tile is left out. Reentrant.
[[nodiscard]] QJsonObject jsonOf(const SceneBook& book);

} // namespace pantau::wall
