// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Messages.h"
#include "tests/support/SharedData.h"
#include "tests/support/catch.h"

#include <QDebug>

#include <thread>

using pantau::test::ExpectedMessage;

TEST_CASE("a declared warning is counted and does not fail the executable")
{
    const ExpectedMessage disk(QStringLiteral("^disk .* is full$"));
    qWarning("disk %d is full", 7);
    qCritical("disk %d is full", 8);
    CHECK(disk.seen() == 2);
    CHECK(pantau::test::unexpectedMessages() == 0);
}

TEST_CASE("a declared warning may come from another thread")
{
    const ExpectedMessage expected(QStringLiteral("from the worker"));
    std::jthread([] { qWarning("from the worker"); }).join();
    CHECK(expected.seen() == 1);
}

TEST_CASE("debug and info messages need no declaration")
{
    const ExpectedMessage never(QStringLiteral("."));
    qInfo("a remark");
    CHECK(never.seen() == 0);
    CHECK(pantau::test::unexpectedMessages() == 0);
}
