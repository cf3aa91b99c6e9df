// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/RegistrySummary.h"

#include <algorithm>

namespace pantau::engine {

void RegistrySummary::add(const domain::Camera& camera, media::StreamState state)
{
    const QString owner = domain::ownerClass(camera);
    auto found = std::find_if(m_owners.begin(), m_owners.end(), [&](const Count& c) { return c.owner == owner; });
    if (found == m_owners.end()) {
        found = m_owners.insert(m_owners.end(), Count{owner});
    }
    for (Count* count : {&*found, &m_total}) {
        ++count->cameras;
        count->alive += state == media::StreamState::Streaming ? 1 : 0;
        count->off += state == media::StreamState::Idle ? 1 : 0;
    }
}

} // namespace pantau::engine
