// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/camsim/CameraCsv.h"
#include "app/camsim/ControlProtocol.h"
#include "app/camsim/FaultScript.h"
#include "app/camsim/Options.h"
#include "app/camsim/Pacer.h"
#include "app/camsim/RtspServer.h"

#include <memory>

namespace pantau::camsim {

// Puts the parts together and runs until it is told to quit. Control thread (the main thread). Owner: main().
class Simulator final : private ServerControls
{
public:
    explicit Simulator(Options options);
    ~Simulator() override;

    // The process' exit code: 0 after a quit, 1 when it cannot serve, 2 when the input is at fault.
    int run();

private:
    struct Loop;

    // Each prints its sentence on stderr and gives the exit code, or 0.
    int readInputs();
    int prepareClips();
    int serve();
    void addCameras();
    QStringList scenesInUse() const;
    int writeOutputs();
    void runLine(const QString& line);

    QString start() override { return m_server->start(); }
    void stop() override { m_server->stop(); }
    void drop(const std::vector<Camera*>& cameras) override { m_server->gate().drop(cameras); }
    int writeGarbage(const std::vector<Camera*>& cameras, int bytes) override
    {
        return m_server->gate().writeGarbage(cameras, bytes);
    }
    int connections() const override { return m_server->gate().connections(); }
    std::uint64_t connectionsOpened() const override { return m_server->gate().connectionsOpened(); }
    int mostSessions() const override { return m_server->gate().mostSessions(); }
    bool listening() const override { return m_server->listening(); }

    Options m_options;
    ClipCache m_cache;
    CameraCsv m_register;
    FaultScript m_script;
    CameraSet m_cameras{m_cache};
    std::unique_ptr<Pacer> m_pacer;
    std::unique_ptr<RtspServer> m_server;
    std::unique_ptr<ControlProtocol> m_protocol;
    std::unique_ptr<Loop> m_loop;
};

} // namespace pantau::camsim
