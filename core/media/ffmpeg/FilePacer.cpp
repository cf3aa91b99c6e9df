// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/ffmpeg/FilePacer.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <utility>

namespace pantau::media::ffmpeg {

using std::chrono::microseconds;

namespace {

constexpr microseconds DefaultInterval{40000};
constexpr microseconds LargestStep{5000000};
/// A worker that fell behind by more than this does not hurry to catch up.
constexpr microseconds LargestBacklog{500000};
constexpr std::chrono::milliseconds WaitSlice{50};

microseconds intervalOf(const AVStream& stream)
{
    const AVRational rate = stream.avg_frame_rate.num > 0 ? stream.avg_frame_rate : stream.r_frame_rate;
    if (rate.num <= 0 || rate.den <= 0) {
        return DefaultInterval;
    }
    const microseconds interval(static_cast<microseconds::rep>(1e6 * rate.den / rate.num));
    return std::clamp(interval, microseconds(1000), LargestStep);
}

} // namespace

FilePacer::FilePacer(const base::Clock& clock, const AVStream& stream)
    : m_clock(clock)
    , m_timeBase(stream.time_base)
    , m_frameInterval(intervalOf(stream))
    , m_due(clock.steady())
{
}

bool FilePacer::waitFor(const AVPacket& packet, const StreamSession::KeepWaiting& keepWaiting)
{
    m_due = std::max(m_due + dueOffset(packet), m_clock.steady() - LargestBacklog);
    std::mutex mutex;
    std::condition_variable never;
    std::unique_lock lock(mutex);
    while (m_clock.steady() < m_due) {
        if (!keepWaiting()) {
            return false;
        }
        never.wait_for(lock, std::min<std::chrono::steady_clock::duration>(WaitSlice, m_due - m_clock.steady()));
    }
    return true;
}

void FilePacer::restart()
{
    m_lastTime = AV_NOPTS_VALUE;
    m_due += m_frameInterval;
}

microseconds FilePacer::dueOffset(const AVPacket& packet)
{
    const std::int64_t time = packet.dts != AV_NOPTS_VALUE ? packet.dts : packet.pts;
    if (time == AV_NOPTS_VALUE) {
        return m_frameInterval;
    }
    const std::int64_t before = std::exchange(m_lastTime, time);
    if (before == AV_NOPTS_VALUE) {
        return microseconds(0);
    }
    const microseconds step(av_rescale_q(time - before, m_timeBase, {1, 1000000}));
    return step < microseconds(0) || step > LargestStep ? m_frameInterval : step;
}

} // namespace pantau::media::ffmpeg
