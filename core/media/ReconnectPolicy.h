// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/StreamState.h"

#include <chrono>

namespace pantau::media {

/// How long to wait before the next try.
///
/// A stream that has just broken off is tried after 1 s. From then on the delay is a twentieth of the outage's age, at
/// least 0.5 s and at most 60 s, so a camera that was away for T is asked again no later than 1.05 T + 1 s, and one
/// that was away for 10 s shows a picture within 3 s although up to 2 s of that may go by until its next key frame. All
/// that less up to 15 % of jitter, so that cameras behind one switch do not return at once. A refused login waits the
/// full 60 s, since more tries could lock the account; an undecodable source at least 5 s. `outage` is the time without
/// a picture (>= 0), `jitter` a uniform random number in 0..1. Reentrant.
[[nodiscard]] std::chrono::milliseconds reconnectDelay(StreamState after, std::chrono::milliseconds outage,
                                                       double jitter);

} // namespace pantau::media
