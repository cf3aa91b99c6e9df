// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/camsim/RequestGate.h"

#include <algorithm>
#include <random>
#include <string_view>
#include <utility>

namespace pantau::camsim {

namespace {

template <const char* Method>
GstRTSPStatusCode beforeRequest(GstRTSPClient* client, GstRTSPContext* context, gpointer gate)
{
    return static_cast<RequestGate*>(gate)->judge(client, context, Method);
}

constexpr char Options[] = "OPTIONS";
constexpr char Describe[] = "DESCRIBE";
constexpr char Setup[] = "SETUP";
constexpr char Play[] = "PLAY";
constexpr char Pause[] = "PAUSE";
constexpr char Teardown[] = "TEARDOWN";
constexpr char GetParameter[] = "GET_PARAMETER";
constexpr char SetParameter[] = "SET_PARAMETER";

void onTeardown(GstRTSPClient* client, GstRTSPContext* context, gpointer gate)
{
    static_cast<RequestGate*>(gate)->tornDown(client, context);
}

void onPlay(GstRTSPClient*, GstRTSPContext* context, gpointer gate)
{
    static_cast<RequestGate*>(gate)->played(context);
}

void onSendMessage(GstRTSPClient* client, GstRTSPContext*, gpointer message, gpointer gate)
{
    static_cast<RequestGate*>(gate)->addChallenge(client, static_cast<GstRTSPMessage*>(message));
}

void onClosed(GstRTSPClient* client, gpointer gate)
{
    static_cast<RequestGate*>(gate)->closed(client);
}

gboolean closeClient(gpointer client)
{
    gst_rtsp_client_close(static_cast<GstRTSPClient*>(client));
    return G_SOURCE_REMOVE;
}

QString pathOf(const GstRTSPContext* context)
{
    return context->uri != nullptr ? QString::fromUtf8(context->uri->abspath) : QString();
}

bool isOneOf(int status, std::initializer_list<int> statuses)
{
    return std::find(statuses.begin(), statuses.end(), status) != statuses.end();
}

} // namespace

void RequestGate::watch(GstRTSPClient* client)
{
    ++m_opened;
    {
        const std::scoped_lock guard(m_lock);
        m_connections[client] = std::make_shared<Connection>();
    }
    g_signal_connect(client, "pre-options-request", G_CALLBACK(beforeRequest<Options>), this);
    g_signal_connect(client, "pre-describe-request", G_CALLBACK(beforeRequest<Describe>), this);
    g_signal_connect(client, "pre-setup-request", G_CALLBACK(beforeRequest<Setup>), this);
    g_signal_connect(client, "pre-play-request", G_CALLBACK(beforeRequest<Play>), this);
    g_signal_connect(client, "pre-pause-request", G_CALLBACK(beforeRequest<Pause>), this);
    g_signal_connect(client, "pre-teardown-request", G_CALLBACK(beforeRequest<Teardown>), this);
    g_signal_connect(client, "pre-get-parameter-request", G_CALLBACK(beforeRequest<GetParameter>), this);
    g_signal_connect(client, "pre-set-parameter-request", G_CALLBACK(beforeRequest<SetParameter>), this);
    g_signal_connect(client, "teardown-request", G_CALLBACK(onTeardown), this);
    g_signal_connect(client, "play-request", G_CALLBACK(onPlay), this);
    g_signal_connect(client, "send-message", G_CALLBACK(onSendMessage), this);
    g_signal_connect(client, "closed", G_CALLBACK(onClosed), this);
}

RequestGate::ConnectionPtr RequestGate::connection(GstRTSPClient* client) const
{
    const std::scoped_lock guard(m_lock);
    const auto found = m_connections.find(client);
    return found == m_connections.end() ? nullptr : found->second;
}

GstRTSPStatusCode RequestGate::judge(GstRTSPClient* client, GstRTSPContext* context, const char* method)
{
    Camera* camera = m_cameras.byPath(pathOf(context));
    const ConnectionPtr link = connection(client);
    if (camera == nullptr || !link) {
        return GST_RTSP_STS_OK;
    }
    {
        const std::scoped_lock guard(m_lock);
        GSource* const source = g_main_current_source(); // the connection's own, which is being dispatched
        if (!link->context && source != nullptr) {
            link->context.reset(g_main_context_ref(g_source_get_context(source)));
        }
        link->asked.insert(camera);
        link->challenge.clear();
    }
    const bool play = method == Play;
    camera->waitWhileSilent(play, [&link] { return link->closed.load(); });
    const bool describe = method == Describe;
    const bool setup = method == Setup;
    if (describe) {
        ++camera->counters().describes;
    }
    if (setup) {
        ++camera->counters().setups;
    }
    const int refusal = camera->refusal();
    if ((describe && isOneOf(refusal, {401, 404})) || (setup && isOneOf(refusal, {453, 500, 503}))) {
        if (refusal == 401) {
            link->challenge = DigestLogin(QStringLiteral("nobody"), QString(), 0).challenge(false).toUtf8();
        }
        return static_cast<GstRTSPStatusCode>(refusal);
    }
    if (play && isOneOf(camera->playAnswer(), {454, 500, 503})) {
        return static_cast<GstRTSPStatusCode>(camera->playAnswer());
    }
    if (method != Options) {
        const GstRTSPStatusCode login = judgeLogin(*link, *camera, *context, method);
        if (login != GST_RTSP_STS_OK) {
            return login;
        }
    }
    return setup ? openSession(*link, *camera) : GST_RTSP_STS_OK;
}

GstRTSPStatusCode RequestGate::judgeLogin(Connection& link, const Camera& camera, const GstRTSPContext& context,
                                          const char* method)
{
    const std::shared_ptr<DigestLogin> login = camera.login();
    if (!login) {
        return GST_RTSP_STS_OK;
    }
    gchar* header = nullptr;
    gst_rtsp_message_get_header(context.request, GST_RTSP_HDR_AUTHORIZATION, &header, 0);
    auto verdict = DigestLogin::Verdict::Refused;
    if (header != nullptr && std::string_view(header).starts_with("Digest ")) {
        verdict = login->judge(QString::fromLatin1(method), DigestAnswer::parse(QString::fromUtf8(header + 7)));
    }
    if (verdict == DigestLogin::Verdict::Accepted) {
        return GST_RTSP_STS_OK;
    }
    link.challenge = login->challenge(verdict == DigestLogin::Verdict::Stale).toUtf8();
    return GST_RTSP_STS_UNAUTHORIZED;
}

GstRTSPStatusCode RequestGate::openSession(Connection& link, Camera& camera)
{
    const std::shared_ptr<SessionLimit> limit = camera.sessionLimit();
    const std::scoped_lock guard(m_lock);
    if (link.sessions.contains(&camera)) {
        return GST_RTSP_STS_OK; // the second track of a session
    }
    if (limit && limit->open >= limit->most) {
        return GST_RTSP_STS_INTERNAL_SERVER_ERROR;
    }
    if (limit) {
        ++limit->open;
    }
    link.sessions.insert(&camera);
    ++camera.counters().sessions;
    ++camera.counters().sessionsOpened;
    ++m_sessions;
    m_mostSessions = std::max(m_mostSessions.load(), m_sessions);
    return GST_RTSP_STS_OK;
}

void RequestGate::closeSession(Connection& link, Camera& camera)
{
    const std::shared_ptr<SessionLimit> limit = camera.sessionLimit();
    const std::scoped_lock guard(m_lock);
    if (link.sessions.erase(&camera) > 0) {
        --camera.counters().sessions;
        --m_sessions;
        if (limit) {
            --limit->open;
        }
    }
}

void RequestGate::tornDown(GstRTSPClient* client, GstRTSPContext* context)
{
    Camera* camera = m_cameras.byPath(pathOf(context));
    const ConnectionPtr link = connection(client);
    if (camera != nullptr && link) {
        closeSession(*link, *camera);
        ++camera->counters().teardowns; // last: who waits for it then finds the session gone
    }
}

void RequestGate::played(GstRTSPContext* context)
{
    if (Camera* camera = m_cameras.byPath(pathOf(context))) {
        ++camera->counters().plays;
    }
}

void RequestGate::addChallenge(GstRTSPClient* client, GstRTSPMessage* response)
{
    GstRTSPStatusCode code = GST_RTSP_STS_OK;
    if (gst_rtsp_message_get_type(response) != GST_RTSP_MESSAGE_RESPONSE) {
        return;
    }
    gst_rtsp_message_parse_response(response, &code, nullptr, nullptr);
    const ConnectionPtr link = connection(client);
    if (code == GST_RTSP_STS_UNAUTHORIZED && link && !link->challenge.isEmpty()) {
        gst_rtsp_message_add_header(response, GST_RTSP_HDR_WWW_AUTHENTICATE, link->challenge.constData());
    }
}

void RequestGate::closed(GstRTSPClient* client)
{
    const ConnectionPtr link = connection(client);
    if (!link) {
        return;
    }
    giveUp(*link);
    std::set<Camera*> sessions;
    {
        const std::scoped_lock guard(m_lock);
        sessions = link->sessions;
    }
    for (Camera* camera : sessions) {
        closeSession(*link, *camera);
    }
    const std::scoped_lock guard(m_lock);
    m_connections.erase(client);
}

void RequestGate::giveUp(Connection& link)
{
    link.closed = true;
    std::set<Camera*> asked;
    {
        const std::scoped_lock guard(m_lock);
        asked = link.asked;
    }
    for (Camera* camera : asked) {
        camera->wake();
    }
}

std::vector<GObjectPtr<GstRTSPClient>> RequestGate::clientsOf(const std::vector<Camera*>& cameras) const
{
    std::vector<GObjectPtr<GstRTSPClient>> clients;
    const std::scoped_lock guard(m_lock);
    for (const auto& [client, link] : m_connections) {
        const auto& asked = link->asked;
        if (std::any_of(cameras.begin(), cameras.end(), [&asked](Camera* camera) { return asked.contains(camera); })) {
            clients.push_back(refObject(client));
        }
    }
    return clients;
}

GMainContextPtr RequestGate::contextOf(const Connection& connection) const
{
    const std::scoped_lock guard(m_lock);
    return GMainContextPtr(connection.context ? g_main_context_ref(connection.context.get()) : nullptr);
}

void RequestGate::close(std::vector<GObjectPtr<GstRTSPClient>> clients)
{
    for (GObjectPtr<GstRTSPClient>& client : clients) {
        const ConnectionPtr link = connection(client.get());
        if (!link) {
            continue;
        }
        giveUp(*link);
        if (const GMainContextPtr context = contextOf(*link)) {
            // A client is taken apart on the thread that serves it, which may be in the middle of a request.
            g_main_context_invoke_full(context.get(), G_PRIORITY_HIGH, closeClient, client.release(), g_object_unref);
        } else {
            gst_rtsp_client_close(client.get());
        }
    }
}

void RequestGate::drop(const std::vector<Camera*>& cameras)
{
    close(clientsOf(cameras));
}

void RequestGate::dropAll()
{
    std::vector<GObjectPtr<GstRTSPClient>> clients;
    {
        const std::scoped_lock guard(m_lock);
        for (const auto& [client, link] : m_connections) {
            clients.push_back(refObject(client));
        }
    }
    close(std::move(clients));
}

int RequestGate::writeGarbage(const std::vector<Camera*>& cameras, int bytes)
{
    std::minstd_rand random(4711);
    std::vector<gchar> garbage(static_cast<std::size_t>(bytes));
    std::generate(garbage.begin(), garbage.end(), [&random] { return static_cast<gchar>((random() >> 8) & 0x7F); });
    int written = 0;
    for (const auto& client : clientsOf(cameras)) {
        GstRTSPConnection* link = gst_rtsp_client_get_connection(client.get());
        GSocket* socket = link != nullptr ? gst_rtsp_connection_get_write_socket(link) : nullptr;
        // One send() call: the kernel keeps it in one piece between the packets that the server sends.
        if (socket != nullptr && g_socket_send(socket, garbage.data(), garbage.size(), nullptr, nullptr) > 0) {
            ++written;
        }
    }
    return written;
}

int RequestGate::connections() const
{
    const std::scoped_lock guard(m_lock);
    return static_cast<int>(m_connections.size());
}

} // namespace pantau::camsim
