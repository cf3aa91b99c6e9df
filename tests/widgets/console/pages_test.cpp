// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FullDisk.h"
#include "tests/support/Text.h"
#include "tests/support/catch.h"
#include "tests/widgets/console/FakeTown.h"
#include "widgets/console/CameraPage.h"
#include "widgets/console/NearbyPage.h"

#include <QFile>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

using namespace pantau;
using test::FakeTown;
using test::text;
using widgets::CameraPage;
using widgets::NearbyPage;

namespace {

// The console's camera model, filled from the pool.
struct Pages
{
    FakeTown town;
    widgets::CameraModel cameras{town.clock};
    std::vector<media::StreamStatus> statuses{4};

    Pages()
    {
        std::vector<domain::Camera> all;
        for (int i = 0; i < town.pool.size(); ++i) {
            all.push_back(town.pool.camera(i));
        }
        cameras.setCameras(std::move(all));
    }
    // All that a page says.
    static QString words(const QWidget& page)
    {
        QStringList all;
        for (const QLabel* const label : page.findChildren<QLabel*>()) {
            all.append(label->text());
        }
        return all.join(u'|');
    }
};

} // namespace

TEST_CASE("the page of a camera says what it is, what it does, why, and what it went through")
{
    Pages pages;
    CameraPage page(pages.cameras, pages.town.history, pages.town.clock);
    page.setCamera(text("PK-12"));
    pages.statuses[1].state = media::StreamState::Backoff;
    pages.statuses[1].failure = {media::StreamReason::ServerError, 503};
    pages.statuses[1].decoded = 1234567;
    pages.cameras.refresh(pages.statuses);
    page.refresh(pages.statuses);
    CHECK(page.windowTitle().isEmpty()); // nobody looks at it
    page.show();
    page.refresh(pages.statuses);
    CHECK(page.windowTitle() == text("PK-12 Simpang B"));
    const QString words = Pages::words(page);
    CHECK(words.contains(text("No signal|")));
    CHECK(words.contains(text("camera reports error 503")));
    CHECK(words.contains(text("1.234.567")));
    CHECK(words.contains(text("-3.699000, 128.180000")));
    auto* const history = page.findChild<QTableView*>(text("camera.history"));
    CHECK(history->model()->rowCount() == 1);
}

TEST_CASE("the page of a camera says since when with the date as soon as that is not today in Ambon")
{
    Pages pages;
    CameraPage page(pages.cameras, pages.town.history, pages.town.clock);
    page.setCamera(text("PK-12"));
    page.show();
    pages.town.clock.advance(std::chrono::hours(13) + std::chrono::minutes(40)); // it began at 10.00 WIT
    pages.statuses[1].state = media::StreamState::Backoff;
    pages.statuses[1].since = pages.town.clock.steady();
    const auto words = [&] {
        pages.cameras.refresh(pages.statuses);
        page.refresh(pages.statuses);
        return Pages::words(page);
    };
    CHECK(words().contains(text("|23.40 WIT|")));
    pages.town.clock.advance(std::chrono::minutes(20));
    CHECK(words().contains(text("|01/01 23.40 WIT|")));
}

TEST_CASE("the page of a secret place tells a guest nothing of it, and an unknown camera changes nothing")
{
    Pages pages;
    CameraPage page(pages.cameras, pages.town.history, pages.town.clock);
    pages.cameras.setAudience(widgets::Audience::Guest);
    page.setCamera(text("PK-14"));
    page.show();
    page.refresh(pages.statuses);
    CHECK(page.windowTitle() == text("PK-14 Location kept secret"));
    CHECK_FALSE(Pages::words(page).contains(text("128.18")));
    CHECK_FALSE(Pages::words(page).contains(text("Simpang D")));
    page.setCamera(text("gone"));
    page.refresh(pages.statuses);
    CHECK(page.windowTitle() == text("PK-14 Location kept secret"));
}

TEST_CASE("a point and a time are asked with the keyboard, and the answer is saved")
{
    Pages pages;
    NearbyPage page(pages.cameras, pages.town.history, pages.town.clock);
    page.ask({});
    REQUIRE(QTest::qWaitForWindowActive(&page));
    auto* const point = page.findChild<QLineEdit*>(text("nearby.point"));
    const auto* const table = page.findChild<QTableView*>(text("nearby.table"));
    const auto* const stack = page.findChild<widgets::FormStack*>();
    CHECK(point->hasFocus());
    CHECK(stack->said() == text("Type a point and a time, then press Enter."));
    QTest::keyClicks(point, text("somewhere"));
    QTest::keyClick(point, Qt::Key_Return);
    CHECK(stack->said().startsWith(text("This is no point")));
    point->selectAll();
    QTest::keyClicks(point, text("-3.7005, 128.18"));
    QTest::keyClick(point, Qt::Key_Return);
    CHECK(stack->said().isEmpty());
    REQUIRE(table->model()->rowCount() == 3);
    CHECK(table->model()->index(0, widgets::NearbyModel::CodeColumn).data() == text("PK-11"));
    CHECK(table->model()->index(0, widgets::NearbyModel::DistanceColumn).data() == text("56 m"));

    const QTemporaryDir folder;
    const QString file = folder.filePath(text("answer.csv"));
    CHECK_FALSE(page.saveTo(file).has_value());
    QFile saved(file);
    REQUIRE(saved.open(QIODevice::ReadOnly));
    const QByteArray answer = saved.readAll();
    CHECK(answer.count("\r\n") == 4);
    const auto failure = [&] {
        const test::FullDisk full(100);
        return page.saveTo(file);
    }();
    CHECK(failure.has_value());
    saved.close();
    REQUIRE(saved.open(QIODevice::ReadOnly));
    CHECK(saved.readAll() == answer); // the old one is still there, whole
    CHECK(page.saveTo(folder.filePath(text("no/such/folder.csv"))).has_value());
}

TEST_CASE("the point is that of the camera that was asked from, but not of a secret one for a guest")
{
    Pages pages;
    NearbyPage page(pages.cameras, pages.town.history, pages.town.clock);
    const auto* const point = page.findChild<QLineEdit*>(text("nearby.point"));
    pages.cameras.setAudience(widgets::Audience::Guest);
    page.ask(text("PK-14"));
    CHECK(point->text().isEmpty());
    page.ask(text("PK-11"));
    CHECK(point->text() == text("-3.700000, 128.180000"));
    QTest::keyClick(page.findChild<QLineEdit*>(text("nearby.point")), Qt::Key_Return);
    CHECK(Pages::words(page).contains(text("1 camera(s) of secret places are not shown to guests.")));
    pages.cameras.setAudience(widgets::Audience::Operator);
    CHECK(page.findChild<QTableView*>(text("nearby.table"))->model()->rowCount() == 0); // asked for somebody else
    page.ask(text("PK-14"));
    CHECK_FALSE(point->text().isEmpty());
    pages.cameras.setAudience(widgets::Audience::Guest);
    CHECK(point->text().isEmpty());
    pages.cameras.setAudience(widgets::Audience::Operator);
    page.ask(text("PK-14"));
    CHECK_FALSE(point->text().isEmpty());
    page.ask(text("PK-99")); // nobody knows where that is
    CHECK(point->text().isEmpty());
}
