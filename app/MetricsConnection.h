// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/HttpRequest.h"

#include <QObject>
#include <QTcpSocket>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

namespace pantau::app {

/// One HTTP exchange: reads a request, gives the answer, ends. GUI thread; owned by the metrics server.
class MetricsConnection final : public QObject
{
    Q_OBJECT

public:
    /// The whole answer, status line and fields included.
    using Answer = std::function<QByteArray(const base::Result<HttpRequest, HttpFault>&)>;

    /// `patience` is for the request and once more for the answer; then the connection is broken off.
    MetricsConnection(std::unique_ptr<QTcpSocket> socket, Answer answer, std::chrono::milliseconds patience);

    /// Call after connecting to ended(), which it may emit at once.
    void begin();

Q_SIGNALS:
    void ended();

private:
    void read();
    void closeOurSide();

    const std::unique_ptr<QTcpSocket> m_socket;
    const Answer m_answer;
    QTimer m_patience;
    QByteArray m_received;
    bool m_answered = false;
};

} // namespace pantau::app
