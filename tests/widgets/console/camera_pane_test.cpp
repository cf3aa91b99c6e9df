// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Text.h"
#include "tests/support/WidgetsApplication.h"
#include "tests/support/catch.h"
#include "tests/widgets/models/ModelCameras.h"
#include "widgets/console/CameraPane.h"

#include <QHeaderView>
#include <QLabel>
#include <QTest>

using namespace pantau;
using test::text;
using widgets::CameraModel;
using widgets::CameraPane;

namespace {

struct Pane
{
    test::WidgetsApplication gui;
    test::ModelCameras cameras;
    CameraPane pane{cameras.model};

    Pane()
    {
        pane.resize(640, 480);
        pane.show();
        pane.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&pane));
    }
    [[nodiscard]] QLineEdit& search() { return *pane.findChild<QLineEdit*>(text("cameras.search")); }
    [[nodiscard]] QComboBox& filter(const char* name)
    {
        for (QComboBox* const box : pane.findChildren<QComboBox*>()) {
            if (box->accessibleName() == text(name)) {
                return *box;
            }
        }
        FAIL("no such filter");
        return *pane.findChild<QComboBox*>();
    }
    [[nodiscard]] QString said() { return pane.findChild<widgets::FormStack*>()->said(); }
    // The cameras of the tree in its order.
    [[nodiscard]] QStringList shown()
    {
        pane.view().selectAll();
        return pane.selectedIds();
    }
};

} // namespace

TEST_CASE("the pane shows every group open, state and name beside the code")
{
    Pane pane;
    CHECK(pane.shown() == QStringList{text("PK-24"), text("PK-01"), text("PK-10"), text("PM-02")});
    const QModelIndex owner = pane.pane.view().model()->index(0, 0);
    CHECK(pane.pane.view().isExpanded(owner));
    CHECK(pane.pane.view().isFirstColumnSpanned(0, {}));
    CHECK(pane.pane.view().header()->logicalIndex(1) == CameraModel::NameColumn);
    CHECK(pane.pane.view().header()->logicalIndex(2) == CameraModel::StateColumn);
}

TEST_CASE("the pane offers what the registry has, and filters by it")
{
    Pane pane;
    CHECK(pane.filter("Owner").findText(text("Polda")) > 0);
    CHECK(pane.filter("District").findText(text("Teluk Ambon")) > 0);
    CHECK(pane.filter("District").findText(text("Sirimau/Teluk Ambon")) < 0);
    pane.filter("Category").setCurrentText(text("River"));
    CHECK(pane.shown() == QStringList{text("PK-24")});
    pane.filter("Owner").setCurrentText(text("Polda"));
    CHECK(pane.said().startsWith(text("No camera fits.")));
    pane.pane.showAll();
    CHECK(pane.said().isEmpty());
    CHECK(pane.shown().size() == 4);
}

TEST_CASE("the pane filters by state, and by everything that does not live")
{
    Pane pane;
    pane.cameras.stream(0);
    pane.cameras.lose(3, media::StreamReason::NoRoute);
    pane.cameras.refresh();
    pane.filter("State").setCurrentText(text("Not live"));
    CHECK(pane.shown() == QStringList{text("PM-02")});
    pane.filter("State").setCurrentText(text("Live"));
    CHECK(pane.shown() == QStringList{text("PK-01")});
    pane.cameras.lose(0, media::StreamReason::NoRoute);
    pane.cameras.refresh();
    CHECK(pane.said().startsWith(text("No camera fits.")));
}

TEST_CASE("from the search field the keyboard goes on to what was found, and back by Escape to all")
{
    Pane pane;
    pane.pane.focusSearch();
    QTest::keyClicks(&pane.search(), text("wai"));
    QTest::keyClick(&pane.search(), Qt::Key_Down);
    CHECK(pane.pane.view().hasFocus());
    CHECK(pane.pane.currentId() == text("PK-24"));
    pane.pane.focusSearch();
    QTest::keyClick(&pane.search(), Qt::Key_Escape);
    CHECK(pane.search().text().isEmpty());
    CHECK(pane.shown().size() == 4);
}

TEST_CASE("an empty registry is said to be empty; a filled one is shown; guests get no secret district to filter by")
{
    Pane pane;
    CHECK(pane.filter("District").findText(text("Nusaniwe")) > 0);
    pane.cameras.model.setAudience(widgets::Audience::Guest);
    CHECK(pane.filter("District").findText(text("Nusaniwe")) < 0);
    pane.cameras.model.setCameras({});
    CHECK(pane.said() == text("The registry holds no camera yet."));
    pane.cameras.model.setCameras({test::ModelCameras::camera("A", "Pemkot", "das", "Wai", "Sirimau")});
    CHECK(pane.said().isEmpty());
}

TEST_CASE("the headers sort, and a closed group stays closed while cameras come and go")
{
    Pane pane;
    pane.pane.view().sortByColumn(CameraModel::CodeColumn, Qt::DescendingOrder);
    CHECK(pane.shown().first() == text("PM-02"));
    const auto* const model = pane.pane.view().model();
    const QModelIndex polda = model->index(0, 0);
    pane.pane.view().collapse(polda);
    pane.cameras.stream(0);
    pane.cameras.refresh();
    CHECK_FALSE(pane.pane.view().isExpanded(model->index(0, 0)));
    CHECK(pane.pane.view().isExpanded(model->index(1, 0)));
}
