// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/catch.h"
#include "widgets/models/ActionTable.h"

#include <QApplication>
#include <QTest>
#include <QWidget>
#include <QWindow>

#include <set>
#include <string_view>

namespace pantau::test {

// A key goes the way of a real one: to the window that has the keyboard, and from there as Qt decides.
inline void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    REQUIRE(QGuiApplication::focusWindow() != nullptr);
    QTest::keyClick(QGuiApplication::focusWindow(), key, modifiers);
}

// The first key that the shortcut page gives for an action.
inline void press(widgets::ActionId action)
{
    const QList<QKeySequence> keys = widgets::ActionTable::keys(widgets::ActionTable::spec(action));
    REQUIRE_FALSE(keys.isEmpty());
    press(keys.front()[0].key(), keys.front()[0].keyboardModifiers());
}

inline void type(const char* words)
{
    for (const char letter : std::string_view(words)) {
        QTest::keyClick(QGuiApplication::focusWindow(), letter);
    }
}

// The dialog that came up has the keyboard now. A window counts as active while the one below it is, so that alone
// would say nothing.
inline void awaitDialog()
{
    REQUIRE(QTest::qWaitFor([] {
        const QWidget* const dialog = QApplication::activeModalWidget();
        return dialog != nullptr && dialog->isAncestorOf(QApplication::focusWidget()) &&
               QGuiApplication::focusWindow() == dialog->windowHandle();
    }));
}

inline void awaitNoDialog(QWidget& window)
{
    REQUIRE(QTest::qWaitFor([] { return QApplication::activeModalWidget() == nullptr; }));
    window.activateWindow(); // as a window manager does
    REQUIRE(QTest::qWaitFor([&] {
        return QGuiApplication::focusWindow() == window.windowHandle() &&
               window.isAncestorOf(QApplication::focusWidget());
    }));
}

inline QString focusName()
{
    return QApplication::focusWidget() == nullptr ? QString() : QApplication::focusWidget()->objectName();
}

// What Tab is to reach: all that is seen, works, and takes the keyboard that way.
inline std::set<QWidget*> controlsOf(const QWidget& window)
{
    std::set<QWidget*> controls;
    for (QWidget* const widget : window.findChildren<QWidget*>()) {
        const bool takesTab = (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && widget->focusProxy() == nullptr;
        if (takesTab && widget->isEnabled() && widget->isVisibleTo(&window) && widget->window() == &window) {
            controls.insert(widget);
        }
    }
    return controls;
}

// Walks with Tab, then with Shift+Tab, until the keyboard is back where it was: each must have been everywhere.
inline void checkTabs(const QWidget& window)
{
    const std::set<QWidget*> controls = controlsOf(window);
    QWidget* const start = QApplication::focusWidget();
    for (const Qt::Key key : {Qt::Key_Tab, Qt::Key_Backtab}) {
        std::set<QWidget*> reached;
        // More often than there are controls: a field for date and time has five stops.
        for (std::size_t i = 0; i < 5 * controls.size() && !reached.contains(start); ++i) {
            press(key, key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
            reached.insert(QApplication::focusWidget());
        }
        for (QWidget* const control : controls) {
            INFO(control->metaObject()->className() << " " << control->objectName().toStdString());
            CHECK(reached.contains(control));
        }
        CHECK(QApplication::focusWidget() == start); // it came round
    }
}

} // namespace pantau::test
