// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/FrameHub.h"

#include <algorithm>

namespace pantau::media {

void FrameHub::subscribe(std::shared_ptr<FrameSink> sink)
{
    const base::MutexLock lock(m_mutex);
    auto changed = std::make_shared<Sinks>(*m_sinks);
    changed->push_back(std::move(sink));
    m_sinks = std::move(changed);
}

void FrameHub::unsubscribe(const FrameSink* sink)
{
    const base::MutexLock lock(m_mutex);
    auto changed = std::make_shared<Sinks>(*m_sinks);
    std::erase_if(*changed, [sink](const auto& each) { return each.get() == sink; });
    m_sinks = std::move(changed);
}

void FrameHub::publish(const VideoFrame& frame) const
{
    const auto current = sinks(); // held by name: a temporary would be gone before the loop's first turn
    for (const auto& sink : *current) {
        if (frame.surface == nullptr || sink->takes(frame.surface->kind())) {
            sink->deliver(frame);
        }
    }
}

bool FrameHub::takes(SurfaceKind kind) const
{
    const auto current = sinks();
    bool anyShows = false;
    for (const auto& sink : *current) {
        const bool shows = sink->wantedSize() != PixelSize();
        if (shows && !sink->takes(kind)) {
            return false;
        }
        anyShows = anyShows || shows;
    }
    return anyShows;
}

PixelSize FrameHub::wantedSize() const
{
    PixelSize largest;
    const auto current = sinks();
    for (const auto& sink : *current) {
        const PixelSize size = sink->wantedSize();
        largest.width = std::max(largest.width, size.width);
        largest.height = std::max(largest.height, size.height);
    }
    return largest;
}

std::shared_ptr<const FrameHub::Sinks> FrameHub::sinks() const
{
    const base::MutexLock lock(m_mutex);
    return m_sinks;
}

} // namespace pantau::media
