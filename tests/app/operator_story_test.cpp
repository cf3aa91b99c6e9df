// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/WallProgram.h"
#include "core/render/WallLook.h"
#include "tests/support/Messages.h"
#include "tests/support/Text.h"
#include "tests/support/catch.h"
#include "tests/widgets/console/Keyboard.h"
#include "widgets/wall/WallWindow.h"

#include <QFile>
#include <QLocale>
#include <QScopeGuard>
#include <QStatusBar>
#include <QTableView>
#include <QTemporaryDir>

#include <array>

using namespace pantau;
using test::awaitDialog;
using test::awaitNoDialog;
using test::focusName;
using test::press;
using test::text;
using test::type;
using widgets::ActionId;
using widgets::MonitorPane;
using widgets::MonitorPreview;
using widgets::WallWindow;

namespace {

// The program as `pantau console` composes it, with the operator's screen and two monitors, of which Qt's offscreen
// platform is told by a file. Its five cameras refuse every connection: nobody listens at that port.
struct ControlRoom
{
    ControlRoom()
    {
        QFile file(folder.filePath(text("screens.json")));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(R"({"screens": [
            {"name": "DESK", "x": 0, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1},
            {"name": "DP-1", "x": 1920, "y": 0, "width": 1280, "height": 720, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1},
            {"name": "DP-2", "x": 3200, "y": 0, "width": 1280, "height": 720, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
            ]})");
        file.close();
        qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + file.fileName().toUtf8());
        application.emplace(count, arguments.data(), base::Clock::system());
        start(options());
    }
    ~ControlRoom()
    {
        program.reset();
        application.reset();
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    ControlRoom(const ControlRoom&) = delete;
    ControlRoom& operator=(const ControlRoom&) = delete;
    ControlRoom(ControlRoom&&) = delete;
    ControlRoom& operator=(ControlRoom&&) = delete;

    // Anew where it runs already, with what it has kept.
    void start(const app::WallOptions& options)
    {
        console = nullptr;
        program.reset();
        program.emplace(*application, language, options);
        const auto fault = program->open();
        INFO((fault ? fault->toStdString() : std::string()));
        REQUIRE_FALSE(fault.has_value());
        for (QWidget* const widget : QApplication::topLevelWidgets()) {
            console = console == nullptr ? qobject_cast<widgets::ConsoleWindow*>(widget) : console;
        }
        REQUIRE((console != nullptr) == options.console);
        REQUIRE((console == nullptr || QTest::qWaitForWindowActive(console)));
    }
    [[nodiscard]] QByteArray kept(const char* called) const
    {
        QFile file(folder.filePath(text("state/") + text(called)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] bool isOn(ActionId action) const { return console->actions().action(action).isChecked(); }

    [[nodiscard]] app::WallOptions options() const
    {
        app::WallOptions options;
        const std::array names{"Terminal Mardika", "Simpang Jembatan", "Pasar Mardika", "Sungai Batu", "Pantai Losari"};
        int number = 11;
        for (const char* const called : names) {
            engine::CameraSource source;
            source.camera.id = QStringLiteral("PK-%1").arg(number++);
            source.camera.owner = text("Pemkot");
            source.camera.category = text("lalu_lintas");
            source.camera.district = text("Sirimau");
            source.camera.name = text(called);
            source.main = media::streamSpec(text("rtsp://127.0.0.1:1/none"), media::Transport::Tcp);
            options.sources.push_back({source, {}});
        }
        options.console = true;
        options.stateFolder = folder.filePath(text("state"));
        options.decode = media::HardwareWish::Software;
        options.renderer = app::RendererWish::Raster;
        return options;
    }

    [[nodiscard]] const wall::Wall& wall() const { return program->wall(); }
    // The code in a tile; empty when no camera stands there.
    [[nodiscard]] QString cameraIn(const char* monitor, std::size_t tile) const
    {
        const auto* content = std::get_if<wall::CameraContent>(&wall().monitor(text(monitor))->tiles.at(tile));
        return content == nullptr ? QString() : content->camera;
    }
    // What a screen reader would say of a monitor's preview, e.g. that 2 of 4 tiles are in use.
    [[nodiscard]] QString previewSays(const char* monitor) const
    {
        for (const MonitorPreview* const preview : console->findChildren<MonitorPreview*>()) {
            if (preview->monitor() == text(monitor)) {
                return preview->spoken();
            }
        }
        return {};
    }
    // The wall that is shown on a screen.
    [[nodiscard]] static WallWindow& wallOn(const char* screen)
    {
        WallWindow* found = nullptr;
        for (QWindow* const window : QGuiApplication::topLevelWindows()) {
            auto* const shown = qobject_cast<WallWindow*>(window);
            if (shown != nullptr && shown->isVisible() && shown->screen()->name() == text(screen)) {
                found = shown;
            }
        }
        REQUIRE(found != nullptr);
        return *found;
    }
    // Straight to that wall: a click of a key would go to whichever window is active.
    static void pressOn(const char* screen, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QKeyEvent event(QEvent::KeyPress, key, modifiers);
        QCoreApplication::sendEvent(&wallOn(screen), &event);
    }
    [[nodiscard]] static QImage onScreen(const char* screen) { return wallOn(screen).snapshot(); }
    void saveScene(const char* called) const
    {
        press(ActionId::SaveScene);
        awaitDialog();
        type(called);
        press(Qt::Key_Return);
        awaitNoDialog(*console);
    }
    [[nodiscard]] QTableView& scenes() const { return *console->findChild<QTableView*>(text("scenes")); }
    [[nodiscard]] QString said() const { return console->statusBar()->currentMessage(); }

    test::ExpectedMessage platform{text("propagateSizeHints|XDG_RUNTIME_DIR|does not support raise")};
    QTemporaryDir folder;
    int count = 1;
    std::array<char, 5> name{"test"};
    std::array<char*, 2> arguments{name.data(), nullptr};
    std::optional<app::GuiApplication> application;
    app::Language language;
    std::optional<app::WallProgram> program;
    widgets::ConsoleWindow* console = nullptr;
};

} // namespace

TEST_CASE("a new operator, keyboard only: opens the app, finds a camera, puts it on monitor 2, saves a scene, "
          "recalls it")
{
    const ControlRoom room;
    const auto& monitors = *room.console->findChild<MonitorPane*>();
    CHECK(room.wall().state().size() == 2);
    CHECK(room.previewSays("LAYAR-2").contains(text("2 of 2 tile(s) in use")));
    CHECK(room.console->screen()->name() == text("DESK"));

    // finds a camera
    press(ActionId::FindCamera);
    CHECK(focusName() == text("cameras.search"));
    type("pasar mard");
    press(Qt::Key_Return);
    REQUIRE(focusName() == text("cameras.tree"));
    const auto& tree = *qobject_cast<widgets::CameraTreeView*>(QApplication::focusWidget());
    CHECK(tree.currentIndex().data(widgets::CameraModel::IdRole).toString() == text("PK-13"));

    // puts it on monitor 2
    const QImage bare = room.onScreen("DP-2");
    press(ActionId::NextMonitor);
    CHECK(monitors.chosen() == wall::TileAddress{text("LAYAR-2"), 0});
    press(ActionId::PlaceCamera);
    CHECK(room.said().contains(text("Shift+Enter"))); // no tile is free: it says what to do
    press(ActionId::Layout2x2);
    press(ActionId::PlaceCamera);
    CHECK(room.cameraIn("LAYAR-2", 2) == text("PK-13"));
    CHECK(monitors.chosen() == wall::TileAddress{text("LAYAR-2"), 2});
    CHECK(room.previewSays("LAYAR-2").contains(text("3 of 4 tile(s) in use")));
    CHECK(room.said().isEmpty());
    const QImage placed = room.onScreen("DP-2");
    CHECK(placed != bare);

    // saves a scene
    press(ActionId::SaveScene);
    awaitDialog();
    CHECK(focusName() == text("scene.name"));
    type("Pasar pagi");
    press(Qt::Key_Tab);
    press(Qt::Key_F7);
    press(Qt::Key_Tab);
    press(Qt::Key_Return);
    awaitNoDialog(*room.console);
    CHECK(room.scenes().isVisible());
    CHECK(room.scenes().model()->index(0, 0).data().toString() == text("Pasar pagi"));
    CHECK(room.scenes().model()->index(0, 1).data().toString() == text("F7"));
    const wall::WallState saved = room.wall().state();

    // changes the wall: empties the tile
    press(ActionId::NextPane);
    CHECK(monitors.isAncestorOf(QApplication::focusWidget()));
    press(ActionId::EmptyTile);
    CHECK(room.cameraIn("LAYAR-2", 2).isEmpty());
    CHECK(room.previewSays("LAYAR-2").contains(text("2 of 4 tile(s) in use")));
    CHECK(room.onScreen("DP-2") != placed);

    // recalls it, by name from the list
    press(ActionId::NextPane);
    CHECK(focusName() == text("scenes"));
    press(ActionId::RecallScene);
    CHECK(room.wall().state() == saved);
    CHECK(room.previewSays("LAYAR-2").contains(text("3 of 4 tile(s) in use")));
    CHECK(room.said().isEmpty());

    // and by its key, after monitor 1 was changed too
    press(ActionId::PreviousMonitor);
    press(ActionId::Layout1);
    CHECK(room.wall().monitor(text("LAYAR-1"))->layout.size() == 1);
    press(Qt::Key_F7);
    CHECK(room.wall().state() == saved);
}

TEST_CASE("the wall frames the tile that the console's actions mean, wherever that goes")
{
    const ControlRoom room;
    const auto isFramed = [](const char* screen) {
        return ControlRoom::onScreen(screen).pixel(1, 1) == render::WallLook::FaintAccent.rgb(); // its first tile
    };
    CHECK(QTest::qWaitFor([&] { return isFramed("DP-1"); }));
    CHECK_FALSE(isFramed("DP-2"));
    press(ActionId::NextMonitor);
    CHECK(QTest::qWaitFor([&] { return isFramed("DP-2") && !isFramed("DP-1"); }));
    press(ActionId::FindCamera);
    press(ActionId::NextPane);
    press(Qt::Key_End);
    CHECK(QTest::qWaitFor([&] { return !isFramed("DP-2"); }));
    press(ActionId::Layout1); // the second tile is gone, and the first one is meant
    CHECK(QTest::qWaitFor([&] { return isFramed("DP-2"); }));
}

TEST_CASE("Ctrl+Z on a wall takes back the last change, which was the console's, and Ctrl+Y makes it again")
{
    const ControlRoom room;
    room.saveScene("Semua");
    REQUIRE(room.scenes().model()->rowCount() == 1);
    ControlRoom::pressOn("DP-1", Qt::Key_Z, Qt::ControlModifier);
    CHECK(room.scenes().model()->rowCount() == 0);
    ControlRoom::pressOn("DP-2", Qt::Key_Y, Qt::ControlModifier);
    CHECK(room.scenes().model()->rowCount() == 1);
}

TEST_CASE("a scene that an operator saved anew is what --scene shows at the next start, not the file's")
{
    ControlRoom room;
    app::WallOptions options = room.options();
    wall::MonitorState clock;
    clock.tiles[0] = wall::ClockContent{};
    options.book.scenes.push_back({text("Pagi"), {}, {{text("LAYAR-1"), clock}}});
    options.scene = options.book.scenes[0].monitors;
    options.sceneName = text("Pagi");
    room.start(options);
    REQUIRE(*room.wall().monitor(text("LAYAR-1")) == clock);
    press(ActionId::Layout2x2);
    room.saveScene("Pagi");
    const wall::WallState saved = room.wall().state();
    REQUIRE(QTest::qWaitFor([&] { return room.kept("wall.json").count("\"columns\": 2") == 2; })); // wall and scene
    room.start(options);
    CHECK(room.wall().state() == saved);
}

TEST_CASE("a tour that ran on a monitor goes on after a restart, unless --scene asks for something else")
{
    ControlRoom room;
    app::WallOptions options = room.options();
    options.book.tours.push_back({text("Semua"), wall::GroupStops{text("pemilik:Pemkot")}, std::chrono::hours(1)});
    room.start(options);
    const auto runs = [&] {
        return room.console->findChild<QTableView*>(text("tours"))->model()->index(0, 3).data().toString();
    };
    for (int i = 0; i < 5 && focusName() != text("tours"); ++i) {
        press(ActionId::NextPane);
    }
    REQUIRE(focusName() == text("tours"));
    press(ActionId::NextMonitor);
    press(ActionId::StartTourOnMonitor);
    REQUIRE(runs() == text("on LAYAR-2"));
    REQUIRE(QTest::qWaitFor([&] { return room.kept("wall.json").contains("running"); }));

    for (int restart = 0; restart < 2; ++restart) {
        room.start(room.options());
        CHECK(runs() == text("on LAYAR-2"));
    }
    options.scene = {{text("LAYAR-1"), wall::MonitorState()}};
    room.start(options);
    CHECK(runs().isEmpty());
}

TEST_CASE("a scene's key works while a wall has the keyboard, beside the console and without one")
{
    ControlRoom room;
    app::WallOptions options = room.options();
    options.stateFolder.clear();
    wall::WallState river;
    river[text("LAYAR-2")].tiles = {wall::CameraContent{text("PK-14"), {}}};
    const wall::WallState far{{text("LAYAR-9"), {}}};
    options.book.scenes = {{text("Sungai"), text("F7"), river}, {text("Jauh"), text("Alt+9"), far}};
    for (const bool isConsole : {true, false}) {
        options.console = isConsole;
        room.start(options);
        CHECK(room.wall().monitor(text("LAYAR-2"))->layout.size() > 1);
        ControlRoom::pressOn("DP-1", Qt::Key_F7);
        CHECK(room.wall().monitor(text("LAYAR-2"))->layout.size() == 1);
        CHECK(room.cameraIn("LAYAR-2", 0) == text("PK-14"));
        ControlRoom::pressOn("DP-1", Qt::Key_Right); // chooses a tile, over which it is said
        ControlRoom::pressOn("DP-1", Qt::Key_9, Qt::AltModifier);
        CHECK(ControlRoom::wallOn("DP-1").notice().contains(text("LAYAR-9")));
        CHECK((!isConsole || room.said().contains(text("LAYAR-9"))));
    }
}

TEST_CASE("from the console a tile's picture is kept and its wall made a window; what is said of it is said there")
{
    const ControlRoom room;
    const WallWindow& wall = ControlRoom::wallOn("DP-1");
    press(ActionId::Snapshot);
    CHECK(room.said() == text("This tile has no picture yet."));
    room.console->actions().action(ActionId::EmptyTile).trigger();
    press(ActionId::Snapshot);
    CHECK(room.said() == widgets::WallKeys::noCamera());
    CHECK(wall.notice().isEmpty());
    CHECK(wall.windowState() == Qt::WindowFullScreen);
    press(ActionId::FullScreen);
    CHECK(wall.windowState() == Qt::WindowNoState);
    CHECK(wall.width() == wall.screen()->size().width() * 2 / 3);
    CHECK(ControlRoom::wallOn("DP-2").windowState() == Qt::WindowFullScreen);
    press(ActionId::FullScreen);
    CHECK(wall.windowState() == Qt::WindowFullScreen);
    CHECK(wall.size() == wall.screen()->size());
}

TEST_CASE("F1 on a wall lists the keys once, in the console, and where there is none over that wall")
{
    ControlRoom room;
    ControlRoom::pressOn("DP-1", Qt::Key_F1);
    awaitDialog();
    CHECK(qobject_cast<widgets::ShortcutsDialog*>(QApplication::activeModalWidget()) != nullptr);
    ControlRoom::pressOn("DP-1", Qt::Key_F1);
    press(Qt::Key_Escape);
    awaitNoDialog(*room.console);

    app::WallOptions options = room.options();
    options.console = false;
    room.start(options);
    ControlRoom::pressOn("DP-1", Qt::Key_F1);
    ControlRoom::pressOn("DP-1", Qt::Key_F1);
    int pages = 0;
    for (const QWidget* const widget : QApplication::topLevelWidgets()) {
        if (qobject_cast<const widgets::ShortcutsDialog*>(widget) != nullptr) {
            ++pages;
            CHECK(widget->isVisible());
            CHECK(ControlRoom::wallOn("DP-1").geometry().contains(widget->geometry().center()));
        }
    }
    CHECK(pages == 1);
}

TEST_CASE("every control of the console is reached with Tab and with Shift+Tab, and none keeps the keyboard")
{
    const ControlRoom room;
    room.saveScene("Semua");
    press(ActionId::FindCamera);
    CHECK(test::controlsOf(*room.console).size() >= 9); // search, 4 filters, tree, 2 monitors, scenes
    test::checkTabs(*room.console);
}

TEST_CASE("guest mode, theme and language are as they were after a restart, and --guest wins over what was kept")
{
    const auto back = qScopeGuard([locale = QLocale(), language = qgetenv("PANTAU_LANGUAGE")] {
        QLocale::setDefault(locale);
        language.isNull() ? qunsetenv("PANTAU_LANGUAGE") : qputenv("PANTAU_LANGUAGE", language);
    });
    qunsetenv("PANTAU_LANGUAGE");
    ControlRoom room;
    CHECK_FALSE(room.isOn(ActionId::GuestMode));
    press(ActionId::LightTheme);
    room.console->actions().action(ActionId::English).trigger();
    press(ActionId::GuestMode);
    const auto isKept = [&](const char* audience) {
        return QTest::qWaitFor([&] { return room.kept("console.json").contains(audience); });
    };
    REQUIRE(isKept("guest"));

    room.start(room.options());
    CHECK(room.isOn(ActionId::GuestMode));
    CHECK(room.isOn(ActionId::LightTheme));
    CHECK(room.isOn(ActionId::English));
    CHECK(QLocale().language() == QLocale::English);
    CHECK(qApp->palette() == widgets::Theme::palette(widgets::Theme::Kind::Light));
    press(ActionId::GuestMode);
    REQUIRE(isKept("operator"));

    app::WallOptions options = room.options();
    options.guest = true;
    room.start(options);
    CHECK(room.isOn(ActionId::GuestMode));
    room.start(room.options()); // it was said for that time alone
    CHECK_FALSE(room.isOn(ActionId::GuestMode));
    widgets::Theme::apply(*room.application, widgets::Theme::Kind::Dark);
}
