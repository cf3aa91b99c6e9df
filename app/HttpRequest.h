// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>

#include <cstdint>

namespace pantau::app {

/// The head of an HTTP/1 request as far as our metrics need it. Plain value.
struct HttpRequest
{
    QByteArray method;
    QByteArray path; ///< without the query
};

/// Why there is no request (yet).
enum class HttpFault : std::uint8_t
{
    Incomplete = 1, ///< more bytes may make it one
    Malformed,
    TooLarge
};

/// The longest head that is read, in bytes.
constexpr qsizetype MostRequestBytes = 8192;

/// Reads what has arrived so far, after RFC 9112: sections 2.2, 3 and 5. What can become no request is refused as soon
/// as that is certain, so that a TLS greeting or noise waits for no time-out. A body is not read: none is needed, and
/// the connection ends with the answer. Reentrant.
[[nodiscard]] base::Result<HttpRequest, HttpFault> parseHttpRequest(const QByteArray& received);

} // namespace pantau::app
