// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/camsim/FaultScript.h"

#include "tests/support/catch.h"

using namespace pantau::camsim;

TEST_CASE("a fault script is read in the order of time", "[camsim]")
{
    const auto script = FaultScript::parse(QStringLiteral("s"), QStringLiteral("# faults\n\n12.5 sub3 stall on # now\n"
                                                                               "2 all drop\n12.5 sub3 stall off\n"));
    REQUIRE(script.ok());
    const auto& entries = script.value.entries();
    REQUIRE(entries.size() == 3);
    REQUIRE(entries[0].line == QStringLiteral("all drop"));
    REQUIRE(entries[1].at == Nanoseconds(12'500'000'000));
    REQUIRE(entries[1].line == QStringLiteral("sub3 stall on"));
    REQUIRE(entries[2].line == QStringLiteral("sub3 stall off"));
}

TEST_CASE("a broken line of a fault script is named with its file and number", "[camsim]")
{
    const auto refused = [](const QString& text) {
        return FaultScript::parse(QStringLiteral("night.txt"), text).error;
    };
    REQUIRE(refused(QStringLiteral("1 sub1 drop\nsoon sub1 drop\n")).startsWith(QStringLiteral("night.txt:2: 'soon'")));
    REQUIRE(refused(QStringLiteral("1 sub1 explode\n"))
                .startsWith(QStringLiteral("night.txt:1: unknown command 'explode'; commands are: stall")));
    REQUIRE(refused(QStringLiteral("# ok\n3 sub1 loss 101\n")) ==
            QStringLiteral("night.txt:2: usage: TARGET loss PERCENT (0 to 100)"));
    REQUIRE(refused(QStringLiteral("3\n")) == QStringLiteral("night.txt:1: the line is empty"));
    REQUIRE_FALSE(FaultScript::read(QStringLiteral("/nowhere/script")).ok());
}
