// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/HostCheck.h"

#include <QEventLoop>
#include <QSet>
#include <QTcpSocket>
#include <QTimer>

#include <memory>
#include <vector>

namespace pantau::app {

namespace {

media::StreamReason reasonOf(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        return media::StreamReason::None; // the host answers; the camera's server may come later
    case QAbstractSocket::HostNotFoundError:
        return media::StreamReason::HostNotFound;
    case QAbstractSocket::NetworkError:
        return media::StreamReason::NoRoute;
    default:
        return media::StreamReason::ConnectTimedOut;
    }
}

} // namespace

QHash<QString, media::StreamReason> checkHosts(const QStringList& hosts, std::chrono::milliseconds limit)
{
    QHash<QString, media::StreamReason> results;
    QEventLoop loop;
    QSet<QString> open(hosts.begin(), hosts.end());
    const auto settle = [&](const QString& host, media::StreamReason reason) {
        if (!open.remove(host)) {
            return; // it answered, and then closed the connection
        }
        results[host] = reason;
        if (open.isEmpty()) {
            loop.quit();
        }
    };
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (const QString& host : hosts) {
        results[host] = media::StreamReason::ConnectTimedOut;
        const auto& socket = sockets.emplace_back(std::make_unique<QTcpSocket>());
        QObject::connect(socket.get(), &QTcpSocket::connected, &loop,
                         [&settle, host] { settle(host, media::StreamReason::None); });
        QObject::connect(socket.get(), &QTcpSocket::errorOccurred, &loop,
                         [&settle, host](QAbstractSocket::SocketError error) { settle(host, reasonOf(error)); });
        const qsizetype colon = host.lastIndexOf(QLatin1Char(':'));
        socket->connectToHost(host.left(colon), host.mid(colon + 1).toUShort());
    }
    if (!open.isEmpty()) {
        QTimer::singleShot(limit, &loop, &QEventLoop::quit);
        loop.exec();
    }
    return results;
}

} // namespace pantau::app
