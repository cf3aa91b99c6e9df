// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "widgets/models/PointText.h"

using pantau::domain::GeoPoint;
using pantau::widgets::PointText;

namespace {

std::optional<GeoPoint> read(const char* typed)
{
    return PointText::read(QString::fromUtf8(typed));
}

} // namespace

TEST_CASE("a point is read as people type it and as maps give it")
{
    const GeoPoint mardika{-3.6954, 128.1814};
    for (const char* typed : {"-3.6954, 128.1814", "-3.6954,128.1814", " -3.6954 128.1814 ", "-3.6954;128.1814",
                              "-3,6954; 128,1814", "-3,6954 128,1814", "−3.6954, 128.1814", "-3.6954, +128.1814"}) {
        INFO(typed);
        CHECK(read(typed) == mardika);
    }
    CHECK(read("-3, 128") == GeoPoint{-3, 128});
}

TEST_CASE("what is no point on the globe is not taken for one")
{
    for (const char* typed : {"", "-3,69", "-3.6954", "-3.6954, ", "a, b", "-3.6954, 128.1814, 5", "91, 128", "-3, 181",
                              "-3.6954, 128.1814 E", "1e1, 2", "nan, 1", "-3..6, 128"}) {
        INFO(typed);
        CHECK_FALSE(read(typed).has_value());
    }
}

TEST_CASE("a written point is read as the same point")
{
    CHECK(PointText::write({-3.6954, 128.1814}) == QStringLiteral("-3.695400, 128.181400"));
    CHECK(PointText::read(PointText::write({-3.6954, 128.1814})) == GeoPoint{-3.6954, 128.1814});
}
