// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/MetricsConnection.h"

#include <sys/socket.h>

namespace pantau::app {

MetricsConnection::MetricsConnection(std::unique_ptr<QTcpSocket> socket, Answer answer,
                                     std::chrono::milliseconds patience)
    : m_socket(std::move(socket))
    , m_answer(std::move(answer))
{
    m_socket->setReadBufferSize(MostRequestBytes);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, m_socket.get(), &QTcpSocket::abort);
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &MetricsConnection::read);
    connect(m_socket.get(), &QTcpSocket::bytesWritten, this, &MetricsConnection::closeOurSide);
    connect(m_socket.get(), &QTcpSocket::disconnected, this, &MetricsConnection::ended);
}

void MetricsConnection::begin()
{
    m_patience.start();
    if (m_socket->state() != QAbstractSocket::ConnectedState) {
        Q_EMIT ended(); // it left while it waited for its turn
        return;
    }
    read();
}

void MetricsConnection::read()
{
    if (m_answered) {
        // Closing on unread bytes would reset the connection, and the answer might never arrive.
        m_socket->skip(m_socket->bytesAvailable());
        return;
    }
    m_received += m_socket->read(MostRequestBytes - m_received.size());
    const auto request = parseHttpRequest(m_received);
    if (!request.ok() && request.error() == HttpFault::Incomplete) {
        return;
    }
    m_answered = true;
    m_received.clear();
    m_patience.start();
    m_socket->write(m_answer(request));
    m_socket->flush(); // a peer that has closed its own side takes Qt's readiness to write with it
}

void MetricsConnection::closeOurSide()
{
    if (m_answered && m_socket->bytesToWrite() == 0) {
        // The peer sees the end of the answer and closes; Qt itself can only close both sides at once.
        ::shutdown(static_cast<int>(m_socket->socketDescriptor()), SHUT_WR);
    }
}

} // namespace pantau::app
