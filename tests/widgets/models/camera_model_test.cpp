// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/engine/Core.h"
#include "tests/support/Text.h"
#include "tests/support/catch.h"
#include "tests/widgets/models/ModelCameras.h"
#include "widgets/models/CameraMime.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTranslator>

using namespace pantau;
using media::StreamReason;
using test::ModelCameras;
using test::text;
using widgets::Audience;
using widgets::CameraMime;
using widgets::CameraModel;

namespace {

// A language that says the reason before the state.
class ReasonFirst final : public QTranslator
{
public:
    ReasonFirst() { QCoreApplication::installTranslator(this); }
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char* /*context*/, const char* source, const char* disambiguation,
                                    int /*n*/) const override
    {
        const bool isBoth = text(source) == text("%1: %2") && text(disambiguation) == text("state, reason");
        return isBoth ? text("%2 (%1)") : QString();
    }
};

} // namespace

TEST_CASE("the camera model is a sound item model, empty, filled and filled anew")
{
    const test::FakeClock clock;
    CameraModel model(clock);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Warning);
    CHECK(model.rowCount() == 0);
    model.setCameras({ModelCameras::camera("A", "Pemkot", "das", "Wai", "Sirimau")});
    model.refresh(std::vector<media::StreamStatus>(1));
    model.setAudience(Audience::Guest);
    model.retranslate();
    model.setCameras({});
    model.retranslate();
    CHECK(model.rowCount() == 0);
}

TEST_CASE("a row says who the camera is and what its stream does")
{
    ModelCameras cameras;
    CHECK(cameras.said(0, CameraModel::StateColumn) == text("Not watched"));
    CHECK(cameras.said(0, CameraModel::SinceColumn) == text("–"));
    CHECK(cameras.said(0, CameraModel::RateColumn) == text("–"));
    cameras.clock.advance(std::chrono::minutes(3));
    cameras.stream(1);
    cameras.refresh();
    CHECK(cameras.said(1, CameraModel::CodeColumn) == text("PK-10"));
    CHECK(cameras.said(1, CameraModel::NameColumn) == text("Jembatan Merah Putih"));
    CHECK(cameras.said(1, CameraModel::OwnerColumn) == text("Pemkot/BPJN"));
    CHECK(cameras.said(1, CameraModel::CategoryColumn) == text("Traffic"));
    CHECK(cameras.said(1, CameraModel::DistrictColumn) == text("Sirimau/Teluk Ambon"));
    CHECK(cameras.said(1, CameraModel::StateColumn) == text("Live"));
    CHECK(cameras.said(1, CameraModel::SinceColumn) == text("10.03 WIT")); // the clock began at 01.00 UTC
    CHECK(cameras.said(1, CameraModel::SizeColumn) == text("640×360"));
    CHECK(cameras.said(1, CameraModel::DecoderColumn) == text("h264 SW"));
    CHECK(cameras.model.index(1, 0).data(CameraModel::OwnerRole).toString() == text("Pemkot"));
    CHECK(cameras.model.index(1, 0).data(CameraModel::IdRole).toString() == text("PK-10"));
}

TEST_CASE("the rate is what was decoded between two readings")
{
    ModelCameras cameras;
    cameras.stream(0);
    cameras.statuses[0].decoded = 1000;
    cameras.refresh();
    cameras.clock.advance(std::chrono::seconds(2));
    cameras.statuses[0].decoded = 1050;
    cameras.refresh();
    CHECK(cameras.said(0, CameraModel::RateColumn) == text("25"));
    CHECK(cameras.model.index(0, CameraModel::RateColumn).data(CameraModel::SortRole).toInt() == 25);
}

TEST_CASE("a lost camera says why, and since when")
{
    ModelCameras cameras;
    cameras.stream(3);
    cameras.refresh();
    cameras.clock.advance(std::chrono::hours(20));
    cameras.lose(3, StreamReason::ConnectionRefused);
    cameras.refresh();
    CHECK(cameras.said(3, CameraModel::StateColumn) == text("No signal"));
    CHECK(cameras.said(3, CameraModel::ReasonColumn) == text("connection refused"));
    CHECK(cameras.said(3, CameraModel::SinceColumn) == text("06.00 WIT"));
    cameras.clock.advance(std::chrono::hours(24));
    CHECK(cameras.said(3, CameraModel::SinceColumn) == text("02/01 06.00 WIT"));
    CHECK(cameras.model.index(3, 0).data(Qt::ToolTipRole).toString().contains(text("No signal: connection refused")));
}

TEST_CASE("a camera's tool tip says state and reason in one sentence, in the order of its language")
{
    const test::Core core;
    const ReasonFirst other;
    ModelCameras cameras;
    cameras.stream(0);
    cameras.lose(3, StreamReason::ConnectionRefused);
    cameras.refresh();
    const auto toolTip = [&](int row) { return cameras.model.index(row, 0).data(Qt::ToolTipRole).toString(); };
    CHECK(toolTip(0) == text("PK-01 Taman PHB\nLive"));
    CHECK(toolTip(3) == text("PM-02 Jl. Sultan Hairun\nconnection refused (No signal)"));
}

TEST_CASE("at midnight in WIT a camera's time gets its date, and the views are told")
{
    ModelCameras cameras;
    cameras.clock.advance(std::chrono::hours(13) + std::chrono::minutes(40)); // it began at 10.00 WIT
    cameras.lose(0, StreamReason::NoRoute);
    cameras.refresh();
    cameras.clock.advance(std::chrono::minutes(19));
    QSignalSpy changes(&cameras.model, &CameraModel::dataChanged);
    cameras.refresh();
    CHECK(changes.isEmpty());
    CHECK(cameras.said(0, CameraModel::SinceColumn) == text("23.40 WIT"));
    cameras.clock.advance(std::chrono::minutes(1));
    cameras.refresh();
    REQUIRE(changes.size() == 1); // the others were never watched: they have no time
    CHECK(changes[0][0].toModelIndex() == cameras.model.index(0, CameraModel::SinceColumn));
    CHECK(changes[0][1].toModelIndex() == cameras.model.index(0, CameraModel::SinceColumn));
    CHECK(cameras.said(0, CameraModel::SinceColumn) == text("01/01 23.40 WIT"));
    cameras.clock.advance(std::chrono::minutes(1));
    cameras.refresh();
    CHECK(changes.size() == 1);
}

TEST_CASE("only rows that look different are announced")
{
    ModelCameras cameras;
    cameras.stream(0);
    cameras.stream(2);
    cameras.refresh();
    QSignalSpy changes(&cameras.model, &CameraModel::dataChanged);
    cameras.clock.advance(std::chrono::seconds(1));
    cameras.refresh();
    CHECK(changes.isEmpty()); // still no picture, still since then
    cameras.clock.advance(std::chrono::seconds(1));
    cameras.statuses[2].decoded = 15;
    cameras.refresh();
    REQUIRE(changes.size() == 1);
    CHECK(changes[0][0].toModelIndex() == cameras.model.index(2, CameraModel::RateColumn));
    CHECK(changes[0][1].toModelIndex() == cameras.model.index(2, CameraModel::RateColumn));
    changes.clear();
    cameras.clock.advance(std::chrono::seconds(1));
    cameras.statuses[2].decoded = 30; // the same rate again
    cameras.refresh();
    CHECK(changes.isEmpty());
}

TEST_CASE("a guest sees neither name nor district of a camera whose place is secret, and cannot find it by them")
{
    ModelCameras cameras;
    QSignalSpy resets(&cameras.model, &CameraModel::modelReset);
    cameras.model.setAudience(Audience::Guest);
    cameras.model.setAudience(Audience::Guest);
    CHECK(resets.size() == 1);
    CHECK(cameras.said(2, CameraModel::CodeColumn) == text("PK-24"));
    for (int column = 0; column < CameraModel::ColumnCount; ++column) {
        for (const int role : {int{Qt::DisplayRole}, int{Qt::ToolTipRole}, int{CameraModel::SortRole},
                               int{CameraModel::SearchRole}, int{CameraModel::DistrictRole}}) {
            const QString said = cameras.model.index(2, column).data(role).toString();
            CHECK_FALSE(said.contains(text("Gantung")));
            CHECK_FALSE(said.contains(text("Nusaniwe")));
        }
    }
    CHECK(cameras.said(2, CameraModel::NameColumn) == text("Location kept secret"));
    CHECK(cameras.said(0, CameraModel::NameColumn) == text("Taman PHB"));
    cameras.model.setAudience(Audience::Operator);
    CHECK(cameras.said(2, CameraModel::NameColumn) == text("Wai Batu Gantung"));
}

TEST_CASE("cameras are dragged by their codes, each once")
{
    ModelCameras cameras;
    const CameraModel& model = cameras.model;
    CHECK(model.mimeTypes() == QStringList{text("application/x-pantau-camera")});
    const std::unique_ptr<QMimeData> data(model.mimeData({model.index(3, 0), model.index(0, 0), model.index(0, 1)}));
    REQUIRE(data != nullptr);
    CHECK(CameraMime::ids(*data) == QStringList{text("PM-02"), text("PK-01")});
    CHECK(std::unique_ptr<QMimeData>(model.mimeData({})) == nullptr);
}

TEST_CASE("what is dropped and is no list of codes holds none")
{
    QMimeData data;
    CHECK(CameraMime::ids(data).isEmpty());
    for (const char* bytes : {"", "PK-01", "{\"a\":1}", "[1,null,\"\"]", "[\"PK-01\""}) {
        data.setData(CameraMime::type(), bytes);
        CHECK(CameraMime::ids(data).isEmpty());
    }
}
