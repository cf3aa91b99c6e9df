// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wall/SceneBook.h"
#include "widgets/actions/ActionSet.h"
#include "widgets/actions/PaletteModel.h"
#include "widgets/models/CameraModel.h"

#include <QCoreApplication>

namespace pantau::widgets {

/// What the command palette offers: actions, cameras and scenes as they are now. GUI thread.
class ConsoleEntries
{
    Q_DECLARE_TR_FUNCTIONS(ConsoleEntries)

public:
    using Entries = std::vector<PaletteEntry>;
    /// What choosing a camera or a scene does, by its code or name.
    using Run = std::function<void(const QString& what)>;

    [[nodiscard]] static Entries actions(const ActionSet& actions);
    /// In the order of their codes. A number calls a camera as it does on the wall.
    [[nodiscard]] static Entries cameras(const CameraModel& cameras, const Run& run);
    [[nodiscard]] static Entries scenes(const wall::SceneBook& book, const Run& run);
};

} // namespace pantau::widgets
