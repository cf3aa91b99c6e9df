// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/camsim/CameraSet.h"

#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <thread>

namespace pantau::camsim {

// One thread that sends every camera's access units when they are due. Cameras without viewers cost nothing.
// Owner: Simulator; its own thread is the pacer thread.
class Pacer
{
public:
    explicit Pacer(const CameraSet& cameras);
    ~Pacer();
    Pacer(const Pacer&) = delete;
    Pacer& operator=(const Pacer&) = delete;

    // Makes the thread look again, because a camera got its first viewer. Any thread.
    void wake();

private:
    void run(const std::stop_token& stop);
    Nanoseconds sendDue(Nanoseconds now) const;

    const CameraSet& m_cameras;
    std::mutex m_lock;
    std::condition_variable_any m_woken;
    bool m_wake = false;
    std::jthread m_thread;
};

} // namespace pantau::camsim
