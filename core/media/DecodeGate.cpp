// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/DecodeGate.h"

#include <algorithm>

namespace pantau::media {

DecodeGate::DecodeGate(int places) : m_free(std::max(places, 1))
{
}

void DecodeGate::enter()
{
    const base::MutexLock lock(m_mutex);
    if (m_free > 0) {
        --m_free;
        return;
    }
    Waiter self;
    m_waiting.push_back(&self);
    self.called.wait(m_mutex, [&self] { return self.mayEnter; });
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
