// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/WallProgram.h"

#include "app/EndLimit.h"
#include "app/EndSignals.h"
#include "app/MetricsText.h"
#include "app/Refusal.h"
#include "app/WallStart.h"
#include "core/base/Log.h"
#include "core/media/ffmpeg/FfmpegSession.h"
#include "core/media/ffmpeg/SoundSession.h"
#include "core/media/ffmpeg/SystemDevice.h"
#include "widgets/models/CameraWords.h"
#include "widgets/models/StreamWords.h"
#include "widgets/models/WallWords.h"
#include "widgets/sound/SpeakerOutput.h"
#include "widgets/style/Theme.h"
#include "widgets/wall/Snapshot.h"

#include <QFileInfo>
#include <QScreen>
#include <QStandardPaths>

#include <algorithm>
#include <utility>

namespace pantau::app {

namespace {

/// A stream that does not end by itself must not hold up the end of the program.
constexpr std::chrono::milliseconds LongestEnd{1500};
/// Of the wall's files and of the pictures that are kept, four at most: on a network folder that hangs they would hold
/// up the end for ever.
constexpr std::chrono::milliseconds LongestWriting{10000};

std::vector<engine::CameraSource> sourcesOf(const WallOptions& options)
{
    std::vector<engine::CameraSource> sources;
    for (const WallOptions::Source& source : options.sources) {
        sources.push_back(source.source);
    }
    return sources;
}

QString screenNames()
{
    QStringList names;
    for (const QScreen* screen : QGuiApplication::screens()) {
        names.append(QStringLiteral("%1 (%2x%3)")
                         .arg(screen->name())
                         .arg(screen->geometry().width())
                         .arg(screen->geometry().height()));
    }
    return names.join(QStringLiteral(", "));
}

/// As "LAYAR-1 on DP-1".
QString screensOf(const std::vector<wall::MonitorBinding>& monitors)
{
    QStringList places;
    for (const wall::MonitorBinding& monitor : monitors) {
        if (!(monitor.last == wall::ScreenFacts())) {
            places.append(QStringLiteral("%1 on %2").arg(monitor.monitor, monitor.last.name));
        }
    }
    return places.join(QStringLiteral(", "));
}

bool anyWorks(const std::vector<media::HardwareReport>& reports)
{
    return std::any_of(reports.begin(), reports.end(), [](const auto& report) { return report.works(); });
}

/// A wall stands on no screen where it is a window, and with a console not on the operator's own.
widgets::WallScreens::ScreenRule screenRule(const WallOptions& options)
{
    if (options.windowed) {
        return [](const QScreen&) { return false; };
    }
    if (!options.screen.isEmpty()) {
        return [name = options.screen](const QScreen& screen) { return screen.name() == name; };
    }
    if (options.console) {
        return [](const QScreen& screen) { return &screen != QGuiApplication::primaryScreen(); };
    }
    return {};
}

/// Not quit(), which would ask each window first whether it minds.
void end()
{
    QCoreApplication::exit();
}

} // namespace

WallProgram::WallProgram(GuiApplication& application, Language& language, const WallOptions& options)
    : m_application(application)
    , m_language(language)
    , m_options(options)
    , m_clock(base::Clock::system())
    , m_hardware(m_clock, options.decode, options.gpuMemoryBytes, media::ffmpeg::openSystemDevice)
    , m_pool(m_clock, media::ffmpeg::sessionFactory(&m_hardware), media::ffmpeg::soundSessionFactory)
    , m_streams(m_pool, m_clock)
    , m_history(m_pool, m_clock)
    , m_memory(options.stateFolder)
    , m_scenes(m_wall, m_memory.book(), [this](const QString& camera) { return m_pool.indexOf(camera).has_value(); })
    , m_pictures(&widgets::Snapshot::write)
{
    m_pool.add(sourcesOf(options));
    m_streams.setMostMains(options.mostMains);
}

WallProgram::~WallProgram()
{
    m_sound.reset();
    m_shortcuts.reset();
    m_console.reset();
    m_keys.clear();
    m_walls.reset();
    m_tours.reset();
}

std::optional<QString> WallProgram::open()
{
    if (auto fault = missingHardware()) {
        return fault;
    }
    if (auto fault = placeMonitors()) {
        return fault;
    }
    m_streams.setLoadMeter([this] { return m_meter.take(*m_walls); });
    m_sampler = std::make_unique<WallSampler>(m_clock, m_application, m_streams, *m_walls);
    connect(m_sampler.get(), &WallSampler::sampled, this, [this] { m_history.look(); });
    if (auto fault = openReports()) {
        return fault;
    }
    takeKeys();
    m_sampler->start();
    if (m_options.guest || m_memory.console().audience == widgets::Audience::Guest) {
        setAudience(widgets::Audience::Guest);
    }
    if (m_options.console) {
        openConsole();
    }
    show();
    return std::nullopt;
}

WallProgram::Fault WallProgram::missingHardware() const
{
    const auto reports = m_hardware.reports();
    const bool isNamed =
        m_options.decode == media::HardwareWish::Cuda || m_options.decode == media::HardwareWish::Vaapi;
    if (!isNamed || anyWorks(reports)) {
        return std::nullopt;
    }
    QStringList there{QStringLiteral("software")};
    const media::ffmpeg::HardwareAccess any(m_clock, media::HardwareWish::Automatic, m_options.gpuMemoryBytes,
                                            media::ffmpeg::openSystemDevice);
    for (const media::HardwareReport& report : any.reports()) {
        if (report.works()) {
            there.prepend(QString::fromLatin1(media::name(report.kind)).toLower());
        }
    }
    return tr("--decode %1: that does not decode on this machine (%2); there is: %3.")
        .arg(QString::fromLatin1(media::name(reports.front().kind)).toLower(),
             widgets::StreamWords::whySoftware(reports.front().h264), there.join(QStringLiteral(", ")));
}

WallProgram::Fault WallProgram::placeMonitors()
{
    const auto rule = screenRule(m_options);
    std::vector<wall::ScreenFacts> screens = widgets::WallScreens::screens(rule);
    if (screens.empty() && !m_options.screen.isEmpty()) {
        return tr("--screen %1: there is no such screen; there are: %2.").arg(m_options.screen, screenNames());
    }
    m_isWindow = screens.empty();
    const auto renderer = chooseRenderer(m_options.renderer,
                                         m_options.renderer == RendererWish::Raster ? DisplayFacts() : probeDisplay());
    if (!renderer.ok()) {
        return renderer.error();
    }
    m_renderer = renderer.value();
    if (auto fault = remember()) {
        return fault;
    }
    const wall::WallState& first = firstScene();
    std::vector<wall::MonitorBinding> monitors = monitorsFor(std::move(screens), m_memory.bindings(), first);
    std::vector<wall::MonitorBinding> shown = monitors;
    if (m_isWindow) {
        shown.front().last.geometry = QRect(QPoint(0, 0), windowSize());
    }
    for (const auto& [name, state] : firstWall(m_pool, shown, first)) {
        static_cast<void>(m_wall.addMonitor(name, state));
    }
    if (const QStringList names = withoutScreen(shown); !names.isEmpty()) {
        qCInfo(base::logApp, "no screen has been there yet for %s; the monitors with one are %s",
               qUtf8Printable(names.join(QStringLiteral(", "))), qUtf8Printable(screensOf(shown)));
    }
    m_tours = std::make_unique<engine::TourPlayer>(m_wall, m_memory.book(), m_streams, m_clock);
    m_schedules = std::make_unique<engine::ScheduleKeeper>(m_wall, m_memory.book(), m_clock);
    connect(m_schedules.get(), &engine::ScheduleKeeper::interruptionChanged, this, [this] {
        const auto& interruption = m_schedules->interruption();
        m_memory.book().interruption = interruption;
        m_memory.changed();
        m_tours->holdFor(interruption ? interruption->before : wall::WallState());
    });
    goOnTouring();
    m_walls = std::make_unique<widgets::WallScreens>(
        widgets::WallWindow::Surroundings{m_wall, m_streams, m_clock, m_tours.get()},
        [this] { return makeRenderer(m_renderer, [this] { return m_hardware.surfaceProof(); }); }, std::move(monitors),
        rule);
    connect(m_walls.get(), &widgets::WallScreens::placesChanged, &m_memory, &WallMemory::changed);
    return std::nullopt;
}

WallProgram::Fault WallProgram::remember()
{
    if (!m_options.stateFolder.isEmpty()) {
        m_faults = m_memory.loadConsole();
        if (m_options.console && !m_memory.console().language.isEmpty()) {
            m_language.install(Language::wished(m_memory.console().language));
        }
        m_faults += m_memory.loadWall([this](const QString& camera) { return m_pool.indexOf(camera).has_value(); });
        for (const QString& fault : m_faults) {
            qCWarning(base::logApp, "%s", qUtf8Printable(fault));
        }
        m_memory.keep({[this] { return m_wall.state(); }, [this] { return m_walls->bindings(); }});
        connect(&m_wall, &wall::Wall::monitorChanged, &m_memory, &WallMemory::changed);
    }
    const auto kept = m_memory.add(m_options.book);
    if (!kept.ok()) {
        return tr("--scenes: the file does not go together with what is remembered in %1: %2")
            .arg(m_options.stateFolder, widgets::WallWords::fileError(tr("both"), kept.error()));
    }
    if (!kept.value().isEmpty()) {
        qCInfo(base::logApp, "--scenes: these are as remembered in %s, not as in the file: %s",
               qUtf8Printable(m_options.stateFolder), qUtf8Printable(kept.value().join(QStringLiteral(", "))));
    }
    return std::nullopt;
}

void WallProgram::goOnTouring()
{
    const auto before = std::exchange(m_memory.book().running, std::nullopt);
    connect(m_tours.get(), &engine::TourPlayer::runningChanged, this, [this] {
        const auto now = m_tours->running();
        m_memory.book().running = now ? std::optional(wall::RunningTour{now->tour, now->monitor}) : std::nullopt;
        m_memory.changed();
    });
    if (!before || !m_options.scene.empty()) {
        return; // it would step over the scene that was asked for
    }
    const auto& interruption = m_schedules->interruption();
    if (!m_tours->goOn(*before, interruption ? interruption->before : wall::WallState())) {
        qCInfo(base::logApp, "the tour '%s' does not go on: it, its monitor or all that it showed is gone",
               qUtf8Printable(before->tour));
    }
}

const wall::WallState& WallProgram::firstScene()
{
    const std::vector<wall::Scene>& scenes = m_memory.book().scenes;
    const auto named = std::find_if(scenes.begin(), scenes.end(),
                                    [this](const wall::Scene& scene) { return scene.name == m_options.sceneName; });
    if (named != scenes.end()) {
        return named->monitors;
    }
    return m_options.scene.empty() ? m_memory.book().wall : m_options.scene;
}

WallProgram::Fault WallProgram::openReports()
{
    if (!m_options.statsFile.isEmpty()) {
        m_stats = std::make_unique<StatsLog>(*m_sampler);
        if (!m_stats->open(m_options.statsFile)) {
            return tr("--stats %1: %2.").arg(m_options.statsFile, m_stats->error());
        }
    }
    if (m_options.metrics) {
        m_metrics = std::make_unique<MetricsServer>([this] { return metricsText(m_sampler->latest()); });
        if (auto fault = m_metrics->listen(*m_options.metrics)) {
            return fault;
        }
        connect(m_sampler.get(), &WallSampler::sampled, m_metrics.get(), &MetricsServer::renew);
        qCInfo(base::logApp, "metrics: %s", qUtf8Printable(m_metrics->url()));
    }
    return std::nullopt;
}

void WallProgram::takeKeys()
{
    m_sound = std::make_unique<WallSound>(WallSound::Surroundings{m_wall, m_streams, *m_tours},
                                          std::make_unique<widgets::SpeakerOutput>(m_clock));
    m_sound->setVolumePercent(m_memory.console().volumePercent);
    connect(m_sound.get(), &WallSound::volumeChanged, this, [this](int percent) {
        m_memory.console().volumePercent = percent;
        m_memory.changed();
    });
    for (const auto& window : m_walls->windows()) {
        m_keys.push_back(std::make_unique<widgets::WallKeys>(*window, m_wall, m_pool, m_clock));
        m_sound->join(*window, *m_keys.back());
        connect(m_keys.back().get(), &widgets::WallKeys::quitAsked, &m_application, &end);
        connect(m_keys.back().get(), &widgets::WallKeys::undoAsked, this,
                [this, keys = m_keys.back().get()] { takeBack(*keys); });
        connect(m_keys.back().get(), &widgets::WallKeys::redoAsked, this,
                [this, keys = m_keys.back().get()] { makeAgain(*keys); });
        connect(m_keys.back().get(), &widgets::WallKeys::otherPressed, this,
                [this, keys = m_keys.back().get()](const QKeySequence& key) { recallBy(key, *keys); });
        if (!m_options.console) {
            connect(window.get(), &widgets::WallWindow::closeAsked, &m_application, &end);
        }
        connect(m_keys.back().get(), &widgets::WallKeys::snapshotAsked, this,
                [this, shown = window.get(), keys = m_keys.back().get()](int tile, int camera) {
                    keepPicture(
                        *shown, [keys](const QString& sentence) { keys->say(sentence); }, tile, camera);
                });
        connect(m_keys.back().get(), &widgets::WallKeys::shortcutsAsked, this,
                [this, shown = window.get()] { showShortcuts(*shown); });
    }
}

/// One line of steps, whichever window has the keyboard; what is not seen on the wall is said there.
void WallProgram::takeBack(widgets::WallKeys& keys)
{
    if (!m_console) {
        m_wall.undo();
    } else if (const auto sentence = m_console->undo()) {
        keys.say(*sentence);
    }
}

void WallProgram::makeAgain(widgets::WallKeys& keys)
{
    if (!m_console) {
        m_wall.redo();
    } else if (const auto sentence = m_console->redo()) {
        keys.say(*sentence);
    }
}

/// A scene's key, which works in the console by itself.
void WallProgram::recallBy(const QKeySequence& key, widgets::WallKeys& keys)
{
    if (const auto failure = m_scenes.recallBy(key)) {
        keys.say(*failure);
        if (m_console) {
            m_console->tell(*failure);
        }
    }
}

/// In the console, where there is one: nobody else wants to read them on the wall.
void WallProgram::showShortcuts(widgets::WallWindow& window)
{
    if (m_console) {
        m_console->activateWindow();
        if (QApplication::activeModalWidget() == nullptr) {
            m_console->actions().action(widgets::ActionId::Shortcuts).trigger();
        }
        return;
    }
    widgets::Theme::apply(m_application, m_memory.console().theme);
    m_shortcuts = std::make_unique<widgets::ShortcutsDialog>(nullptr, widgets::ShortcutsModel::Scope::Walls);
    m_shortcuts->setAttribute(Qt::WA_QuitOnClose, false);     // the wall's screen may have gone meanwhile
    m_shortcuts->winId();                                     // makes the window of it
    m_shortcuts->windowHandle()->setTransientParent(&window); // in front of a wall that fills its screen
    m_shortcuts->move(window.geometry().center() - m_shortcuts->rect().center());
    m_shortcuts->show();
    m_shortcuts->activateWindow();
}

/// What the console's chosen tile shows; what there is to say is said in the console.
void WallProgram::keepChosen()
{
    const auto chosen = m_console->chosenTile();
    const widgets::WallWindow* const window = chosen ? m_walls->window(chosen->monitor) : nullptr;
    if (window == nullptr) {
        return;
    }
    const auto code = window->cameraIn(chosen->tile);
    if (const auto camera = code ? m_pool.indexOf(*code) : std::nullopt) {
        keepPicture(
            *window, [this](const QString& sentence) { m_console->tell(sentence); }, chosen->tile, *camera);
    } else {
        m_console->tell(widgets::WallKeys::noCamera());
    }
}

void WallProgram::keepPicture(const widgets::WallWindow& window, const Tell& tell, int tile, int camera)
{
    const QString folder =
        QStandardPaths::writableLocation(QStandardPaths::PicturesLocation) + QStringLiteral("/Pantau");
    domain::Camera shown = m_pool.camera(camera);
    shown.name = widgets::CameraWords::name(shown, m_audience); // a guest's picture names no secret place
    const auto told = [this, tell, folder](const std::optional<QString>& path) { sayKept(tell, path, folder); };
    const auto still = window.still(tile);
    if (still.picture.isNull()) {
        tell(tr("This tile has no picture yet."));
    } else if (!m_pictures.keep(widgets::Snapshot::labelled(still.picture, shown, still.takenAt, still.overlay),
                                widgets::Snapshot::fileName(shown, still.takenAt), folder, told)) {
        tell(tr("The pictures before are still being written; this one was not kept."));
    }
}

void WallProgram::sayKept(const Tell& tell, const std::optional<QString>& path, const QString& folder)
{
    if (path) {
        qCInfo(base::logApp, "picture kept: %s", qUtf8Printable(*path));
        tell(tr("Picture kept: %1").arg(QFileInfo(*path).fileName()));
        return;
    }
    qCWarning(base::logApp, "the picture could not be written to %s", qUtf8Printable(folder));
    const QString sentence = tr("The picture could not be written to %1.").arg(folder);
    tell(sentence);
    if (m_console) {
        m_console->warn(sentence);
    }
}

void WallProgram::openConsole()
{
    widgets::Theme::apply(m_application, m_memory.console().theme);
    m_console = std::make_unique<widgets::ConsoleWindow>(widgets::ConsoleWindow::Surroundings{
        m_pool, m_history, m_wall, m_memory.book(), *m_tours, m_clock, [this] { return figures(); },
        [this](const QString& monitor) { return m_walls->isParked(monitor); },
        [this](const wall::TileAddress& tile, QSize most, std::optional<base::SteadyTime> known) {
            return glimpse(tile, most, known);
        },
        [this](const QString& monitor) { return m_walls->panels(monitor); }});
    connect(m_console.get(), &widgets::ConsoleWindow::panelsAsked, this,
            [this](const QString& monitor, const wall::PanelMatrix& panels) {
                m_walls->setPanels(monitor, panels);
                m_memory.changed();
            });
    connect(m_walls.get(), &widgets::WallScreens::placesChanged, m_console.get(),
            &widgets::ConsoleWindow::updateParked);
    connect(m_console.get(), &widgets::ConsoleWindow::quitAsked, &m_application, &end);
    connect(m_console.get(), &widgets::ConsoleWindow::bookChanged, &m_memory, &WallMemory::changed);
    connect(m_console.get(), &widgets::ConsoleWindow::languageAsked, this, &WallProgram::setLanguage);
    connect(m_console.get(), &widgets::ConsoleWindow::audienceChanged, this, &WallProgram::setAudience);
    connect(m_schedules.get(), &engine::ScheduleKeeper::sceneMissing, m_console.get(),
            &widgets::ConsoleWindow::sayMissingScene);
    m_sound->join(*m_console);
    connect(&m_memory, &WallMemory::failed, m_console.get(), &widgets::ConsoleWindow::warn);
    followChoices();
    followChosenTile();
    const QRect own = QGuiApplication::primaryScreen()->availableGeometry();
    m_console->setGeometry(own);
    m_console->showMaximized();
    for (const QString& fault : std::exchange(m_faults, {})) {
        m_console->warn(fault);
    }
}

/// The console as it was left, but for what the command line says; what is chosen from now on is kept.
void WallProgram::followChoices()
{
    ConsoleChoice& kept = m_memory.console();
    m_console->setLanguage(Language::wished(kept.language));
    m_console->setTheme(kept.theme);
    m_console->setAudience(m_options.guest ? widgets::Audience::Guest : kept.audience);
    connect(m_console.get(), &widgets::ConsoleWindow::languageAsked, &m_memory, [this](const QString& language) {
        m_memory.console().language = language;
        m_memory.changed();
    });
    connect(m_console.get(), &widgets::ConsoleWindow::themeChanged, &m_memory, [this](widgets::Theme::Kind theme) {
        m_memory.console().theme = theme;
        m_memory.changed();
    });
    connect(m_console.get(), &widgets::ConsoleWindow::audienceChanged, &m_memory, [this](widgets::Audience audience) {
        m_memory.console().audience = audience;
        m_memory.changed();
    });
}

void WallProgram::followChosenTile()
{
    connect(m_console.get(), &widgets::ConsoleWindow::tileChosen, this, &WallProgram::showMeant);
    // The chosen tile follows its monitor's layout. Connected after the console, which has followed it then.
    connect(&m_wall, &wall::Wall::monitorChanged, m_console.get(), [this] { showMeant(); });
    showMeant();
    connect(m_console.get(), &widgets::ConsoleWindow::snapshotAsked, this, &WallProgram::keepChosen);
    connect(m_console.get(), &widgets::ConsoleWindow::fullScreenAsked, this, [this] {
        const auto chosen = m_console->chosenTile();
        if (widgets::WallWindow* const window = chosen ? m_walls->window(chosen->monitor) : nullptr) {
            window->toggleFullScreen();
        }
    });
}

/// Each wall learns which of its tiles the console's actions mean.
void WallProgram::showMeant()
{
    const auto chosen = m_console ? m_console->chosenTile() : std::nullopt; // a console that goes says it too
    for (const auto& window : m_walls->windows()) {
        const bool isThere = chosen && chosen->monitor == window->monitor();
        window->setMeant(isThere ? std::optional(chosen->tile) : std::nullopt);
    }
}

widgets::TileGlimpse WallProgram::glimpse(const wall::TileAddress& tile, QSize most,
                                          std::optional<base::SteadyTime> known) const
{
    const widgets::WallWindow* const window = m_walls->window(tile.monitor);
    if (window == nullptr) {
        return {};
    }
    auto glimpse = window->glimpse(tile.tile, most, known);
    return {glimpse.decodedAt, std::move(glimpse.picture), std::move(glimpse.overlay)};
}

widgets::ConsoleFigures WallProgram::figures() const
{
    const WallSample& sample = m_sampler->latest();
    widgets::ConsoleFigures figures;
    for (const CameraSample& camera : sample.cameras) {
        figures.dropped += camera.dropped;
    }
    figures.budget = m_streams.budget();
    figures.cpuCores = sample.cpuCores;
    figures.residentMiB = sample.residentMiB;
    return figures;
}

QSize WallProgram::windowSize() const
{
    return m_options.windowed.value_or(QGuiApplication::primaryScreen()->size() * 2 / 3);
}

void WallProgram::show()
{
    qCInfo(base::logApp, "renderer: %s (%s)", m_renderer.isOpenGl ? "OpenGL" : "raster",
           qUtf8Printable(m_renderer.why));
    if (m_isWindow) {
        m_walls->showWindowed(windowSize());
    } else {
        m_walls->show();
    }
    if (m_console) {
        m_console->activateWindow(); // the walls, which came later, took the keyboard
    }
}

void WallProgram::setLanguage(const QString& language)
{
    m_language.install(language);
    m_console->setLanguage(language);
}

void WallProgram::setAudience(widgets::Audience audience)
{
    m_audience = audience;
    for (const auto& window : m_walls->windows()) {
        window->setAudience(audience);
    }
}

int WallProgram::run()
{
    const EndSignals signals;
    connect(&signals, &EndSignals::asked, &m_application, &end);
    if (m_options.duration) {
        QTimer::singleShot(*m_options.duration, &m_application, &end);
    }
    int code = QCoreApplication::exec();
    const QString& picture = m_options.screenshotFile;
    if (!picture.isEmpty()) {
        const bool isSaved =
            m_console ? m_console->grab().save(picture) : m_walls->windows().front()->snapshot().save(picture);
        code = isSaved ? code : refuse(tr("--screenshot %1: the picture could not be written.").arg(picture));
    }
    m_walls->hide();
    {
        const EndLimit limit(LongestWriting, code);
        if (!m_options.stateFolder.isEmpty()) {
            m_memory.save();
        }
        m_pictures.finish();
    }
    const EndLimit limit(LongestEnd, code);
    m_pool.shutdown();
    return code;
}

} // namespace pantau::app
