// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <mutex>
#include <string>

namespace pantau::camsim {

// What an Authorization header of scheme Digest says (RFC 2617); absent parts are empty.
struct DigestAnswer
{
    QString user;
    QString realm;
    QString nonce;
    QString uri;
    QString response;
    QString qop;
    QString nonceCount;
    QString clientNonce;

    // Takes the header's text after the word "Digest". Never fails; unknown parts are skipped.
    static DigestAnswer parse(const QString& text);
};

// The Digest login (MD5) of one camera. Any thread. Owner: Camera.
class DigestLogin
{
public:
    static QString realm() { return QStringLiteral("camsim"); }

    // nonceLife: how many authenticated requests one nonce serves; 0 means for ever.
    DigestLogin(QString user, QString password, int nonceLife);

    enum class Verdict
    {
        Accepted,
        Refused,
        Stale
    };

    // Judges one request; `method` is the RTSP method's name.
    Verdict judge(const QString& method, const DigestAnswer& answer);

    // The WWW-Authenticate header for the next 401.
    QString challenge(bool stale) const;

private:
    QString expected(const QString& method, const DigestAnswer& answer) const;
    void renewNonce();

    const QString m_user;
    const QString m_password;
    const int m_nonceLife;
    mutable std::mutex m_lock;
    QString m_nonce;
    int m_uses = 0;
    quint32 m_nonceNumber = 0;
};

} // namespace pantau::camsim
