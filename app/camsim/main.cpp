// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/camsim/Options.h"
#include "app/camsim/Simulator.h"

#include <QGuiApplication>

#include <gst/gst.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>

int main(int argc, char** argv)
{
    using namespace pantau::camsim;
    int exitCode = 0;
    const std::optional<Options> options = parseOptions(argc, argv, exitCode);
    if (!options) {
        return exitCode;
    }
    // The scenes are drawn in memory: no display is needed and none must be asked for.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    std::signal(SIGPIPE, SIG_IGN);
    const QGuiApplication application(argc, argv);
    gst_init(nullptr, nullptr);
    Simulator simulator(*options);
    exitCode = simulator.run();
    std::fflush(nullptr);
    // Threads of the RTSP library may still serve clients, and it has no way to wait for those of one server. What they
    // use must not be taken apart under them; the system closes their connections.
    std::_Exit(exitCode);
}
