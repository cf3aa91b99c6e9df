// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Language.h"
#include "app/LoadMeter.h"
#include "app/MetricsServer.h"
#include "app/StatsLog.h"
#include "app/WallMemory.h"
#include "app/WallOptions.h"
#include "app/WallSampler.h"
#include "app/WallSound.h"
#include "core/engine/PoolHistory.h"
#include "core/engine/ScheduleKeeper.h"
#include "core/engine/TourPlayer.h"
#include "core/media/ffmpeg/HardwareAccess.h"
#include "widgets/actions/ShortcutsDialog.h"
#include "widgets/console/ConsoleWindow.h"
#include "widgets/console/SceneDesk.h"
#include "widgets/wall/SnapshotWriter.h"
#include "widgets/wall/WallKeys.h"

#include <functional>
#include <memory>
#include <optional>

namespace pantau::app {

/// A running wall: all its parts, in the order in which they stand on each other, with the operator's console or
/// without. GUI thread; lives in runWall().
class WallProgram final : public QObject
{
    Q_OBJECT

public:
    WallProgram(GuiApplication& application, Language& language, const WallOptions& options);
    ~WallProgram() override;

    /// Opens the windows and what reports of them. Nothing: it runs; else the sentence that says why not.
    [[nodiscard]] std::optional<QString> open();
    /// Runs until it is ended; returns the exit code.
    [[nodiscard]] int run();
    [[nodiscard]] const wall::Wall& wall() const { return m_wall; }

private:
    using Fault = std::optional<QString>;
    /// Says a sentence where it was asked for.
    using Tell = std::function<void(const QString& sentence)>;
    [[nodiscard]] Fault missingHardware() const;
    [[nodiscard]] Fault openReports();
    [[nodiscard]] Fault placeMonitors();
    [[nodiscard]] Fault remember();
    /// What stands on the wall first, where that was named or is remembered.
    [[nodiscard]] const wall::WallState& firstScene();
    /// The tour that made its steps on the wall when the program ended.
    void goOnTouring();
    void openConsole();
    void followChoices();
    void followChosenTile();
    void showMeant();
    void takeKeys();
    void takeBack(widgets::WallKeys& keys);
    void makeAgain(widgets::WallKeys& keys);
    void recallBy(const QKeySequence& key, widgets::WallKeys& keys);
    void showShortcuts(widgets::WallWindow& window);
    void keepPicture(const widgets::WallWindow& window, const Tell& tell, int tile, int camera);
    void keepChosen();
    /// What became of a picture; what went wrong stands in front of the console too.
    void sayKept(const Tell& tell, const std::optional<QString>& path, const QString& folder);
    [[nodiscard]] widgets::ConsoleFigures figures() const;
    /// Of the wall where it is a window: what the operator asked for, else so that the console is seen beside it.
    [[nodiscard]] QSize windowSize() const;
    [[nodiscard]] widgets::TileGlimpse glimpse(const wall::TileAddress& tile, QSize most,
                                               std::optional<base::SteadyTime> known) const;
    void show();
    void setLanguage(const QString& language);
    void setAudience(widgets::Audience audience);

    GuiApplication& m_application;
    Language& m_language;
    const WallOptions m_options;
    const base::Clock& m_clock;
    media::ffmpeg::HardwareAccess m_hardware;
    engine::CameraPool m_pool;
    engine::StreamSupervisor m_streams;
    engine::PoolHistory m_history;
    wall::Wall m_wall;
    RendererChoice m_renderer;
    WallMemory m_memory;
    widgets::SceneDesk m_scenes; ///< for the keys of the walls; the console has its own
    std::unique_ptr<engine::TourPlayer> m_tours;
    std::unique_ptr<engine::ScheduleKeeper> m_schedules;
    std::unique_ptr<widgets::WallScreens> m_walls;
    widgets::Audience m_audience = widgets::Audience::Operator;
    QStringList m_faults;                                   ///< of what was remembered, for the operator
    bool m_isWindow = false;                                ///< at the start there is no screen for the wall
    std::vector<std::unique_ptr<widgets::WallKeys>> m_keys; ///< by window
    LoadMeter m_meter;
    std::unique_ptr<WallSampler> m_sampler;
    std::unique_ptr<StatsLog> m_stats;
    std::unique_ptr<MetricsServer> m_metrics;
    std::unique_ptr<widgets::ConsoleWindow> m_console;
    std::unique_ptr<widgets::ShortcutsDialog> m_shortcuts; ///< without a console
    std::unique_ptr<WallSound> m_sound;
    widgets::SnapshotWriter m_pictures;
};

} // namespace pantau::app
