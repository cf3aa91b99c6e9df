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

/// Whether a whole host stands before the path: then an @ further on belongs to the path.
bool beginsWithHost(const QString& afterScheme)
{
    static const QRegularExpression host(QStringLiteral(R"(^([A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])(:[0-9]{1,5})?[/?#])"));
    return host.match(afterScheme).hasMatch();
}

} // namespace

QString StreamSpec::hostName() const
{
    return isFile() ? QString() : QUrl(url).host();
}

QString StreamSpec::endpoint() const
{
    if (isFile()) {
        return {};
    }
    const QUrl parsed(url);
    constexpr int RtspPort = 554;
    constexpr int RtspsPort = 322;
    const bool secure = parsed.scheme() == QStringLiteral("rtsps");
    return QStringLiteral("%1:%2").arg(parsed.host()).arg(parsed.port(secure ? RtspsPort : RtspPort));
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
    if (at < begin || beginsWithHost(typedUrl.mid(begin))) {
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
