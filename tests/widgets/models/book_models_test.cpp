// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/EnglishPlurals.h"
#include "tests/support/Text.h"
#include "tests/support/catch.h"
#include "tests/widgets/models/ModelCameras.h"
#include "widgets/models/CameraGroups.h"
#include "widgets/models/SceneModel.h"
#include "widgets/models/ScheduleModel.h"
#include "widgets/models/SearchModel.h"
#include "widgets/models/TourModel.h"

#include <QAbstractItemModelTester>
#include <QDateTime>
#include <QSignalSpy>

#include <array>

using namespace pantau;
using namespace std::chrono_literals;
using test::text;
using widgets::CameraGroups;
using widgets::SceneModel;
using widgets::ScheduleModel;
using widgets::SearchModel;
using widgets::TourModel;
using Tester = QAbstractItemModelTester;

namespace {

// In WIT, by way of Qt's calendar; 7 May 2026 is a Thursday.
base::WallTime may(int day, int hour, int minute)
{
    const QDateTime time(QDate(2026, 5, day), QTime(hour, minute), Qt::OffsetFromUTC, 9 * 3600);
    return base::WallTime(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
}

QString said(const QAbstractItemModel& model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

TEST_CASE("a schedule says when it is due next in WIT, that it runs, and that it is off")
{
    wall::SceneBook book;
    book.schedules.push_back({text("Malam Minggu"), text("Rawan"), {Qt::Friday, Qt::Saturday}, 21h, 2h, true});
    book.schedules.push_back({text("Pagi"), text("Pasar"), {Qt::Monday}, 0h, 24h, false});
    ScheduleModel model(book);
    const Tester tester(&model, Tester::FailureReportingMode::Fatal);
    QSignalSpy changes(&model, &ScheduleModel::dataChanged);
    model.setNow(may(7, 12, 0));
    model.reload();
    CHECK(said(model, 0, ScheduleModel::NameColumn) == text("Malam Minggu"));
    CHECK(said(model, 0, ScheduleModel::SceneColumn) == text("Rawan"));
    CHECK(said(model, 0, ScheduleModel::NextColumn) == text("Jum 08/05 21.00 WIT"));
    CHECK(said(model, 1, ScheduleModel::NextColumn) == text("off"));
    CHECK(model.index(0, 0).data(Qt::ToolTipRole).toString() == text("Jum, Sab 21.00-02.00 WIT: Rawan"));
    CHECK(ScheduleModel::span(book.schedules[1]) == text("Sen 00.00-00.00 WIT"));
    changes.clear();
    model.setNow(may(7, 13, 0));
    CHECK(changes.isEmpty());
    model.setNow(may(9, 1, 59));
    CHECK(changes.size() == 1);
    CHECK(said(model, 0, ScheduleModel::NextColumn) == text("now"));
    model.setNow(may(9, 12, 0));
    CHECK(said(model, 0, ScheduleModel::NextColumn) == text("Sab 21.00 WIT"));
}

TEST_CASE("a scene stands there with its key, and the table follows the book")
{
    wall::SceneBook book;
    SceneModel model(book);
    const Tester tester(&model, Tester::FailureReportingMode::Fatal);
    CHECK(model.rowCount() == 0);
    book.scenes.push_back({text("Pasar"), text("F5"), {}});
    book.scenes.push_back({text("Rawan"), {}, {}});
    model.reload();
    REQUIRE(model.rowCount() == 2);
    CHECK(said(model, 0, SceneModel::NameColumn) == text("Pasar"));
    CHECK(said(model, 0, SceneModel::KeyColumn) == text("F5"));
    CHECK(said(model, 1, SceneModel::KeyColumn).isEmpty());
    book.scenes.clear();
    model.reload();
    CHECK(model.rowCount() == 0);
}

TEST_CASE("a search leaves the rows that have every typed word in one of their columns, in any of them")
{
    wall::SceneBook book;
    book.scenes.push_back({text("Pasar Mardika"), text("F5"), {}});
    book.scenes.push_back({text("Pasar Batu Merah"), text("F6"), {}});
    SceneModel scenes(book);
    SearchModel model;
    const Tester tester(&model, Tester::FailureReportingMode::Fatal);
    model.setSourceModel(&scenes);
    CHECK(model.rowCount() == 2);
    model.search(text("f6 pasar"));
    REQUIRE(model.rowCount() == 1);
    CHECK(said(model, 0, SceneModel::NameColumn) == text("Pasar Batu Merah"));
    model.search(text("mardika f6"));
    CHECK(model.rowCount() == 0);
    book.scenes.push_back({text("Mardika malam"), text("F6"), {}});
    scenes.reload();
    CHECK(model.rowCount() == 1);
    model.search({});
    CHECK(model.rowCount() == 3);
}

TEST_CASE("a tour says what it steps through, and where it runs or pauses")
{
    wall::SceneBook book;
    book.tours.push_back({text("Pasar"), wall::CameraStops{{text("PK-01"), text("PK-24")}}, 10s});
    book.tours.push_back({text("Sungai"), wall::GroupStops{text("kategori:das")}, 1200s});
    TourModel model(book);
    const Tester tester(&model, Tester::FailureReportingMode::Fatal);
    model.reload();
    wall::WallState wall;
    wall[text("LAYAR-1")].tiles[0] = wall::TourContent{text("Pasar")};
    model.follow(wall, engine::TourPlayer::Running{text("Sungai"), text("LAYAR-2"), false});
    CHECK(said(model, 0, TourModel::StopsColumn) == text("2 camera(s)"));
    CHECK(said(model, 0, TourModel::StateColumn) == text("in 1 tile(s)"));
    CHECK(said(model, 1, TourModel::StopsColumn) == text("Category: River"));
    CHECK(said(model, 1, TourModel::DwellColumn) == text("1.200 s"));
    CHECK(said(model, 1, TourModel::StateColumn) == text("on LAYAR-2"));
    model.follow({}, engine::TourPlayer::Running{text("Sungai"), text("LAYAR-2"), true});
    CHECK(said(model, 0, TourModel::StateColumn).isEmpty());
    CHECK(said(model, 1, TourModel::StateColumn) == text("paused on LAYAR-2"));
}

TEST_CASE("one is said as one and more as more, with their thousands apart")
{
    int count = 1;
    std::array<char, 5> name{"test"};
    std::array<char*, 2> arguments{name.data(), nullptr};
    const QCoreApplication application(count, arguments.data());
    const test::EnglishPlurals english;
    wall::SceneBook book;
    book.tours.push_back({text("Satu"), wall::CameraStops{{text("PK-01")}}, 10s});
    book.tours.push_back({text("Malam"), wall::SceneStops{{text("Rawan")}}, 10s});
    book.tours.push_back({text("Semua"), wall::CameraStops{std::vector<QString>(1200, text("PK-01"))}, 10s});
    TourModel model(book);
    const Tester tester(&model, Tester::FailureReportingMode::Fatal);
    CHECK(said(model, 0, TourModel::StopsColumn) == text("1 camera"));
    CHECK(said(model, 1, TourModel::StopsColumn) == text("1 scene"));
    CHECK(said(model, 2, TourModel::StopsColumn) == text("1.200 cameras"));
    wall::WallState wall;
    wall[text("LAYAR-1")].tiles[0] = wall::TourContent{text("Satu")};
    model.follow(wall, std::nullopt);
    CHECK(said(model, 0, TourModel::StateColumn) == text("in 1 tile"));
}

TEST_CASE("the registry's groups are offered to tours, but to a guest none that only a secret camera makes")
{
    test::ModelCameras cameras;
    const auto all = CameraGroups::all(cameras.model);
    for (const char* const group : {"pemilik:Pemkot", "pemilik:Polda", "kategori:das", "kecamatan:Teluk Ambon"}) {
        INFO(group);
        CHECK(std::count(all.begin(), all.end(), text(group)) == 1);
    }
    cameras.model.setAudience(widgets::Audience::Guest);
    const auto guests = CameraGroups::all(cameras.model);
    CHECK(std::count(guests.begin(), guests.end(), text("kecamatan:Nusaniwe")) == 0);
}

TEST_CASE("cameras that are all of a group mean it, others none")
{
    const test::ModelCameras cameras;
    const auto meaning = [&](const QStringList& ids) { return CameraGroups::meaning(cameras.model, ids); };
    CHECK(meaning({text("PM-02")}) == text("pemilik:Polda"));
    CHECK(meaning({text("PK-10"), text("PK-01")}) == text("kategori:lalu_lintas"));
    CHECK_FALSE(meaning({text("PK-01")}).has_value());
    CHECK(CameraGroups::words(text("kecamatan:Sirimau")) == text("District: Sirimau"));
    CHECK(CameraGroups::words(text("Sirimau")) == text("Sirimau"));
}
