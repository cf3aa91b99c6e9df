// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/CameraPool.h"

namespace pantau::engine {

CameraPool::CameraPool(const base::Clock& clock, media::SessionFactory factory, media::SoundFactory sound)
    : m_clock(clock)
    , m_factory(std::move(factory))
    , m_sound(std::move(sound))
{
}

CameraPool::~CameraPool()
{
    shutdown();
}

void CameraPool::add(std::vector<CameraSource> sources)
{
    for (CameraSource& source : sources) {
        m_indices.insert(source.camera.id, size());
        m_feeds.push_back(std::make_unique<CameraFeed>(
            std::move(source), CameraFeed::Means{m_clock, m_gate, m_factory, m_retirement, m_sound}));
    }
}

void CameraPool::listen(std::optional<int> camera)
{
    if (m_isShut || camera == m_listened) {
        return;
    }
    if (m_listened) {
        feedAt(*m_listened).listen(false);
    }
    m_listened = camera;
    if (camera) {
        feedAt(*camera).listen(true);
    }
}

void CameraPool::tick()
{
    for (const auto& feed : m_feeds) {
        feed->tick();
    }
}

void CameraPool::shutdown()
{
    m_isShut = true;
    for (const auto& feed : m_feeds) {
        feed->want(std::nullopt);
    }
    m_retirement.finish();
}

std::optional<int> CameraPool::indexOf(const QString& id) const
{
    const auto found = m_indices.constFind(id);
    return found == m_indices.constEnd() ? std::nullopt : std::optional(*found);
}

} // namespace pantau::engine
