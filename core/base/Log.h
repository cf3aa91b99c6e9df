// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace pantau::base {

Q_DECLARE_LOGGING_CATEGORY(logMedia)
Q_DECLARE_LOGGING_CATEGORY(logWall)
Q_DECLARE_LOGGING_CATEGORY(logApp)

class LogFile;

/// Sends Qt's messages to standard error, one redacted line each with UTC time, level and category, and where a file is
/// given, there too. The file must live until the next call; a file that cannot be written gives one warning on
/// standard error. Call from main while no other thread of ours runs.
void installLogOutput(LogFile* file = nullptr);

} // namespace pantau::base
