// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include <array>

namespace pantau::test {

// An application without a window: timers need one.
struct Core
{
    int count = 1;
    std::array<char, 5> name{"test"};
    std::array<char*, 2> arguments{name.data(), nullptr};
    QCoreApplication application{count, arguments.data()};
};

} // namespace pantau::test
