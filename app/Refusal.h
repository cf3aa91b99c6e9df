// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace pantau::app {

/// Says on standard error, in one redacted sentence, what is wrong with what the program was given; returns the exit
/// code for that.
[[nodiscard]] int refuse(const QString& sentence);

} // namespace pantau::app
