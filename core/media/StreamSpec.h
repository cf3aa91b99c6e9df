// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Camera.h"

#include <QString>

namespace pantau::media {

using domain::Transport;

/// Where one stream comes from. The URL never holds the login; the two meet only when the connection is opened.
struct StreamSpec
{
    QString url; ///< rtsp://, rtsps:// or a path of a file; without login
    QString user;
    QString password;
    Transport transport = Transport::Tcp;

    [[nodiscard]] bool isFile() const { return !url.contains(QStringLiteral("://")); }
    /// For the limit of simultaneous opens: recorders behind one address have a port for each channel. Empty for a
    /// file.
    [[nodiscard]] QString hostName() const;
    /// host:port; empty for a file.
    [[nodiscard]] QString endpoint() const;
};

/// Takes the login out of a URL as people type it (`rtsp://user:pass@host/path`, `file:///path` or a plain path).
[[nodiscard]] StreamSpec streamSpec(const QString& typedUrl, Transport transport);

} // namespace pantau::media
