// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/MetricsServer.h"
#include "tests/support/catch.h"

#include <QCoreApplication>
#include <QTcpSocket>
#include <QUrl>

#include <functional>

using namespace pantau::app;
using std::chrono::milliseconds;

namespace {

constexpr milliseconds Limit{20000};
const QByteArray s_get = "GET /metrics HTTP/1.1\r\nHost: h\r\n\r\n";

// The event loop of server and clients, which share this thread.
class Loop
{
public:
    // Lets events happen until `done`; false when that takes too long.
    bool until(const std::function<bool()>& done)
    {
        m_late = false;
        m_limit.start(Limit);
        while (!done() && !m_late) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        return done();
    }

    Loop()
    {
        m_limit.setSingleShot(true);
        QObject::connect(&m_limit, &QTimer::timeout, &m_limit, [this] { m_late = true; });
    }

private:
    int m_argc = 0;
    QCoreApplication m_application{m_argc, nullptr};
    QTimer m_limit;
    bool m_late = false;
};

struct Fixture
{
    explicit Fixture(milliseconds patience = MetricsServer::Patience)
        : server(
              [this] {
                  ++made;
                  return page;
              },
              patience)
    {
        const auto address = MetricsAddress::parse(QStringLiteral("127.0.0.1:0"));
        REQUIRE(address.ok());
        REQUIRE_FALSE(server.listen(address.value()).has_value());
    }

    [[nodiscard]] quint16 port() const { return static_cast<quint16>(QUrl(server.url()).port()); }

    // Connects, says `words` and gives all that comes back until the server ends the connection.
    QByteArray say(const QByteArray& words)
    {
        QTcpSocket client;
        QByteArray heard;
        QObject::connect(&client, &QTcpSocket::readyRead, &client, [&] { heard += client.readAll(); });
        QObject::connect(&client, &QTcpSocket::connected, &client, [&] { client.write(words); });
        bool over = false;
        QObject::connect(&client, &QTcpSocket::disconnected, &client, [&] { over = true; });
        client.connectToHost(QStringLiteral("127.0.0.1"), port());
        REQUIRE(loop.until([&] { return over; }));
        return heard + client.readAll();
    }

    Loop loop;
    QByteArray page = "a 1\n";
    int made = 0;
    MetricsServer server;
};

QString refusalOf(const char* typed)
{
    const auto address = MetricsAddress::parse(QString::fromUtf8(typed));
    CAPTURE(typed);
    REQUIRE_FALSE(address.ok());
    CHECK(address.error().startsWith(QStringLiteral("--metrics ") + QString::fromUtf8(typed)));
    CHECK_FALSE(address.error().contains(QLatin1Char('\n')));
    return address.error();
}

} // namespace

TEST_CASE("loopback addresses are taken, with their port")
{
    for (const char* typed : {"127.0.0.1:9464", "127.1.2.3:1", "[::1]:65535", "localhost:0"}) {
        const auto address = MetricsAddress::parse(QString::fromUtf8(typed));
        CAPTURE(typed);
        CHECK(address.ok());
    }
    CHECK(MetricsAddress::parse(QStringLiteral("[::1]:9464")).value().text(7) == QStringLiteral("[::1]:7"));
    CHECK(MetricsAddress::parse(QStringLiteral("localhost:9464")).value().text(7) == QStringLiteral("127.0.0.1:7"));
}

TEST_CASE("an address that others can reach is refused, with the way out")
{
    for (const char* typed : {"0.0.0.0:9464", "192.168.1.20:9464", "[::]:9464", "[2001:db8::1]:9464", "8.8.8.8:80"}) {
        CHECK(refusalOf(typed).contains(QStringLiteral("reverse proxy")));
    }
}

TEST_CASE("what is no address is refused")
{
    for (const char* typed : {"9464", "127.0.0.1", "127.0.0.1:", ":9464", "127.0.0.1:65536", "127.0.0.1:-1", "::1:9464",
                              "cam.local:9464", "127.0.0.1:94a", "127.0.0.1:9464/metrics", "[127.0.0.1:9464"}) {
        CHECK(refusalOf(typed).contains(QStringLiteral("for example 127.0.0.1:9464")));
    }
}

TEST_CASE("GET and HEAD of /metrics are answered and the connection ends")
{
    Fixture fixture;
    const QByteArray expected = "HTTP/1.1 200 OK\r\nContent-Type: text/plain; version=0.0.4; charset=utf-8\r\n"
                                "Content-Length: 4\r\nConnection: close\r\n\r\n";
    CHECK(fixture.say(s_get) == expected + "a 1\n");
    CHECK(fixture.say("HEAD /metrics HTTP/1.1\r\nHost: h\r\n\r\n") == expected);
    CHECK(fixture.say("GET /metrics?name=x HTTP/1.0\r\n\r\n") == expected + "a 1\n");
}

TEST_CASE("the page is made once until it is renewed, however many ask")
{
    Fixture fixture;
    CHECK(fixture.say(s_get).endsWith("a 1\n"));
    fixture.page = "a 2\n";
    CHECK(fixture.say(s_get).endsWith("a 1\n"));
    CHECK(fixture.made == 1);
    fixture.server.renew();
    CHECK(fixture.say(s_get).endsWith("a 2\n"));
    CHECK(fixture.made == 2);
}

TEST_CASE("another path, method or language is refused with the right status")
{
    Fixture fixture;
    CHECK(fixture.say("GET / HTTP/1.1\r\nHost: h\r\n\r\n").startsWith("HTTP/1.1 404 "));
    CHECK(fixture.say("GET /metrics/ HTTP/1.1\r\nHost: h\r\n\r\n").startsWith("HTTP/1.1 404 "));
    const QByteArray post = fixture.say("POST /metrics HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\n{}");
    CHECK(post.startsWith("HTTP/1.1 405 "));
    CHECK(post.contains("\r\nAllow: GET, HEAD\r\n"));
    CHECK(fixture.say("\x16\x03\x01").startsWith("HTTP/1.1 400 "));
    CHECK(fixture.say("GET /metrics HTTP/1.1\r\n\r\n").startsWith("HTTP/1.1 400 "));
    CHECK(fixture.say("GET /metrics HTTP/1.1\r\nX: " + QByteArray(20000, 'x')).startsWith("HTTP/1.1 431 "));
    CHECK(fixture.made == 0);
}

TEST_CASE("a large page arrives whole")
{
    Fixture fixture;
    fixture.page = QByteArray(8 * 1024 * 1024, 'x');
    const QByteArray heard = fixture.say(s_get);
    CHECK(heard.size() - heard.indexOf("\r\n\r\n") - 4 == fixture.page.size());
}

TEST_CASE("who says nothing, or half, is broken off")
{
    Fixture fixture(milliseconds(50));
    CHECK(fixture.say("").isEmpty());
    CHECK(fixture.say("GET /metrics HT").isEmpty());
    CHECK(fixture.say(s_get).startsWith("HTTP/1.1 200 "));
}

TEST_CASE("the seventeenth waits until one of sixteen has ended")
{
    Fixture fixture;
    std::vector<std::unique_ptr<QTcpSocket>> silent;
    for (std::size_t i = 0; i < MetricsServer::MostConnections; ++i) {
        silent.push_back(std::make_unique<QTcpSocket>());
        silent.back()->connectToHost(QStringLiteral("127.0.0.1"), fixture.port());
        REQUIRE(fixture.loop.until([&] { return silent.back()->state() == QAbstractSocket::ConnectedState; }));
    }
    QTcpSocket late;
    QByteArray heard;
    QObject::connect(&late, &QTcpSocket::readyRead, &late, [&] { heard += late.readAll(); });
    late.connectToHost(QStringLiteral("127.0.0.1"), fixture.port());
    REQUIRE(fixture.loop.until([&] { return late.state() == QAbstractSocket::ConnectedState; }));
    late.write(s_get);
    // One of the sixteen is answered; had the late one a place, it would have its answer before.
    silent[3]->write(s_get);
    REQUIRE(fixture.loop.until([&] { return silent[3]->bytesAvailable() > 0; }));
    CHECK(heard.isEmpty());
    silent[3]->abort();
    REQUIRE(fixture.loop.until([&] { return heard.startsWith("HTTP/1.1 200 "); }));
}

TEST_CASE("a port that is taken is refused with a sentence that names it")
{
    Fixture fixture;
    const auto address = MetricsAddress::parse(QStringLiteral("127.0.0.1:%1").arg(fixture.port()));
    MetricsServer second([] { return QByteArray(); });
    const auto sentence = second.listen(address.value());
    REQUIRE(sentence.has_value());
    CHECK(sentence->startsWith(QStringLiteral("--metrics 127.0.0.1:%1: another program").arg(fixture.port())));
}
