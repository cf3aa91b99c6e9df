// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/GuiApplication.h"
#include "app/Language.h"
#include "app/WallOptions.h"

namespace pantau::app {

/// Nothing when the wall may open; else the sentence that names the host that cannot be reached.
/// A name that does not exist is a mistake in the input; a host that is silent may come later, so it only counts
/// when no host at all answers. Needs a QCoreApplication; blocks for 3 s at most.
[[nodiscard]] std::optional<QString> unreachableSource(const WallOptions& options);

/// Opens the wall and runs it until it is ended; returns the exit code of the program.
[[nodiscard]] int runWall(GuiApplication& application, Language& language, const WallOptions& options);

} // namespace pantau::app
