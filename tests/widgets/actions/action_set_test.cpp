// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/WidgetsApplication.h"
#include "tests/support/catch.h"
#include "widgets/actions/ActionSet.h"

#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QTest>

using namespace pantau;
using widgets::ActionContext;
using widgets::ActionId;
using widgets::ActionSet;
using widgets::ActionSpec;
using widgets::ActionTable;

TEST_CASE("each action stands in the menu of its group, with keys and help")
{
    const test::WidgetsApplication gui;
    QMainWindow window;
    ActionSet set;
    set.fill(*window.menuBar());
    QList<QAction*> inMenus;
    for (const QAction* top : window.menuBar()->actions()) {
        REQUIRE(top->menu() != nullptr);
        inMenus.append(top->menu()->actions());
    }
    REQUIRE(inMenus.size() == static_cast<qsizetype>(ActionTable::all().size()));
    for (const ActionSpec& spec : ActionTable::all()) {
        const QAction& action = set.action(spec.id);
        INFO(spec.name);
        CHECK(inMenus.contains(&action));
        CHECK(action.shortcuts() == ActionTable::keys(spec));
        CHECK(action.isCheckable() == spec.checkable);
        CHECK(action.toolTip().contains(ActionTable::help(spec)));
        CHECK(action.icon().isNull() == (std::string_view(spec.icon).empty()));
    }
}

TEST_CASE("an action does what was said, and those without a say are known")
{
    const test::WidgetsApplication gui;
    ActionSet set;
    int runs = 0;
    CHECK(set.unhandled().size() == ActionTable::all().size());
    set.handle(ActionId::FindCamera, [&] { ++runs; });
    CHECK(set.unhandled().size() == ActionTable::all().size() - 1);
    set.action(ActionId::FindCamera).trigger();
    CHECK(runs == 1);
}

TEST_CASE("keys of the window work everywhere in it, keys of the camera tree only there")
{
    const test::WidgetsApplication gui;
    QMainWindow window;
    QWidget tree(&window);
    QWidget other(&window);
    tree.setFocusPolicy(Qt::StrongFocus);
    other.setFocusPolicy(Qt::StrongFocus);
    ActionSet set;
    set.fill(*window.menuBar());
    set.attach(ActionContext::CameraTree, tree);
    int finds = 0;
    int places = 0;
    set.handle(ActionId::FindCamera, [&] { ++finds; });
    set.handle(ActionId::PlaceCamera, [&] { ++places; });
    window.show();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    other.setFocus();
    QTest::keyClick(&other, Qt::Key_F, Qt::ControlModifier);
    QTest::keyClick(&other, Qt::Key_Return);
    CHECK(finds == 1);
    CHECK(places == 0);
    tree.setFocus();
    QTest::keyClick(&tree, Qt::Key_F, Qt::ControlModifier);
    QTest::keyClick(&tree, Qt::Key_Return);
    CHECK(finds == 2);
    CHECK(places == 1);
}
