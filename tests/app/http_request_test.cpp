// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/HttpRequest.h"
#include "tests/support/catch.h"

using pantau::app::HttpFault;
using pantau::app::MostRequestBytes;
using pantau::app::parseHttpRequest;

namespace {

HttpFault faultOf(const QByteArray& received)
{
    const auto request = parseHttpRequest(received);
    CAPTURE(received.toStdString());
    REQUIRE_FALSE(request.ok());
    return request.error();
}

QByteArray withFields(const QByteArray& fields)
{
    return "GET /metrics HTTP/1.1\r\n" + fields + "\r\n";
}

} // namespace

TEST_CASE("what monitoring systems send is understood")
{
    const auto request = parseHttpRequest("GET /metrics?x=1 HTTP/1.1\r\nHost: 127.0.0.1:9464\r\nAccept: */*\r\n\r\n");
    REQUIRE(request.ok());
    CHECK(request.value().method == "GET");
    CHECK(request.value().path == "/metrics");
    CHECK(parseHttpRequest("HEAD / HTTP/1.0\r\n\r\n").ok());
    CHECK(parseHttpRequest(withFields("host:h\r\nX-A:\t\xc3\xa9 b\r\n")).ok());
}

TEST_CASE("a request may come in pieces, one byte at a time")
{
    const QByteArray whole = withFields("Host: h\r\nUser-Agent: Prometheus/2.42\r\n");
    for (qsizetype length = 0; length < whole.size(); ++length) {
        CHECK(faultOf(whole.left(length)) == HttpFault::Incomplete);
    }
    CHECK(parseHttpRequest(whole).ok());
}

TEST_CASE("what is no HTTP request is refused as soon as that is certain")
{
    for (const QByteArray& noise :
         {QByteArray("\x16\x03\x01\x02\x00", 5), QByteArray("\0\0", 2), QByteArray("\r\n"), QByteArray(" GET"),
          QByteArray("GET /metrics\r\n"), QByteArray("GET  /metrics HTTP/1.1\r\n"),
          QByteArray("GET /metrics HTTP/2.0\r\n"), QByteArray("GET /metrics HTTP/1.1 x\r\n"),
          QByteArray("GET metrics HTTP/1.1\r\n"), QByteArray("GET http://h/metrics HTTP/1.1\r\n"),
          QByteArray("G(T /metrics HTTP/1.1\r\n"), QByteArray("GET /m\x01 HTTP/1.1\r\n"), QByteArray("{\"a\":1}")}) {
        CHECK(faultOf(noise) == HttpFault::Malformed);
    }
}

TEST_CASE("a broken field, a folded one, or a Host that is missing or doubled is refused")
{
    for (const char* fields : {"", "Accept: */*\r\n", "Host: a\r\nHost: b\r\n", "Host: a\r\nno colon\r\n",
                               "Host: a\r\n folded: x\r\n", "Host : a\r\n", "Host: a\x01\r\n", ": a\r\nHost: a\r\n"}) {
        CHECK(faultOf(withFields(fields)) == HttpFault::Malformed);
    }
}

TEST_CASE("a head longer than 8 KiB is refused, a shorter one is not")
{
    const auto request = [](qsizetype size) {
        const QByteArray begin = "GET /metrics HTTP/1.1\r\nHost: h\r\nX: ";
        return begin + QByteArray(size - begin.size() - 4, 'x') + "\r\n\r\n";
    };
    CHECK(parseHttpRequest(request(MostRequestBytes)).ok());
    CHECK(faultOf(request(MostRequestBytes + 1)) == HttpFault::TooLarge);
    CHECK(faultOf(request(MostRequestBytes + 1).left(MostRequestBytes)) == HttpFault::TooLarge);
    CHECK(faultOf(QByteArray(MostRequestBytes, 'G')) == HttpFault::TooLarge);
}
