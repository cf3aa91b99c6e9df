// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/camsim/DigestLogin.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <utility>

namespace pantau::camsim {

namespace {

QString md5(const QString& text)
{
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Md5).toHex());
}

} // namespace

DigestAnswer DigestAnswer::parse(const QString& text)
{
    static const QRegularExpression part(QStringLiteral(R"re(([a-zA-Z]+)\s*=\s*(?:"([^"]*)"|([^\s,]+)))re"));
    DigestAnswer answer;
    auto matches = part.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QString name = match.captured(1).toLower();
        const QString value = match.captured(2).isEmpty() ? match.captured(3) : match.captured(2);
        if (name == QStringLiteral("username")) {
            answer.user = value;
        } else if (name == QStringLiteral("realm")) {
            answer.realm = value;
        } else if (name == QStringLiteral("nonce")) {
            answer.nonce = value;
        } else if (name == QStringLiteral("uri")) {
            answer.uri = value;
        } else if (name == QStringLiteral("response")) {
            answer.response = value;
        } else if (name == QStringLiteral("qop")) {
            answer.qop = value;
        } else if (name == QStringLiteral("nc")) {
            answer.nonceCount = value;
        } else if (name == QStringLiteral("cnonce")) {
            answer.clientNonce = value;
        }
    }
    return answer;
}

DigestLogin::DigestLogin(QString user, QString password, int nonceLife)
    : m_user(std::move(user))
    , m_password(std::move(password))
    , m_nonceLife(nonceLife)
{
    renewNonce();
}

void DigestLogin::renewNonce()
{
    ++m_nonceNumber;
    m_uses = 0;
    m_nonce = md5(QStringLiteral("%1/%2/camsim").arg(m_user).arg(m_nonceNumber));
}

QString DigestLogin::expected(const QString& method, const DigestAnswer& answer) const
{
    const QString who = md5(QStringLiteral("%1:%2:%3").arg(m_user, realm(), m_password));
    const QString what = md5(QStringLiteral("%1:%2").arg(method, answer.uri));
    if (answer.qop.isEmpty()) {
        return md5(QStringLiteral("%1:%2:%3").arg(who, answer.nonce, what));
    }
    return md5(QStringLiteral("%1:%2:%3:%4:%5:%6")
                   .arg(who, answer.nonce, answer.nonceCount, answer.clientNonce, answer.qop, what));
}

DigestLogin::Verdict DigestLogin::judge(const QString& method, const DigestAnswer& answer)
{
    const std::scoped_lock guard(m_lock);
    if (answer.user != m_user || answer.realm != realm() ||
        answer.response.compare(expected(method, answer), Qt::CaseInsensitive) != 0) {
        return Verdict::Refused;
    }
    if (answer.nonce != m_nonce) {
        return Verdict::Stale;
    }
    if (m_nonceLife > 0 && m_uses >= m_nonceLife) {
        renewNonce();
        return Verdict::Stale;
    }
    ++m_uses;
    return Verdict::Accepted;
}

QString DigestLogin::challenge(bool stale) const
{
    const std::scoped_lock guard(m_lock);
    return QStringLiteral("Digest realm=\"%1\", nonce=\"%2\", algorithm=MD5%3")
        .arg(realm(), m_nonce, stale ? QStringLiteral(", stale=true") : QString());
}

} // namespace pantau::camsim
