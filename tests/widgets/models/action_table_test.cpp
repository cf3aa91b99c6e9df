// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Text.h"
#include "tests/support/catch.h"
#include "widgets/models/ActionTable.h"

#include <QFile>
#include <QMap>
#include <QSet>
#include <QXmlStreamReader>

#include <map>

using namespace pantau::widgets;
using pantau::test::text;

namespace {

// The finished translations of one context of the Indonesian file, by their English words.
QMap<QString, QString> indonesian(const QString& wanted)
{
    QFile file(QStringLiteral(PANTAU_SOURCE_DIR "/translations/pantau_id.ts"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QMap<QString, QString> words;
    QString context;
    QString source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == QStringLiteral("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QStringLiteral("source")) {
            source = xml.readElementText();
        } else if (xml.name() == QStringLiteral("translation") && context == wanted &&
                   !xml.attributes().hasAttribute(QStringLiteral("type"))) {
            words.insert(source, xml.readElementText());
        }
    }
    return words;
}

// The Indonesian of each that has one.
QStringList translated(const QStringList& english, const QMap<QString, QString>& words)
{
    QStringList said;
    for (const QString& each : english) {
        said.append(words.value(each));
    }
    return said;
}

// The letters that more than one of these texts has as its mnemonic.
QString twice(const QStringList& texts)
{
    QString letters;
    QString found;
    for (const QString& each : texts) {
        const qsizetype at = each.indexOf(u'&');
        if (at >= 0) {
            const QChar letter = each[at + 1].toLower();
            (letters.contains(letter) ? found : letters).append(letter);
        }
    }
    return found;
}

} // namespace

TEST_CASE("every action is declared once, with a stable name")
{
    QSet<int> ids;
    QSet<QString> names;
    for (const ActionSpec& spec : ActionTable::all()) {
        ids.insert(static_cast<int>(spec.id));
        names.insert(text(spec.name));
        CHECK(&ActionTable::spec(spec.id) == &spec);
    }
    CHECK(ids.size() == static_cast<qsizetype>(ActionTable::all().size()));
    CHECK(names.size() == static_cast<qsizetype>(ActionTable::all().size()));
    CHECK(ids.size() == static_cast<int>(ActionId::Shortcuts)); // the last one: none was forgotten
}

TEST_CASE("no two actions share keys where both would work")
{
    const auto& all = ActionTable::all();
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t j = i + 1; j < all.size(); ++j) {
            const bool meet = all[i].context == all[j].context || all[i].context == ActionContext::Window ||
                              all[j].context == ActionContext::Window;
            for (const QKeySequence& key : ActionTable::keys(all[i])) {
                INFO(all[i].name << " and " << all[j].name << ": " << key.toString().toStdString());
                CHECK_FALSE((meet && ActionTable::keys(all[j]).contains(key)));
            }
            for (const QKeySequence& key : ActionTable::wallKeys(all[i])) {
                INFO(all[i].name << " and " << all[j].name << " on a wall: " << key.toString().toStdString());
                CHECK_FALSE(ActionTable::wallKeys(all[j]).contains(key));
            }
        }
    }
}

TEST_CASE("the keys of every action can be read")
{
    for (const ActionSpec& spec : ActionTable::all()) {
        INFO(spec.name);
        for (const QKeySequence& key : ActionTable::keys(spec)) {
            CHECK_FALSE(key.isEmpty());
        }
        for (const QKeySequence& key : ActionTable::wallKeys(spec)) {
            CHECK(key.count() == 1);
            CHECK(ActionTable::onWall(key) == spec.id);
        }
        CHECK_FALSE(ActionTable::text(spec).contains(u'&'));
    }
}

TEST_CASE("no two actions of a menu, of a pane's own menu, or titles of the bar and panes share a mnemonic")
{
    const auto words = indonesian(text("Actions"));
    std::map<int, QStringList> menus;
    std::map<int, QStringList> panes;
    QStringList bar;
    for (const ActionSpec& spec : ActionTable::all()) {
        const auto menu = static_cast<int>(spec.menu);
        if (!menus.contains(menu)) {
            bar.append(ActionTable::menuTitle(spec.menu));
        }
        menus[menu].append(ActionTable::menuText(spec));
        panes[static_cast<int>(spec.context)].append(ActionTable::menuText(spec));
    }
    panes.erase(static_cast<int>(ActionContext::Window)); // what works everywhere has no menu of its own
    for (const auto& entries : {menus, panes}) {
        for (const auto& [number, english] : entries) {
            INFO(english.front().toStdString());
            CHECK(twice(english).isEmpty());
            CHECK(twice(translated(english, words)).isEmpty());
        }
    }
    const auto titles = indonesian(text("pantau::widgets::ScenePane"));
    CHECK(twice(bar + titles.keys()).isEmpty());
    CHECK(twice(translated(bar, words) + titles.values()).isEmpty());
}

TEST_CASE("no two fields or buttons of a dialog share a mnemonic")
{
    for (const char* const dialog :
         {"GridDialog", "NearbyPage", "PanelDialog", "SceneDialog", "ScheduleDialog", "TextDialog", "TourDialog"}) {
        INFO(dialog);
        const auto words = indonesian(text("pantau::widgets::") + text(dialog));
        CHECK_FALSE(words.isEmpty());
        CHECK(twice(words.keys()).isEmpty());
        CHECK(twice(words.values()).isEmpty());
    }
}

TEST_CASE("every action has a text and a sentence of help, in both languages")
{
    const auto words = indonesian(text("Actions"));
    for (const ActionSpec& spec : ActionTable::all()) {
        INFO(spec.name);
        CHECK_FALSE(ActionTable::text(spec).isEmpty());
        CHECK(ActionTable::help(spec).endsWith(u'.'));
        CHECK_FALSE(ActionTable::menuTitle(spec.menu).isEmpty());
        CHECK_FALSE(words.value(text(spec.text)).isEmpty());
        CHECK(words.value(text(spec.help)).endsWith(u'.'));
        CHECK(words.value(text(spec.text)).count(u'&') == text(spec.text).count(u'&'));
    }
}
