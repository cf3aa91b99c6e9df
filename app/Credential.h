// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QString>

namespace pantau::app {

struct Login
{
    QString user;
    QString password;
};

/// Reads `user:password` from where a camera list points: `env:NAME` or `file:PATH` (first line).
/// Else a sentence that names the place and never the secret.
[[nodiscard]] base::Result<Login, QString> readCredential(const QString& reference);

} // namespace pantau::app
