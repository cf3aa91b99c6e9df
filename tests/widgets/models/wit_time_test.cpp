// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Text.h"
#include "tests/support/catch.h"
#include "widgets/models/WitTime.h"

#include <QLocale>
#include <QScopeGuard>

using pantau::base::WallTime;
using pantau::test::text;
using pantau::widgets::WitTime;

namespace {

WallTime utc(int year, int month, int day, int hour, int minute, int second)
{
    const QDateTime time(QDate(year, month, day), QTime(hour, minute, second), Qt::UTC);
    return WallTime(std::chrono::seconds(time.toSecsSinceEpoch()));
}

} // namespace

TEST_CASE("people read WIT, nine hours before UTC, with a dot and the word")
{
    const WallTime evening = utc(2025, 11, 26, 11, 5, 7);
    CHECK(WitTime::clock(evening) == text("20.05 WIT"));
    CHECK(WitTime::dateAndClock(evening) == text("26/11/2025 20.05.07 WIT"));
    CHECK(WitTime::iso(evening) == text("2025-11-26T20:05:07+09:00"));
    CHECK(WitTime::dateAndClock(utc(2025, 12, 31, 15, 0, 0)) == text("01/01/2026 00.00.00 WIT"));
}

TEST_CASE("in English hours and minutes have a colon between them, and it is still WIT")
{
    const auto back = qScopeGuard([before = QLocale()] { QLocale::setDefault(before); });
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const WallTime evening = utc(2025, 11, 26, 11, 5, 7);
    CHECK(WitTime::clock(evening) == text("20:05 WIT"));
    CHECK(WitTime::dateAndClock(evening) == text("26/11/2025 20:05:07 WIT"));
    CHECK(WitTime::shortest(evening, utc(2025, 11, 28, 0, 0, 0)) == text("26/11 20:05 WIT"));
    CHECK(WitTime::clockFormat() == text("HH:mm"));
}

TEST_CASE("the date is said when it is not today's in Ambon")
{
    const WallTime now = utc(2025, 11, 26, 14, 59, 0); // 23.59 WIT
    CHECK(WitTime::shortest(utc(2025, 11, 25, 15, 0, 0), now) == text("00.00 WIT"));
    CHECK(WitTime::shortest(utc(2025, 11, 25, 14, 59, 59), now) == text("25/11 23.59 WIT"));
}

TEST_CASE("what is typed is meant as WIT")
{
    const WallTime evening = utc(2025, 11, 26, 11, 5, 0);
    CHECK(WitTime::fromTyped(QDateTime(QDate(2025, 11, 26), QTime(20, 5), Qt::UTC)) == evening);
    CHECK(WitTime::fromTyped(WitTime::dateTime(evening)) == evening);
}
