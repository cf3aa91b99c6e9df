// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/EnglishPlurals.h"
#include "tests/support/Text.h"
#include "tests/support/catch.h"
#include "tests/widgets/console/FakeTown.h"
#include "widgets/models/CameraMime.h"
#include "widgets/models/TileMime.h"

#include <QAccessible>
#include <QDropEvent>
#include <QPaintEvent>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace pantau;
using test::FakeTown;
using test::text;
using widgets::MonitorPane;
using widgets::MonitorPreview;

namespace {

struct Pane
{
    FakeTown town;
    widgets::CameraModel cameras{town.clock};
    QString parked;
    widgets::TileGlimpse glimpse; // of every tile
    int looks = 0;
    int pictures = 0;
    MonitorPane pane{town.wall, cameras, [this](const QString& monitor) { return monitor == parked; },
                     [this](const wall::TileAddress&, QSize most, std::optional<base::SteadyTime> known) {
                         ++looks;
                         widgets::TileGlimpse seen = glimpse;
                         if (glimpse.decodedAt == known) {
                             seen.picture = QImage();
                         } else if (glimpse.decodedAt) {
                             ++pictures;
                             seen.picture = glimpse.picture.scaled(most);
                         }
                         return seen;
                     }};

    Pane()
    {
        pane.resize(800, 600);
        pane.show();
        REQUIRE(QTest::qWaitForWindowExposed(&pane));
    }
    [[nodiscard]] MonitorPreview& preview(const char* monitor) const
    {
        for (MonitorPreview* const preview : pane.findChildren<MonitorPreview*>()) {
            if (preview->monitor() == text(monitor)) {
                return *preview;
            }
        }
        FAIL("no such preview");
        return *pane.findChild<MonitorPreview*>();
    }
    // In the middle of a tile of a 2 x 2 monitor.
    static QPoint middle(const MonitorPreview& preview, int column, int row)
    {
        const int height = preview.heightForWidth(preview.width());
        constexpr int Title = 24;
        return {preview.width() * ((2 * column) + 1) / 4, Title + ((height - Title) * ((2 * row) + 1) / 4)};
    }
};

// What a widget was asked to paint.
class PaintedArea final : public QObject
{
public:
    explicit PaintedArea(QWidget& widget) { widget.installEventFilter(this); }
    bool eventFilter(QObject* /*widget*/, QEvent* event) override
    {
        if (event->type() == QEvent::Paint) {
            area += static_cast<QPaintEvent*>(event)->region();
        }
        return false;
    }
    QRegion area;
};

} // namespace

TEST_CASE("each monitor of the wall has a preview; one comes and goes with it")
{
    Pane pane;
    CHECK(pane.pane.findChildren<MonitorPreview*>().size() == 2);
    CHECK(pane.pane.chosen() == wall::TileAddress{text("LAYAR-1"), 0});
    static_cast<void>(pane.town.wall.addMonitor(text("LAYAR-3")));
    CHECK(pane.pane.findChildren<MonitorPreview*>().size() == 3);
    for (const char* monitor : {"LAYAR-1", "LAYAR-2", "LAYAR-3"}) {
        static_cast<void>(pane.town.wall.removeMonitor(text(monitor)));
    }
    CHECK(pane.pane.findChildren<MonitorPreview*>().isEmpty());
    CHECK_FALSE(pane.pane.chosen().has_value());
    CHECK(pane.pane.findChild<widgets::FormStack*>()->said() == text("The wall has no monitor yet."));
    pane.pane.chooseMonitor(1);
    CHECK_FALSE(pane.pane.chosen().has_value());
}

TEST_CASE("monitors are chosen round about, and a tile stays one that is there")
{
    Pane pane;
    pane.pane.chooseMonitor(-1);
    CHECK(pane.pane.chosen()->monitor == text("LAYAR-2"));
    pane.pane.chooseMonitor(1);
    CHECK(pane.pane.chosen()->monitor == text("LAYAR-1"));
    pane.pane.choose({text("LAYAR-1"), 3});
    static_cast<void>(pane.town.wall.setLayout(text("LAYAR-1"), wall::Layout()));
    CHECK(pane.pane.chosen() == wall::TileAddress{text("LAYAR-1"), 0});
}

TEST_CASE("a click chooses a tile, a double click asks to enlarge it")
{
    Pane pane;
    QSignalSpy asked(&pane.pane, &MonitorPane::enlargeAsked);
    MonitorPreview& preview = pane.preview("LAYAR-2");
    QTest::mouseClick(&preview, Qt::LeftButton, {}, Pane::middle(preview, 1, 0));
    CHECK(pane.pane.chosen() == wall::TileAddress{text("LAYAR-2"), 1});
    QTest::mouseDClick(&preview, Qt::LeftButton, {}, Pane::middle(preview, 0, 1));
    CHECK(pane.pane.chosen() == wall::TileAddress{text("LAYAR-2"), 2});
    CHECK(asked.size() == 1);
}

TEST_CASE("a tile is touched by a click and by keys, and not when the program chooses it")
{
    Pane pane;
    QSignalSpy touched(&pane.pane, &MonitorPane::touched);
    MonitorPreview& preview = pane.preview("LAYAR-2");
    pane.pane.choose({text("LAYAR-2"), 3});
    CHECK(touched.isEmpty());
    const auto last = [&] {
        REQUIRE_FALSE(touched.isEmpty());
        return touched.last()[0].value<wall::TileAddress>();
    };
    QTest::mouseClick(&preview, Qt::LeftButton, {}, Pane::middle(preview, 1, 0));
    CHECK(last() == wall::TileAddress{text("LAYAR-2"), 1});
    QTest::keyClick(&preview, Qt::Key_Down);
    CHECK(last() == wall::TileAddress{text("LAYAR-2"), 3});
    pane.pane.chooseMonitor(1);
    CHECK(last() == wall::TileAddress{text("LAYAR-1"), 0});
    CHECK(touched.size() == 3);
}

TEST_CASE("with Shift a click chooses a rectangle of tiles, with Ctrl one more, and a menu leaves them chosen")
{
    Pane pane;
    MonitorPreview& preview = pane.preview("LAYAR-2");
    QTest::mouseClick(&preview, Qt::LeftButton, {}, Pane::middle(preview, 1, 0));
    QTest::mouseClick(&preview, Qt::LeftButton, Qt::ShiftModifier, Pane::middle(preview, 1, 1));
    CHECK(pane.pane.chosenTiles() == std::vector{1, 3});
    QTest::mouseClick(&preview, Qt::LeftButton, Qt::ControlModifier, Pane::middle(preview, 0, 0));
    CHECK(pane.pane.chosenTiles() == std::vector{0, 1, 3});
    QTest::mouseClick(&preview, Qt::RightButton, {}, Pane::middle(preview, 1, 1));
    CHECK(pane.pane.chosenTiles() == std::vector{0, 1, 3});
    QTest::mouseClick(&preview, Qt::RightButton, {}, Pane::middle(preview, 0, 1));
    CHECK(pane.pane.chosenTiles() == std::vector{2});
}

TEST_CASE("cameras are dropped on a tile; what is no camera is not taken")
{
    Pane pane;
    QSignalSpy dropped(&pane.pane, &MonitorPane::camerasDropped);
    MonitorPreview& preview = pane.preview("LAYAR-2");
    const QPoint at = Pane::middle(preview, 1, 1);
    const auto cameras = widgets::CameraMime::data({text("PK-11"), text("PK-12")});
    const auto send = [&](const QMimeData& data) {
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.setAccepted(false);
        QCoreApplication::sendEvent(&preview, &enter);
        return enter.isAccepted();
    };
    QMimeData other;
    other.setText(text("PK-11"));
    CHECK_FALSE(send(other));
    REQUIRE(send(*cameras));
    QDropEvent drop(at, Qt::CopyAction, cameras.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&preview, &drop);
    REQUIRE(dropped.size() == 1);
    CHECK(dropped[0][0].value<wall::TileAddress>() == wall::TileAddress{text("LAYAR-2"), 3});
    CHECK(dropped[0][1].toStringList() == QStringList{text("PK-11"), text("PK-12")});
}

TEST_CASE("a tile is dragged onto another, also of another monitor")
{
    Pane pane;
    QSignalSpy dropped(&pane.pane, &MonitorPane::tileDropped);
    MonitorPreview& preview = pane.preview("LAYAR-2");
    const QPoint at = Pane::middle(preview, 1, 1);
    const auto tile = widgets::TileMime::data({text("LAYAR-1"), 2});
    QDragEnterEvent enter(at, Qt::MoveAction, tile.get(), Qt::LeftButton, Qt::NoModifier);
    enter.setAccepted(false);
    QCoreApplication::sendEvent(&preview, &enter);
    REQUIRE(enter.isAccepted());
    QDropEvent drop(at, Qt::MoveAction, tile.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&preview, &drop);
    REQUIRE(dropped.size() == 1);
    CHECK(dropped[0][0].value<wall::TileAddress>() == wall::TileAddress{text("LAYAR-2"), 3});
    CHECK(dropped[0][1].value<wall::TileAddress>() == wall::TileAddress{text("LAYAR-1"), 2});
}

TEST_CASE("a preview paints a tile anew when its camera's state changes, and nothing when frame rates do")
{
    Pane pane;
    std::vector<domain::Camera> cameras(2);
    cameras[0].id = text("PK-11");
    cameras[1].id = text("PK-12");
    pane.cameras.setCameras(cameras);
    for (const int tile : {0, 1}) {
        const auto& camera = cameras[static_cast<std::size_t>(tile)].id;
        REQUIRE_FALSE(pane.town.wall.place(text("LAYAR-1"), tile, wall::CameraContent{camera, {}}));
    }
    MonitorPreview& preview = pane.preview("LAYAR-1");
    PaintedArea painted(preview);
    const auto paintedAfter = [&](std::uint64_t decoded, media::StreamState state) {
        pane.town.clock.advance(std::chrono::seconds(1));
        std::vector<media::StreamStatus> statuses(2);
        statuses[0].state = media::StreamState::Streaming;
        statuses[0].decoded = decoded;
        statuses[1].state = state;
        pane.cameras.refresh(statuses);
        painted.area = QRegion();
        QCoreApplication::processEvents();
        return std::exchange(painted.area, {});
    };
    static_cast<void>(paintedAfter(0, media::StreamState::Streaming));
    CHECK(paintedAfter(25, media::StreamState::Streaming).isEmpty());
    CHECK(paintedAfter(40, media::StreamState::Streaming).isEmpty());
    const QRegion changed = paintedAfter(65, media::StreamState::Stalled);
    CHECK(changed.contains(Pane::middle(preview, 1, 0)));
    CHECK_FALSE(changed.contains(Pane::middle(preview, 0, 0)));
}

TEST_CASE("a preview says to a screen reader its monitor, the layout, what is chosen, and each tile in words")
{
    Pane pane;
    const test::EnglishPlurals english;
    MonitorPreview& preview = pane.preview("LAYAR-1");
    const auto heard = [&](QAccessible::Text what) {
        return QAccessible::queryAccessibleInterface(&preview)->text(what);
    };
    CHECK(heard(QAccessible::Name) == text("Monitor LAYAR-1"));
    CHECK(heard(QAccessible::Description) ==
          text("2 by 2 cells, 0 of 4 tiles in use. Tile 1 is chosen. Tile 1: empty."));

    std::vector<domain::Camera> cameras(2);
    cameras[0].id = text("PK-11");
    cameras[0].name = text("Simpang A");
    cameras[1].id = text("PK-12");
    cameras[1].name = text("Gudang");
    cameras[1].isLocationSecret = true;
    pane.cameras.setCameras(cameras);
    std::vector<media::StreamStatus> statuses(2);
    statuses[1].state = media::StreamState::Backoff;
    statuses[1].failure.reason = media::StreamReason::NoRoute;
    pane.cameras.refresh(statuses);
    const auto place = [&](int tile, wall::TileContent content) {
        REQUIRE_FALSE(pane.town.wall.place(text("LAYAR-1"), tile, std::move(content)).has_value());
    };
    place(0, wall::CameraContent{text("PK-11"), {}});
    place(1, wall::CameraContent{text("PK-12"), {}});
    place(3, wall::CameraContent{text("PK-99"), {}});
    pane.pane.choose({text("LAYAR-1"), 2});
    CHECK(heard(QAccessible::Description) ==
          text("2 by 2 cells, 3 of 4 tiles in use. Tile 3 is chosen. Tile 1: PK-11 Simpang A, Not watched. "
               "Tile 2: PK-12 Gudang, No signal: no network route to the camera. Tile 3: empty. "
               "Tile 4: PK-99, not in the registry."));
    pane.cameras.setAudience(widgets::Audience::Guest);
    CHECK(heard(QAccessible::Description).contains(text("Tile 2: PK-12 Location kept secret, No signal")));

    place(0, wall::TextContent{text("Posko")});
    place(1, wall::ClockContent{});
    place(2, wall::PanelContent{text("sungai")});
    place(3, wall::TourContent{text("Pasar")});
    REQUIRE_FALSE(pane.town.wall.enlarge(text("LAYAR-1"), 3).has_value());
    pane.parked = text("LAYAR-1");
    pane.pane.updateParked();
    CHECK(
        heard(QAccessible::Description)
            .startsWith(text("2 by 2 cells, 4 of 4 tiles in use. Its screen is not there. Tile 4 fills the monitor.")));
    CHECK(heard(QAccessible::Description)
              .endsWith(text("Tile 1: the text \"Posko\". Tile 2: a clock. Tile 3: the board sungai. "
                             "Tile 4: the tour Pasar.")));
}

TEST_CASE("a preview stands ready while its screen is away, and looks so")
{
    Pane pane;
    const QImage before = pane.preview("LAYAR-1").grab().toImage();
    pane.parked = text("LAYAR-1");
    pane.pane.updateParked();
    CHECK(pane.preview("LAYAR-1").grab().toImage() != before);
}

TEST_CASE("a preview shows what the wall shows, once a second, and its words over a picture that is not live")
{
    Pane pane;
    std::vector<domain::Camera> cameras(1);
    cameras[0].id = text("PK-11");
    pane.cameras.setCameras(cameras);
    static_cast<void>(pane.town.wall.place(text("LAYAR-1"), 3, wall::CameraContent{text("PK-11"), {}}));
    pane.glimpse.picture = QImage(160, 90, QImage::Format_RGB32);
    pane.glimpse.picture.fill(Qt::green);
    pane.glimpse.decodedAt = base::SteadyTime(std::chrono::seconds(1));
    MonitorPreview& preview = pane.preview("LAYAR-1");
    // Below the words.
    const auto seen = [&](int column, int row) {
        return preview.grab().toImage().pixelColor(Pane::middle(preview, column, row) + QPoint(0, 35));
    };
    CHECK(seen(1, 1) != QColor(Qt::green));
    constexpr int Tiles = 8; // of both monitors
    REQUIRE(QTest::qWaitFor([&] { return pane.pictures == Tiles; }));
    CHECK(seen(1, 1) == QColor(Qt::green));

    const int looks = pane.looks;
    REQUIRE(QTest::qWaitFor([&] { return pane.looks >= looks + (2 * Tiles); }));
    CHECK(pane.pictures == Tiles); // the same picture is not taken again

    pane.glimpse.words = text("Frozen 00:42");
    REQUIRE(QTest::qWaitFor([&] { return seen(1, 1).green() < 128; }));
    const QColor dimmed = seen(1, 1);
    static_cast<void>(pane.town.wall.swap({text("LAYAR-1"), 3}, {text("LAYAR-1"), 2}));
    CHECK(seen(0, 1) == dimmed); // at once: the look went with the camera
    CHECK(seen(1, 1) != dimmed);
}

TEST_CASE("nothing is looked at while the previews are not seen")
{
    Pane pane;
    REQUIRE(QTest::qWaitFor([&] { return pane.looks > 0; }));
    pane.pane.hide();
    pane.looks = 0;
    int rounds = 0;
    QTimer beside;
    QObject::connect(&beside, &QTimer::timeout, [&] { ++rounds; });
    beside.start(125);
    REQUIRE(QTest::qWaitFor([&] { return rounds >= 12; })); // as long as a round of looks would take, and half again
    CHECK(pane.looks == 0);
    pane.pane.show();
    CHECK(QTest::qWaitFor([&] { return pane.looks > 0; }));
}

TEST_CASE("every kind of content and an enlarged tile are painted apart from each other")
{
    Pane pane;
    MonitorPreview& preview = pane.preview("LAYAR-1");
    QList<QImage> seen{preview.grab().toImage()};
    for (const wall::TileContent& content :
         {wall::TileContent(wall::CameraContent{text("PK-11"), {}}),
          wall::TileContent(wall::TextContent{text("Posko")}), wall::TileContent(wall::ClockContent{}),
          wall::TileContent(wall::PanelContent{text("sungai")}),
          wall::TileContent(wall::TourContent{text("Sungai")})}) {
        static_cast<void>(pane.town.wall.place(text("LAYAR-1"), 1, content));
        const QImage now = preview.grab().toImage();
        CHECK_FALSE(seen.contains(now));
        seen.append(now);
    }
    static_cast<void>(pane.town.wall.enlarge(text("LAYAR-1"), 1));
    CHECK_FALSE(seen.contains(preview.grab().toImage()));
}
