// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wall/TileStatistics.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace pantau::widgets {

namespace {

/// More samples than one second can hold; a wall that nobody reads must not grow.
constexpr std::size_t MostSamples = 256;

/// Nearest rank: the smallest value that `share` of all do not exceed.
std::optional<double> quantile(std::vector<double>& values, double share)
{
    if (values.empty()) {
        return std::nullopt;
    }
    const double rank = std::ceil(share * static_cast<double>(values.size()));
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(std::max(rank, 1.0)) - 1;
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

} // namespace

void TileStatistics::painted(const std::optional<media::SendStamp>& stamp, base::WallTime now)
{
    ++m_painted;
    ++m_paintedInAll;
    if (!stamp) {
        return;
    }
    if (stamp->frameNumber < m_lastNumber) {
        ++m_outOfOrder;
    }
    m_lastNumber = stamp->frameNumber;
    if (m_latenciesMs.size() < MostSamples) {
        m_latenciesMs.push_back(std::chrono::duration<double, std::milli>(now - stamp->sentAt).count());
    }
}

TileStatistics::Reading TileStatistics::take()
{
    Reading reading;
    reading.painted = std::exchange(m_painted, 0);
    reading.latencyMsP50 = quantile(m_latenciesMs, 0.50);
    reading.latencyMsP95 = quantile(m_latenciesMs, 0.95);
    reading.outOfOrder = m_outOfOrder;
    m_latenciesMs.clear();
    return reading;
}

} // namespace pantau::widgets
