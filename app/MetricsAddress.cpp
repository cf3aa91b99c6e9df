// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/MetricsAddress.h"

#include <QHostAddress>
#include <QRegularExpression>

namespace pantau::app {

base::Result<MetricsAddress, QString> MetricsAddress::parse(const QString& typed)
{
    static const QRegularExpression pattern(QStringLiteral("^(?:\\[([0-9A-Fa-f:.]+)\\]|([^:\\[\\]]+)):(\\d{1,5})$"));
    const QRegularExpressionMatch match = pattern.match(typed);
    const QString name = match.captured(1) + match.captured(2);
    const int port = match.captured(3).toInt();
    const QHostAddress address(name == QStringLiteral("localhost") ? QStringLiteral("127.0.0.1") : name);
    if (!match.hasMatch() || port > 65535 || address.isNull()) {
        return tr("--metrics %1: an address and a port are needed, for example 127.0.0.1:9464.").arg(typed);
    }
    if (!address.isLoopback()) {
        return tr("--metrics %1: the figures travel unencrypted and without a login, so they are only served to this "
                  "machine (127.0.0.1 or [::1]); let a reverse proxy with TLS and a login pass them on.")
            .arg(typed);
    }
    return MetricsAddress(address.toString(), static_cast<quint16>(port));
}

QString MetricsAddress::text(quint16 port) const
{
    const bool isV6 = m_host.contains(QLatin1Char(':'));
    return (isV6 ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2")).arg(m_host).arg(port);
}

} // namespace pantau::app
