// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Text.h"
#include "tests/support/WidgetsApplication.h"
#include "tests/support/catch.h"
#include "widgets/actions/CommandPalette.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QTest>

using namespace pantau;
using test::text;
using widgets::CommandPalette;
using widgets::PaletteEntry;
using widgets::PaletteModel;

namespace {

// Three things that can be done; what was run is noted.
struct Things
{
    QStringList ran;

    std::vector<PaletteEntry> entries()
    {
        return {entry("Quit", "Program", "Ctrl+Q"), entry("PK-11 Jembatan Merah Putih", "Camera Sirimau", ""),
                entry("Malam Minggu", "Scene", "F5")};
    }
    PaletteEntry entry(const char* name, const char* detail, const char* keys)
    {
        return {text(name), text(detail), text(keys), {}, [this, name] { ran.append(text(name)); }};
    }
};

QString shown(const PaletteModel& model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row) {
        all.append(model.index(row).data().toString());
    }
    return all.join(u'|');
}

} // namespace

TEST_CASE("the palette's entries are found by their words, the best fit first")
{
    Things things;
    PaletteModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Warning);
    CHECK(model.rowCount() == 0);
    model.setEntries(things.entries());
    CHECK(shown(model) == text("Quit|PK-11 Jembatan Merah Putih|Malam Minggu"));
    model.search(text("m"));
    CHECK(shown(model) == text("Malam Minggu|PK-11 Jembatan Merah Putih|Quit")); // the last one by Program
    model.search(text("merah camera"));
    CHECK(shown(model) == text("PK-11 Jembatan Merah Putih"));
    CHECK(model.entry(0).keys.isEmpty());
    model.search(text("scene"));
    CHECK(model.index(0).data(PaletteModel::KeysRole) == text("F5"));
    model.search(text("zzz"));
    CHECK(model.rowCount() == 0);
}

TEST_CASE("what is called by what was typed comes first, even where it has not these words")
{
    Things things;
    PaletteModel model;
    auto entries = things.entries();
    entries[0].isCalledBy = [](const QString& typed) { return typed == text("011"); };
    entries[2].isCalledBy = [](const QString& typed) { return typed == text("11"); };
    model.setEntries(entries);
    model.search(text(" 11 "));
    CHECK(shown(model) == text("Malam Minggu|PK-11 Jembatan Merah Putih"));
    model.search(text("011"));
    CHECK(shown(model) == text("Quit"));
    model.search(text("1"));
    CHECK(shown(model) == text("PK-11 Jembatan Merah Putih"));
}

TEST_CASE("the palette is used with the keyboard alone: words, arrows, Enter")
{
    const test::WidgetsApplication gui;
    Things things;
    QWidget window;
    window.show();
    CommandPalette palette(&window);
    palette.ask(things.entries());
    auto* const field = palette.findChild<QLineEdit*>();
    auto* const list = palette.findChild<QListView*>();
    REQUIRE(QTest::qWaitForWindowActive(&palette));
    CHECK(field->hasFocus());
    QTest::keyClicks(field, text("m"));
    CHECK(list->currentIndex().data() == text("Malam Minggu"));
    QTest::keyClick(field, Qt::Key_Down);
    CHECK(list->currentIndex().data() == text("PK-11 Jembatan Merah Putih"));
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(things.ran == QStringList{text("PK-11 Jembatan Merah Putih")});
    CHECK_FALSE(palette.isVisible());
}

TEST_CASE("an entry's keys at its end are seen beside the scroll bar of a long list")
{
    const test::WidgetsApplication gui;
    Things things;
    QWidget window;
    window.show();
    CommandPalette palette(&window);
    palette.ask(std::vector<PaletteEntry>(60, things.entry("Quit", "Program", "Ctrl+Q")));
    REQUIRE(QTest::qWaitForWindowActive(&palette));
    auto* const list = palette.findChild<QListView*>();
    REQUIRE(list->verticalScrollBar()->isVisible());
    CHECK_FALSE(list->horizontalScrollBar()->isVisible());
    const QModelIndex first = list->model()->index(0, 0);
    CHECK(list->visualRect(first).right() < list->viewport()->width());
    CHECK(list->visualRect(first).width() > list->viewport()->width() / 2);
}

TEST_CASE("a palette that finds nothing says so and does nothing; it begins anew each time")
{
    const test::WidgetsApplication gui;
    Things things;
    QWidget window;
    window.show();
    CommandPalette palette(&window);
    palette.ask(things.entries());
    auto* const field = palette.findChild<QLineEdit*>();
    QTest::keyClicks(field, text("zzz"));
    CHECK(palette.findChild<QLabel*>()->isVisible());
    CHECK_FALSE(palette.findChild<QListView*>()->isVisible());
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(palette.isVisible());
    QTest::keyClick(field, Qt::Key_Escape);
    CHECK_FALSE(palette.isVisible());
    CHECK(things.ran.isEmpty());
    palette.ask(things.entries());
    CHECK(field->text().isEmpty());
    CHECK(palette.findChild<QListView*>()->isVisible());
}
