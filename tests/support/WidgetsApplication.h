// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/Messages.h"

#include <QApplication>

#include <array>

namespace pantau::test {

// Widgets need an application; one for each test.
struct WidgetsApplication
{
    WidgetsApplication() : application(count, arguments.data()) {}

    ExpectedMessage platform{QStringLiteral("propagateSizeHints|XDG_RUNTIME_DIR|does not support raise")};
    int count = 1;
    std::array<char, 5> name{"test"};
    std::array<char*, 2> arguments{name.data(), nullptr};
    QApplication application;
};

} // namespace pantau::test
