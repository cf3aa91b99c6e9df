// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Text.h"
#include "tests/support/catch.h"
#include "tests/widgets/console/FakeTown.h"
#include "tests/widgets/console/Keyboard.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QStatusBar>
#include <QTableView>

using namespace pantau;
using namespace std::chrono_literals;
using test::awaitDialog;
using test::awaitNoDialog;
using test::FakeTown;
using test::focusName;
using test::press;
using test::text;
using test::type;
using widgets::ActionId;

namespace {

// The town, its console open and with the keyboard in the camera tree.
struct Office
{
    FakeTown town;

    // With these tours in the book.
    explicit Office(std::vector<wall::Tour> tours = {})
    {
        town.book.tours = std::move(tours);
        town.open();
        REQUIRE(QTest::qWaitForWindowActive(town.console.get()));
        press(ActionId::FindCamera);
        press(Qt::Key_Down);
        REQUIRE(focusName() == text("cameras.tree"));
    }
    void leaveDialog() const
    {
        press(Qt::Key_Return);
        awaitNoDialog(*town.console);
    }
    // A tour with this name through what is selected.
    void make(const char* name) const
    {
        press(ActionId::NewTour);
        awaitDialog();
        type(name);
        leaveDialog();
    }
    void focusOn(const char* list) const
    {
        for (int i = 0; i < 5 && focusName() != text(list); ++i) {
            press(ActionId::NextPane);
        }
        REQUIRE(focusName() == text(list));
    }
    [[nodiscard]] QString cell(const char* list, int row, int column) const
    {
        return town.console->findChild<QTableView*>(text(list))->model()->index(row, column).data().toString();
    }
    [[nodiscard]] QString said() const { return town.console->statusBar()->currentMessage(); }
    [[nodiscard]] static QString refused()
    {
        for (const QLabel* const label : QApplication::activeModalWidget()->findChildren<QLabel*>()) {
            if (label->property("role") == text("refusal") && label->isVisible()) {
                return label->text();
            }
        }
        return {};
    }
};

} // namespace

TEST_CASE("by keys a tour is made of the selected cameras, named, given a dwell, and run in the chosen tile; one undo "
          "takes it away")
{
    const Office office;
    press(Qt::Key_Down, Qt::ShiftModifier); // two cameras
    press(ActionId::NewTour);
    awaitDialog();
    type("Pasar");
    press(Qt::Key_Tab);
    type("15");
    office.leaveDialog();
    REQUIRE(office.town.book.tours.size() == 1);
    const wall::Tour& tour = office.town.book.tours[0];
    CHECK(tour.name == text("Pasar"));
    CHECK(tour.dwell == 15s);
    CHECK(std::get<wall::CameraStops>(tour.stops).cameras.size() == 2);
    CHECK(office.cell("tours", 0, 0) == text("Pasar"));
    CHECK(office.cell("tours", 0, 3).isEmpty());

    office.focusOn("tours");
    press(ActionId::NextMonitor);
    press(ActionId::StartTour);
    const wall::TileContent here = wall::TourContent{text("Pasar")};
    CHECK(office.town.wall.monitor(text("LAYAR-2"))->tiles[0] == here);
    office.town.console->refresh();
    CHECK(office.cell("tours", 0, 3) == text("in 1 tile(s)"));

    press(Qt::Key_Delete);
    CHECK(office.said().contains(text("Pasar"))); // not while a tile shows it
    press(ActionId::Undo);
    press(Qt::Key_Delete);
    CHECK(office.town.book.tours.empty());
}

TEST_CASE("a list goes on with the entry that follows the deleted one")
{
    const Office office;
    for (const char* const name : {"A", "B", "C"}) {
        office.make(name);
    }
    office.focusOn("tours");
    const auto& tours = *office.town.console->findChild<QTableView*>(text("tours"));
    press(Qt::Key_Home);
    press(Qt::Key_Down);
    press(Qt::Key_Delete);
    CHECK(tours.currentIndex().siblingAtColumn(0).data().toString() == text("C"));
    press(Qt::Key_Delete);
    CHECK(tours.currentIndex().siblingAtColumn(0).data().toString() == text("A"));
    press(Qt::Key_Delete);
    CHECK(office.town.book.tours.empty());
    CHECK(office.town.console->isAncestorOf(QApplication::focusWidget())); // the keyboard is not lost
    CHECK(office.said().contains(text("'A'")));
    CHECK(office.said().contains(text("Ctrl+Z")));
    press(ActionId::Undo);
    REQUIRE(office.town.book.tours.size() == 1);
    CHECK(office.town.book.tours[0].name == text("A"));
}

TEST_CASE("a tour runs on the monitor that is chosen, pauses, goes on and stops")
{
    const Office office;
    press(Qt::Key_A, Qt::ControlModifier);
    office.make("Semua");
    office.focusOn("tours");
    press(ActionId::NextMonitor);
    press(ActionId::StartTourOnMonitor);
    const auto running = [&] { return office.town.tours.running(); };
    REQUIRE(running().has_value());
    CHECK(running()->monitor == text("LAYAR-2"));
    CHECK_FALSE(office.town.cameraIn(text("LAYAR-2"), 0).isEmpty());
    CHECK(office.town.cameraIn(text("LAYAR-1"), 0).isEmpty());
    CHECK(office.cell("tours", 0, 3) == text("on LAYAR-2"));
    press(ActionId::PauseTour);
    CHECK(running()->isPaused);
    CHECK(office.cell("tours", 0, 3) == text("paused on LAYAR-2"));
    CHECK(office.said().contains(text("Ctrl+R")));
    press(ActionId::ResumeTour);
    CHECK_FALSE(running()->isPaused);
    press(ActionId::StopTour);
    CHECK_FALSE(running().has_value());
    CHECK_FALSE(office.town.cameraIn(text("LAYAR-2"), 0).isEmpty()); // what stood there stays
    press(ActionId::StopTour);
    CHECK_FALSE(office.said().isEmpty());
}

TEST_CASE("a tour pauses when the console's operator goes to its tile or monitor, which is said, and not when a dialog "
          "closes")
{
    wall::Tour tour;
    tour.name = text("Pasar");
    tour.stops = wall::CameraStops{{text("PK-11"), text("PK-12")}};
    Office office({tour});
    REQUIRE_FALSE(office.town.wall.place(text("LAYAR-1"), 1, wall::TourContent{text("Pasar")}));
    const auto isPaused = [&] { return office.town.tours.isPausedIn({text("LAYAR-1"), 1}); };
    press(ActionId::NextPane);
    press(Qt::Key_Right);
    CHECK(isPaused());
    CHECK(office.said().contains(text("Ctrl+R")));
    press(ActionId::ResumeTour);
    CHECK_FALSE(isPaused());
    press(ActionId::Palette);
    awaitDialog();
    press(Qt::Key_Escape);
    awaitNoDialog(*office.town.console);
    CHECK_FALSE(isPaused());
    CHECK(office.said().isEmpty());
    press(ActionId::EnlargeTile);
    CHECK(isPaused());
    CHECK(office.said().contains(text("Ctrl+R")));

    REQUIRE(office.town.tours.start(text("Pasar"), text("LAYAR-2")));
    CHECK_FALSE(office.town.tours.running()->isPaused);
    press(ActionId::NextMonitor);
    CHECK(office.town.tours.running()->isPaused);
}

TEST_CASE("a tour passes over what is gone, and the console says so")
{
    wall::Tour tour;
    tour.name = text("Lama");
    tour.stops = wall::CameraStops{{text("PK-99"), text("PK-11")}};
    const Office office({tour});
    office.focusOn("tours");
    press(ActionId::StartTourOnMonitor);
    CHECK(office.town.cameraIn(text("LAYAR-1"), 0) == text("PK-11"));
    CHECK(QTest::qWaitFor([&] { return office.said().contains(text("PK-99")); }));
}

TEST_CASE("a group of the tree makes a tour of that group, and a scene one of scenes")
{
    const Office office;
    press(Qt::Key_Home); // the owner's group
    press(ActionId::NewTour);
    awaitDialog();
    type("Pemilik");
    office.leaveDialog();
    REQUIRE(office.town.book.tours.size() == 1);
    CHECK(std::get<wall::GroupStops>(office.town.book.tours[0].stops).group == text("pemilik:Pemkot"));
    CHECK(office.cell("tours", 0, 1) == text("Owner: Pemkot"));

    press(ActionId::SaveScene);
    awaitDialog();
    type("Malam");
    office.leaveDialog();
    office.focusOn("scenes");
    office.make("Adegan");
    REQUIRE(office.town.book.tours.size() == 2);
    CHECK(std::get<wall::SceneStops>(office.town.book.tours[1].stops).scenes == std::vector{text("Malam")});
}

TEST_CASE("stops are searched, added, ordered and taken away by keys, and what is refused says why")
{
    const Office office;
    press(ActionId::ShowAllCameras);
    press(ActionId::NewTour);
    awaitDialog();
    auto* const stops = QApplication::activeModalWidget()->findChild<QListWidget*>(text("tour.stops"));
    CHECK(stops->count() == 1);
    press(Qt::Key_Return);
    CHECK(office.refused() == text("A tour needs a name."));
    type("Urut");
    press(Qt::Key_Tab);
    press(Qt::Key_Tab);
    press(Qt::Key_Tab);
    REQUIRE(focusName() == text("tour.search"));
    type("simpang d");
    press(Qt::Key_Return);
    CHECK(stops->count() == 2);
    press(Qt::Key_U, Qt::AltModifier); // up; Qt shows the button pressed for a moment
    CHECK(QTest::qWaitFor([&] { return stops->item(0)->text().startsWith(text("PK-14")); }));
    press(Qt::Key_T, Qt::AltModifier); // to the stops
    REQUIRE(focusName() == text("tour.stops"));
    press(Qt::Key_End);
    press(Qt::Key_Delete);
    CHECK(stops->count() == 1);
    press(Qt::Key_V, Qt::AltModifier);
    awaitNoDialog(*office.town.console);
    CHECK(std::get<wall::CameraStops>(office.town.book.tours.at(0).stops).cameras == std::vector{text("PK-14")});

    office.focusOn("tours");
    press(ActionId::ChangeTour);
    awaitDialog();
    press(Qt::Key_A, Qt::ControlModifier);
    type("Balik");
    office.leaveDialog();
    CHECK(office.town.book.tours.at(0).name == text("Balik"));
}

TEST_CASE("by keys a schedule is made, seen with when it is due next in WIT, changed and deleted")
{
    const Office office;
    press(ActionId::NewSchedule);
    CHECK(office.said().contains(text("scene"))); // there is none yet
    press(ActionId::SaveScene);
    awaitDialog();
    type("Rawan");
    office.leaveDialog();
    press(ActionId::NewSchedule);
    awaitDialog();
    type("Malam Minggu");
    press(Qt::Key_Return);
    CHECK(office.refused() == text("A schedule needs a day."));
    for (int i = 0; i < 6; ++i) {
        press(Qt::Key_Tab); // scene, Monday, ..., Friday
    }
    press(Qt::Key_Space);
    press(Qt::Key_Tab);
    press(Qt::Key_Space);
    press(Qt::Key_Tab);
    press(Qt::Key_Tab);
    REQUIRE(focusName() == text("schedule.from"));
    type("2100");
    press(Qt::Key_Tab);
    type("0200");
    office.leaveDialog();
    REQUIRE(office.town.book.schedules.size() == 1);
    const wall::Schedule hot{text("Malam Minggu"), text("Rawan"), {Qt::Friday, Qt::Saturday}, 21h, 2h, true};
    CHECK(office.town.book.schedules[0] == hot);
    // The clock stands at 1 January 1970, a Thursday, 10.00 WIT.
    CHECK(office.cell("schedules", 0, 2) == text("Jum 02/01 21.00 WIT"));

    office.focusOn("schedules");
    press(ActionId::ChangeSchedule);
    awaitDialog();
    CHECK(QApplication::activeModalWidget()->findChild<QLineEdit*>(text("schedule.name"))->text() ==
          text("Malam Minggu"));
    press(Qt::Key_A, Qt::AltModifier); // not active
    const auto* const active = QApplication::activeModalWidget()->findChild<QCheckBox*>(text("schedule.active"));
    CHECK(QTest::qWaitFor([&] { return !active->isChecked(); }));
    office.leaveDialog();
    CHECK(office.cell("schedules", 0, 2) == text("off"));
    press(ActionId::RemoveSchedule);
    CHECK(office.town.book.schedules.empty());
    CHECK(office.said().contains(text("Ctrl+Z")));
    press(ActionId::Undo);
    CHECK(office.town.book.schedules.size() == 1);
}

TEST_CASE("no dialog of the console keeps the keyboard, and Tab reaches all of it")
{
    const Office office;
    press(ActionId::SaveScene);
    awaitDialog();
    test::checkTabs(*QApplication::activeModalWidget());
    type("Rawan");
    office.leaveDialog();
    for (const ActionId dialog : {ActionId::NewTour, ActionId::NewSchedule, ActionId::Shortcuts,
                                  ActionId::CamerasNearby, ActionId::CameraPage, ActionId::LayoutGrid}) {
        press(dialog);
        REQUIRE(QTest::qWaitFor([&] {
            const QWidget* const window = QApplication::activeWindow();
            return window != nullptr && window != office.town.console.get() && window->windowHandle() != nullptr &&
                   QGuiApplication::focusWindow() == window->windowHandle() && QApplication::focusWidget() != nullptr;
        }));
        test::checkTabs(*QApplication::activeWindow());
        press(Qt::Key_Escape);
        awaitNoDialog(*office.town.console);
    }
}
