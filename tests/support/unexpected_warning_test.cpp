// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Messages.h"
#include "tests/support/catch.h"

TEST_CASE("an undeclared warning fails the executable")
{
    qWarning("nobody declared this one");
    CHECK(pantau::test::unexpectedMessages() == 1);
}
