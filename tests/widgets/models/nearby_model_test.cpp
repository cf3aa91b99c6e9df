// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/CsvRecords.h"
#include "tests/core/media/FakeStream.h"
#include "tests/support/Text.h"
#include "tests/support/catch.h"
#include "widgets/models/NearbyModel.h"

#include <QAbstractItemModelTester>

using namespace pantau;
using test::text;
using widgets::CameraModel;
using widgets::NearbyModel;

namespace {

// Five cameras on a line to the north, a hundredth of a degree (1112 m) apart; the last one has no place.
struct Town
{
    test::FakeClock clock;
    engine::CameraPool pool{clock, {}};
    engine::PoolHistory history{pool, clock};
    CameraModel cameras{clock};
    NearbyModel model{cameras, history};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Warning};

    Town()
    {
        std::vector<engine::CameraSource> sources(5);
        std::vector<domain::Camera> all;
        for (std::size_t i = 0; i < sources.size(); ++i) {
            domain::Camera& camera = sources[i].camera;
            camera.id = QStringLiteral("PK-%1").arg(i);
            camera.name = QStringLiteral("Camera \"%1\"").arg(i);
            if (i < 4) {
                camera.latitude = -3.70 + (0.01 * static_cast<double>(i));
                camera.longitude = 128.18;
            }
            all.push_back(camera);
        }
        all[1].isLocationSecret = true;
        all[0].bearing = 0;
        all[0].fieldOfView = 90;
        all[0].reachMetres = 500;
        pool.add(std::move(sources));
        cameras.setCameras(std::move(all));
        history.look();
        clock.advance(std::chrono::minutes(10));
        history.look();
    }
    [[nodiscard]] NearbyModel::Question question(std::chrono::minutes ago) const
    {
        return {{-3.699, 128.18}, clock.wall() - ago};
    }
    [[nodiscard]] QString said(int row, int column) const { return model.index(row, column).data().toString(); }
};

} // namespace

TEST_CASE("the three nearest cameras are named with distance, direction, view and the state of that time")
{
    Town town;
    CHECK(town.model.rowCount() == 0);
    town.model.ask(town.question(std::chrono::minutes(5)));
    REQUIRE(town.model.rowCount() == 3);
    CHECK(town.said(0, NearbyModel::CodeColumn) == text("PK-0"));
    CHECK(town.said(0, NearbyModel::DistanceColumn) == text("111 m"));
    CHECK(town.said(0, NearbyModel::BearingColumn) == text("0°"));
    CHECK(town.said(0, NearbyModel::InViewColumn) == text("Yes"));
    CHECK(town.said(0, NearbyModel::StateColumn) == text("Not watched"));
    CHECK(town.said(0, NearbyModel::SinceColumn) == text("01/01/1970 10.00.00 WIT"));
    CHECK(town.said(1, NearbyModel::CodeColumn) == text("PK-1"));
    CHECK(town.said(1, NearbyModel::DistanceColumn) == text("1.001 m"));
    CHECK(town.said(1, NearbyModel::BearingColumn) == text("180°"));
    CHECK(town.said(1, NearbyModel::InViewColumn) == text("Not known"));
    CHECK(town.model.withoutPlace() == 1);
    CHECK(town.model.hidden() == 0);
    town.model.ask({{-3.70, 128.18}, town.clock.wall()});
    CHECK(town.said(0, NearbyModel::BearingColumn) == text("–")); // it stands there itself
    town.model.clear();
    CHECK(town.model.rowCount() == 0);
    CHECK(town.model.withoutPlace() == 0);
}

TEST_CASE("of a time before the program began nobody knows the state")
{
    Town town;
    town.model.ask(town.question(std::chrono::minutes(11)));
    CHECK(town.said(0, NearbyModel::StateColumn) == text("Not known"));
    CHECK(town.said(0, NearbyModel::ReasonColumn) == text("no record of this time"));
    CHECK(town.said(0, NearbyModel::SinceColumn).isEmpty());
    town.model.ask(town.question(std::chrono::minutes(-1)));
    CHECK(town.said(0, NearbyModel::StateColumn) == text("Not known"));
}

TEST_CASE("a guest is not told how far the camera of a secret place is, but that one was left out")
{
    Town town;
    town.cameras.setAudience(widgets::Audience::Guest);
    town.model.ask(town.question(std::chrono::minutes(5)));
    REQUIRE(town.model.rowCount() == 3);
    for (int row = 0; row < 3; ++row) {
        CHECK(town.said(row, NearbyModel::CodeColumn) != text("PK-1"));
    }
    CHECK(town.model.hidden() == 1);
}

TEST_CASE("the answer is written as a file that others can read")
{
    Town town;
    CHECK(town.model.csv().isEmpty());
    town.model.ask(town.question(std::chrono::minutes(5)));
    const auto parsed = ingest::parseCsv(QString::fromUtf8(town.model.csv()));
    const auto* const records = std::get_if<std::vector<ingest::CsvRecord>>(&parsed);
    REQUIRE(records != nullptr);
    REQUIRE(records->size() == 4);
    const std::vector<QString> expected{text("-3.699000"),
                                        text("128.180000"),
                                        text("1970-01-01T10:05:00+09:00"),
                                        text("PK-0"),
                                        text("Camera \"0\""),
                                        text("111"),
                                        text("0"),
                                        text("Yes"),
                                        text("Not watched"),
                                        {},
                                        text("1970-01-01T10:00:00+09:00")};
    CHECK((*records)[1].fields == expected);
    CHECK((*records)[0].fields.size() == expected.size());
}
