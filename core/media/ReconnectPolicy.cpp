// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/ReconnectPolicy.h"

#include <algorithm>

namespace pantau::media {

using std::chrono::milliseconds;

std::chrono::milliseconds reconnectDelay(StreamState after, milliseconds outage, double jitter)
{
    constexpr milliseconds Shortest{1000};
    constexpr milliseconds Longest{60000};
    constexpr double JitterShare = 0.15;
    constexpr milliseconds ShortestUndecodable{5000};
    const milliseconds shortest = after == StreamState::LoginRefused  ? Longest
                                  : after == StreamState::Unsupported ? ShortestUndecodable
                                                                      : Shortest;
    const milliseconds delay = std::clamp(outage / 10, shortest, Longest);
    const double kept = 1.0 - (JitterShare * std::clamp(jitter, 0.0, 1.0));
    return milliseconds(static_cast<milliseconds::rep>(static_cast<double>(delay.count()) * kept));
}

} // namespace pantau::media
