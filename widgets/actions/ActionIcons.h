// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QLatin1String>

namespace pantau::widgets {

/// Small drawings for actions, in one grey that stands out from the dark and from the light theme. GUI thread.
class ActionIcons
{
public:
    /// A null icon for an empty name or one without a drawing.
    [[nodiscard]] static QIcon icon(QLatin1String name);
};

} // namespace pantau::widgets
