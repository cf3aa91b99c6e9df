// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/StreamSpec.h"

#include <QRegularExpression>
#include <QUrl>

namespace pantau::media {

namespace {

/// A percent sign that escapes nothing stands for itself; people type passwords as they are.
QString unescaped(const QString& typed)
{
    static const QRegularExpression stray(QStringLiteral("%(?![0-9A-Fa-f]{2})"));
    QString escaped = typed;
    return QUrl::fromPercentEncoding(escaped.replace(stray, QStringLiteral("%25")).toUtf8());
}

} // namespace

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
    spec.user = unescaped(colon < 0 ? login : login.left(colon));
    spec.password = colon < 0 ? QString() : unescaped(login.mid(colon + 1));
    spec.url = typedUrl.left(begin) + typedUrl.mid(at + 1);
    return spec;
}

} // namespace pantau::media
