// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/EndSignals.h"

#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <csignal>

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

} // namespace

EndSignals::EndSignals()
{
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
        return;
    }
    m_notifier = std::make_unique<QSocketNotifier>(ends[1], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        static_cast<void>(!read(ends[1], &byte, 1));
        Q_EMIT asked();
    });
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
}

EndSignals::~EndSignals()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    m_notifier.reset();
    close(ends[0]);
    close(ends[1]);
}

} // namespace pantau::app
