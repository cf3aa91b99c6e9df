// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Mutex.h"

#include <condition_variable>
#include <deque>

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

    /// A place at the gate; given back when it goes out of scope.
    class Pass
    {
    public:
        explicit Pass(DecodeGate& gate) : m_gate(gate) { m_gate.enter(); }
        Pass(const Pass&) = delete;
        Pass& operator=(const Pass&) = delete;
        ~Pass() { m_gate.leave(); }

    private:
        DecodeGate& m_gate;
    };

private:
    struct Waiter
    {
        std::condition_variable_any called;
        bool mayEnter = false;
    };

    void enter();
    void leave();

    base::Mutex m_mutex;
    int m_free PANTAU_GUARDED_BY(m_mutex);
    std::deque<Waiter*> m_waiting PANTAU_GUARDED_BY(m_mutex); ///< each on its thread's stack
};

} // namespace pantau::media
