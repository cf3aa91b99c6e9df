// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/OpenStream.h"

#include <utility>

namespace pantau::engine {

OpenStream::OpenStream(const media::StreamSpec& spec, Place place, const Means& means)
    : m_place(std::move(place))
    , m_since(means.clock.steady())
{
    m_place.open->fetch_add(1);
    m_monitor.waitingForTurn(m_since); // it is asked for, although its worker has not run yet
    if (m_place.to) {
        m_hub.subscribe(media::FrameSwitch::inlet(m_place.to, m_place.number));
    }
    m_worker = std::make_unique<media::StreamWorker>(
        spec, media::StreamContext{means.clock, means.gate, m_hub, m_monitor, m_control}, means.factory);
}

OpenStream::~OpenStream()
{
    m_worker.reset();
    m_place.open->fetch_sub(1);
}

} // namespace pantau::engine
