// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/EnglishPlurals.h"
#include "tests/support/Text.h"
#include "tests/support/catch.h"
#include "tests/widgets/console/FakeTown.h"
#include "widgets/console/FigureBar.h"
#include "widgets/console/NearbyPage.h"
#include "widgets/console/SceneActions.h"
#include "widgets/console/WallDesk.h"

#include <QLabel>
#include <QLineEdit>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>

using namespace pantau;
using test::FakeTown;
using test::text;

TEST_CASE("what found no tile is counted in words for one and for more")
{
    FakeTown town;
    const test::EnglishPlurals english;
    widgets::CameraModel cameras{town.clock};
    widgets::MonitorPane pane{town.wall, cameras, [](const QString&) { return false; }};
    widgets::WallDesk desk(town.wall, pane);
    const QStringList five{text("PK-11"), text("PK-12"), text("PK-13"), text("PK-14"), text("PK-15")};
    CHECK(desk.placeFree(five).value_or(QString()).startsWith(text("LAYAR-1 has no free tile: 4 of 5 cameras ")));
    CHECK(desk.placeFree({text("PK-15")}).value_or(QString()).contains(text(": 0 of 1 camera ")));
    CHECK(desk.placeAt({text("LAYAR-1"), 0}, five) == text("1 of 5 cameras found no tile."));
    CHECK(desk.divide(wall::Layout::grid(3, 1).value()).value_or(QString()).startsWith(text("1 tile found no place")));
    CHECK(desk.divide(wall::Layout()).value_or(QString()).startsWith(text("2 tiles found no place")));
}

TEST_CASE("the cameras that a search near a point leaves out are counted in words for one and for more")
{
    FakeTown town;
    const test::EnglishPlurals english;
    std::vector<domain::Camera> all;
    for (int i = 0; i < town.pool.size(); ++i) {
        all.push_back(town.pool.camera(i));
    }
    all[0].latitude.reset();
    widgets::CameraModel cameras{town.clock};
    widgets::NearbyPage page(cameras, town.history, town.clock);
    const auto asked = [&] {
        cameras.setCameras(all);
        page.ask(all[2].id);
        QTest::keyClick(page.findChild<QLineEdit*>(text("nearby.point")), Qt::Key_Return);
        QStringList words;
        for (const QLabel* const label : page.findChildren<QLabel*>()) {
            words.append(label->text());
        }
        return words.join(u'|');
    };
    cameras.setAudience(widgets::Audience::Guest);
    const QString one = asked();
    CHECK(one.contains(text("1 camera have no place")));
    CHECK(one.contains(text("1 camera of secret places")));
    all[1].latitude.reset();
    CHECK(asked().contains(text("2 cameras have no place")));
}

TEST_CASE("what was imported and exported is counted in words for one and for more, and what it replaced is named")
{
    FakeTown town;
    const test::EnglishPlurals english;
    const QTemporaryDir folder;
    widgets::ActionSet actions;
    widgets::ScenePane pane(town.book);
    widgets::SceneDesk desk(town.wall, town.book, [](const QString& camera) { return camera != text("PK-99"); });
    QWidget window;
    widgets::SceneActions scenes(actions, pane, desk, window);
    QString said;
    QObject::connect(&scenes, &widgets::SceneActions::said, &scenes,
                     [&said](const std::optional<QString>& words) { said = words.value_or(QString()); });

    wall::WallState old = town.wall.state();
    old.begin()->second.tiles.at(0).emplace<wall::CameraContent>(wall::CameraContent{text("PK-99"), {}});
    town.book.scenes = {{text("Pagi"), {}, old}, {text("Malam"), {}, town.wall.state()}};
    town.book.tours = {{text("Semua"), wall::SceneStops{{text("Pagi"), text("Malam")}}, wall::Tour::ShortestDwell}};
    const QString file = folder.filePath(text("scenes.json"));
    scenes.exportTo(file);
    CHECK(said == text("Written to %1: 2 scenes, 1 tour, 0 schedules.").arg(file));
    scenes.importFrom(file);
    CHECK(said == text("Imported: 2 scenes, 1 tour, 0 schedules. Not in the registry: PK-99"));
    town.book.scenes.front().monitors = town.wall.state();
    scenes.importFrom(file);
    CHECK(said == text("Imported: 2 scenes, 1 tour, 0 schedules. Replaced: Pagi; Ctrl+Z brings the old ones back. "
                       "Not in the registry: PK-99"));
    scenes.importFrom(folder.filePath(text("none.json")));
    CHECK(said.contains(text("there is no such file")));
    scenes.exportTo(folder.filePath(text("no/such/folder.json")));
    CHECK(said.contains(text("cannot be written")));
}

TEST_CASE("the decode budget is one sentence, whatever belongs in it")
{
    const test::WidgetsApplication gui;
    const test::EnglishPlurals english;
    QStatusBar bar;
    widgets::FigureBar figures(bar);
    const auto* const label = bar.findChild<QLabel*>(text("figures.budget"));
    REQUIRE(label != nullptr);
    const auto said = [&](const wall::DecodeBudget& budget) {
        widgets::ConsoleFigures now;
        now.budget = budget;
        figures.show({}, now);
        return label->text();
    };
    wall::DecodeBudget budget;
    budget.streams = 1;
    budget.mainsUsed = 1;
    budget.mainsAllowed = 4;
    CHECK(said(budget) == text("Decoding: 1 stream, main 1/4"));
    budget.streams = 1200;
    budget.raisesStopped = true;
    CHECK(said(budget) == text("Decoding: 1.200 streams, main 1/4, machine is full"));
    budget.lowered = 3;
    CHECK(said(budget) == text("Decoding: 1.200 streams, main 1/4, 3 lowered, machine is full"));
    budget.raisesStopped = false;
    CHECK(said(budget) == text("Decoding: 1.200 streams, main 1/4, 3 lowered"));
}
