// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Redaction.h"

#include <QRegularExpression>

namespace pantau::base {

namespace {

/// Cameras that take the password in the path, as in user=admin_password=secret_channel=1. What follows up to the next
/// sign that ends an address goes too, since a password may hold all others.
QString withoutParameters(QString text)
{
    static const QRegularExpression parameter(QStringLiteral(R"(((?:password|passwd|pwd)=)[^&\s"'<>]*)"),
                                              QRegularExpression::CaseInsensitiveOption);
    return text.replace(parameter, QStringLiteral("\\1***"));
}

} // namespace

QString redacted(const QString& text)
{
    // Greedy up to the last @ before a blank: a password may itself hold @ : / or quotes. Where URLs stand side by side
    // without a blank this takes too much, which is the right side to err on.
    static const QRegularExpression login(QStringLiteral(R"(([A-Za-z][A-Za-z0-9+.-]*://)\S*@)"));
    QString result = text;
    return withoutParameters(result.replace(login, QStringLiteral("\\1***@")));
}

QString redactedAddress(const QString& text)
{
    const qsizetype scheme = text.indexOf(QStringLiteral("://"));
    const qsizetype begin = scheme < 0 ? 0 : scheme + 3;
    const qsizetype at = text.lastIndexOf(QLatin1Char('@'));
    const bool isLogin = at >= begin && (scheme >= 0 || text.lastIndexOf(QLatin1Char(':'), at) >= 0);
    return withoutParameters(isLogin ? text.left(begin) + QStringLiteral("***") + text.mid(at) : text);
}

} // namespace pantau::base
