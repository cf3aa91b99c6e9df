// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/WidgetsApplication.h"
#include "tests/support/catch.h"
#include "widgets/console/SceneKeys.h"
#include "widgets/models/ActionTable.h"

#include <QKeyEvent>
#include <QLineEdit>

using namespace pantau::widgets;

TEST_CASE("a scene's key is an F key, or has Ctrl, Alt or Meta; others are for typing and moving")
{
    for (const char* const key :
         {"F5", "F12", "Shift+F5", "Ctrl+F5", "Ctrl+Alt+A", "Ctrl+Shift+A", "Alt+1", "Meta+Home", ""}) {
        INFO(key);
        CHECK(SceneKeys::isAllowed(QString::fromLatin1(key)));
    }
    for (const char* const key : {"A", "1", "Shift+A", "Space", "Del", "Home", "Shift+Up", "Return", "Num+1", "F5, F7",
                                  "Alt+A", "Ctrl+A", "Ctrl+Alt+A, B", "Ctrl+Nonsense", "nonsense"}) {
        INFO(key);
        const auto refusal = SceneKeys::refusal(QString::fromLatin1(key));
        REQUIRE(refusal.has_value());
        CHECK(refusal->contains(QString::fromLatin1(key)));
        CHECK(refusal->count(u'.') == 1); // one sentence
    }
}

TEST_CASE("no scene gets a key that a text field takes, since there it would not recall the scene")
{
    const pantau::test::WidgetsApplication gui;
    QLineEdit field(QStringLiteral("Pasar Mardika"));
    for (const char* const key :
         {"Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+Ins", "Ctrl+Del", "Ctrl+Backspace", "Ctrl+Left", "Ctrl+Right",
          "Ctrl+Home", "Ctrl+End", "Ctrl+Shift+Left", "Ctrl+Shift+Right", "Ctrl+Shift+Home", "Ctrl+Shift+End"}) {
        INFO(key);
        const QString text = QString::fromLatin1(key);
        CHECK(SceneKeys::refusal(text) == QStringLiteral("The key %1 is for text fields.").arg(text));
    }
    int taken = 0;
    for (int code = Qt::Key_A; code <= Qt::Key_Z; ++code) {
        QKeyEvent asked(QEvent::ShortcutOverride, code, Qt::ControlModifier);
        asked.ignore();
        QCoreApplication::sendEvent(&field, &asked);
        taken += asked.isAccepted() ? 1 : 0;
        const QString text = QKeySequence(Qt::CTRL | static_cast<Qt::Key>(code)).toString(QKeySequence::PortableText);
        INFO(text.toStdString());
        CHECK((!asked.isAccepted() || !SceneKeys::isAllowed(text)));
    }
    CHECK(taken >= 4);
}

TEST_CASE("no scene gets a key that an action has")
{
    for (const ActionSpec& spec : ActionTable::all()) {
        for (const QKeySequence& key : ActionTable::keys(spec)) {
            INFO(spec.name);
            CHECK_FALSE(SceneKeys::isAllowed(key.toString(QKeySequence::PortableText)));
        }
        for (const QKeySequence& key : ActionTable::wallKeys(spec)) {
            INFO(spec.name);
            CHECK_FALSE(SceneKeys::isAllowed(key.toString(QKeySequence::PortableText)));
        }
    }
    const auto refusal = SceneKeys::refusal(QStringLiteral("Ctrl+K"));
    REQUIRE(refusal.has_value());
    CHECK(refusal->contains(QStringLiteral("action")));
}
