// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace pantau::widgets {

/// What an operator can do.
enum class ActionId : std::uint8_t
{
    Quit = 1,
    Palette,
    FindCamera,
    ShowAllCameras,
    GroupByDistrict,
    GroupByCategory,
    NextPane,
    PreviousPane,
    GuestMode,
    LightTheme,
    Indonesian,
    English,
    PlaceCamera,
    ReplaceTile,
    CameraPage,
    CallCamera,
    CamerasNearby,
    NextMonitor,
    PreviousMonitor,
    EnlargeTile,
    ZoomIn,
    ZoomOut,
    WholePicture,
    Snapshot,
    EmptyTile,
    PlaceClock,
    PlaceText,
    StreamBySize,
    StreamMain,
    StreamSub,
    Panels,
    FullScreen,
    Undo,
    Redo,
    Sound,
    SoundLouder,
    SoundSofter,
    Layout1,
    Layout2x2,
    Layout3x3,
    Layout4x4,
    Layout5x5,
    Layout6x6,
    Layout8x8,
    LayoutGrid,
    Layout1Plus5,
    Layout1Plus7,
    Layout1Plus12,
    Layout2Plus8,
    MergeTiles,
    SplitTile,
    SaveScene,
    RecallScene,
    ChangeScene,
    RemoveScene,
    ImportScenes,
    ExportScenes,
    NewTour,
    ChangeTour,
    RemoveTour,
    StartTour,
    StartTourOnMonitor,
    PauseTour,
    ResumeTour,
    StopTour,
    NewSchedule,
    ChangeSchedule,
    RemoveSchedule,
    Shortcuts,
};

/// The menu that an action stands in.
enum class ActionMenu : std::uint8_t
{
    Program = 1,
    View,
    Camera,
    Wall,
    Layout,
    Scene,
    Tour,
    Help,
};

/// Where the keys of an action work in the console.
enum class ActionContext : std::uint8_t
{
    Window = 1, ///< everywhere in the console
    CameraTree,
    Monitors,
    Scenes,
    Tours,
    Schedules,
};

/// One thing that an operator can do, declared once: menus, the keys of console and walls, palette and shortcut page
/// are made from it.
struct ActionSpec
{
    ActionId id{};
    const char* name = ""; ///< stable, e.g. camera.place
    ActionMenu menu{};
    ActionContext context{};
    const char* text = "";     ///< as in a menu, with its mnemonic, in English
    const char* help = "";     ///< one sentence, in English
    const char* icon = "";     ///< name of a drawing in ActionIcons; empty: none
    const char* keys = "";     ///< in the console; apart by "; "; the first is the one that menus show
    const char* wallKeys = ""; ///< the same while a wall has the keyboard, for the tile that is chosen there
    bool checkable = false;
};

/// All actions, in the order of the menus. Reentrant, but for the translation that is installed.
class ActionTable
{
public:
    [[nodiscard]] static const std::vector<ActionSpec>& all();
    [[nodiscard]] static const ActionSpec& spec(ActionId id);

    /// With its mnemonic.
    [[nodiscard]] static QString menuText(const ActionSpec& spec);
    /// Without.
    [[nodiscard]] static QString text(const ActionSpec& spec);
    [[nodiscard]] static QString help(const ActionSpec& spec);
    [[nodiscard]] static QString menuTitle(ActionMenu menu);
    [[nodiscard]] static QList<QKeySequence> keys(const ActionSpec& spec);
    [[nodiscard]] static QList<QKeySequence> wallKeys(const ActionSpec& spec);
    /// As people read them: Ctrl+K, Ctrl+Shift+P.
    [[nodiscard]] static QString keysText(const ActionSpec& spec);
    [[nodiscard]] static QString wallKeysText(const ActionSpec& spec);
    /// What this key does while a wall has the keyboard; nothing where no action has it there.
    [[nodiscard]] static std::optional<ActionId> onWall(const QKeySequence& key);
};

} // namespace pantau::widgets
