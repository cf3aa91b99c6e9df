// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/OpenGate.h"

namespace pantau::media {

OpenGate::Pass::~Pass()
{
    if (m_gate != nullptr) {
        m_gate->leave(m_host);
    }
}

std::optional<OpenGate::Pass> OpenGate::enter(const QString& host, const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    int& openings = m_openings[host];
    if (!m_changed.wait(lock, stop, [&] { return openings < m_opensPerHost; })) {
        return std::nullopt;
    }
    ++openings;
    return std::optional<Pass>(std::in_place, *this, host);
}

void OpenGate::leave(const QString& host)
{
    {
        const std::scoped_lock lock(m_mutex);
        --m_openings[host];
    }
    m_changed.notify_all();
}

} // namespace pantau::media
