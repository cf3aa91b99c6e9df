// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/HttpRequest.h"

#include <QList>

#include <algorithm>
#include <optional>

namespace pantau::app {

namespace {

/// A token of RFC 9110, section 5.6.2.
bool isToken(QByteArrayView text)
{
    constexpr QByteArrayView Marks("!#$%&'*+-.^_`|~");
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [&](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || Marks.contains(c);
    });
}

bool isVisible(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < '\x7f'; });
}

bool isFieldValue(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte == '\t' || (byte >= 0x20 && byte != 0x7f);
    });
}

struct RequestLine
{
    HttpRequest request;
    bool needsHost = false; ///< HTTP/1.1 does, 1.0 does not
};

std::optional<RequestLine> requestLine(const QByteArray& line)
{
    const QList<QByteArray> words = line.split(' ');
    if (words.size() != 3 || !isToken(words[0]) || !words[1].startsWith('/') || !isVisible(words[1])) {
        return std::nullopt;
    }
    if (words[2] != "HTTP/1.1" && words[2] != "HTTP/1.0") {
        return std::nullopt;
    }
    return RequestLine{{words[0], words[1].split('?').first()}, words[2] == "HTTP/1.1"};
}

/// False when one is no field or when `Host` does not stand there as often as it must.
bool fieldsAreSound(const QList<QByteArray>& lines, bool needsHost)
{
    int hosts = 0;
    for (const QByteArray& line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon < 0 || !isToken(QByteArrayView(line).first(colon)) ||
            !isFieldValue(QByteArrayView(line).sliced(colon + 1))) {
            return false;
        }
        hosts += line.first(colon).toLower() == "host" ? 1 : 0;
    }
    return hosts == 1 || (hosts == 0 && !needsHost);
}

QList<QByteArray> linesOf(const QByteArray& head)
{
    QList<QByteArray> lines;
    for (qsizetype from = 0; from < head.size();) {
        const qsizetype end = head.indexOf("\r\n", from);
        lines.append(head.mid(from, end - from));
        from = end + 2;
    }
    return lines;
}

} // namespace

base::Result<HttpRequest, HttpFault> parseHttpRequest(const QByteArray& received)
{
    const qsizetype firstEnd = received.indexOf("\r\n");
    // Before the first line is whole, its method already tells noise from HTTP.
    const qsizetype methodEnd = received.indexOf(' ');
    if (firstEnd < 0 && !received.isEmpty() &&
        !isToken(methodEnd < 0 ? QByteArrayView(received) : QByteArrayView(received).first(methodEnd))) {
        return HttpFault::Malformed;
    }
    const auto first = requestLine(received.left(std::max<qsizetype>(firstEnd, 0)));
    if (firstEnd >= 0 && !first) {
        return HttpFault::Malformed;
    }
    const qsizetype end = received.indexOf("\r\n\r\n");
    if (end < 0 || end + 4 > MostRequestBytes) {
        return received.size() >= MostRequestBytes ? HttpFault::TooLarge : HttpFault::Incomplete;
    }
    if (!fieldsAreSound(linesOf(received.mid(firstEnd + 2, end - firstEnd)), first->needsHost)) {
        return HttpFault::Malformed;
    }
    return first->request;
}

} // namespace pantau::app
