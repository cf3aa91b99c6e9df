// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace pantau::base {

/// Replaces the login in every URL of a text (`scheme://user:pass@host`) by `***`.
/// The one place where that is done: everything shown, logged or written passes through here. Reentrant.
[[nodiscard]] QString redacted(const QString& text);

} // namespace pantau::base
