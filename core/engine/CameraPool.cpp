// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/CameraPool.h"

namespace pantau::engine {

CameraPool::CameraPool(const base::Clock& clock, media::SessionFactory factory)
    : m_clock(clock)
    , m_factory(std::move(factory))
{
}

CameraPool::~CameraPool()
{
    shutdown();
}

void CameraPool::add(std::vector<CameraSource> sources)
{
    for (CameraSource& source : sources) {
        m_feeds.push_back(std::make_unique<Feed>());
        m_feeds.back()->source = std::move(source);
    }
}

void CameraPool::start()
{
    for (const auto& feed : m_feeds) {
        if (feed->worker == nullptr) {
            feed->worker = std::make_unique<media::StreamWorker>(
                feed->source.stream, media::StreamContext{m_clock, m_gate, feed->hub, feed->monitor, feed->control},
                m_factory);
        }
    }
}

void CameraPool::shutdown()
{
    for (const auto& feed : m_feeds) {
        if (feed->worker != nullptr) {
            feed->worker->requestStop();
        }
    }
    for (const auto& feed : m_feeds) {
        feed->worker.reset();
    }
}

const domain::Camera& CameraPool::camera(int index) const
{
    return feed(index).source.camera;
}

media::FrameHub& CameraPool::hub(int index)
{
    return m_feeds.at(static_cast<std::size_t>(index))->hub;
}

media::StreamControl& CameraPool::control(int index)
{
    return m_feeds.at(static_cast<std::size_t>(index))->control;
}

media::StreamStatus CameraPool::status(int index) const
{
    return feed(index).monitor.status();
}

} // namespace pantau::engine
