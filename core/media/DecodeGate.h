// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Mutex.h"

#include <condition_variable>
#include <deque>
#include <stop_token>

namespace pantau::media {

/// Limits how many streams decode in software at the same time. Were all of them let run whenever their packets come,
/// the key frames of 200 cameras would put a hundred threads on each processor at once, and the wall's thread among
/// them would get its turn after all of theirs. Places are handed over in the order of asking, so no stream starves.
/// Thread-safe; shared by the sessions of one factory.
class DecodeGate
{
public:
    /// At least one place.
    explicit DecodeGate(int places);

    /// A place at the gate: waited for, and given back when it goes out of scope. Who stops gets none, and leaves those
    /// who wait at once.
    class Pass
    {
    public:
        explicit Pass(DecodeGate& gate, const std::stop_token& stop = {}) : m_gate(gate), m_isIn(gate.enter(stop)) {}
        Pass(const Pass&) = delete;
        Pass& operator=(const Pass&) = delete;
        ~Pass()
        {
            if (m_isIn) {
                m_gate.leave();
            }
        }
        /// Always, but after a stop.
        [[nodiscard]] bool isIn() const { return m_isIn; }

    private:
        DecodeGate& m_gate;
        const bool m_isIn;
    };

private:
    struct Waiter
    {
        std::condition_variable_any called;
        bool mayEnter = false;
    };

    [[nodiscard]] bool enter(const std::stop_token& stop);
    void leave();

    base::Mutex m_mutex;
    int m_free PANTAU_GUARDED_BY(m_mutex);
    std::deque<Waiter*> m_waiting PANTAU_GUARDED_BY(m_mutex); ///< each on its thread's stack
};

} // namespace pantau::media
