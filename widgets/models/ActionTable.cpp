// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/ActionTable.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <string_view>

namespace pantau::widgets {

namespace {

using Id = ActionId;
using Menu = ActionMenu;
using In = ActionContext;

QString translated(const char* words)
{
    return QCoreApplication::translate("Actions", words);
}

QList<QKeySequence> sequences(const char* keys)
{
    if (std::string_view(keys).empty()) {
        return {}; // Qt would make an empty sequence of it
    }
    return QKeySequence::listFromString(QString::fromLatin1(keys), QKeySequence::PortableText);
}

QString readable(const QList<QKeySequence>& keys)
{
    QStringList texts;
    for (const QKeySequence& key : keys) {
        texts.append(key.toString(QKeySequence::NativeText));
    }
    return texts.join(QStringLiteral(", "));
}

std::vector<ActionSpec> programActions()
{
    return {
        {Id::Quit, "program.quit", Menu::Program, In::Window, QT_TRANSLATE_NOOP("Actions", "&Quit"),
         QT_TRANSLATE_NOOP("Actions", "Ends the program and closes every wall."), "", "Ctrl+Q", "Ctrl+Q"},
        {Id::Palette, "view.palette", Menu::View, In::Window, QT_TRANSLATE_NOOP("Actions", "&Command palette..."),
         QT_TRANSLATE_NOOP("Actions", "Finds actions, cameras and scenes by their words and runs them."), "palette",
         "Ctrl+K; Ctrl+Shift+P"},
        {Id::FindCamera, "view.find-camera", Menu::View, In::Window, QT_TRANSLATE_NOOP("Actions", "&Find a camera"),
         QT_TRANSLATE_NOOP("Actions", "Goes to the search field above the cameras."), "search", "Ctrl+F"},
        {Id::ShowAllCameras, "view.show-all", Menu::View, In::Window, QT_TRANSLATE_NOOP("Actions", "Show &all cameras"),
         QT_TRANSLATE_NOOP("Actions", "Empties the search field and takes every filter away."), "", "Ctrl+Shift+F"},
        {Id::GroupByDistrict, "view.group-district", Menu::View, In::Window,
         QT_TRANSLATE_NOOP("Actions", "Group by &district"),
         QT_TRANSLATE_NOOP("Actions", "Orders the cameras by owner and district."), "", "", "", true},
        {Id::GroupByCategory, "view.group-category", Menu::View, In::Window,
         QT_TRANSLATE_NOOP("Actions", "Group by cate&gory"),
         QT_TRANSLATE_NOOP("Actions", "Orders the cameras by owner and category."), "", "", "", true},
        {Id::NextPane, "view.next-pane", Menu::View, In::Window, QT_TRANSLATE_NOOP("Actions", "&Next pane"),
         QT_TRANSLATE_NOOP("Actions", "Goes on to the next part of the window."), "", "F6"},
        {Id::PreviousPane, "view.previous-pane", Menu::View, In::Window, QT_TRANSLATE_NOOP("Actions", "&Previous pane"),
         QT_TRANSLATE_NOOP("Actions", "Goes back to the part of the window before."), "", "Shift+F6"},
        {Id::GuestMode, "view.guest", Menu::View, In::Window, QT_TRANSLATE_NOOP("Actions", "G&uest mode"),
         QT_TRANSLATE_NOOP("Actions", "Hides the names and places of cameras whose location is kept secret."), "guest",
         "Ctrl+Shift+G", "", true},
        {Id::LightTheme, "view.light", Menu::View, In::Window, QT_TRANSLATE_NOOP("Actions", "&Light theme"),
         QT_TRANSLATE_NOOP("Actions", "Light colours, for a bright office."), "", "Ctrl+Shift+L", "", true},
        {Id::Indonesian, "view.indonesian", Menu::View, In::Window, QT_TRANSLATE_NOOP("Actions", "&Indonesian"),
         QT_TRANSLATE_NOOP("Actions", "Shows every word in Indonesian."), "", "", "", true},
        {Id::English, "view.english", Menu::View, In::Window, QT_TRANSLATE_NOOP("Actions", "&English"),
         QT_TRANSLATE_NOOP("Actions", "Shows every word in English."), "", "", "", true},
    };
}

std::vector<ActionSpec> cameraActions()
{
    return {
        {Id::PlaceCamera, "camera.place", Menu::Camera, In::CameraTree, QT_TRANSLATE_NOOP("Actions", "&Place on wall"),
         QT_TRANSLATE_NOOP("Actions", "Fills free tiles with the selected cameras, from the chosen tile on, and says "
                                      "so when none is left; an enlarged tile takes a single camera itself."),
         "place", "Return; Enter"},
        {Id::ReplaceTile, "camera.replace", Menu::Camera, In::CameraTree,
         QT_TRANSLATE_NOOP("Actions", "Show in the chosen &tile"),
         QT_TRANSLATE_NOOP("Actions", "Shows the selected camera in the chosen tile, whatever stands there."), "",
         "Shift+Return; Shift+Enter"},
        {Id::CameraPage, "camera.page", Menu::Camera, In::Window, QT_TRANSLATE_NOOP("Actions", "Camera pa&ge..."),
         QT_TRANSLATE_NOOP("Actions", "Shows what the selected camera does now and what it went through."), "page",
         "Ctrl+I"},
        {Id::CallCamera, "camera.call", Menu::Camera, In::Window, QT_TRANSLATE_NOOP("Actions", "&Call by number..."),
         QT_TRANSLATE_NOOP("Actions", "Shows the camera of the number that you type; a digit begins it too."), "call",
         "Ctrl+G"},
        {Id::CamerasNearby, "camera.nearby", Menu::Camera, In::Window,
         QT_TRANSLATE_NOOP("Actions", "Cameras &near a point..."),
         QT_TRANSLATE_NOOP("Actions", "Which cameras see a point, and whether they worked at a given time."), "nearby",
         "Ctrl+T"},
    };
}

std::vector<ActionSpec> wallActions()
{
    return {
        {Id::NextMonitor, "wall.next-monitor", Menu::Wall, In::Window, QT_TRANSLATE_NOOP("Actions", "&Next monitor"),
         QT_TRANSLATE_NOOP("Actions", "Chooses the next monitor of the wall."), "", "Ctrl+PgDown"},
        {Id::PreviousMonitor, "wall.previous-monitor", Menu::Wall, In::Window,
         QT_TRANSLATE_NOOP("Actions", "&Previous monitor"), QT_TRANSLATE_NOOP("Actions", "Chooses the monitor before."),
         "", "Ctrl+PgUp"},
        {Id::EnlargeTile, "wall.enlarge", Menu::Wall, In::Window, QT_TRANSLATE_NOOP("Actions", "&Enlarge or back"),
         QT_TRANSLATE_NOOP("Actions", "Shows the chosen tile over the whole monitor, and back; on a wall Escape goes "
                                      "back too."),
         "enlarge", "Ctrl+E", "Return; Enter"},
        {Id::ZoomIn, "wall.zoom-in", Menu::Wall, In::Window, QT_TRANSLATE_NOOP("Actions", "Zoom &in"),
         QT_TRANSLATE_NOOP("Actions", "Shows the middle of the chosen tile's picture larger."), "zoom",
         "Ctrl++; Ctrl+=", "+; ="},
        {Id::ZoomOut, "wall.zoom-out", Menu::Wall, In::Window, QT_TRANSLATE_NOOP("Actions", "Zoom out"),
         QT_TRANSLATE_NOOP("Actions", "Shows more of the chosen tile's picture again."), "", "Ctrl+-", "-"},
        {Id::WholePicture, "wall.whole-picture", Menu::Wall, In::Window, QT_TRANSLATE_NOOP("Actions", "W&hole picture"),
         QT_TRANSLATE_NOOP("Actions", "Takes the zoom of the chosen tile away."), "", "Ctrl+0", "0"},
        {Id::Snapshot, "wall.snapshot", Menu::Wall, In::Window, QT_TRANSLATE_NOOP("Actions", "Sn&apshot"),
         QT_TRANSLATE_NOOP("Actions", "Keeps the picture of the chosen tile as a file, with camera and time."),
         "snapshot", "Ctrl+Shift+C", "P"},
        {Id::EmptyTile, "wall.empty", Menu::Wall, In::Monitors, QT_TRANSLATE_NOOP("Actions", "E&mpty the tile"),
         QT_TRANSLATE_NOOP("Actions", "Takes away what stands in the chosen tile."), "", "Del", "Del"},
        {Id::PlaceClock, "wall.clock", Menu::Wall, In::Monitors, QT_TRANSLATE_NOOP("Actions", "&Clock in the tile"),
         QT_TRANSLATE_NOOP("Actions", "Shows Ambon's time and date in the chosen tile."), "", "Ctrl+J", "C"},
        {Id::PlaceText, "wall.text", Menu::Wall, In::Monitors, QT_TRANSLATE_NOOP("Actions", "&Text in the tile..."),
         QT_TRANSLATE_NOOP("Actions", "Shows words of yours in the chosen tile, or changes them."), "", "Ctrl+Shift+W"},
        {Id::StreamBySize, "wall.stream-by-size", Menu::Wall, In::Monitors,
         QT_TRANSLATE_NOOP("Actions", "Stream &by the tile's size"),
         QT_TRANSLATE_NOOP("Actions", "Lets size, zoom and the machine's load choose the stream of the chosen tile."),
         "", "Ctrl+Alt+0", "Ctrl+Alt+0"},
        {Id::StreamMain, "wall.stream-main", Menu::Wall, In::Monitors,
         QT_TRANSLATE_NOOP("Actions", "A&lways the main stream"),
         QT_TRANSLATE_NOOP("Actions", "Shows the main stream in the chosen tile, however small it is."), "",
         "Ctrl+Alt+1", "Ctrl+Alt+1"},
        {Id::StreamSub, "wall.stream-sub", Menu::Wall, In::Monitors,
         QT_TRANSLATE_NOOP("Actions", "Alwa&ys the sub stream"),
         QT_TRANSLATE_NOOP("Actions", "Shows the sub stream in the chosen tile, however large it is."), "",
         "Ctrl+Alt+2", "Ctrl+Alt+2"},
        {Id::Panels, "wall.panels", Menu::Wall, In::Monitors, QT_TRANSLATE_NOOP("Actions", "Panels and be&zels..."),
         QT_TRANSLATE_NOOP("Actions", "Says what panels make up the chosen monitor, so that pictures go on behind "
                                      "their bezels."),
         "", ""},
        {Id::FullScreen, "wall.full-screen", Menu::Wall, In::Window,
         QT_TRANSLATE_NOOP("Actions", "&Full screen or window"),
         QT_TRANSLATE_NOOP("Actions", "Lets the wall of the chosen monitor fill its screen, or makes it a window."), "",
         "F11", "F11"},
        {Id::Undo, "wall.undo", Menu::Wall, In::Window, QT_TRANSLATE_NOOP("Actions", "&Undo"),
         QT_TRANSLATE_NOOP("Actions", "Takes back the last change of the wall, or of scenes, tours and schedules."),
         "undo", "Ctrl+Z", "Ctrl+Z"},
        {Id::Redo, "wall.redo", Menu::Wall, In::Window, QT_TRANSLATE_NOOP("Actions", "&Redo"),
         QT_TRANSLATE_NOOP("Actions", "Makes the change again that was taken back."), "", "Ctrl+Shift+Z; Ctrl+Y",
         "Ctrl+Shift+Z; Ctrl+Y"},
        {Id::Sound, "wall.sound", Menu::Wall, In::Window, QT_TRANSLATE_NOOP("Actions", "S&ound"),
         QT_TRANSLATE_NOOP("Actions", "Lets the camera in the chosen tile be heard, or silences it."), "sound",
         "Ctrl+U", "M", true},
        {Id::SoundLouder, "wall.louder", Menu::Wall, In::Window, QT_TRANSLATE_NOOP("Actions", "Louder"),
         QT_TRANSLATE_NOOP("Actions", "Makes the sound louder."), "", "Ctrl+Shift+Up"},
        {Id::SoundSofter, "wall.softer", Menu::Wall, In::Window, QT_TRANSLATE_NOOP("Actions", "Softer"),
         QT_TRANSLATE_NOOP("Actions", "Makes the sound softer."), "", "Ctrl+Shift+Down"},
    };
}

std::vector<ActionSpec> layoutActions()
{
    return {
        {Id::Layout1, "layout.1", Menu::Layout, In::Window, QT_TRANSLATE_NOOP("Actions", "&1 tile"),
         QT_TRANSLATE_NOOP("Actions", "Gives the whole chosen monitor to one tile."), "", "Ctrl+1"},
        {Id::Layout2x2, "layout.2x2", Menu::Layout, In::Window, QT_TRANSLATE_NOOP("Actions", "&2 x 2"),
         QT_TRANSLATE_NOOP("Actions", "Divides the chosen monitor into a grid of equal tiles."), "", "Ctrl+2"},
        {Id::Layout3x3, "layout.3x3", Menu::Layout, In::Window, QT_TRANSLATE_NOOP("Actions", "&3 x 3"),
         QT_TRANSLATE_NOOP("Actions", "Divides the chosen monitor into a grid of equal tiles."), "", "Ctrl+3"},
        {Id::Layout4x4, "layout.4x4", Menu::Layout, In::Window, QT_TRANSLATE_NOOP("Actions", "&4 x 4"),
         QT_TRANSLATE_NOOP("Actions", "Divides the chosen monitor into a grid of equal tiles."), "", "Ctrl+4"},
        {Id::Layout5x5, "layout.5x5", Menu::Layout, In::Window, QT_TRANSLATE_NOOP("Actions", "&5 x 5"),
         QT_TRANSLATE_NOOP("Actions", "Divides the chosen monitor into a grid of equal tiles."), "", "Ctrl+5"},
        {Id::Layout6x6, "layout.6x6", Menu::Layout, In::Window, QT_TRANSLATE_NOOP("Actions", "&6 x 6"),
         QT_TRANSLATE_NOOP("Actions", "Divides the chosen monitor into a grid of equal tiles."), "", "Ctrl+6"},
        {Id::Layout8x8, "layout.8x8", Menu::Layout, In::Window, QT_TRANSLATE_NOOP("Actions", "&8 x 8"),
         QT_TRANSLATE_NOOP("Actions", "Divides the chosen monitor into a grid of equal tiles."), "", "Ctrl+8"},
        {Id::LayoutGrid, "layout.grid", Menu::Layout, In::Window, QT_TRANSLATE_NOOP("Actions", "Other &grid..."),
         QT_TRANSLATE_NOOP("Actions", "Divides the chosen monitor into as many columns and rows as you say."), "",
         "Ctrl+L"},
        {Id::Layout1Plus5, "layout.1+5", Menu::Layout, In::Window, QT_TRANSLATE_NOOP("Actions", "1 + 5"),
         QT_TRANSLATE_NOOP("Actions", "Divides the chosen monitor into large and small tiles."), "", ""},
        {Id::Layout1Plus7, "layout.1+7", Menu::Layout, In::Window, QT_TRANSLATE_NOOP("Actions", "1 + 7"),
         QT_TRANSLATE_NOOP("Actions", "Divides the chosen monitor into large and small tiles."), "", ""},
        {Id::Layout1Plus12, "layout.1+12", Menu::Layout, In::Window, QT_TRANSLATE_NOOP("Actions", "1 + 12"),
         QT_TRANSLATE_NOOP("Actions", "Divides the chosen monitor into large and small tiles."), "", ""},
        {Id::Layout2Plus8, "layout.2+8", Menu::Layout, In::Window, QT_TRANSLATE_NOOP("Actions", "2 + 8"),
         QT_TRANSLATE_NOOP("Actions", "Divides the chosen monitor into large and small tiles."), "", ""},
        {Id::MergeTiles, "layout.merge", Menu::Layout, In::Monitors, QT_TRANSLATE_NOOP("Actions", "M&erge cells"),
         QT_TRANSLATE_NOOP("Actions", "Makes one tile of all that are chosen; Shift or Ctrl chooses several."), "",
         "Ctrl+M", "Ctrl+M"},
        {Id::SplitTile, "layout.split", Menu::Layout, In::Monitors, QT_TRANSLATE_NOOP("Actions", "&Split the tile"),
         QT_TRANSLATE_NOOP("Actions", "Makes single cells of the chosen tile again."), "", "Ctrl+Shift+M",
         "Ctrl+Shift+M"},
    };
}

std::vector<ActionSpec> sceneActions()
{
    return {
        {Id::SaveScene, "scene.save", Menu::Scene, In::Window, QT_TRANSLATE_NOOP("Actions", "&Save as scene..."),
         QT_TRANSLATE_NOOP("Actions", "Keeps what all monitors show now under a name."), "save", "Ctrl+S"},
        {Id::RecallScene, "scene.recall", Menu::Scene, In::Scenes, QT_TRANSLATE_NOOP("Actions", "&Recall"),
         QT_TRANSLATE_NOOP("Actions", "Shows the selected scene on all its monitors."), "", "Return; Enter"},
        {Id::ChangeScene, "scene.change", Menu::Scene, In::Scenes, QT_TRANSLATE_NOOP("Actions", "&Name and key..."),
         QT_TRANSLATE_NOOP("Actions", "Gives the selected scene another name or key."), "", "F2"},
        {Id::RemoveScene, "scene.remove", Menu::Scene, In::Scenes, QT_TRANSLATE_NOOP("Actions", "&Delete"),
         QT_TRANSLATE_NOOP("Actions", "Forgets the selected scene."), "", "Del"},
        {Id::ImportScenes, "scene.import", Menu::Scene, In::Window, QT_TRANSLATE_NOOP("Actions", "&Import..."),
         QT_TRANSLATE_NOOP("Actions", "Reads scenes, tours and schedules from a file."), "", ""},
        {Id::ExportScenes, "scene.export", Menu::Scene, In::Window, QT_TRANSLATE_NOOP("Actions", "&Export..."),
         QT_TRANSLATE_NOOP("Actions", "Writes scenes, tours and schedules to a file."), "", ""},
        {Id::NewSchedule, "schedule.new", Menu::Scene, In::Window, QT_TRANSLATE_NOOP("Actions", "Ne&w schedule..."),
         QT_TRANSLATE_NOOP("Actions", "Shows a scene by itself at times and weekdays, in WIT."), "", "Ctrl+Shift+S"},
        {Id::ChangeSchedule, "schedule.change", Menu::Scene, In::Schedules,
         QT_TRANSLATE_NOOP("Actions", "C&hange schedule..."),
         QT_TRANSLATE_NOOP("Actions", "Gives the selected schedule another scene, other days or times."), "",
         "Return; Enter; F2"},
        {Id::RemoveSchedule, "schedule.remove", Menu::Scene, In::Schedules,
         QT_TRANSLATE_NOOP("Actions", "De&lete schedule"),
         QT_TRANSLATE_NOOP("Actions", "Forgets the selected schedule."), "", "Del"},
    };
}

std::vector<ActionSpec> tourActions()
{
    return {
        {Id::NewTour, "tour.new", Menu::Tour, In::Window, QT_TRANSLATE_NOOP("Actions", "&New tour..."),
         QT_TRANSLATE_NOOP("Actions", "Makes a tour through the selected cameras, their group, or the selected scene."),
         "", "Ctrl+Shift+T"},
        {Id::StartTour, "tour.start", Menu::Tour, In::Tours, QT_TRANSLATE_NOOP("Actions", "Start &tour"),
         QT_TRANSLATE_NOOP("Actions", "Runs the selected tour in the chosen tile, or on the whole wall."), "",
         "Return; Enter"},
        {Id::StartTourOnMonitor, "tour.start-monitor", Menu::Tour, In::Tours,
         QT_TRANSLATE_NOOP("Actions", "Start tour on the &monitor"),
         QT_TRANSLATE_NOOP("Actions", "Runs the selected tour on all tiles of the chosen monitor, a page at a time."),
         "", "Shift+Return; Shift+Enter"},
        {Id::PauseTour, "tour.pause", Menu::Tour, In::Window, QT_TRANSLATE_NOOP("Actions", "&Pause tour"),
         QT_TRANSLATE_NOOP("Actions", "Holds the tour of the monitor, and the one in the chosen tile."), "", "Ctrl+P"},
        {Id::ResumeTour, "tour.resume", Menu::Tour, In::Window, QT_TRANSLATE_NOOP("Actions", "&Resume tours"),
         QT_TRANSLATE_NOOP("Actions", "Lets every paused tour go on at once."), "", "Ctrl+R", "Ctrl+R"},
        {Id::StopTour, "tour.stop", Menu::Tour, In::Window, QT_TRANSLATE_NOOP("Actions", "St&op tour"),
         QT_TRANSLATE_NOOP("Actions",
                           "Ends the tour in the chosen tile, else the one of the monitor; the picture stays."),
         "", "Ctrl+."},
        {Id::ChangeTour, "tour.change", Menu::Tour, In::Tours, QT_TRANSLATE_NOOP("Actions", "&Change tour..."),
         QT_TRANSLATE_NOOP("Actions", "Gives the selected tour another name, other stops or another dwell."), "", "F2"},
        {Id::RemoveTour, "tour.remove", Menu::Tour, In::Tours, QT_TRANSLATE_NOOP("Actions", "&Delete tour"),
         QT_TRANSLATE_NOOP("Actions", "Forgets the selected tour."), "", "Del"},
    };
}

std::vector<ActionSpec> helpActions()
{
    return {
        {Id::Shortcuts, "help.shortcuts", Menu::Help, In::Window, QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"),
         QT_TRANSLATE_NOOP("Actions", "Lists every action with its keys."), "", "F1", "F1"},
    };
}

std::vector<ActionSpec> table()
{
    std::vector<ActionSpec> all;
    for (const auto& part : {programActions(), cameraActions(), wallActions(), layoutActions(), sceneActions(),
                             tourActions(), helpActions()}) {
        all.insert(all.end(), part.begin(), part.end());
    }
    return all;
}

} // namespace

const std::vector<ActionSpec>& ActionTable::all()
{
    static const std::vector<ActionSpec> actions = table();
    return actions;
}

const ActionSpec& ActionTable::spec(ActionId id)
{
    const auto found = std::find_if(all().begin(), all().end(), [id](const ActionSpec& s) { return s.id == id; });
    Q_ASSERT(found != all().end());
    return *found;
}

QString ActionTable::menuText(const ActionSpec& spec)
{
    return translated(spec.text);
}

QString ActionTable::text(const ActionSpec& spec)
{
    QString text = menuText(spec);
    return text.remove(u'&');
}

QString ActionTable::help(const ActionSpec& spec)
{
    return translated(spec.help);
}

QString ActionTable::menuTitle(ActionMenu menu)
{
    switch (menu) {
    case ActionMenu::Program:
        return QCoreApplication::translate("Actions", "&Program");
    case ActionMenu::View:
        return QCoreApplication::translate("Actions", "&View");
    case ActionMenu::Camera:
        return QCoreApplication::translate("Actions", "&Camera");
    case ActionMenu::Wall:
        return QCoreApplication::translate("Actions", "&Wall");
    case ActionMenu::Layout:
        return QCoreApplication::translate("Actions", "&Layout");
    case ActionMenu::Scene:
        return QCoreApplication::translate("Actions", "&Scenes");
    case ActionMenu::Tour:
        return QCoreApplication::translate("Actions", "&Tours");
    case ActionMenu::Help:
        return QCoreApplication::translate("Actions", "&Help");
    }
    return {};
}

QList<QKeySequence> ActionTable::keys(const ActionSpec& spec)
{
    return sequences(spec.keys);
}

QList<QKeySequence> ActionTable::wallKeys(const ActionSpec& spec)
{
    return sequences(spec.wallKeys);
}

QString ActionTable::keysText(const ActionSpec& spec)
{
    return readable(keys(spec));
}

QString ActionTable::wallKeysText(const ActionSpec& spec)
{
    return readable(wallKeys(spec));
}

std::optional<ActionId> ActionTable::onWall(const QKeySequence& key)
{
    const auto found =
        std::find_if(all().begin(), all().end(), [&](const ActionSpec& s) { return wallKeys(s).contains(key); });
    return found == all().end() ? std::nullopt : std::optional(found->id);
}

} // namespace pantau::widgets
