// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/CameraPool.h"
#include "core/wall/BookSteps.h"
#include "widgets/actions/ActionSet.h"
#include "widgets/console/CameraPage.h"
#include "widgets/console/CameraPane.h"
#include "widgets/console/ConsoleEntries.h"
#include "widgets/console/FigureBar.h"
#include "widgets/console/MonitorPane.h"
#include "widgets/console/NearbyPage.h"
#include "widgets/console/PanelDialog.h"
#include "widgets/console/SceneActions.h"
#include "widgets/console/ScenePane.h"
#include "widgets/console/ScheduleActions.h"
#include "widgets/console/TourActions.h"
#include "widgets/console/WallDesk.h"
#include "widgets/style/Theme.h"

#include <QLabel>
#include <QMainWindow>
#include <QSplitter>
#include <QTimer>

#include <functional>
#include <memory>

namespace pantau::widgets {

/// The operator's window: cameras at the left, the wall's monitors in the middle, scenes, tours and schedules at the
/// right, figures below. Everything in it can be reached by keys. Once a second it looks at the pool and says what has
/// changed. GUI thread; owned by the application; what surrounds it outlives it.
class ConsoleWindow final : public QMainWindow
{
    Q_OBJECT

public:
    struct Surroundings
    {
        const engine::CameraPool& pool;
        const engine::PoolHistory& history;
        wall::Wall& wall;
        wall::SceneBook& book;
        engine::TourPlayer& tours;
        const base::Clock& clock;
        std::function<ConsoleFigures()> figures;
        MonitorPane::IsParked isParked; ///< may be empty: no monitor ever is
        GlimpseOf glimpseOf = {};       ///< may be empty: previews without pictures
        /// What hangs on a monitor's output.
        std::function<wall::PanelMatrix(const QString& monitor)> panelsOf = {};
    };

    explicit ConsoleWindow(Surroundings around, QWidget* parent = nullptr);

    /// Looks at the pool now; by itself once a second.
    void refresh();
    /// Takes the last change back, on the wall or in the book, or makes it again. Returns what it said of it: nothing
    /// where the wall shows it.
    std::optional<QString> undo();
    std::optional<QString> redo();
    /// The registry was changed by somebody else.
    void reloadCameras();
    /// Which screens are there has changed.
    void updateParked() { m_monitors.updateParked(); }
    /// A schedule's scene is not in the book, or does not fit itself.
    void sayMissingScene(const QString& scene);
    /// The language that is installed: "id" or "en".
    void setLanguage(const QString& language);
    /// The theme that is applied.
    void setTheme(Theme::Kind theme);
    void setAudience(Audience audience);
    [[nodiscard]] const ActionSet& actions() const { return m_actions; }
    /// The tile that actions mean; nothing where the wall has no monitor.
    [[nodiscard]] std::optional<wall::TileAddress> chosenTile() const { return m_monitors.chosen(); }
    /// A sentence for the operator, which stands in the status bar for some seconds.
    void tell(const QString& sentence) { say(sentence); }
    /// Whether a camera is listened to.
    void setSoundOn(bool isOn) { m_actions.action(ActionId::Sound).setChecked(isOn); }

    /// Stands in front until it is dismissed; the same sentence stands there once.
    void warn(const QString& sentence);

Q_SIGNALS:
    void quitAsked();
    void languageAsked(const QString& language);
    void themeChanged(pantau::widgets::Theme::Kind theme);
    /// Guests look at the screens, or do not any more: walls must hide secret places too.
    void audienceChanged(pantau::widgets::Audience audience);
    /// Other panels hang on this monitor's output.
    void panelsAsked(const QString& monitor, const pantau::wall::PanelMatrix& panels);
    /// The book is to be kept.
    void bookChanged();
    void tileChosen();
    /// The picture in the chosen tile is to be kept.
    void snapshotAsked();
    /// The wall of the chosen monitor is to fill its screen, or to be a window.
    void fullScreenAsked();
    /// The sound is to be switched on, or off again.
    void soundAsked();
    /// Louder for 1, softer for -1.
    void volumeAsked(int steps);

protected:
    void changeEvent(QEvent* event) override;
    /// A wall that nobody can operate any more is of no use: closing ends the program, as quitting does.
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    using Failure = std::optional<QString>;

    void layOut();
    void handleProgram();
    void handleCameras();
    void handleWall();
    void handlePicture();
    void handleLayouts();
    void handleSound();
    void enlargeOrBack();
    /// The tours there pause, and it is said how they go on.
    void touch(const wall::TileAddress& tile);
    /// An operator has changed the book.
    void recordBook();
    void tellBook();
    void showBook();
    /// Where tours run and when schedules are due.
    void followBook();
    void saySkipped(const QStringList& stops);
    /// What an action has to say when it did not do what was asked.
    void say(const Failure& failure);
    void retranslate();

    void setGrouping(CameraTreeModel::Grouping grouping);
    void movePane(int step);
    void openPalette();
    void callCamera(const QString& typed);
    [[nodiscard]] ConsoleEntries::Entries cameraEntries();
    void ask(ConsoleEntries::Entries entries, const QString& typed);
    void openGrid();
    void openPanels();
    void openCameraPage();
    void openNearby();

    const Surroundings m_around;
    wall::BookSteps m_bookSteps;
    CameraModel m_cameras;
    ActionSet m_actions;
    QSplitter m_splitter;
    CameraPane m_cameraPane;
    MonitorPane m_monitors;
    ScenePane m_scenePane;
    FigureBar m_figures;
    QLabel m_guestBanner;
    WallDesk m_wallDesk;
    SceneDesk m_sceneDesk;
    SceneActions m_sceneActions;
    TourDesk m_tourDesk;
    TourActions m_tourActions;
    ScheduleDesk m_scheduleDesk;
    ScheduleActions m_scheduleActions;
    std::unique_ptr<CameraPage> m_cameraPage; ///< made when it is first asked for, anew in another language
    std::unique_ptr<NearbyPage> m_nearbyPage;
    QTimer m_timer;
};

} // namespace pantau::widgets
