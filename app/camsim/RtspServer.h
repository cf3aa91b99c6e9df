// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/camsim/CameraSet.h"
#include "app/camsim/RequestGate.h"

#include <memory>
#include <thread>

namespace pantau::camsim {

// Listens on one address and serves all cameras. Each connection has its own thread, so that a half open camera
// holds up nobody else. Used by the control thread; connections are accepted on the server's own thread.
// Owner: Simulator.
class RtspServer
{
public:
    RtspServer(const CameraSet& cameras, QString address, int port);
    ~RtspServer();
    RtspServer(const RtspServer&) = delete;
    RtspServer& operator=(const RtspServer&) = delete;

    // Listens; with port 0 any free port is taken and kept for later starts. One sentence on failure.
    QString start();
    // Closes the listening socket and all connections; new connections are refused.
    void stop();
    bool listening() const { return m_listening; }

    int port() const { return m_port; }
    QString url() const;
    RequestGate& gate() { return m_gate; }

private:
    struct Loop;

    QString m_address;
    int m_port;
    bool m_listening = false;
    RequestGate m_gate;
    GObjectPtr<GstRTSPServer> m_server;
    std::unique_ptr<Loop> m_loop;
};

} // namespace pantau::camsim
