// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Result.h"
#include "tests/support/catch.h"

#include <memory>
#include <string>

using pantau::base::Result;

namespace {

Result<int, std::string> half(int number)
{
    if (number % 2 != 0) {
        return std::string("odd");
    }
    return number / 2;
}

} // namespace

TEST_CASE("a result is a value")
{
    const auto result = half(8);
    REQUIRE(result.ok());
    CHECK(result.value() == 4);
}

TEST_CASE("or it is the reason why there is none")
{
    const auto result = half(7);
    REQUIRE_FALSE(result.ok());
    CHECK(result.error() == "odd");
}

TEST_CASE("value and error may be of the same kind apart from their names")
{
    struct Error
    {
        std::string text;
    };
    const Result<std::string, Error> value(std::string("fine"));
    const Result<std::string, Error> error(Error{"bad"});
    CHECK(value.ok());
    CHECK(error.error().text == "bad");
}

TEST_CASE("a value that can only be moved is moved out")
{
    Result<std::unique_ptr<int>, std::string> result(std::make_unique<int>(5));
    const std::unique_ptr<int> value = std::move(result).value();
    CHECK(*value == 5);
}
