// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/camsim/CameraSet.h"
#include "app/camsim/Command.h"

#include <QString>

#include <functional>
#include <vector>

namespace pantau::camsim {

// What the control protocol needs of the server, so that it can be tested without one.
class ServerControls
{
public:
    virtual ~ServerControls() = default;
    virtual QString start() = 0; // one sentence on failure
    virtual void stop() = 0;
    virtual void drop(const std::vector<Camera*>& cameras) = 0;
    virtual int writeGarbage(const std::vector<Camera*>& cameras, int bytes) = 0;
    virtual int connections() const = 0;
    virtual std::uint64_t connectionsOpened() const = 0;
    virtual int mostSessions() const = 0; // at the same time
    virtual bool listening() const = 0;
};

// Carries out the lines of the control protocol: one line in, one line out ("ok ..." or "error reason").
// Control thread. Owner: Simulator.
class ControlProtocol
{
public:
    ControlProtocol(const CameraSet& cameras, ClipCache& cache, ServerControls& server)
        : m_cameras(cameras)
        , m_cache(cache)
        , m_server(server)
    {
    }

    // Never throws; the answer has no line break.
    QString answer(const QString& line);
    bool quitAsked() const { return m_quit; }

private:
    QString serverCommand(const Command& command);
    QString apply(const Command& command, const std::vector<Camera*>& cameras);
    QString applyTo(const Command& command, Camera& camera);
    QString applyFault(const Command& command, Camera& camera);
    QString applySource(const Command& command, Camera& camera);
    QString status() const;

    const CameraSet& m_cameras;
    ClipCache& m_cache;
    ServerControls& m_server;
    bool m_quit = false;
};

} // namespace pantau::camsim
