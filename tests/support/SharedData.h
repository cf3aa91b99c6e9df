// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace pantau::test {

// The absolute path of a file or folder under ../shared/data. Where it is absent: nothing, a line that starts with
// SKIPPED on standard output, and exit code 77 (ctest: skipped) for an executable that otherwise passes.
[[nodiscard]] std::optional<QString> sharedData(const QString& relativePath);

// How often sharedData() found nothing.
[[nodiscard]] int skippedForData();

} // namespace pantau::test
