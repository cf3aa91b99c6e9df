// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/camsim/DigestLogin.h"

#include "tests/support/catch.h"

#include <QCryptographicHash>

using namespace pantau::camsim;

namespace {

QString md5(const QString& text)
{
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Md5).toHex());
}

QString nonceOf(const QString& challenge)
{
    return DigestAnswer::parse(challenge).nonce;
}

DigestAnswer answerTo(const QString& challenge, const QString& password)
{
    DigestAnswer answer;
    answer.user = QStringLiteral("admin");
    answer.realm = DigestLogin::realm();
    answer.nonce = nonceOf(challenge);
    answer.uri = QStringLiteral("rtsp://127.0.0.1/sub1");
    answer.response = md5(md5(QStringLiteral("admin:camsim:") + password) + QLatin1Char(':') + answer.nonce +
                          QLatin1Char(':') + md5(QStringLiteral("DESCRIBE:") + answer.uri));
    return answer;
}

} // namespace

TEST_CASE("a digest login accepts only the right password", "[camsim]")
{
    DigestLogin login(QStringLiteral("admin"), QStringLiteral("secret"), 0);
    const QString challenge = login.challenge(false);
    REQUIRE(challenge.startsWith(QStringLiteral("Digest realm=\"camsim\", nonce=\"")));
    const QString method = QStringLiteral("DESCRIBE");
    REQUIRE(login.judge(method, answerTo(challenge, QStringLiteral("secret"))) == DigestLogin::Verdict::Accepted);
    REQUIRE(login.judge(method, answerTo(challenge, QStringLiteral("wrong"))) == DigestLogin::Verdict::Refused);
    REQUIRE(login.judge(method, DigestAnswer{}) == DigestLogin::Verdict::Refused);
}

TEST_CASE("a nonce that has served its requests is stale, and the next challenge has a new one", "[camsim]")
{
    DigestLogin login(QStringLiteral("admin"), QStringLiteral("secret"), 2);
    const QString first = login.challenge(false);
    const QString method = QStringLiteral("DESCRIBE");
    const DigestAnswer answer = answerTo(first, QStringLiteral("secret"));
    REQUIRE(login.judge(method, answer) == DigestLogin::Verdict::Accepted);
    REQUIRE(login.judge(method, answer) == DigestLogin::Verdict::Accepted);
    REQUIRE(login.judge(method, answer) == DigestLogin::Verdict::Stale);

    const QString second = login.challenge(true);
    REQUIRE(second.endsWith(QStringLiteral("stale=true")));
    REQUIRE(nonceOf(second) != nonceOf(first));
    REQUIRE(login.judge(method, answerTo(second, QStringLiteral("secret"))) == DigestLogin::Verdict::Accepted);
}
