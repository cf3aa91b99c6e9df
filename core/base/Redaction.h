// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace pantau::base {

/// Replaces the login in every URL of a text (`scheme://user:pass@host`) by `***`.
/// The one place where that is done: everything shown, logged or written passes through here. Reentrant.
[[nodiscard]] QString redacted(const QString& text);

/// The same for a text that is one address as a whole, or may hold one: up to its last @ it is hidden, so that a blank
/// in the password or a mistyped scheme cannot show the login, as it could in running text.
[[nodiscard]] QString redactedAddress(const QString& text);

} // namespace pantau::base
