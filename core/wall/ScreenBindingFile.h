// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wall/ScreenBinding.h"
#include "core/wall/WallFile.h"

namespace pantau::wall {

/// The version that is written and read.
inline constexpr int ScreenBindingFileVersion = 1;

using ScreenBindingResult = base::Result<std::vector<MonitorBinding>, WallFileError>;

/// Reads which monitor was on which screen:
///
///     {"version": 1,
///      "monitors": [{"monitor": "LAYAR-1", "serial": "DEL U2720Q 7XK1", "name": "DP-1",
///                    "geometry": {"x": 0, "y": 0, "width": 3840, "height": 2160},
///                    "panels": {"columns": 2, "rows": 2, "bezelX": 24, "bezelY": 24}}]}
///
/// A single panel may be left out. All of it is good or nothing of it is returned. Reentrant.
[[nodiscard]] ScreenBindingResult parseScreenBindings(const QByteArray& bytes);
/// The same for a file; blocks for the length of a file read.
[[nodiscard]] ScreenBindingResult readScreenBindings(const QString& path);

[[nodiscard]] QByteArray screenBindingBytes(const std::vector<MonitorBinding>& bindings);
/// Replaces the file at once or not at all. Nothing: written.
[[nodiscard]] std::optional<WallFileError> saveScreenBindings(const QString& path,
                                                              const std::vector<MonitorBinding>& bindings);

} // namespace pantau::wall
