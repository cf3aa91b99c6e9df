// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/ReconnectPolicy.h"

#include <algorithm>

namespace pantau::media {

using std::chrono::milliseconds;

std::chrono::milliseconds reconnectDelay(StreamState after, milliseconds outage, double jitter)
{
    constexpr milliseconds First{1000};
    constexpr milliseconds Shortest{500};
    constexpr milliseconds Longest{60000};
    constexpr double JitterShare = 0.15;
    constexpr milliseconds ShortestUndecodable{5000};
    const milliseconds shortest = after == StreamState::LoginRefused  ? Longest
                                  : after == StreamState::Unsupported ? ShortestUndecodable
                                  : outage < Shortest                 ? First
                                                                      : Shortest;
    const milliseconds delay = std::clamp(outage / 20, shortest, Longest);
    const double kept = 1.0 - (JitterShare * std::clamp(jitter, 0.0, 1.0));
    return milliseconds(static_cast<milliseconds::rep>(static_cast<double>(delay.count()) * kept));
}

} // namespace pantau::media
