// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wall/CameraNumber.h"
#include "tests/support/catch.h"

using namespace std::chrono_literals;
using pantau::base::SteadyTime;
using pantau::wall::CameraNumber;

namespace {

const SteadyTime s_start(9h);

CameraNumber cityCameras()
{
    CameraNumber number;
    number.setCodes({QStringLiteral("PM-12"), QStringLiteral("PK-12"), QStringLiteral("PK-01"), QStringLiteral("PK-2A"),
                     QStringLiteral("PK-112"), QStringLiteral("CAM-000"), QString()});
    return number;
}

void type(CameraNumber& number, const char* digits, SteadyTime now)
{
    for (; *digits != 0; ++digits) {
        number.digit(*digits - '0', now);
    }
}

std::optional<int> called(CameraNumber& number, const char* digits, SteadyTime now)
{
    type(number, digits, now);
    const auto call = number.commit(now);
    REQUIRE(call);
    CHECK(call->typed == QLatin1String(digits));
    CHECK(number.typed().isEmpty());
    return call->camera;
}

} // namespace

TEST_CASE("T31 a number means the camera whose code ends in it, with or without leading zeros")
{
    CameraNumber number = cityCameras();
    CHECK(called(number, "1", s_start) == 2);
    CHECK(called(number, "01", s_start + 20s) == 2);
    CHECK(called(number, "112", s_start) == 4);
    CHECK(called(number, "0112", s_start + 20s) == 4);
    CHECK(called(number, "0", s_start) == 5);
    CHECK(called(number, "2", s_start) == std::nullopt);
    CHECK(called(number, "13", s_start) == std::nullopt);
    CHECK(called(number, "99999999", s_start) == std::nullopt);
}

TEST_CASE("digits alone call a code, with leading zeros or without")
{
    const QString first = QStringLiteral("PK-01");
    CHECK(CameraNumber::calls(QStringLiteral("1"), first));
    CHECK(CameraNumber::calls(QStringLiteral("01"), first));
    CHECK(CameraNumber::calls(QStringLiteral("001"), first));
    CHECK_FALSE(CameraNumber::calls(QStringLiteral("10"), first));
    CHECK_FALSE(CameraNumber::calls(QStringLiteral("1"), QStringLiteral("PK-10")));
    CHECK_FALSE(CameraNumber::calls(QStringLiteral("1"), QStringLiteral("PK-11")));
    CHECK_FALSE(CameraNumber::calls(first, first));
    CHECK_FALSE(CameraNumber::calls({}, QStringLiteral("DERMAGA")));
    CHECK(CameraNumber::calls(QStringLiteral("0"), QStringLiteral("CAM-000")));
}

TEST_CASE("where several codes end in a number, the first is meant, and typed again soon it means the next")
{
    CameraNumber number = cityCameras();
    CHECK(called(number, "12", s_start) == 1);
    type(number, "12", s_start + 5s);
    CHECK(number.matches(s_start + 5s) == std::vector<int>{0, 1});
    CHECK(number.commit(s_start + 5s)->camera == 0);
    CHECK(called(number, "12", s_start + 10s) == 1);
    CHECK(called(number, "12", s_start + 21s) == 1); // not soon
    CHECK(called(number, "1", s_start + 22s) == 2);
    CHECK(called(number, "12", s_start + 23s) == 1); // another was called between
    CHECK(called(number, "13", s_start + 24s) == std::nullopt);
    CHECK(called(number, "12", s_start + 25s) == 1);
}

TEST_CASE("all cameras of the typed number are told while it is typed")
{
    CameraNumber number = cityCameras();
    CHECK(number.matches(s_start).empty());
    type(number, "1", s_start);
    CHECK(number.matches(s_start) == std::vector<int>{2});
    type(number, "2", s_start);
    CHECK(number.matches(s_start) == std::vector<int>{1, 0});
    type(number, "3", s_start);
    CHECK(number.matches(s_start).empty());
}

TEST_CASE("a pause of 1.5 s is as good as Enter, and every key begins it anew")
{
    CameraNumber number = cityCameras();
    type(number, "1", s_start);
    CHECK_FALSE(number.tick(s_start + 1499ms));
    type(number, "2", s_start + 1499ms);
    CHECK_FALSE(number.tick(s_start + 2998ms));
    number.backspace(s_start + 2998ms);
    CHECK_FALSE(number.tick(s_start + 4497ms));
    const auto call = number.tick(s_start + 4498ms);
    REQUIRE(call);
    CHECK(call->camera == 2);
    CHECK_FALSE(number.tick(s_start + 60s));
}

TEST_CASE("Backspace takes a digit, Esc takes all, and nothing typed calls nothing")
{
    CameraNumber number = cityCameras();
    number.backspace(s_start);
    CHECK_FALSE(number.commit(s_start));
    type(number, "129", s_start);
    number.backspace(s_start);
    CHECK(number.typed() == QStringLiteral("12"));
    number.cancel();
    CHECK(number.typed().isEmpty());
    CHECK_FALSE(number.commit(s_start));
    CHECK_FALSE(number.tick(s_start + 60s));
}

TEST_CASE("digits beyond what a number can have are ignored")
{
    CameraNumber number = cityCameras();
    type(number, "123456789123", s_start);
    CHECK(number.typed() == QStringLiteral("123456789"));
}

TEST_CASE("another registry ends what was being typed")
{
    CameraNumber number = cityCameras();
    type(number, "12", s_start);
    number.setCodes({QStringLiteral("KAMERA 12")});
    CHECK_FALSE(number.commit(s_start));
    CHECK(called(number, "12", s_start) == 0);
}
