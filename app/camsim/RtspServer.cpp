// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/camsim/RtspServer.h"

#include "app/camsim/MediaFactory.h"

#include <utility>

namespace pantau::camsim {

namespace {

struct GlibUnref
{
    void operator()(GMainLoop* loop) const { g_main_loop_unref(loop); }
    void operator()(GSource* source) const
    {
        g_source_destroy(source);
        g_source_unref(source);
    }
};

void onConnected(GstRTSPServer*, GstRTSPClient* client, gpointer gate)
{
    static_cast<RequestGate*>(gate)->watch(client);
}

gboolean cleanSessions(gpointer pool)
{
    gst_rtsp_session_pool_cleanup(static_cast<GstRTSPSessionPool*>(pool));
    return TRUE;
}

} // namespace

// The accepting thread and what runs on it.
struct RtspServer::Loop
{
    GMainContextPtr context{g_main_context_new()};
    std::unique_ptr<GMainLoop, GlibUnref> loop{g_main_loop_new(context.get(), FALSE)};
    std::unique_ptr<GSource, GlibUnref> accepting;
    std::unique_ptr<GSource, GlibUnref> cleaning;
    std::jthread thread;

    Loop()
        : thread([this] {
            g_main_context_push_thread_default(context.get());
            g_main_loop_run(loop.get());
            g_main_context_pop_thread_default(context.get());
        })
    {
    }
    ~Loop()
    {
        accepting.reset();
        cleaning.reset();
        // Quitting from inside the loop also works when the thread has not entered it yet.
        g_main_context_invoke(
            context.get(),
            [](gpointer running) -> gboolean {
                g_main_loop_quit(static_cast<GMainLoop*>(running));
                return G_SOURCE_REMOVE;
            },
            loop.get());
    }
};

RtspServer::RtspServer(const CameraSet& cameras, QString address, int port)
    : m_address(std::move(address))
    , m_port(port)
    , m_gate(cameras)
    , m_server(gst_rtsp_server_new())
    , m_loop(std::make_unique<Loop>())
{
    gst_rtsp_server_set_address(m_server.get(), m_address.toUtf8().constData());
    gst_rtsp_server_set_backlog(m_server.get(), 256);
    const GObjectPtr<GstRTSPMountPoints> mounts(gst_rtsp_server_get_mount_points(m_server.get()));
    for (const auto& camera : cameras.all()) {
        const QByteArray path = QByteArrayLiteral("/") + camera->mount().toUtf8();
        gst_rtsp_mount_points_add_factory(mounts.get(), path.constData(), makeMediaFactory(*camera).release());
    }
    const GObjectPtr<GstRTSPThreadPool> pool(gst_rtsp_server_get_thread_pool(m_server.get()));
    gst_rtsp_thread_pool_set_max_threads(pool.get(), -1);
    g_signal_connect(m_server.get(), "client-connected", G_CALLBACK(onConnected), &m_gate);

    const GObjectPtr<GstRTSPSessionPool> sessions(gst_rtsp_server_get_session_pool(m_server.get()));
    m_loop->cleaning.reset(g_timeout_source_new_seconds(2));
    g_source_set_callback(m_loop->cleaning.get(), cleanSessions, refObject(sessions.get()).release(), g_object_unref);
    g_source_attach(m_loop->cleaning.get(), m_loop->context.get());
}

RtspServer::~RtspServer()
{
    stop();
    m_loop.reset();
}

QString RtspServer::start()
{
    if (m_listening) {
        return QStringLiteral("the server is already listening");
    }
    gst_rtsp_server_set_service(m_server.get(), QByteArray::number(m_port).constData());
    GError* raw = nullptr;
    m_loop->accepting.reset(gst_rtsp_server_create_source(m_server.get(), nullptr, &raw));
    const GErrorPtr error(raw);
    if (!m_loop->accepting) {
        return QStringLiteral("cannot listen on %1:%2: %3")
            .arg(m_address)
            .arg(m_port)
            .arg(error ? QString::fromUtf8(error->message) : QStringLiteral("unknown reason"));
    }
    m_port = gst_rtsp_server_get_bound_port(m_server.get());
    g_source_attach(m_loop->accepting.get(), m_loop->context.get());
    m_listening = true;
    return {};
}

void RtspServer::stop()
{
    if (m_listening) {
        m_loop->accepting.reset();
        m_listening = false;
    }
    m_gate.dropAll();
}

QString RtspServer::url() const
{
    const QString host = m_address.contains(QLatin1Char(':')) ? QStringLiteral("[%1]").arg(m_address) : m_address;
    return QStringLiteral("rtsp://%1:%2").arg(host).arg(m_port);
}

} // namespace pantau::camsim
