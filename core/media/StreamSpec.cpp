// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/StreamSpec.h"

#include <QUrl>

namespace pantau::media {

QString StreamSpec::host() const
{
    if (isFile()) {
        return {};
    }
    const QUrl parsed(url);
    return QStringLiteral("%1:%2").arg(parsed.host()).arg(parsed.port(554));
}

StreamSpec streamSpec(const QString& typedUrl, Transport transport)
{
    StreamSpec spec;
    spec.transport = transport;
    spec.url = typedUrl;
    if (typedUrl.startsWith(QStringLiteral("file://"))) {
        spec.url = QUrl(typedUrl).toLocalFile();
        return spec;
    }
    const qsizetype scheme = typedUrl.indexOf(QStringLiteral("://"));
    if (scheme < 0) {
        return spec;
    }
    // By hand and not by QUrl: passwords with @, : or / are typed unescaped and QUrl would cut at the first of them.
    const qsizetype begin = scheme + 3;
    const qsizetype at = typedUrl.lastIndexOf(QLatin1Char('@'));
    if (at < begin) {
        return spec;
    }
    const QString login = typedUrl.mid(begin, at - begin);
    const qsizetype colon = login.indexOf(QLatin1Char(':'));
    spec.user = QUrl::fromPercentEncoding((colon < 0 ? login : login.left(colon)).toUtf8());
    spec.password = colon < 0 ? QString() : QUrl::fromPercentEncoding(login.mid(colon + 1).toUtf8());
    spec.url = typedUrl.left(begin) + typedUrl.mid(at + 1);
    return spec;
}

} // namespace pantau::media
