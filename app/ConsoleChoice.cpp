// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ConsoleChoice.h"

#include "core/wall/JsonReader.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace pantau::app {

namespace {

constexpr int ChoiceVersion = 1;

constexpr std::array<QStringView, 2> LanguageWords{u"id", u"en"};
/// As Theme::Kind counts from 1.
constexpr std::array<QStringView, 2> ThemeWords{u"dark", u"light"};
/// As Audience counts from 1.
constexpr std::array<QStringView, 2> AudienceWords{u"operator", u"guest"};

/// Where the member's word stands in its list; the first one where it is not there or none of them.
std::size_t readWord(wall::JsonReader& reader, const QString& name, const std::array<QStringView, 2>& words)
{
    const wall::JsonNode node = reader.root().member(name);
    if (!node.isThere()) {
        return 0;
    }
    const QString word = reader.text(node);
    const auto found = std::find(words.begin(), words.end(), word);
    if (found == words.end()) {
        reader.fail(wall::WallFileError::Kind::UnknownWord, node.path, word);
        return 0;
    }
    return static_cast<std::size_t>(found - words.begin());
}

} // namespace

ConsoleChoiceResult parseConsoleChoice(const QByteArray& bytes)
{
    wall::JsonReader reader(bytes, ChoiceVersion);
    ConsoleChoice choice;
    if (!reader.failed()) {
        reader.expectMembers(reader.root(), {u"version", u"language", u"theme", u"audience", u"volume"});
        if (reader.root().member(QStringLiteral("language")).isThere()) {
            choice.language = LanguageWords.at(readWord(reader, QStringLiteral("language"), LanguageWords)).toString();
        }
        choice.theme = static_cast<widgets::Theme::Kind>(readWord(reader, QStringLiteral("theme"), ThemeWords) + 1);
        choice.audience =
            static_cast<widgets::Audience>(readWord(reader, QStringLiteral("audience"), AudienceWords) + 1);
        if (const wall::JsonNode volume = reader.root().member(QStringLiteral("volume")); volume.isThere()) {
            choice.volumePercent = reader.integer(volume, 0, widgets::SoundVolume::LoudestPercent);
        }
    }
    return reader.failed() ? ConsoleChoiceResult(reader.error()) : ConsoleChoiceResult(std::move(choice));
}

ConsoleChoiceResult readConsoleChoice(const QString& path)
{
    const auto bytes = wall::readWallFile(path);
    return bytes.ok() ? parseConsoleChoice(bytes.value()) : ConsoleChoiceResult(bytes.error());
}

QByteArray consoleChoiceBytes(const ConsoleChoice& choice)
{
    QJsonObject file{
        {QStringLiteral("version"), ChoiceVersion},
        {QStringLiteral("theme"), ThemeWords.at(static_cast<std::size_t>(choice.theme) - 1).toString()},
        {QStringLiteral("audience"), AudienceWords.at(static_cast<std::size_t>(choice.audience) - 1).toString()},
        {QStringLiteral("volume"), choice.volumePercent}};
    if (!choice.language.isEmpty()) {
        file.insert(QStringLiteral("language"), choice.language);
    }
    return QJsonDocument(file).toJson(QJsonDocument::Indented);
}

} // namespace pantau::app
