// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Clock.h"

namespace pantau::base {

namespace {

class SystemClock final : public Clock
{
public:
    [[nodiscard]] SteadyTime steady() const override { return std::chrono::steady_clock::now(); }
    [[nodiscard]] WallTime wall() const override { return std::chrono::system_clock::now(); }
};

} // namespace

const Clock& Clock::system()
{
    static const SystemClock clock;
    return clock;
}

} // namespace pantau::base
