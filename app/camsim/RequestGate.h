// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/camsim/CameraSet.h"

#include <gst/rtsp-server/rtsp-server.h>

#include <map>
#include <memory>
#include <mutex>
#include <set>

namespace pantau::camsim {

// Stands before every RTSP request: counts it, holds it back (half open), refuses it, asks for a login, limits the
// sessions. Requests come on client threads; the control thread asks for connections. Owner: RtspServer.
class RequestGate
{
public:
    explicit RequestGate(const CameraSet& cameras) : m_cameras(cameras) {}

    // Hooks a new connection up; the hooks end with it. The gate must outlive all connections.
    void watch(GstRTSPClient* client);

    // Closes every connection that has asked for one of these cameras.
    void drop(const std::vector<Camera*>& cameras);
    void dropAll();
    // Writes random bytes into the TCP sockets of those connections. Returns how many sockets were written to.
    int writeGarbage(const std::vector<Camera*>& cameras, int bytes);

    int connections() const;
    std::uint64_t connectionsOpened() const { return m_opened; }
    // The most sessions that were open at the same time, over all cameras.
    int mostSessions() const { return m_mostSessions; }

    // For the signal handlers in the .cpp file.
    GstRTSPStatusCode judge(GstRTSPClient* client, GstRTSPContext* context, const char* method);
    void tornDown(GstRTSPClient* client, GstRTSPContext* context);
    void played(GstRTSPContext* context);
    void addChallenge(GstRTSPClient* client, GstRTSPMessage* response);
    void closed(GstRTSPClient* client);

private:
    struct Connection
    {
        std::set<Camera*> asked;    // cameras that any request named
        std::set<Camera*> sessions; // cameras with an open session
        QByteArray challenge;       // for the next 401
        GMainContextPtr context;    // of the thread that serves it, known since its first request
        std::atomic<bool> closed{false};
    };
    using ConnectionPtr = std::shared_ptr<Connection>;

    ConnectionPtr connection(GstRTSPClient* client) const;
    std::vector<GObjectPtr<GstRTSPClient>> clientsOf(const std::vector<Camera*>& cameras) const;
    GstRTSPStatusCode judgeLogin(Connection& connection, const Camera& camera, const GstRTSPContext& context,
                                 const char* method);
    GstRTSPStatusCode openSession(Connection& connection, Camera& camera);
    void closeSession(Connection& connection, Camera& camera);
    // Lets the connection's request go that a silent camera holds back.
    void giveUp(Connection& connection);
    [[nodiscard]] GMainContextPtr contextOf(const Connection& connection) const;
    void close(std::vector<GObjectPtr<GstRTSPClient>> clients);

    const CameraSet& m_cameras;
    mutable std::mutex m_lock; // guards the map and the sets in the connections; never held while blocking
    std::map<GstRTSPClient*, ConnectionPtr> m_connections;
    std::atomic<std::uint64_t> m_opened{0};
    int m_sessions = 0; // guarded by m_lock
    std::atomic<int> m_mostSessions{0};
};

} // namespace pantau::camsim
