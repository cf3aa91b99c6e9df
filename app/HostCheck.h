// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/StreamState.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <chrono>

namespace pantau::app {

/// Tries to reach each host ("name:port") at the same time and says what is in the way: None when something answers,
/// be it a refusal. Blocks for at most `limit` with an event loop of its own; main thread, before the wall opens.
[[nodiscard]] QHash<QString, media::StreamReason> checkHosts(const QStringList& hosts, std::chrono::milliseconds limit);

} // namespace pantau::app
