// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/EndLimit.h"

#include "core/base/Log.h"

#include <condition_variable>
#include <cstdlib>
#include <mutex>

namespace pantau::app {

namespace {

void watch(const std::stop_token& stop, std::chrono::milliseconds limit, int code)
{
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_for(lock, stop, limit, [] { return false; });
    if (!stop.stop_requested()) {
        qCWarning(base::logApp, "a stream or a file to be written did not end in time; the program ends without it");
        std::_Exit(code);
    }
}

} // namespace

EndLimit::EndLimit(std::chrono::milliseconds limit, int code)
    : m_thread([limit, code](const std::stop_token& stop) { watch(stop, limit, code); })
{
}

} // namespace pantau::app
