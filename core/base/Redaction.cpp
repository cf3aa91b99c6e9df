// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Redaction.h"

#include <QRegularExpression>

namespace pantau::base {

QString redacted(const QString& text)
{
    // Greedy up to the last @ before a blank, quote or the path: a password may itself hold @ or :, or even /.
    static const QRegularExpression login(QStringLiteral(R"(([A-Za-z][A-Za-z0-9+.-]*://)[^\s"'<>]*@)"));
    QString result = text;
    return result.replace(login, QStringLiteral("\\1***@"));
}

} // namespace pantau::base
