// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace pantau::base {

Q_DECLARE_LOGGING_CATEGORY(logMedia)
Q_DECLARE_LOGGING_CATEGORY(logWall)
Q_DECLARE_LOGGING_CATEGORY(logApp)

/// Sends Qt's messages to standard error, one redacted line each with UTC time, level and category.
/// Call once from main before any thread starts.
void installLogOutput();

} // namespace pantau::base
