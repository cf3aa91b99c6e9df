// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Text.h"
#include "tests/support/catch.h"
#include "tests/widgets/console/FakeTown.h"
#include "widgets/models/CameraMime.h"

#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStatusBar>
#include <QTest>

#include <algorithm>

using namespace pantau;
using test::FakeTown;
using test::text;
using widgets::ActionId;

namespace {

// Types into whatever has the keyboard, as an operator does.
void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

void type(const char* words)
{
    QTest::keyClicks(QApplication::focusWidget(), text(words));
}

void await(FakeTown& town)
{
    town.open();
    REQUIRE(QTest::qWaitForWindowActive(town.console.get()));
}

// The dialog that came up has the keyboard now. A window counts as active while the one below it is, so that alone
// would say nothing.
void awaitDialog()
{
    REQUIRE(QTest::qWaitFor([] {
        const QWidget* const dialog = QApplication::activeModalWidget();
        return dialog != nullptr && dialog->isAncestorOf(QApplication::focusWidget());
    }));
}

void awaitNoDialog(const FakeTown& town)
{
    REQUIRE(QTest::qWaitFor([] { return QApplication::activeModalWidget() == nullptr; }));
    town.console->activateWindow(); // as a window manager does
    REQUIRE(QTest::qWaitFor([&] { return town.console->isAncestorOf(QApplication::focusWidget()); }));
}

} // namespace

TEST_CASE("every action of the table does something in the console")
{
    FakeTown town;
    await(town);
    CHECK(town.console->actions().unhandled().empty());
}

TEST_CASE("a scene is recalled by its own key, and no scene gets the key of an action")
{
    FakeTown town;
    town.book.scenes.push_back({text("Pasar"), text("F5"), town.wall.state()});
    await(town);
    town.console->actions().action(ActionId::Layout3x3).trigger();
    CHECK(town.wall.monitor(text("LAYAR-1"))->layout.size() == 9);
    press(Qt::Key_F, Qt::ControlModifier);
    press(Qt::Key_F5);
    CHECK(town.wall.monitor(text("LAYAR-1"))->layout.size() == 4);

    for (const Qt::Key key : {Qt::Key_F1, Qt::Key_A}) {
        press(Qt::Key_S, Qt::ControlModifier);
        awaitDialog();
        type("Lain");
        press(Qt::Key_Tab);
        press(key);
        press(Qt::Key_Tab);
        press(Qt::Key_Return);
        CHECK(QApplication::activeModalWidget() != nullptr); // refused, and it says why
        CHECK(town.book.scenes.size() == 1);
        press(Qt::Key_Escape);
        awaitNoDialog(town);
    }
}

TEST_CASE("a removed scene comes back by the key that undoes the wall: what was changed last goes back first")
{
    FakeTown town;
    town.book.scenes.push_back({text("Pasar"), text("F5"), town.wall.state()});
    await(town);
    QSignalSpy kept(town.console.get(), &widgets::ConsoleWindow::bookChanged);
    const auto tiles = [&] { return town.wall.monitor(text("LAYAR-1"))->layout.size(); };
    town.console->actions().action(ActionId::Layout3x3).trigger();
    town.console->actions().action(ActionId::RemoveScene).trigger();
    CHECK(town.book.scenes.empty());
    CHECK(town.console->statusBar()->currentMessage().contains(text("'Pasar'")));
    CHECK(town.console->statusBar()->currentMessage().contains(text("Ctrl+Z")));
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(town.book.scenes.size() == 1);
    CHECK(tiles() == 9);
    CHECK(kept.size() == 2); // it is there after a restart, too
    press(Qt::Key_F5);       // its key works again, which is a step of the wall
    CHECK(tiles() == 4);
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(tiles() == 9);
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(tiles() == 4);
    press(Qt::Key_Y, Qt::ControlModifier);
    CHECK(tiles() == 9);
    press(Qt::Key_Y, Qt::ControlModifier);
    CHECK(town.book.scenes.empty());

    // What was typed last is the search field's, then the key is the console's again.
    press(Qt::Key_F, Qt::ControlModifier);
    type("x");
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(qobject_cast<QLineEdit*>(QApplication::focusWidget())->text().isEmpty());
    CHECK(town.book.scenes.empty());
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(town.book.scenes.size() == 1);
}

TEST_CASE("a scene saved over another of its name is said, and the old one comes back")
{
    FakeTown town;
    town.book.scenes.push_back({text("Pasar"), text("F5"), town.wall.state()});
    await(town);
    const wall::SceneBook before = town.book;
    town.console->actions().action(ActionId::Layout3x3).trigger();
    press(Qt::Key_S, Qt::ControlModifier);
    awaitDialog();
    type("Pasar");
    press(Qt::Key_Return);
    awaitNoDialog(town);
    CHECK(town.book.scenes.at(0).monitors == town.wall.state());
    CHECK(town.console->statusBar()->currentMessage().contains(text("Ctrl+Z")));
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(town.book == before);
}

TEST_CASE("a digit begins a call, and Enter shows that camera in the chosen monitor")
{
    FakeTown town;
    await(town);
    press(Qt::Key_F, Qt::ControlModifier);
    press(Qt::Key_Down); // into the tree, where other keys search
    press(Qt::Key_1);
    awaitDialog();
    CHECK(QApplication::activeModalWidget()->findChild<QLineEdit*>()->text() == text("1"));
    type("2");
    press(Qt::Key_Return);
    awaitNoDialog(town);
    CHECK(town.cameraIn(text("LAYAR-1"), 0) == text("PK-12"));
}

TEST_CASE("a number calls the camera of that number before all that only have its digits")
{
    FakeTown town(11, 1); // PK-01 beside PK-10 and PK-11
    await(town);
    const auto first = [&](ActionId opens, const char* typed) {
        town.console->actions().action(opens).trigger();
        awaitDialog();
        type(typed);
        const QString found =
            QApplication::activeModalWidget()->findChild<QListView*>()->currentIndex().data().toString();
        press(Qt::Key_Escape);
        awaitNoDialog(town);
        return found.left(5);
    };
    for (const ActionId opens : {ActionId::CallCamera, ActionId::Palette}) {
        CHECK(first(opens, "1") == text("PK-01"));
        CHECK(first(opens, "01") == text("PK-01"));
        CHECK(first(opens, "10") == text("PK-10"));
        CHECK(first(opens, "11") == text("PK-11"));
    }
}

TEST_CASE("cameras fill the free tiles, then the console says that there is none; Shift+Enter replaces")
{
    FakeTown town(6);
    await(town);
    press(Qt::Key_F, Qt::ControlModifier);
    press(Qt::Key_Down);
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_Return);
    for (std::size_t tile = 0; tile < 4; ++tile) {
        CHECK_FALSE(town.cameraIn(text("LAYAR-1"), tile).isEmpty());
    }
    CHECK(town.console->statusBar()->currentMessage().contains(text("4 of 6")));
    press(Qt::Key_F, Qt::ControlModifier);
    type("PK-16");
    press(Qt::Key_Return);
    press(Qt::Key_Return, Qt::ShiftModifier);
    CHECK(town.cameraIn(text("LAYAR-1"), 3) == text("PK-16"));
}

TEST_CASE("cameras fill the free tiles from the chosen one on and then from the start, and replace none")
{
    FakeTown town;
    await(town);
    const QString monitor = text("LAYAR-1");
    REQUIRE_FALSE(town.wall.place(monitor, 2, wall::ClockContent{}));
    press(Qt::Key_F6);
    press(Qt::Key_End);
    const auto find = [](const char* typed) {
        press(Qt::Key_F, Qt::ControlModifier);
        type(typed);
        press(Qt::Key_Return);
    };
    find("PK-14");
    press(Qt::Key_Return);
    CHECK(town.cameraIn(monitor, 3) == text("PK-14"));
    find("PK-1");
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_Return);
    CHECK_FALSE(town.cameraIn(monitor, 0).isEmpty());
    CHECK_FALSE(town.cameraIn(monitor, 1).isEmpty());
    CHECK(std::holds_alternative<wall::ClockContent>(town.wall.monitor(monitor)->tiles[2]));
    CHECK(town.cameraIn(monitor, 3) == text("PK-14"));
    CHECK(town.console->statusBar()->currentMessage().contains(text("2 of 4")));
}

TEST_CASE("while a tile is enlarged a camera of the list comes into it and is seen; several bring all tiles back")
{
    FakeTown town;
    await(town);
    const QString monitor = text("LAYAR-1");
    const auto enlarged = [&] { return town.wall.monitor(monitor)->enlarged; };
    REQUIRE_FALSE(town.wall.place(monitor, 1, wall::CameraContent{text("PK-14"), {}}));
    REQUIRE_FALSE(town.wall.enlarge(monitor, 1));
    const auto find = [](const char* typed) {
        press(Qt::Key_F, Qt::ControlModifier);
        type(typed);
        press(Qt::Key_Return);
    };
    find("PK-12");
    press(Qt::Key_Return);
    CHECK(town.cameraIn(monitor, 1) == text("PK-12"));
    find("PK-13");
    auto& list = *qobject_cast<widgets::CameraTreeView*>(QApplication::focusWidget());
    const QPoint row = list.visualRect(list.currentIndex()).center();
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, row);
    QTest::mouseDClick(list.viewport(), Qt::LeftButton, {}, row);
    CHECK(town.cameraIn(monitor, 1) == text("PK-13"));
    CHECK(town.cameraIn(monitor, 2).isEmpty());
    CHECK(enlarged() == 1);

    find("PK-1");
    press(Qt::Key_A, Qt::ControlModifier);
    const wall::WallState before = town.wall.state();
    press(Qt::Key_Return);
    CHECK_FALSE(enlarged().has_value());
    press(Qt::Key_Z, Qt::ControlModifier); // all of it is one step
    CHECK(town.wall.state() == before);
    press(Qt::Key_Y, Qt::ControlModifier);
    for (std::size_t tile = 0; tile < 4; ++tile) {
        CHECK_FALSE(town.cameraIn(monitor, tile).isEmpty());
    }
    REQUIRE_FALSE(town.wall.enlarge(monitor, 1));
    press(Qt::Key_Return); // no tile is free: nothing that could be seen instead
    CHECK(enlarged() == 1);
    CHECK(town.console->statusBar()->currentMessage().contains(text("0 of 4")));
}

TEST_CASE("a group that is dropped on an enlarged preview fills the tiles from there on, and all are shown again")
{
    FakeTown town;
    await(town);
    const QString monitor = text("LAYAR-1");
    REQUIRE_FALSE(town.wall.place(monitor, 1, wall::CameraContent{text("PK-14"), {}}));
    REQUIRE_FALSE(town.wall.enlarge(monitor, 1));
    const wall::WallState before = town.wall.state();
    const auto previews = town.console->findChildren<widgets::MonitorPreview*>();
    const auto preview =
        std::find_if(previews.begin(), previews.end(), [&](const auto* each) { return each->monitor() == monitor; });
    REQUIRE(preview != previews.end());
    const auto group = widgets::CameraMime::data({text("PK-11"), text("PK-12"), text("PK-13")});
    const QPoint middle = (*preview)->rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, group.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(*preview, &enter);
    QDropEvent drop(middle, Qt::CopyAction, group.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(*preview, &drop);
    CHECK_FALSE(town.wall.monitor(monitor)->enlarged.has_value());
    CHECK(town.cameraIn(monitor, 1) == text("PK-11"));
    CHECK(town.cameraIn(monitor, 3) == text("PK-13"));
    CHECK(town.console->statusBar()->currentMessage().contains(text("LAYAR-1 shows all its tiles again")));
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(town.wall.state() == before);
}

TEST_CASE("tiles are chosen with the arrows, enlarged, emptied, and every step is undone")
{
    FakeTown town;
    await(town);
    static_cast<void>(town.wall.place(text("LAYAR-1"), 3, wall::CameraContent{text("PK-11"), {}}));
    press(Qt::Key_F6); // from the cameras to the monitors
    press(Qt::Key_Right);
    press(Qt::Key_Down);
    press(Qt::Key_E, Qt::ControlModifier);
    CHECK(town.wall.monitor(text("LAYAR-1"))->enlarged == 3);
    press(Qt::Key_E, Qt::ControlModifier);
    CHECK_FALSE(town.wall.monitor(text("LAYAR-1"))->enlarged.has_value());
    press(Qt::Key_Delete);
    CHECK(town.cameraIn(text("LAYAR-1"), 3).isEmpty());
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(town.cameraIn(text("LAYAR-1"), 3) == text("PK-11"));
}

TEST_CASE("while a tile is enlarged the arrows go on to the next picture, and what is emptied is what is seen")
{
    FakeTown town;
    await(town);
    const QString monitor = text("LAYAR-1");
    REQUIRE_FALSE(town.wall.place(monitor, 0, wall::CameraContent{text("PK-11"), {}}));
    REQUIRE_FALSE(town.wall.place(monitor, 3, wall::CameraContent{text("PK-12"), {}}));
    press(Qt::Key_F6);
    press(Qt::Key_E, Qt::ControlModifier);
    CHECK(town.wall.monitor(monitor)->enlarged == 0);
    press(Qt::Key_Right); // nothing stands there
    press(Qt::Key_End);
    CHECK(town.wall.monitor(monitor)->enlarged == 0);
    REQUIRE_FALSE(town.wall.place(monitor, 1, wall::ClockContent{}));
    press(Qt::Key_Right);
    CHECK(town.wall.monitor(monitor)->enlarged == 1);
    press(Qt::Key_Down);
    CHECK(town.wall.monitor(monitor)->enlarged == 3);
    CHECK(town.console->chosenTile() == wall::TileAddress{monitor, 3});
    press(Qt::Key_Delete);
    CHECK(town.cameraIn(monitor, 3).isEmpty());
    CHECK(town.cameraIn(monitor, 0) == text("PK-11"));
}

TEST_CASE("cells are merged and split with the keyboard; where that cannot be, the console says why")
{
    FakeTown town;
    await(town);
    static_cast<void>(town.wall.place(text("LAYAR-1"), 1, wall::CameraContent{text("PK-11"), {}}));
    press(Qt::Key_F6);
    press(Qt::Key_M, Qt::ControlModifier);
    CHECK(town.console->statusBar()->currentMessage() == text("One tile alone cannot be merged."));
    press(Qt::Key_Right, Qt::ShiftModifier);
    press(Qt::Key_M, Qt::ControlModifier);
    CHECK(town.wall.monitor(text("LAYAR-1"))->layout.size() == 3);
    CHECK(town.cameraIn(text("LAYAR-1"), 0) == text("PK-11"));
    CHECK(town.console->statusBar()->currentMessage().isEmpty());
    press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(town.wall.monitor(text("LAYAR-1"))->layout.size() == 4);
    press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(town.console->statusBar()->currentMessage() == text("This tile cannot be divided any further."));
    press(Qt::Key_Z, Qt::ControlModifier);
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(town.cameraIn(text("LAYAR-1"), 1) == text("PK-11"));
}

TEST_CASE("a clock and a text are put into tiles with the keyboard, and the text is changed")
{
    FakeTown town;
    await(town);
    press(Qt::Key_F6);
    press(Qt::Key_J, Qt::ControlModifier);
    const auto& tiles = town.wall.monitor(text("LAYAR-1"))->tiles;
    CHECK(std::holds_alternative<wall::ClockContent>(tiles[0]));
    press(Qt::Key_Right);
    for (const auto& [typed, shown] : {std::pair("Posko banjir", "Posko banjir"), std::pair("  Posko 2 ", "Posko 2")}) {
        press(Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
        awaitDialog();
        type(typed);
        press(Qt::Key_Return);
        awaitNoDialog(town);
        CHECK(tiles[1] == wall::TileContent(wall::TextContent{text(shown)}));
    }
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(tiles[1] == wall::TileContent(wall::TextContent{text("Posko banjir")}));
}

TEST_CASE("T31 the chosen monitor is divided into n x m tiles with the keyboard, up to 8 x 8")
{
    FakeTown town;
    await(town);
    const auto grid = [&] {
        const wall::Layout& layout = town.wall.monitor(text("LAYAR-1"))->layout;
        return std::pair(layout.columns(), layout.rows());
    };
    const auto divide = [&](const char* columns, const char* rows) {
        press(Qt::Key_L, Qt::ControlModifier);
        awaitDialog();
        type(columns);
        press(Qt::Key_Tab);
        type(rows);
        press(Qt::Key_Return);
        awaitNoDialog(town);
    };
    divide("4", "3");
    CHECK(grid() == std::pair(4, 3));
    divide("", "2"); // asked for with what there is
    CHECK(grid() == std::pair(4, 2));
    divide("8", "7");
    CHECK(grid() == std::pair(8, 7));
    divide("1", "9"); // no more than eight: the key does nothing
    CHECK(grid() == std::pair(1, 7));
    CHECK(town.wall.monitor(text("LAYAR-1"))->layout.size() == 7);
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(grid() == std::pair(8, 7));
}

TEST_CASE("the picture in the chosen tile is zoomed with the keyboard, and asked for to be kept; other tiles refuse")
{
    FakeTown town;
    await(town);
    const QString monitor = text("LAYAR-1");
    REQUIRE_FALSE(town.wall.place(monitor, 0, wall::CameraContent{text("PK-11"), {}}));
    QSignalSpy kept(town.console.get(), &widgets::ConsoleWindow::snapshotAsked);
    const auto view = [&] { return std::get<wall::CameraContent>(town.wall.monitor(monitor)->tiles[0]).view; };
    press(Qt::Key_Plus, Qt::ControlModifier);
    press(Qt::Key_Equal, Qt::ControlModifier);
    CHECK(view().width() == Approx(1 / 2.25));
    CHECK(view().center().x() == Approx(0.5));
    press(Qt::Key_Minus, Qt::ControlModifier);
    CHECK(view().width() == Approx(1 / 1.5));
    press(Qt::Key_0, Qt::ControlModifier);
    CHECK(view() == QRectF(0, 0, 1, 1));
    press(Qt::Key_Plus, Qt::ControlModifier);
    press(Qt::Key_Plus, Qt::ControlModifier);
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(view() == QRectF(0, 0, 1, 1));
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(kept.size() == 1);
    press(Qt::Key_F6);
    press(Qt::Key_Right);
    press(Qt::Key_Plus, Qt::ControlModifier);
    CHECK_FALSE(town.console->statusBar()->currentMessage().isEmpty());
    CHECK(wall::isEmpty(town.wall.monitor(monitor)->tiles[1]));
}

TEST_CASE("T30 a tile is pinned to a stream with the keyboard or from its menu, and each step is undone")
{
    FakeTown town;
    await(town);
    const QString monitor = text("LAYAR-1");
    REQUIRE_FALSE(town.wall.place(monitor, 0, wall::CameraContent{text("PK-11"), {}}));
    constexpr Qt::KeyboardModifiers CtrlAlt = Qt::ControlModifier | Qt::AltModifier;
    const auto pinned = [&] { return std::get<wall::CameraContent>(town.wall.monitor(monitor)->tiles[0]).pinned; };
    press(Qt::Key_F6);
    press(Qt::Key_2, CtrlAlt);
    CHECK(pinned() == domain::StreamKind::Sub);
    press(Qt::Key_1, CtrlAlt);
    CHECK(pinned() == domain::StreamKind::Main);
    press(Qt::Key_0, CtrlAlt);
    CHECK_FALSE(pinned().has_value());
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(pinned() == domain::StreamKind::Main);
    const auto menu = town.console->findChild<widgets::MonitorPane*>()->actions();
    for (const ActionId id : {ActionId::StreamBySize, ActionId::StreamMain, ActionId::StreamSub}) {
        CHECK(menu.contains(&town.console->actions().action(id)));
    }
    press(Qt::Key_Right);
    press(Qt::Key_2, CtrlAlt);
    CHECK(town.console->statusBar()->currentMessage().contains(text("camera of its own")));
}

TEST_CASE("panels and bezels of a monitor are asked for with what they are now")
{
    FakeTown town;
    town.panels = {3, 2, 24, 0};
    await(town);
    QSignalSpy asked(town.console.get(), &widgets::ConsoleWindow::panelsAsked);
    town.console->actions().action(ActionId::Panels).trigger();
    awaitDialog();
    const QWidget& dialog = *QApplication::activeModalWidget();
    CHECK(dialog.findChild<QSpinBox*>(text("panels.columns"))->value() == 3);
    CHECK(dialog.findChild<QSpinBox*>(text("panels.bezelX"))->value() == 24);
    dialog.findChild<QSpinBox*>(text("panels.bezelY"))->setValue(30);
    press(Qt::Key_Return);
    awaitNoDialog(town);
    REQUIRE(asked.size() == 1);
    CHECK(asked[0][0].toString() == text("LAYAR-1"));
    CHECK(asked[0][1].value<wall::PanelMatrix>() == wall::PanelMatrix{3, 2, 24, 30});
}

TEST_CASE("the status bar counts the registry by owner")
{
    FakeTown town;
    await(town);
    const auto* const cameras = town.console->findChild<QLabel*>(text("figures.cameras"));
    REQUIRE(cameras != nullptr);
    CHECK(cameras->text() == text("1 Polda + 3 Pemkot, 0 alive, 4 not watched"));
}

TEST_CASE("guest mode hides secret places everywhere, and says that it is on")
{
    FakeTown town;
    await(town);
    const auto offered = [&](const char* typed) {
        town.console->actions().action(ActionId::Palette).trigger();
        awaitDialog();
        type(typed);
        auto* const list = QApplication::activeModalWidget()->findChild<QListView*>();
        const int rows = list->model()->rowCount();
        press(Qt::Key_Escape);
        awaitNoDialog(town);
        return rows;
    };
    CHECK(offered("simpang d") == 1);
    press(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(offered("simpang d") == 0);
    CHECK(offered("simpang c") == 1);
    CHECK(town.console->windowTitle() == text("Pantau - Console"));
}

TEST_CASE("a console that is closed asks for the end of the program, as quitting does")
{
    FakeTown town;
    await(town);
    QSignalSpy asked(town.console.get(), &widgets::ConsoleWindow::quitAsked);
    press(Qt::Key_Q, Qt::ControlModifier);
    CHECK(asked.size() == 1);
    town.console->close(); // by the window manager's cross, or Alt+F4
    CHECK(asked.size() == 2);
}

TEST_CASE("Ctrl+U asks for the sound of the chosen tile, and its mark says whether there is one")
{
    FakeTown town;
    await(town);
    int asked = 0;
    int volume = 0;
    QObject::connect(town.console.get(), &widgets::ConsoleWindow::soundAsked, [&] { ++asked; });
    QObject::connect(town.console.get(), &widgets::ConsoleWindow::volumeAsked, [&](int steps) { volume += steps; });
    const QAction& sound = town.console->actions().action(widgets::ActionId::Sound);
    CHECK_FALSE(sound.isChecked());
    press(Qt::Key_U, Qt::ControlModifier);
    CHECK(asked == 1);
    CHECK_FALSE(sound.isChecked()); // nobody has said yet that there is one
    town.console->setSoundOn(true);
    CHECK(sound.isChecked());
    press(Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
    press(Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
    press(Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(volume == 1);
}

TEST_CASE("the same warning stands there once, until it is dismissed")
{
    FakeTown town;
    await(town);
    const auto warnings = [&] { return town.console->findChildren<QMessageBox*>().size(); };
    town.console->warn(text("Disk is full"));
    town.console->warn(text("Disk is full"));
    CHECK(warnings() == 1);
    town.console->warn(text("No such folder"));
    CHECK(warnings() == 2);
    for (QMessageBox* const box : town.console->findChildren<QMessageBox*>()) {
        box->close();
    }
    town.console->warn(text("Disk is full"));
    CHECK(QTest::qWaitFor([&] { return warnings() == 1; }));
}
