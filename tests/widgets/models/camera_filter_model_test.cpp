// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Text.h"
#include "tests/support/catch.h"
#include "tests/widgets/models/ModelCameras.h"
#include "widgets/models/CameraFilterModel.h"
#include "widgets/models/CameraMime.h"
#include "widgets/models/CameraTreeModel.h"

#include <QAbstractItemModelTester>

using namespace pantau;
using media::StreamState;
using test::ModelCameras;
using test::text;
using widgets::CameraFilter;
using widgets::CameraFilterModel;
using widgets::CameraModel;
using widgets::CameraTreeModel;

namespace {

constexpr auto Warn = QAbstractItemModelTester::FailureReportingMode::Warning;

struct Filtered
{
    ModelCameras cameras;
    CameraFilterModel model{cameras.model};
    QAbstractItemModelTester tester{&model, Warn};

    [[nodiscard]] QString ids() const
    {
        QStringList ids;
        for (int row = 0; row < model.rowCount(); ++row) {
            ids.append(model.index(row, 0).data().toString());
        }
        return ids.join(u' ');
    }
    QString search(const char* text)
    {
        CameraFilter filter = model.filter();
        filter.text = QString::fromUtf8(text);
        model.setFilter(filter);
        return ids();
    }
};

} // namespace

TEST_CASE("a search finds the cameras that have every word in code, name or district, whatever the case")
{
    Filtered filtered;
    CHECK(filtered.search("") == text("PK-01 PK-10 PK-24 PM-02"));
    CHECK(filtered.search("pk-1") == text("PK-10"));
    CHECK(filtered.search("SIRIMAU") == text("PK-01 PK-10 PM-02"));
    CHECK(filtered.search("  sirimau   hairun ") == text("PM-02"));
    CHECK(filtered.search("merah pk") == text("PK-10"));
    CHECK(filtered.search("Polda").isEmpty()); // an owner is filtered, not searched
    CHECK(filtered.search(".*").isEmpty());
}

TEST_CASE("a search cannot find a secret place for a guest")
{
    Filtered filtered;
    CHECK(filtered.search("gantung") == text("PK-24"));
    filtered.cameras.model.setAudience(widgets::Audience::Guest);
    CHECK(filtered.ids().isEmpty());
    CHECK(filtered.search("nusaniwe").isEmpty());
    CHECK(filtered.search("pk-24") == text("PK-24"));
}

TEST_CASE("cameras are filtered by owner, category and district, and by all of them")
{
    Filtered filtered;
    filtered.model.setFilter({{}, text("Pemkot"), {}, {}, {}});
    CHECK(filtered.ids() == text("PK-01 PK-10 PK-24"));
    filtered.model.setFilter({{}, {}, text("lalu_lintas"), {}, {}});
    CHECK(filtered.ids() == text("PK-01 PK-10"));
    filtered.model.setFilter({{}, {}, {}, text("Teluk Ambon"), {}});
    CHECK(filtered.ids() == text("PK-10"));
    filtered.model.setFilter({{}, {}, {}, text("Sirimau"), {}});
    CHECK(filtered.ids() == text("PK-01 PK-10 PM-02"));
    filtered.model.setFilter({text("phb"), text("Pemkot"), text("lalu_lintas"), text("Sirimau"), {}});
    CHECK(filtered.ids() == text("PK-01"));
}

TEST_CASE("a filter by state follows the cameras")
{
    Filtered filtered;
    filtered.model.setFilter({{}, {}, {}, {}, {StreamState::Backoff, StreamState::Stalled}});
    CHECK(filtered.ids().isEmpty());
    filtered.cameras.lose(0, media::StreamReason::NoRoute);
    filtered.cameras.lose(3, media::StreamReason::NoRoute);
    filtered.cameras.refresh();
    CHECK(filtered.ids() == text("PK-01 PM-02"));
    filtered.cameras.stream(0);
    filtered.cameras.refresh();
    CHECK(filtered.ids() == text("PM-02"));
}

TEST_CASE("cameras are sorted by the value of a column, codes by their number")
{
    Filtered filtered;
    filtered.cameras.model.setCameras({ModelCameras::camera("PK-10", "", "", "b", ""),
                                       ModelCameras::camera("PK-9", "", "", "A", ""),
                                       ModelCameras::camera("pk-1", "", "", "c", "")});
    filtered.cameras.statuses.assign(3, {});
    filtered.model.sort(CameraModel::CodeColumn);
    CHECK(filtered.ids() == text("pk-1 PK-9 PK-10"));
    filtered.model.sort(CameraModel::NameColumn, Qt::DescendingOrder);
    CHECK(filtered.ids() == text("pk-1 PK-10 PK-9"));
    filtered.cameras.stream(0);
    filtered.cameras.refresh();
    filtered.cameras.clock.advance(std::chrono::seconds(1));
    filtered.cameras.statuses[0].decoded = 100;
    filtered.cameras.refresh();
    filtered.model.sort(CameraModel::RateColumn, Qt::DescendingOrder);
    CHECK(filtered.ids().startsWith(text("PK-10")));
}

TEST_CASE("in the tree a group stays while one of its cameras does, and a dragged group is what is left of it")
{
    ModelCameras cameras;
    CameraTreeModel tree(cameras.model);
    CameraFilterModel model(tree);
    const QAbstractItemModelTester tester(&model, Warn);
    model.setFilter({text("sirimau"), text("Pemkot"), {}, {}, {}});
    REQUIRE(model.rowCount() == 1);
    const QModelIndex owner = model.index(0, 0);
    CHECK(model.rowCount(owner) == 2);
    const std::unique_ptr<QMimeData> data(model.mimeData({owner}));
    REQUIRE(data != nullptr);
    CHECK(widgets::CameraMime::ids(*data) == QStringList{text("PK-01"), text("PK-10")});
    model.setFilter({text("nothing like this"), {}, {}, {}, {}});
    CHECK(model.rowCount() == 0);
    model.setFilter({});
    CHECK(model.rowCount() == 2);
    cameras.stream(2);
    cameras.refresh();
    tree.setGrouping(CameraTreeModel::Grouping::Category);
    model.setFilter({{}, {}, {}, {}, {StreamState::Streaming}});
    CHECK(model.idsOf({model.index(0, 0)}) == QStringList{text("PK-24")});
    cameras.lose(2, media::StreamReason::NoRoute);
    cameras.refresh();
    CHECK(model.rowCount() == 0);
}
