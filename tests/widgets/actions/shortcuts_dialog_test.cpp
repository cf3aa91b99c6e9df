// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/WidgetsApplication.h"
#include "tests/support/catch.h"
#include "widgets/actions/ShortcutsDialog.h"
#include "widgets/models/ActionTable.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

using namespace pantau;
using widgets::ActionTable;
using widgets::ShortcutsDialog;
using widgets::ShortcutsModel;

TEST_CASE("the shortcut page lists every action with its keys")
{
    ShortcutsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Warning);
    REQUIRE(model.rowCount() == static_cast<int>(ActionTable::all().size()));
    for (int row = 0; row < model.rowCount(); ++row) {
        const auto& spec = ActionTable::all()[static_cast<std::size_t>(row)];
        CHECK(model.index(row, ShortcutsModel::ActionColumn).data() == ActionTable::text(spec));
        CHECK(model.index(row, ShortcutsModel::KeysColumn).data() == ActionTable::keysText(spec));
        CHECK(model.index(row, ShortcutsModel::WallKeysColumn).data() == ActionTable::wallKeysText(spec));
        CHECK(model.index(row, ShortcutsModel::HelpColumn).data() == ActionTable::help(spec));
    }
}

TEST_CASE("the page of a wall lists what has keys there, and these keys alone")
{
    const test::WidgetsApplication gui;
    const ShortcutsDialog dialog(nullptr, ShortcutsModel::Scope::Walls);
    const auto* const table = dialog.findChild<QTableView*>();
    const QAbstractItemModel& model = *table->model();
    CHECK(table->isColumnHidden(ShortcutsModel::KeysColumn));
    QStringList actions;
    for (int row = 0; row < model.rowCount(); ++row) {
        CHECK_FALSE(model.index(row, ShortcutsModel::WallKeysColumn).data().toString().isEmpty());
        actions.append(model.index(row, ShortcutsModel::ActionColumn).data().toString());
    }
    CHECK(actions.contains(QStringLiteral("Snapshot")));
    CHECK(actions.contains(QStringLiteral("Full screen or window")));
    CHECK_FALSE(actions.contains(QStringLiteral("Save as scene...")));
}

TEST_CASE("the shortcut page is searched by action, keys and help, and says when nothing is found")
{
    const test::WidgetsApplication gui;
    ShortcutsDialog dialog;
    dialog.show();
    auto* const field = dialog.findChild<QLineEdit*>();
    const auto* const table = dialog.findChild<QTableView*>();
    CHECK(dialog.focusWidget() == field);
    CHECK(table->model()->rowCount() == static_cast<int>(ActionTable::all().size()));
    const auto name = [&](int row) { return table->model()->index(row, ShortcutsModel::ActionColumn).data(); };
    for (std::size_t row = 0; row < ActionTable::all().size(); ++row) { // in the order of the menus
        CHECK(name(static_cast<int>(row)) == ActionTable::text(ActionTable::all()[row]));
    }
    QTest::keyClicks(field, QStringLiteral("ctrl+q"));
    REQUIRE(table->model()->rowCount() == 1);
    CHECK(table->model()->index(0, ShortcutsModel::ActionColumn).data() == QStringLiteral("Quit"));
    field->setText(QStringLiteral("nothing like this"));
    CHECK_FALSE(table->isVisible());
    CHECK(dialog.findChild<QLabel*>()->isVisible());
    field->clear();
    CHECK(table->isVisible());
}
