// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Mutex.h"

#include <QString>

#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>
#include <stop_token>

namespace pantau::media {

/// Limits how many streams are being opened at one host at the same time: an NVR that is asked for 55 streams at
/// once refuses some of them. Thread-safe; owned by the engine, outlives the workers.
class OpenGate
{
public:
    explicit OpenGate(int opensPerHost) : m_opensPerHost(opensPerHost) {}

    /// A place at the gate; given back when it goes out of scope.
    class Pass
    {
    public:
        Pass(OpenGate& gate, QString host) : m_gate(&gate), m_host(std::move(host)) {}
        Pass(Pass&& other) noexcept : m_gate(std::exchange(other.m_gate, nullptr)), m_host(std::move(other.m_host)) {}
        Pass(const Pass&) = delete;
        Pass& operator=(const Pass&) = delete;
        Pass& operator=(Pass&&) = delete;
        ~Pass();

    private:
        OpenGate* m_gate;
        QString m_host;
    };

    /// Waits for a place; nothing when `stop` was requested first.
    [[nodiscard]] std::optional<Pass> enter(const QString& host, const std::stop_token& stop);

private:
    void leave(const QString& host);

    const int m_opensPerHost;
    // std types here: the wait needs condition_variable_any with a stop token, which the checked mutex also serves.
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::map<QString, int> m_openings; ///< guarded by m_mutex
};

} // namespace pantau::media
