// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/widgets/models/ModelCameras.h"
#include "widgets/models/CameraMime.h"
#include "widgets/models/CameraTreeModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace pantau;
using test::ModelCameras;
using widgets::CameraModel;
using widgets::CameraTreeModel;

namespace {

// The tree's first column, two blanks in for each level.
QStringList lines(const QAbstractItemModel& model, const QModelIndex& parent = {}, int level = 0)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        all.append(QString(2 * level, u' ') + index.data().toString());
        all.append(lines(model, index, level + 1));
    }
    return all;
}

QStringList text(std::initializer_list<const char*> words)
{
    QStringList all;
    for (const char* word : words) {
        all.append(QString::fromUtf8(word));
    }
    return all;
}

struct Tree
{
    ModelCameras cameras;
    CameraTreeModel model{cameras.model};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Warning};
};

} // namespace

TEST_CASE("cameras are grouped by owner and district, with how many there are and live")
{
    Tree tree;
    tree.cameras.stream(0);
    tree.cameras.refresh();
    CHECK(lines(tree.model) == text({"Pemkot (3, 1 alive)", "  Sirimau (1, 1 alive)", "    PK-01",
                                     "  Sirimau/Teluk Ambon (1, 0 alive)", "    PK-10", "  Nusaniwe (1, 0 alive)",
                                     "    PK-24", "Polda (1, 0 alive)", "  Sirimau (1, 0 alive)", "    PM-02"}));
}

TEST_CASE("cameras are grouped by owner and category")
{
    Tree tree;
    tree.model.setGrouping(CameraTreeModel::Grouping::Category);
    CHECK(lines(tree.model) ==
          text({"Pemkot (3, 0 alive)", "  Traffic (2, 0 alive)", "    PK-01", "    PK-10", "  River (1, 0 alive)",
                "    PK-24", "Polda (1, 0 alive)", "  Traffic enforcement (ETLE) (1, 0 alive)", "    PM-02"}));
}

TEST_CASE("a camera in the tree has the columns and roles of the camera model")
{
    Tree tree;
    const QModelIndex camera = tree.model.indexOf(1);
    REQUIRE(camera.isValid());
    CHECK(camera.siblingAtColumn(CameraModel::NameColumn).data() == QStringLiteral("Jembatan Merah Putih"));
    CHECK(camera.data(CameraModel::IdRole) == QStringLiteral("PK-10"));
    CHECK_FALSE(camera.parent().data(CameraModel::IdRole).isValid());
    CHECK_FALSE(camera.parent().siblingAtColumn(1).data().isValid());
    CHECK_FALSE(tree.model.indexOf(4).isValid());
    CHECK_FALSE(tree.model.indexOf(-1).isValid());
    CHECK(tree.model.headerData(0, Qt::Horizontal, Qt::DisplayRole) == QStringLiteral("Code"));
}

TEST_CASE("a change of a camera is one of its groups too, and of nothing else")
{
    Tree tree;
    QSignalSpy changes(&tree.model, &CameraTreeModel::dataChanged);
    tree.cameras.stream(1);
    tree.cameras.refresh();
    const QModelIndex camera = tree.model.indexOf(1);
    REQUIRE(changes.size() == 3);
    CHECK(changes[0][0].toModelIndex() == camera.siblingAtColumn(CameraModel::StateColumn));
    CHECK(changes[1][0].toModelIndex() == camera.parent());
    CHECK(changes[2][0].toModelIndex() == camera.parent().parent());
}

TEST_CASE("a change that leaves the living alone is none of the groups")
{
    Tree tree;
    tree.cameras.stream(1);
    tree.cameras.refresh();
    QSignalSpy changes(&tree.model, &CameraTreeModel::dataChanged);
    tree.cameras.clock.advance(std::chrono::seconds(1));
    tree.cameras.statuses[1].decoded = 25;
    tree.cameras.refresh();
    REQUIRE(changes.size() == 1);
    CHECK(changes[0][0].toModelIndex().data(CameraModel::IdRole) == QStringLiteral("PK-10"));
    CHECK(tree.model.index(0, 0).data(CameraModel::SortRole) == QStringLiteral("Pemkot"));
}

TEST_CASE("the tree follows a new registry, and hides the district of a secret place from guests")
{
    Tree tree;
    tree.cameras.model.setAudience(widgets::Audience::Guest);
    const QStringList shown = lines(tree.model);
    CHECK(shown.contains(QStringLiteral("  Location kept secret (1, 0 alive)")));
    CHECK_FALSE(shown.join(u'\n').contains(QStringLiteral("Nusaniwe")));
    tree.cameras.model.setCameras({ModelCameras::camera("X", "", "", "", "")});
    CHECK(lines(tree.model) == text({"Without owner (1, 0 alive)", "  Without district (1, 0 alive)", "    X"}));
    tree.cameras.model.setCameras({});
    CHECK(tree.model.rowCount() == 0);
}

TEST_CASE("a dragged group is all of its cameras")
{
    Tree tree;
    const std::unique_ptr<QMimeData> data(tree.model.mimeData({tree.model.index(0, 0), tree.model.indexOf(0)}));
    REQUIRE(data != nullptr);
    CHECK(widgets::CameraMime::ids(*data) == text({"PK-01", "PK-10", "PK-24"}));
}
