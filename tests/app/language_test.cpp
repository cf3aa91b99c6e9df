// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Language.h"
#include "tests/support/catch.h"
#include "widgets/models/CameraWords.h"
#include "widgets/models/WitTime.h"

#include <QCoreApplication>
#include <QLocale>
#include <QScopeGuard>

#include <array>

using namespace pantau;
using widgets::CameraWords;
using widgets::WitTime;

TEST_CASE("the environment's language wins over the one that was chosen, and without either it is Indonesian")
{
    const auto back = qScopeGuard([before = qgetenv("PANTAU_LANGUAGE")] {
        before.isNull() ? qunsetenv("PANTAU_LANGUAGE") : qputenv("PANTAU_LANGUAGE", before);
    });
    qunsetenv("PANTAU_LANGUAGE");
    CHECK(app::Language::wished() == QStringLiteral("id"));
    CHECK(app::Language::wished(QStringLiteral("en")) == QStringLiteral("en"));
    qputenv("PANTAU_LANGUAGE", "id");
    CHECK(app::Language::wished(QStringLiteral("en")) == QStringLiteral("id"));
}

TEST_CASE("a language brings its numbers and times along, at run time and back")
{
    const auto back = qScopeGuard([before = QLocale()] { QLocale::setDefault(before); });
    int count = 1;
    std::array<char, 5> name{"test"};
    std::array<char*, 2> arguments{name.data(), nullptr};
    const QCoreApplication application(count, arguments.data());
    const base::WallTime evening(std::chrono::hours(11));
    app::Language language;
    language.install(QStringLiteral("en"));
    CHECK(CameraWords::number(qint64{1234567}) == QStringLiteral("1,234,567"));
    CHECK(CameraWords::number(76.94, 1) == QStringLiteral("76.9"));
    CHECK(WitTime::dateAndClock(evening) == QStringLiteral("01/01/1970 20:00:00 WIT"));
    language.install(QStringLiteral("id"));
    CHECK(CameraWords::number(qint64{1234567}) == QStringLiteral("1.234.567"));
    CHECK(CameraWords::number(76.94, 1) == QStringLiteral("76,9"));
    CHECK(WitTime::dateAndClock(evening) == QStringLiteral("01/01/1970 20.00.00 WIT"));
    CHECK(QLocale().dayName(5) == QStringLiteral("Jumat"));
}
