// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/EndSignals.h"

#include <sys/socket.h>
#include <unistd.h>

#include <array>

namespace pantau::app {

namespace {

/// Written by the signal handler, read by the notifier. A handler may touch nothing but globals.
std::array<int, 2> ends{-1, -1};

void onSignal(int number)
{
    const char byte = 1;
    static_cast<void>(!write(ends[0], &byte, 1));
    std::signal(number, SIG_DFL);
}

/// Who starts us under nohup wants us to outlive the terminal.
bool outlivesTerminal()
{
    struct sigaction current = {};
    return sigaction(SIGHUP, nullptr, &current) == 0 && current.sa_handler == SIG_IGN;
}

} // namespace

EndSignals::EndSignals()
{
    if (!outlivesTerminal()) {
        m_numbers.push_back(SIGHUP);
    }
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
        return;
    }
    m_notifier = std::make_unique<QSocketNotifier>(ends[1], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        static_cast<void>(!read(ends[1], &byte, 1));
        Q_EMIT asked();
    });
    for (const int number : m_numbers) {
        std::signal(number, onSignal);
    }
}

EndSignals::~EndSignals()
{
    for (const int number : m_numbers) {
        std::signal(number, SIG_DFL);
    }
    m_notifier.reset();
    close(ends[0]);
    close(ends[1]);
}

} // namespace pantau::app
