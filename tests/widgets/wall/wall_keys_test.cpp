// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/RasterRenderer.h"
#include "tests/core/media/FakeStream.h"
#include "tests/support/Messages.h"
#include "tests/support/catch.h"
#include "widgets/models/CameraMime.h"
#include "widgets/wall/Snapshot.h"
#include "widgets/wall/SnapshotWriter.h"
#include "widgets/wall/WallKeys.h"

#include <QDir>
#include <QDropEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScopeGuard>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace pantau;
using widgets::WallKeys;
using widgets::WallWindow;

namespace {

const QString Monitor = QStringLiteral("LAYAR-1");

// Fonts and windows need an application.
struct Gui
{
    Gui() : application(count, arguments.data()) {}
    test::ExpectedMessage platform{QStringLiteral("propagateSizeHints|XDG_RUNTIME_DIR")};
    int count = 1;
    std::array<char, 5> name{"test"};
    std::array<char*, 2> arguments{name.data(), nullptr};
    QGuiApplication application;
};

// A wall of 2 x 2 tiles that opens nothing, with three cameras of which one stands in the first tile.
struct Desk
{
    Gui gui;
    test::FakeClock clock;
    engine::CameraPool pool{clock,
                            [](const auto&, const auto&, auto) { return std::unique_ptr<media::StreamSession>(); }};
    engine::StreamSupervisor streams{pool, clock};
    wall::Wall state;
    wall::SceneBook book;
    engine::TourPlayer tours{state, book, streams, clock};
    WallWindow window{Monitor, {state, streams, clock, &tours}, std::make_unique<render::RasterRenderer>()};
    std::unique_ptr<WallKeys> keys;

    Desk()
    {
        std::vector<engine::CameraSource> sources(3);
        sources[0].camera.id = QStringLiteral("PK-1");
        sources[1].camera.id = QStringLiteral("PK-12");
        sources[2].camera.id = QStringLiteral("PM-12");
        pool.add(sources);
        pool.shutdown(); // nothing is opened
        wall::MonitorState monitor = wall::emptyMonitor(wall::Layout::grid(2, 2).value());
        monitor.tiles.at(0).emplace<wall::CameraContent>(wall::CameraContent{QStringLiteral("PK-1"), {}});
        CHECK_FALSE(state.addMonitor(Monitor, monitor).has_value());
        keys = std::make_unique<WallKeys>(window, state, pool, clock);
        QObject::connect(keys.get(), &WallKeys::undoAsked, [this] { state.undo(); });
        QObject::connect(keys.get(), &WallKeys::redoAsked, [this] { state.redo(); });
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QKeyEvent event(QEvent::KeyPress, key, modifiers);
        QCoreApplication::sendEvent(&window, &event);
    }
    [[nodiscard]] QString cameraIn(std::size_t tile) const
    {
        const auto* const shown = std::get_if<wall::CameraContent>(&state.monitor(Monitor)->tiles.at(tile));
        return shown == nullptr ? QString() : shown->camera;
    }
};

} // namespace

TEST_CASE("arrows go from tile to tile and stop at the wall's edge")
{
    Desk desk;
    desk.press(Qt::Key_Right);
    CHECK(desk.window.selected() == 0);
    desk.press(Qt::Key_Right);
    CHECK(desk.window.selected() == 1);
    desk.press(Qt::Key_Right);
    CHECK(desk.window.selected() == 1);
    desk.press(Qt::Key_Down);
    CHECK(desk.window.selected() == 3);
    desk.press(Qt::Key_Left);
    desk.press(Qt::Key_Up);
    CHECK(desk.window.selected() == 0);
    desk.press(Qt::Key_Escape);
    CHECK_FALSE(desk.window.selected().has_value());
}

TEST_CASE("Enter enlarges the chosen tile, Escape shows all again, Delete empties it, and Ctrl+Z brings it back")
{
    Desk desk;
    desk.window.select(0);
    desk.press(Qt::Key_Return);
    CHECK(desk.state.monitor(Monitor)->enlarged == 0);
    desk.press(Qt::Key_Escape);
    CHECK_FALSE(desk.state.monitor(Monitor)->enlarged.has_value());
    desk.press(Qt::Key_Delete);
    CHECK(desk.cameraIn(0).isEmpty());
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(desk.cameraIn(0) == QStringLiteral("PK-1"));
    desk.press(Qt::Key_Y, Qt::ControlModifier);
    CHECK(desk.cameraIn(0).isEmpty());
}

TEST_CASE("while a tile is enlarged the arrows go on to the next picture, and every key means what is seen")
{
    Desk desk;
    const wall::CameraContent below{QStringLiteral("PK-12"), {}};
    const wall::CameraContent across{QStringLiteral("PM-12"), {}};
    REQUIRE_FALSE(desk.state.place(Monitor, 2, below));
    REQUIRE_FALSE(desk.state.place(Monitor, 3, across));
    const auto enlarged = [&] { return desk.state.monitor(Monitor)->enlarged; };
    desk.window.select(3);
    REQUIRE_FALSE(desk.state.enlarge(Monitor, 0));
    CHECK(desk.window.selected() == 0);
    desk.press(Qt::Key_Right); // nothing stands there
    CHECK(enlarged() == 0);
    desk.press(Qt::Key_Down);
    CHECK(enlarged() == 2);
    desk.press(Qt::Key_Right, Qt::ShiftModifier);
    CHECK(enlarged() == 3);
    CHECK(desk.window.selectedTiles() == std::vector{3});
    desk.window.selectUpTo(0);
    desk.press(Qt::Key_Delete);
    CHECK(desk.cameraIn(3).isEmpty());
    CHECK(desk.cameraIn(0) == QStringLiteral("PK-1"));
    CHECK_FALSE(enlarged().has_value());
}

TEST_CASE("a tile that was enlarged elsewhere is the one that keys mean, without having been chosen")
{
    Desk desk;
    REQUIRE_FALSE(desk.state.enlarge(Monitor, 0));
    CHECK(desk.window.selectedTiles().empty());
    int pictures = -1;
    QObject::connect(desk.keys.get(), &WallKeys::snapshotAsked, [&](int tile, int) { pictures = tile; });
    desk.press(Qt::Key_P);
    CHECK(pictures == 0);
    desk.press(Qt::Key_1);
    CHECK(desk.window.selectedTiles() == std::vector{0}); // where the number is seen
    desk.press(Qt::Key_2);
    desk.press(Qt::Key_Return);
    CHECK(desk.cameraIn(0) == QStringLiteral("PK-12"));
    desk.press(Qt::Key_Escape);
    CHECK_FALSE(desk.state.monitor(Monitor)->enlarged.has_value());
}

TEST_CASE("Shift and arrows choose several tiles, Ctrl+M makes one of them, Ctrl+Shift+M single ones, Ctrl+Z goes back")
{
    Desk desk;
    desk.window.select(0);
    desk.press(Qt::Key_Down, Qt::ShiftModifier);
    CHECK(desk.window.selectedTiles() == std::vector{0, 2});
    desk.press(Qt::Key_M, Qt::ControlModifier);
    CHECK(desk.state.monitor(Monitor)->layout.size() == 3);
    CHECK(desk.cameraIn(0) == QStringLiteral("PK-1"));
    desk.press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(desk.state.monitor(Monitor)->layout.size() == 4);
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(desk.state.monitor(Monitor)->layout.size() == 3);
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(desk.state.monitor(Monitor)->layout == wall::Layout::grid(2, 2).value());
    desk.press(Qt::Key_Right);
    CHECK(desk.window.selectedTiles() == std::vector{1});
}

TEST_CASE("with Shift the mouse chooses a rectangle of tiles, with Ctrl single ones, and corners alone do not merge")
{
    Desk desk;
    desk.window.resize(640, 360);
    desk.window.show();
    REQUIRE(QTest::qWaitForWindowExposed(&desk.window));
    const auto click = [&](QPoint at, Qt::KeyboardModifiers modifiers) {
        QMouseEvent press(QEvent::MouseButtonPress, at, at, Qt::LeftButton, Qt::LeftButton, modifiers);
        QCoreApplication::sendEvent(&desk.window, &press);
    };
    click({100, 100}, Qt::NoModifier);
    click({500, 300}, Qt::ControlModifier);
    CHECK(desk.window.selectedTiles() == std::vector{0, 3});
    desk.press(Qt::Key_M, Qt::ControlModifier);
    CHECK(desk.state.monitor(Monitor)->layout.size() == 4);
    CHECK_FALSE(desk.state.canUndo());
    click({100, 100}, Qt::NoModifier);
    click({500, 300}, Qt::ShiftModifier);
    CHECK(desk.window.selectedTiles() == std::vector{0, 1, 2, 3});
    desk.press(Qt::Key_M, Qt::ControlModifier);
    CHECK(desk.state.monitor(Monitor)->layout.size() == 1);
}

TEST_CASE("a group that is dropped on an enlarged tile is seen: all tiles are shown again, and one step takes it back")
{
    Desk desk;
    desk.window.resize(640, 360);
    desk.window.show();
    REQUIRE(QTest::qWaitForWindowExposed(&desk.window));
    REQUIRE_FALSE(desk.state.enlarge(Monitor, 0));
    const wall::WallState before = desk.state.state();
    const auto group = widgets::CameraMime::data({QStringLiteral("PK-12"), QStringLiteral("PM-12")});
    QDropEvent drop(QPointF(320, 180), Qt::CopyAction, group.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&desk.window, &drop);
    CHECK_FALSE(desk.state.monitor(Monitor)->enlarged.has_value());
    CHECK(desk.cameraIn(0) == QStringLiteral("PK-12"));
    CHECK(desk.cameraIn(1) == QStringLiteral("PM-12"));
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(desk.state.state() == before);
}

TEST_CASE("T31 a number calls its camera into the chosen tile, and typed again the next camera of that number")
{
    Desk desk;
    desk.window.select(2);
    desk.press(Qt::Key_1);
    desk.press(Qt::Key_2);
    CHECK(desk.cameraIn(2).isEmpty());
    desk.press(Qt::Key_Return);
    CHECK(desk.cameraIn(2) == QStringLiteral("PK-12"));
    desk.press(Qt::Key_1);
    desk.press(Qt::Key_2);
    desk.press(Qt::Key_Return);
    CHECK(desk.cameraIn(2) == QStringLiteral("PM-12"));
    desk.press(Qt::Key_1);
    desk.press(Qt::Key_Escape);
    desk.press(Qt::Key_Return); // enlarges: the number is forgotten
    CHECK(desk.cameraIn(2) == QStringLiteral("PM-12"));
    CHECK(desk.state.monitor(Monitor)->enlarged == 2);
}

TEST_CASE("C puts a clock into the chosen tile")
{
    Desk desk;
    desk.press(Qt::Key_C);
    CHECK_FALSE(desk.state.canUndo());
    desk.window.select(3);
    desk.press(Qt::Key_C);
    CHECK(std::holds_alternative<wall::ClockContent>(desk.state.monitor(Monitor)->tiles[3]));
}

TEST_CASE("plus and minus zoom about the middle, and zero shows the whole picture")
{
    Desk desk;
    desk.window.select(0);
    const auto view = [&] { return std::get<wall::CameraContent>(desk.state.monitor(Monitor)->tiles[0]).view; };
    desk.press(Qt::Key_Plus);
    CHECK(view().width() == Approx(1 / 1.5));
    CHECK(view().center().x() == Approx(0.5));
    desk.press(Qt::Key_Plus);
    desk.press(Qt::Key_Minus);
    CHECK(view().width() == Approx(1 / 1.5));
    desk.press(Qt::Key_0);
    CHECK(view() == QRectF(0, 0, 1, 1));
    CHECK(desk.window.notice().isEmpty());
    REQUIRE_FALSE(desk.state.place(Monitor, 1, wall::ClockContent{}).has_value());
    desk.window.select(1);
    desk.press(Qt::Key_Plus);
    CHECK_FALSE(desk.window.notice().isEmpty()); // it says why not
}

TEST_CASE("a key that means nothing on a wall is told, for it may be a scene's; it types no number and moves nowhere")
{
    Desk desk;
    QStringList told;
    QObject::connect(desk.keys.get(), &WallKeys::otherPressed,
                     [&](const QKeySequence& key) { told.append(key.toString(QKeySequence::PortableText)); });
    for (const bool isChosen : {false, true}) {
        desk.window.select(isChosen ? std::optional(1) : std::nullopt);
        told.clear();
        desk.press(Qt::Key_F7);
        desk.press(Qt::Key_F5, Qt::ControlModifier);
        desk.press(Qt::Key_1, Qt::AltModifier);
        desk.press(Qt::Key_Right, Qt::MetaModifier);
        CHECK(told.join(u' ') == QStringLiteral("F7 Ctrl+F5 Alt+1 Meta+Right"));
        CHECK(desk.window.notice().isEmpty());
        CHECK(desk.window.selectedTiles() == (isChosen ? std::vector{1} : std::vector<int>()));
    }
    told.clear();
    desk.press(Qt::Key_Delete);
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    desk.press(Qt::Key_1);
    desk.press(Qt::Key_Escape);
    desk.press(Qt::Key_Left);
    CHECK(told.isEmpty());
}

TEST_CASE("every action that has keys on a wall does something there, whichever of them is pressed")
{
    Desk desk;
    int told = 0;
    const auto tell = [&told] { ++told; };
    for (const auto asked : {&WallKeys::quitAsked, &WallKeys::undoAsked, &WallKeys::redoAsked, &WallKeys::soundAsked,
                             &WallKeys::shortcutsAsked}) {
        QObject::connect(desk.keys.get(), asked, tell);
    }
    QObject::connect(desk.keys.get(), &WallKeys::snapshotAsked, tell);
    REQUIRE_FALSE(desk.state.setZoom(Monitor, 0, {0.25, 0.25, 0.5, 0.5}).has_value());
    desk.book.tours.push_back(
        {QStringLiteral("Sungai"), wall::CameraStops{{QStringLiteral("PK-12")}}, wall::Tour::LongestDwell});
    REQUIRE_FALSE(desk.state.place(Monitor, 2, wall::TourContent{QStringLiteral("Sungai")}).has_value());
    const wall::WallState begin = desk.state.state();
    const auto doesSomething = [&](QKeyCombination key, domain::StreamKind pinned) {
        REQUIRE(desk.state.recall(begin).ok());
        REQUIRE_FALSE(desk.state.pin(Monitor, 0, pinned).has_value());
        const wall::WallState before = desk.state.state();
        desk.window.select(0);
        static_cast<void>(desk.tours.touched(Monitor, 2)); // for the key that lets tours go on
        desk.window.setNotice({});
        desk.window.setWindowState(Qt::WindowNoState);
        told = 0;
        desk.press(key.key(), key.keyboardModifiers());
        return told == 1 || desk.state.state() != before || !desk.window.notice().isEmpty() ||
               desk.window.windowState() == Qt::WindowFullScreen || !desk.tours.isPausedIn({Monitor, 2});
    };
    for (const widgets::ActionSpec& spec : widgets::ActionTable::all()) {
        for (const QKeySequence& key : widgets::ActionTable::wallKeys(spec)) {
            INFO(spec.name << ": " << key.toString().toStdString());
            const bool isDone = doesSomething(key[0], domain::StreamKind::Main);
            CHECK((isDone || doesSomething(key[0], domain::StreamKind::Sub)));
        }
    }
}

TEST_CASE("T30 Ctrl+Alt+1 pins the chosen tile to the main stream, 2 to sub, 0 to none; other tiles say why not")
{
    Desk desk;
    constexpr Qt::KeyboardModifiers CtrlAlt = Qt::ControlModifier | Qt::AltModifier;
    const auto pinned = [&] { return std::get<wall::CameraContent>(desk.state.monitor(Monitor)->tiles[0]).pinned; };
    desk.window.select(0);
    desk.press(Qt::Key_1, CtrlAlt);
    CHECK(pinned() == domain::StreamKind::Main);
    desk.press(Qt::Key_2, CtrlAlt);
    CHECK(pinned() == domain::StreamKind::Sub);
    desk.press(Qt::Key_0, CtrlAlt);
    CHECK_FALSE(pinned().has_value());
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(pinned() == domain::StreamKind::Sub);
    desk.window.select(1);
    desk.press(Qt::Key_1, CtrlAlt);
    CHECK(desk.window.notice().contains(QStringLiteral("pinned")));
}

TEST_CASE("Shift that a character needs and the keypad make no other key; with an F key Shift does")
{
    Desk desk;
    QStringList others;
    QObject::connect(desk.keys.get(), &WallKeys::otherPressed,
                     [&](const QKeySequence& key) { others.append(key.toString(QKeySequence::PortableText)); });
    desk.window.select(0);
    const auto width = [&] {
        return std::get<wall::CameraContent>(desk.state.monitor(Monitor)->tiles[0]).view.width();
    };
    desk.press(Qt::Key_Plus, Qt::ShiftModifier);
    CHECK(width() == Approx(1 / 1.5));
    desk.press(Qt::Key_Plus, Qt::KeypadModifier);
    CHECK(width() == Approx(1 / 2.25));
    desk.press(Qt::Key_Enter, Qt::KeypadModifier);
    CHECK(desk.state.monitor(Monitor)->enlarged == 0);
    CHECK(others.isEmpty());
    desk.press(Qt::Key_F11, Qt::ShiftModifier);
    CHECK(desk.window.windowState() == Qt::WindowNoState);
    CHECK(others == QStringList{QStringLiteral("Shift+F11")});
}

TEST_CASE("M asks for the sound of the chosen tile, and for none where no tile is chosen")
{
    Desk desk;
    int asked = 0;
    QObject::connect(desk.keys.get(), &WallKeys::soundAsked, [&] { ++asked; });
    desk.press(Qt::Key_M);
    CHECK(asked == 0);
    desk.window.select(0);
    desk.press(Qt::Key_M);
    CHECK(asked == 1);
}

TEST_CASE("Ctrl+Q asks for the end and P for a picture of the chosen tile")
{
    Desk desk;
    int quits = 0;
    int pictures = -1;
    QObject::connect(desk.keys.get(), &WallKeys::quitAsked, [&] { ++quits; });
    QObject::connect(desk.keys.get(), &WallKeys::snapshotAsked, [&](int tile, int) { pictures = tile; });
    desk.press(Qt::Key_P);
    CHECK(pictures == -1);
    desk.window.select(0);
    desk.press(Qt::Key_P);
    CHECK(pictures == 0);
    desk.press(Qt::Key_Q, Qt::ControlModifier);
    CHECK(quits == 1);
}

TEST_CASE("P keeps a picture of the camera that a tour shows just now in the chosen tile")
{
    Desk desk;
    const QString river = QStringLiteral("Sungai");
    desk.book.tours.push_back(
        {river, wall::CameraStops{{QStringLiteral("PK-12"), QStringLiteral("PM-12")}}, wall::Tour::ShortestDwell});
    REQUIRE_FALSE(desk.state.place(Monitor, 2, wall::TourContent{river}));
    std::vector<std::pair<int, int>> pictures; // tile and camera
    QObject::connect(desk.keys.get(), &WallKeys::snapshotAsked,
                     [&](int tile, int camera) { pictures.emplace_back(tile, camera); });
    desk.window.select(2);
    desk.press(Qt::Key_P);
    desk.tours.resume(); // it pauses since the tile was chosen, and steps on at once
    desk.press(Qt::Key_P);
    CHECK(pictures == std::vector<std::pair<int, int>>{{2, 1}, {2, 2}});
    CHECK(desk.window.notice().isEmpty());
}

TEST_CASE("P says over a tile that shows no camera, such as one whose tour is not there, that it keeps no picture")
{
    Desk desk;
    int pictures = 0;
    QObject::connect(desk.keys.get(), &WallKeys::snapshotAsked, [&] { ++pictures; });
    const std::vector<wall::TileContent> contents{wall::TourContent{QStringLiteral("Sungai")}, wall::ClockContent{},
                                                  wall::CameraContent{QStringLiteral("PK-99"), {}}};
    REQUIRE(desk.state.placeMany(Monitor, 1, contents).ok());
    for (const int tile : {1, 2, 3}) {
        desk.window.select(tile);
        desk.window.setNotice({});
        desk.press(Qt::Key_P);
        CHECK(desk.window.notice() ==
              QStringLiteral("Only a tile that shows a camera of the list can be kept as a picture."));
    }
    REQUIRE_FALSE(desk.state.remove(Monitor, 1));
    desk.window.select(1);
    desk.window.setNotice({});
    desk.press(Qt::Key_P);
    CHECK_FALSE(desk.window.notice().isEmpty());
    CHECK(pictures == 0);
    desk.window.select(0);
    desk.press(Qt::Key_P);
    CHECK(pictures == 1);
}

TEST_CASE("a kept picture says camera and time in WIT below it, and never takes the place of another")
{
    const Gui gui;
    const QTemporaryDir folder;
    QImage picture(640, 360, QImage::Format_RGB32);
    picture.fill(Qt::darkGreen);
    domain::Camera camera;
    camera.id = QStringLiteral("PK-01/a");
    camera.name = QStringLiteral("Mardika");
    const base::WallTime time(std::chrono::seconds(1764154807)); // 26 November 2025, 20.00.07 WIT
    const QImage labelled = widgets::Snapshot::labelled(picture, camera, time, {});
    const QString name = widgets::Snapshot::fileName(camera, time);
    const auto first = widgets::Snapshot::write(labelled, name, folder.path());
    const auto second = widgets::Snapshot::write(labelled, name, folder.path());
    REQUIRE(first.has_value());
    REQUIRE(second.has_value());
    CHECK(first->endsWith(QStringLiteral("/20251126-200007-PK-01_a.png")));
    CHECK(*first != *second);
    const QImage kept(*first);
    CHECK(kept.width() == 640);
    CHECK(kept.height() > 360);
    CHECK(kept.copy(picture.rect()).convertToFormat(QImage::Format_RGB32) == picture);
    CHECK_FALSE(widgets::Snapshot::write({}, name, folder.path()).has_value());
    CHECK_FALSE(widgets::Snapshot::write(labelled, name, QStringLiteral("/proc/none")).has_value());
    CHECK(QDir(folder.path()).entryList(QDir::Files).size() == 2); // nothing half-written
}

TEST_CASE("a kept picture says in a line of its own what was said over it, however narrow it is")
{
    const Gui gui;
    for (const int width : {640, 160}) {
        QImage picture(width, width * 9 / 16, QImage::Format_RGB32);
        picture.fill(Qt::darkGreen);
        const auto labelled = [&](const char* overlay) {
            return widgets::Snapshot::labelled(picture, {}, base::WallTime(std::chrono::seconds(1764154807)),
                                               QString::fromLatin1(overlay));
        };
        const QImage live = labelled("");
        const QImage frozen = labelled("Frozen 2:13:40");
        const int line = live.height() - picture.height();
        CHECK(frozen.height() == live.height() + line);
        CHECK(frozen.copy(live.rect()) == live);
        CHECK(frozen.copy(0, live.height(), width, line) !=
              labelled("Frozen 0:13:40").copy(0, live.height(), width, line));
    }
}

namespace {

// A disk that takes its time: each picture waits until it is let through.
struct SlowDisk
{
    std::atomic<int> begun{0};
    std::atomic<QThread*> thread{nullptr};
    QSemaphore allowed;

    widgets::SnapshotWriter::Write write()
    {
        return [this](const QImage&, const QString& fileName, const QString&) -> std::optional<QString> {
            thread.store(QThread::currentThread());
            begun.fetch_add(1);
            allowed.acquire();
            return fileName.isEmpty() ? std::nullopt : std::optional(fileName);
        };
    }
};

} // namespace

TEST_CASE("kept pictures are written beside the wall, at most four wait, and how it went is told by the wall's thread")
{
    const Gui gui;
    SlowDisk disk;
    widgets::SnapshotWriter writer(disk.write());
    const auto atLast = qScopeGuard([&] { disk.allowed.release(99); }); // a test that fails must end
    QStringList told;
    const auto tell = [&](const std::optional<QString>& path) {
        CHECK(QThread::currentThread() == QCoreApplication::instance()->thread());
        told.append(path.value_or(QStringLiteral("-")));
    };
    const QImage picture(8, 8, QImage::Format_RGB32);
    for (const char* const name : {"1.png", "", "3.png", "4.png"}) {
        CHECK(writer.keep(picture, QString::fromUtf8(name), {}, tell));
    }
    REQUIRE(QTest::qWaitFor([&] { return disk.begun.load() == 1; }));
    CHECK(disk.thread.load() != QThread::currentThread());
    CHECK_FALSE(writer.keep(picture, QStringLiteral("5.png"), {}, tell));
    CHECK(told.isEmpty());
    disk.allowed.release(2);
    REQUIRE(QTest::qWaitFor([&] { return told.size() == 2; }));
    CHECK(writer.keep(picture, QStringLiteral("5.png"), {}, tell));
    disk.allowed.release(3);
    writer.finish();
    CHECK(told == QStringList{QStringLiteral("1.png"), QStringLiteral("-"), QStringLiteral("3.png"),
                              QStringLiteral("4.png"), QStringLiteral("5.png")});
}

TEST_CASE("a sentence is said over the chosen tile, or over the one that is enlarged")
{
    Desk desk;
    desk.keys->say(QStringLiteral("Picture kept"));
    CHECK_FALSE(desk.window.selected().has_value());
    REQUIRE_FALSE(desk.state.enlarge(Monitor, 0));
    desk.keys->say(QStringLiteral("Picture kept"));
    CHECK(desk.window.selectedTiles() == std::vector{0});
    CHECK(desk.window.notice() == QStringLiteral("Picture kept"));
}

TEST_CASE("a sentence stands for its time and no longer, a newer one for its own; digits take its place at once")
{
    using std::chrono::milliseconds;
    Desk desk;
    desk.window.select(1);
    const auto seenAfter = [&](milliseconds passed) {
        desk.clock.advance(passed);
        desk.keys->look();
        return desk.window.notice();
    };
    const QString kept = QStringLiteral("Picture kept");
    const QString full = QStringLiteral("Disk is full");
    desk.keys->say(kept);
    CHECK(seenAfter(WallKeys::SaidFor - milliseconds(1)) == kept);
    desk.keys->say(full);
    CHECK(seenAfter(milliseconds(1)) == full);
    CHECK(seenAfter(WallKeys::SaidFor - milliseconds(1)).isEmpty());
    desk.keys->say(kept);
    desk.press(Qt::Key_1);
    CHECK(desk.window.notice().contains(QStringLiteral("PK-1")));
    CHECK(desk.cameraIn(1).isEmpty());
    CHECK(seenAfter(wall::CameraNumber::CommitAfter).isEmpty());
    CHECK(desk.cameraIn(1) == QStringLiteral("PK-1")); // the pause was as good as Enter
    desk.press(Qt::Key_1);
    desk.keys->say(full); // it came after the digit, and is not lost with it
    CHECK(seenAfter(wall::CameraNumber::CommitAfter) == full);
    CHECK(seenAfter(WallKeys::SaidFor).isEmpty());
}
