// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/MetricsAddress.h"
#include "app/MetricsConnection.h"

#include <QTcpServer>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace pantau::app {

/// Serves one page of figures to the monitoring system of this machine: HTTP/1, GET and HEAD of /metrics, an end after
/// each answer. At most 16 are served at the same time, others wait; who says nothing for 5 s is broken off.
/// GUI thread; owned by the wall command.
class MetricsServer final : public QObject
{
    Q_OBJECT

public:
    /// Makes the page; asked at most once between two calls of renew(), so that many readers cost no more than one.
    using Page = std::function<QByteArray()>;

    static constexpr std::size_t MostConnections = 16;
    static constexpr std::chrono::milliseconds Patience{5000};

    explicit MetricsServer(Page page, std::chrono::milliseconds patience = Patience);

    /// Nothing when it listens; else one sentence that names the address and what is in the way.
    [[nodiscard]] std::optional<QString> listen(const MetricsAddress& address);
    /// The address of the page; empty before listen().
    [[nodiscard]] const QString& url() const { return m_url; }
    /// The page that was made last is old.
    void renew();

private:
    void accept();
    void sweep(const MetricsConnection* ended);
    [[nodiscard]] QByteArray answer(const base::Result<HttpRequest, HttpFault>& request);

    const Page m_page;
    const std::chrono::milliseconds m_patience;
    QTcpServer m_server;
    QString m_url;
    std::vector<std::unique_ptr<MetricsConnection>> m_connections;
    std::optional<QByteArray> m_made;
};

} // namespace pantau::app
