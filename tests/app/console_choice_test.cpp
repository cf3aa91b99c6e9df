// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ConsoleChoice.h"
#include "tests/support/catch.h"

using namespace pantau;
using app::ConsoleChoice;
using app::consoleChoiceBytes;
using app::parseConsoleChoice;
using widgets::Audience;
using widgets::Theme;
using Kind = wall::WallFileError::Kind;

TEST_CASE("what was chosen for the console is read as it was written")
{
    for (const ConsoleChoice& choice :
         {ConsoleChoice{}, ConsoleChoice{QStringLiteral("en"), Theme::Kind::Light, Audience::Guest},
          ConsoleChoice{QStringLiteral("id"), Theme::Kind::Dark, Audience::Guest},
          ConsoleChoice{{}, Theme::Kind::Light, Audience::Operator, 15}}) {
        const auto read = parseConsoleChoice(consoleChoiceBytes(choice));
        REQUIRE(read.ok());
        CHECK(read.value() == choice);
    }
}

TEST_CASE("what the console's file does not say was not chosen")
{
    CHECK(parseConsoleChoice("{\"version\": 1}").value() == ConsoleChoice{});
    const auto guest = parseConsoleChoice("{\"version\": 1, \"audience\": \"guest\"}");
    REQUIRE(guest.ok());
    CHECK(guest.value().audience == Audience::Guest);
    CHECK(guest.value().language.isEmpty());
    CHECK(guest.value().volumePercent == widgets::SoundVolume::FirstPercent);
}

TEST_CASE("a broken file of the console is refused with its line")
{
    const auto refused = [](const QByteArray& bytes) { return parseConsoleChoice(bytes).error(); };
    const wall::WallFileError strange =
        refused("{\"version\": 1,\n \"language\": \"en\",\n \"audience\": \"everybody\"}");
    CHECK(strange ==
          wall::WallFileError{Kind::UnknownWord, 3, QStringLiteral("audience"), QStringLiteral("everybody")});
    CHECK(refused("{\"version\": 1, \"language\": \"fr\"}").kind == Kind::UnknownWord);
    CHECK(refused("{\"version\": 1, \"theme\": 1}").kind == Kind::WrongType);
    CHECK(refused("{\"version\": 1, \"volume\": 101}").kind == Kind::NumberOutOfRange);
    CHECK(refused("{\"version\": 1, \"guest\": true}").kind == Kind::UnknownMember);
    CHECK(refused("{\"version\": 2}").kind == Kind::UnknownVersion);
    CHECK(refused("").kind == Kind::Syntax);
}
