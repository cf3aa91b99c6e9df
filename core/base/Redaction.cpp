// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Redaction.h"

#include <QRegularExpression>

namespace pantau::base {

QString redacted(const QString& text)
{
    // Greedy up to the last @ before a blank: a password may itself hold @ : / or quotes. Where URLs stand side by side
    // without a blank this takes too much, which is the right side to err on.
    static const QRegularExpression login(QStringLiteral(R"(([A-Za-z][A-Za-z0-9+.-]*://)\S*@)"));
    QString result = text;
    return result.replace(login, QStringLiteral("\\1***@"));
}

QString redactedAddress(const QString& text)
{
    const qsizetype scheme = text.indexOf(QStringLiteral("://"));
    const qsizetype begin = scheme < 0 ? 0 : scheme + 3;
    const qsizetype at = text.lastIndexOf(QLatin1Char('@'));
    const bool isLogin = at >= begin && (scheme >= 0 || text.lastIndexOf(QLatin1Char(':'), at) >= 0);
    return isLogin ? text.left(begin) + QStringLiteral("***") + text.mid(at) : text;
}

} // namespace pantau::base
