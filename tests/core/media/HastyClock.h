// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"

namespace pantau::test {

// Each look at it costs a second, so nothing that is paced ever waits.
class HastyClock final : public base::Clock
{
public:
    [[nodiscard]] base::SteadyTime steady() const override { return base::SteadyTime(std::chrono::seconds(++m_looks)); }
    [[nodiscard]] base::WallTime wall() const override { return base::WallTime(std::chrono::seconds(m_looks)); }

private:
    mutable int m_looks = 0;
};

} // namespace pantau::test
