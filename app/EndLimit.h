// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <thread>

namespace pantau::app {

/// Ends the process with `code` when this object is still there after `limit`. What can hold up the end of a program
/// that has told all its threads to stop is a name lookup inside libc, or a write to a folder on a network that is
/// gone: nothing can break them off. Created and destroyed by the main thread.
class EndLimit
{
public:
    EndLimit(std::chrono::milliseconds limit, int code);

private:
    std::jthread m_thread;
};

} // namespace pantau::app
