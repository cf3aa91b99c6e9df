// SPDX-License-Identifier: GPL-3.0-or-later
#define CATCH_CONFIG_RUNNER
#include "tests/support/catch.h"

#include "tests/support/Messages.h"
#include "tests/support/SharedData.h"

#include <QLocale>

#include <cstdio>

namespace {
constexpr int ctestSkipped = 77;
}

int main(int argc, char* argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QLocale::setDefault(QLocale(QLocale::Indonesian, QLocale::Indonesia)); // as the program starts
    pantau::test::watchMessages();
    const int failed = Catch::Session().run(argc, argv);
    if (const int unexpected = pantau::test::unexpectedMessages(); unexpected > 0) {
        std::fprintf(stderr, "FAILED: %d warning(s) that no test declared, see \"unexpected message\" above\n",
                     unexpected);
        return 1;
    }
    if (failed != 0)
        return failed;
    return pantau::test::skippedForData() > 0 ? ctestSkipped : 0;
}
