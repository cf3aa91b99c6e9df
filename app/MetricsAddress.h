// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QCoreApplication>

namespace pantau::app {

/// Where the figures for the machines' keepers are served: a loopback address and a port. A plain value that exists
/// only checked.
class MetricsAddress
{
    Q_DECLARE_TR_FUNCTIONS(MetricsAddress)

public:
    /// Reads `127.0.0.1:9464`, `[::1]:9464` or `localhost:9464`; port 0 takes any free one. Else one sentence: what
    /// is wrong, and why an address that others can reach is refused.
    [[nodiscard]] static base::Result<MetricsAddress, QString> parse(const QString& typed);

    [[nodiscard]] const QString& host() const { return m_host; }
    [[nodiscard]] quint16 port() const { return m_port; }
    /// As it is typed, with this port: where 0 was asked for, the one that was taken.
    [[nodiscard]] QString text(quint16 port) const;

private:
    MetricsAddress(QString host, quint16 port) : m_host(std::move(host)), m_port(port) {}

    QString m_host; ///< as QHostAddress reads it
    quint16 m_port;
};

} // namespace pantau::app
