// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wall/WallState.h"

namespace pantau::wall {

/// A whole wall under a name, to be recalled by it or by a key.
struct Scene
{
    QString name; ///< not empty; no two scenes share one
    QString key;  ///< a key sequence as text, such as "F5"; empty: none; no two scenes share one
    WallState monitors;

    friend bool operator==(const Scene&, const Scene&) = default;
};

} // namespace pantau::wall
