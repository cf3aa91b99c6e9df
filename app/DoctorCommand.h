// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Verdict.h"
#include "core/base/Clock.h"

#include <vector>

namespace pantau::app {

/// Looks at everything that the wall needs of this machine and prints a verdict a line, or the same as JSON. Changes
/// nothing and asks no other machine. Returns the exit code: 0 when nothing failed, 1 when something did. Needs a
/// QCoreApplication; blocks for some seconds.
[[nodiscard]] int runDoctor(const base::Clock& clock, bool asJson);

/// The verdicts as they are printed, with a last line that counts them.
[[nodiscard]] QByteArray doctorText(const std::vector<Verdict>& verdicts);
/// `verdicts` (check, verdict, subject, finding, advice) and how many need `attention` or `failed`.
[[nodiscard]] QByteArray doctorJson(const std::vector<Verdict>& verdicts);

} // namespace pantau::app
