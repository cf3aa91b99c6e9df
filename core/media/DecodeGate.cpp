// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/DecodeGate.h"

#include <algorithm>

namespace pantau::media {

DecodeGate::DecodeGate(int places) : m_free(std::max(places, 1))
{
}

bool DecodeGate::enter(const std::stop_token& stop)
{
    const base::MutexLock lock(m_mutex);
    if (stop.stop_requested()) {
        return false;
    }
    if (m_free > 0) {
        --m_free;
        return true;
    }
    Waiter self;
    m_waiting.push_back(&self);
    const bool isIn = self.called.wait(m_mutex, stop, [&self] { return self.mayEnter; });
    if (!isIn) {
        std::erase(m_waiting, &self);
    }
    return isIn;
}

void DecodeGate::leave()
{
    const base::MutexLock lock(m_mutex);
    if (m_waiting.empty()) {
        ++m_free;
        return;
    }
    Waiter& next = *m_waiting.front();
    m_waiting.pop_front();
    next.mayEnter = true;
    next.called.notify_one(); // with the lock held: once it is free, the waiter may be gone
}

} // namespace pantau::media
