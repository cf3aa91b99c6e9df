// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/MetricsServer.h"

#include <QHostAddress>

namespace pantau::app {

namespace {

constexpr const char* PlainText = "text/plain; charset=utf-8";
constexpr const char* MetricsType = "text/plain; version=0.0.4; charset=utf-8";

QByteArray httpAnswer(const char* status, const char* type, const QByteArray& body, const char* furtherField = "")
{
    return QByteArray("HTTP/1.1 ") + status + "\r\nContent-Type: " + type +
           "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\nConnection: close\r\n" + furtherField +
           "\r\n" + body;
}

} // namespace

MetricsServer::MetricsServer(Page page, std::chrono::milliseconds patience)
    : m_page(std::move(page))
    , m_patience(patience)
{
    // One may wait inside Qt, where it costs nothing; it is taken as soon as there is a place.
    m_server.setMaxPendingConnections(1);
    connect(&m_server, &QTcpServer::newConnection, this, &MetricsServer::accept);
}

std::optional<QString> MetricsServer::listen(const MetricsAddress& address)
{
    if (m_server.listen(QHostAddress(address.host()), address.port())) {
        m_url = QStringLiteral("http://%1/metrics").arg(address.text(m_server.serverPort()));
        return std::nullopt;
    }
    const QString shown = address.text(address.port());
    if (m_server.serverError() == QAbstractSocket::AddressInUseError) {
        return tr("--metrics %1: another program already uses this port; choose another one.").arg(shown);
    }
    return tr("--metrics %1: this machine does not let it be opened (%2).").arg(shown, m_server.errorString());
}

void MetricsServer::renew()
{
    m_made.reset();
}

void MetricsServer::accept()
{
    while (m_connections.size() < MostConnections && m_server.hasPendingConnections()) {
        std::unique_ptr<QTcpSocket> socket(m_server.nextPendingConnection());
        auto& connection = m_connections.emplace_back(std::make_unique<MetricsConnection>(
            std::move(socket), [this](const auto& request) { return answer(request); }, m_patience));
        MetricsConnection* const one = connection.get();
        // Queued: it may not be destroyed inside its own signal.
        connect(
            one, &MetricsConnection::ended, this, [this, one] { sweep(one); }, Qt::QueuedConnection);
        one->begin();
    }
}

void MetricsServer::sweep(const MetricsConnection* ended)
{
    std::erase_if(m_connections, [ended](const auto& connection) { return connection.get() == ended; });
    accept();
}

QByteArray MetricsServer::answer(const base::Result<HttpRequest, HttpFault>& request)
{
    if (!request.ok()) {
        return request.error() == HttpFault::TooLarge
                   ? httpAnswer("431 Request Header Fields Too Large", PlainText, "The request is too large.\n")
                   : httpAnswer("400 Bad Request", PlainText, "This is no HTTP request.\n");
    }
    const HttpRequest& asked = request.value();
    const bool isHead = asked.method == "HEAD";
    if (!isHead && asked.method != "GET") {
        return httpAnswer("405 Method Not Allowed", PlainText, "Only GET and HEAD.\n", "Allow: GET, HEAD\r\n");
    }
    const bool isKnown = asked.path == "/metrics";
    if (isKnown && !m_made) {
        m_made = m_page();
    }
    const QByteArray whole = isKnown ? httpAnswer("200 OK", MetricsType, *m_made)
                                     : httpAnswer("404 Not Found", PlainText, "The figures are at /metrics.\n");
    return isHead ? whole.left(whole.indexOf("\r\n\r\n") + 4) : whole;
}

} // namespace pantau::app
