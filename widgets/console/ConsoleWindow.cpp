// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/ConsoleWindow.h"

#include "core/base/Parented.h"
#include "widgets/actions/CommandPalette.h"
#include "widgets/actions/ShortcutsDialog.h"
#include "widgets/console/GridDialog.h"
#include "widgets/console/TextDialog.h"
#include "widgets/models/CameraWords.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QMenuBar>
#include <QMessageBox>
#include <QStatusBar>

#include <algorithm>
#include <iterator>
#include <utility>

namespace pantau::widgets {

namespace {

constexpr std::chrono::milliseconds RefreshInterval{1000};
/// How long a refusal stands in the status bar.
constexpr int SaidMs = 8000;

/// A dialog that is made for one question.
template <typename Dialog> void deleteWhenClosed(Dialog& dialog)
{
    dialog.setAttribute(Qt::WA_DeleteOnClose);
    dialog.open();
}

} // namespace

ConsoleWindow::ConsoleWindow(Surroundings around, QWidget* parent)
    : QMainWindow(parent)
    , m_around(std::move(around))
    , m_bookSteps(m_around.book, m_around.wall)
    , m_cameras(m_around.clock)
    , m_cameraPane(m_cameras)
    , m_monitors(m_around.wall, m_cameras, m_around.isParked, m_around.glimpseOf)
    , m_scenePane(m_around.book)
    , m_figures(*statusBar())
    , m_wallDesk(m_around.wall, m_monitors)
    , m_sceneDesk(m_around.wall, m_around.book, [this](const QString& id) { return m_cameras.rowOf(id).has_value(); })
    , m_sceneActions(m_actions, m_scenePane, m_sceneDesk, *this)
    , m_tourDesk(m_around.wall, m_around.book, m_around.tours, m_monitors)
    , m_tourActions({m_actions, m_scenePane, m_cameraPane, m_cameras, *this}, m_around.book.scenes, m_tourDesk)
    , m_scheduleDesk(m_around.book)
    , m_scheduleActions(m_actions, m_scenePane, m_around.book.scenes, m_scheduleDesk, *this)
{
    layOut();
    handleProgram();
    handleCameras();
    handleWall();
    handlePicture();
    handleLayouts();
    handleSound();
    connect(&m_sceneDesk, &SceneDesk::bookChanged, this, &ConsoleWindow::recordBook);
    connect(&m_tourDesk, &TourDesk::bookChanged, this, &ConsoleWindow::recordBook);
    connect(&m_scheduleDesk, &ScheduleDesk::bookChanged, this, &ConsoleWindow::recordBook);
    connect(&m_sceneActions, &SceneActions::said, this, &ConsoleWindow::say);
    connect(&m_tourActions, &TourActions::said, this, &ConsoleWindow::say);
    connect(&m_scheduleActions, &ScheduleActions::said, this, &ConsoleWindow::say);
    connect(&m_around.tours, &engine::TourPlayer::runningChanged, this, &ConsoleWindow::followBook);
    // Later, as a start passes over some too, and what came of it is said after that.
    connect(&m_around.tours, &engine::TourPlayer::skipped, this, &ConsoleWindow::saySkipped, Qt::QueuedConnection);
    reloadCameras();
    showBook();
    setGrouping(CameraTreeModel::Grouping::District);
    retranslate();
    m_timer.setInterval(RefreshInterval);
    connect(&m_timer, &QTimer::timeout, this, &ConsoleWindow::refresh);
    m_timer.start();
}

void ConsoleWindow::layOut()
{
    m_splitter.addWidget(&m_cameraPane);
    m_splitter.addWidget(&m_monitors);
    m_splitter.addWidget(&m_scenePane);
    m_splitter.setSizes({672, 828, 420});
    m_splitter.setStretchFactor(1, 1);
    m_splitter.setChildrenCollapsible(false);
    setCentralWidget(&m_splitter);
    m_actions.fill(*menuBar());
    m_actions.attach(ActionContext::CameraTree, m_cameraPane.view());
    m_actions.attach(ActionContext::Monitors, m_monitors);
    m_actions.attach(ActionContext::Scenes, m_scenePane.scenes());
    m_actions.attach(ActionContext::Tours, m_scenePane.tours());
    m_actions.attach(ActionContext::Schedules, m_scenePane.schedules());
    m_guestBanner.setProperty("role", QStringLiteral("title"));
    m_guestBanner.setMargin(Theme::Step / 2);
    menuBar()->setCornerWidget(&m_guestBanner);
    m_guestBanner.hide();
    resize(1920, 1040);
}

void ConsoleWindow::refresh()
{
    std::vector<media::StreamStatus> statuses;
    engine::RegistrySummary summary;
    const base::SteadyTime now = m_around.clock.steady();
    for (int i = 0; i < m_around.pool.size(); ++i) {
        statuses.push_back(m_around.pool.status(i));
        summary.add(m_around.pool.camera(i), media::judgedByAge(statuses.back(), now).state);
    }
    if (statuses.size() != m_cameras.cameras().size()) {
        reloadCameras();
        return;
    }
    m_cameras.refresh(statuses);
    followBook();
    m_figures.show(summary, m_around.figures ? m_around.figures() : ConsoleFigures());
    if (m_cameraPage) {
        m_cameraPage->refresh(statuses);
    }
}

void ConsoleWindow::reloadCameras()
{
    std::vector<domain::Camera> cameras;
    cameras.reserve(static_cast<std::size_t>(m_around.pool.size()));
    for (int i = 0; i < m_around.pool.size(); ++i) {
        cameras.push_back(m_around.pool.camera(i));
    }
    m_cameras.setCameras(std::move(cameras));
    refresh();
}

void ConsoleWindow::showBook()
{
    m_scenePane.reload();
    m_sceneActions.renewKeys();
}

void ConsoleWindow::recordBook()
{
    m_bookSteps.record();
    tellBook();
}

void ConsoleWindow::tellBook()
{
    showBook();
    Q_EMIT bookChanged();
}

std::optional<QString> ConsoleWindow::undo()
{
    std::optional<QString> sentence;
    if (m_bookSteps.undo()) {
        tellBook();
        sentence = tr("The last change of scenes, tours or schedules is taken back.");
    } else if (!m_around.wall.undo()) {
        sentence = tr("There is nothing to undo.");
    }
    say(sentence);
    return sentence;
}

std::optional<QString> ConsoleWindow::redo()
{
    std::optional<QString> sentence;
    if (m_bookSteps.redo()) {
        tellBook();
        sentence = tr("The change of scenes, tours or schedules is made again.");
    } else if (!m_around.wall.redo()) {
        sentence = tr("There is nothing to redo.");
    }
    say(sentence);
    return sentence;
}

void ConsoleWindow::followBook()
{
    m_scenePane.follow(m_around.wall.state(), m_around.tours.running(), m_around.clock.wall());
}

void ConsoleWindow::warn(const QString& sentence)
{
    for (const QMessageBox* const shown : findChildren<QMessageBox*>()) {
        if (shown->isVisible() && shown->text() == sentence) {
            return; // what is told again all night needs no answer for each time
        }
    }
    auto* const box =
        base::makeParented<QMessageBox>(QMessageBox::Warning, windowTitle(), sentence, QMessageBox::Ok, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setModal(false);
    box->show();
}

void ConsoleWindow::say(const Failure& failure)
{
    if (failure) {
        statusBar()->showMessage(*failure, SaidMs);
    } else {
        statusBar()->clearMessage();
    }
}

void ConsoleWindow::saySkipped(const QStringList& stops)
{
    say(tr("A tour passes over what is dead or gone: %1").arg(stops.join(QStringLiteral(", "))));
}

void ConsoleWindow::sayMissingScene(const QString& scene)
{
    say(tr("A schedule is due, but its scene '%1' cannot be shown.").arg(scene));
}

void ConsoleWindow::setLanguage(const QString& language)
{
    m_actions.action(ActionId::Indonesian).setChecked(language == QStringLiteral("id"));
    m_actions.action(ActionId::English).setChecked(language == QStringLiteral("en"));
}

void ConsoleWindow::setTheme(Theme::Kind theme)
{
    m_actions.action(ActionId::LightTheme).setChecked(theme == Theme::Kind::Light);
}

void ConsoleWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void ConsoleWindow::closeEvent(QCloseEvent* event)
{
    QMainWindow::closeEvent(event);
    Q_EMIT quitAsked();
}

void ConsoleWindow::retranslate()
{
    setWindowTitle(tr("Pantau - Console"));
    m_guestBanner.setText(tr("Guest mode: secret places are hidden"));
    m_actions.retranslate();
    m_cameras.retranslate();
    m_cameraPane.retranslate();
    m_monitors.retranslate();
    m_scenePane.retranslate();
    m_cameraPage.reset();
    m_nearbyPage.reset();
    refresh();
}

void ConsoleWindow::keyPressEvent(QKeyEvent* event)
{
    const bool isDigit = event->key() >= Qt::Key_0 && event->key() <= Qt::Key_9;
    if (isDigit && (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier) {
        callCamera(event->text());
        return;
    }
    QMainWindow::keyPressEvent(event);
}

void ConsoleWindow::handleProgram()
{
    m_actions.handle(ActionId::Quit, [this] { Q_EMIT quitAsked(); });
    m_actions.handle(ActionId::Palette, [this] { openPalette(); });
    m_actions.handle(ActionId::NextPane, [this] { movePane(1); });
    m_actions.handle(ActionId::PreviousPane, [this] { movePane(-1); });
    m_actions.handle(ActionId::GuestMode, [this] {
        setAudience(m_actions.action(ActionId::GuestMode).isChecked() ? Audience::Guest : Audience::Operator);
    });
    m_actions.handle(ActionId::LightTheme, [this] {
        const bool isLight = m_actions.action(ActionId::LightTheme).isChecked();
        const Theme::Kind theme = isLight ? Theme::Kind::Light : Theme::Kind::Dark;
        Theme::apply(*qobject_cast<QApplication*>(QCoreApplication::instance()), theme);
        Q_EMIT themeChanged(theme);
    });
    m_actions.handle(ActionId::Indonesian, [this] {
        setLanguage(QStringLiteral("id"));
        Q_EMIT languageAsked(QStringLiteral("id"));
    });
    m_actions.handle(ActionId::English, [this] {
        setLanguage(QStringLiteral("en"));
        Q_EMIT languageAsked(QStringLiteral("en"));
    });
    m_actions.handle(ActionId::Shortcuts, [this] { deleteWhenClosed(*base::makeParented<ShortcutsDialog>(this)); });
}

void ConsoleWindow::handleCameras()
{
    m_actions.handle(ActionId::FindCamera, [this] { m_cameraPane.focusSearch(); });
    m_actions.handle(ActionId::ShowAllCameras, [this] { m_cameraPane.showAll(); });
    m_actions.handle(ActionId::GroupByDistrict, [this] { setGrouping(CameraTreeModel::Grouping::District); });
    m_actions.handle(ActionId::GroupByCategory, [this] { setGrouping(CameraTreeModel::Grouping::Category); });
    m_actions.handle(ActionId::PlaceCamera, [this] { say(m_wallDesk.placeFree(m_cameraPane.selectedIds())); });
    m_actions.handle(ActionId::ReplaceTile, [this] { say(m_wallDesk.placeChosen(m_cameraPane.selectedIds())); });
    m_actions.handle(ActionId::CameraPage, [this] { openCameraPage(); });
    m_actions.handle(ActionId::CallCamera, [this] { callCamera({}); });
    m_actions.handle(ActionId::CamerasNearby, [this] { openNearby(); });
    connect(&m_cameraPane, &CameraPane::chosen, this, [this](const QString& id) { say(m_wallDesk.placeFree({id})); });
}

void ConsoleWindow::handleWall()
{
    m_actions.handle(ActionId::NextMonitor, [this] { m_monitors.chooseMonitor(1); });
    m_actions.handle(ActionId::PreviousMonitor, [this] { m_monitors.chooseMonitor(-1); });
    m_actions.handle(ActionId::EnlargeTile, [this] { enlargeOrBack(); });
    m_actions.handle(ActionId::EmptyTile, [this] { say(m_wallDesk.empty()); });
    m_actions.handle(ActionId::MergeTiles, [this] { say(m_wallDesk.merge()); });
    m_actions.handle(ActionId::SplitTile, [this] { say(m_wallDesk.split()); });
    m_actions.handle(ActionId::PlaceClock, [this] { say(m_wallDesk.place(wall::ClockContent{})); });
    m_actions.handle(ActionId::PlaceText, [this] {
        deleteWhenClosed(*base::makeParented<TextDialog>(
            m_wallDesk.chosenText(), [this](const QString& text) { say(m_wallDesk.place(wall::TextContent{text})); },
            this));
    });
    m_actions.handle(ActionId::Panels, [this] { openPanels(); });
    m_actions.handle(ActionId::Undo, [this] { undo(); });
    m_actions.handle(ActionId::Redo, [this] { redo(); });
    connect(&m_monitors, &MonitorPane::touched, this, &ConsoleWindow::touch);
    connect(&m_monitors, &MonitorPane::enlargeAsked, this, &ConsoleWindow::enlargeOrBack);
    connect(&m_monitors, &MonitorPane::pageAsked, this,
            [this](const wall::TileAddress& tile) { say(m_wallDesk.page(tile)); });
    connect(&m_monitors, &MonitorPane::tileDropped, this,
            [this](const wall::TileAddress& tile, const wall::TileAddress& from) { say(m_wallDesk.swap(from, tile)); });
    connect(&m_monitors, &MonitorPane::camerasDropped, this,
            [this](const wall::TileAddress& tile, const QStringList& ids) { say(m_wallDesk.placeAt(tile, ids)); });
}

void ConsoleWindow::enlargeOrBack()
{
    const Failure failure = m_wallDesk.enlargeOrBack();
    say(failure);
    const auto tile = m_monitors.chosen();
    if (!failure && tile) {
        touch(*tile);
    }
}

void ConsoleWindow::touch(const wall::TileAddress& tile)
{
    if (m_around.tours.touched(tile.monitor, tile.tile)) {
        m_tourActions.sayPaused();
    }
}

void ConsoleWindow::handlePicture()
{
    m_actions.handle(ActionId::ZoomIn, [this] { say(m_wallDesk.zoom(wall::ZoomStep)); });
    m_actions.handle(ActionId::ZoomOut, [this] { say(m_wallDesk.zoom(1 / wall::ZoomStep)); });
    m_actions.handle(ActionId::WholePicture, [this] { say(m_wallDesk.zoom(1 / wall::MostZoom)); });
    m_actions.handle(ActionId::StreamBySize, [this] { say(m_wallDesk.pin(std::nullopt)); });
    m_actions.handle(ActionId::StreamMain, [this] { say(m_wallDesk.pin(domain::StreamKind::Main)); });
    m_actions.handle(ActionId::StreamSub, [this] { say(m_wallDesk.pin(domain::StreamKind::Sub)); });
    m_actions.handle(ActionId::Snapshot, [this] { Q_EMIT snapshotAsked(); });
    m_actions.handle(ActionId::FullScreen, [this] { Q_EMIT fullScreenAsked(); });
}

void ConsoleWindow::handleLayouts()
{
    using Id = ActionId;
    for (const auto& [id, side] : {std::pair(Id::Layout1, 1), std::pair(Id::Layout2x2, 2), std::pair(Id::Layout3x3, 3),
                                   std::pair(Id::Layout4x4, 4), std::pair(Id::Layout5x5, 5),
                                   std::pair(Id::Layout6x6, 6), std::pair(Id::Layout8x8, 8)}) {
        m_actions.handle(id, [this, side = side] { say(m_wallDesk.divide(wall::Layout::grid(side, side).value())); });
    }
    m_actions.handle(Id::LayoutGrid, [this] { openGrid(); });
    for (const auto& [id, layout] : {std::pair(Id::Layout1Plus5, wall::Layout::onePlusFive()),
                                     std::pair(Id::Layout1Plus7, wall::Layout::onePlusSeven()),
                                     std::pair(Id::Layout1Plus12, wall::Layout::onePlusTwelve()),
                                     std::pair(Id::Layout2Plus8, wall::Layout::twoPlusEight())}) {
        m_actions.handle(id, [this, layout = layout] { say(m_wallDesk.divide(layout)); });
    }
}

void ConsoleWindow::handleSound()
{
    m_actions.handle(ActionId::Sound, [this] {
        // A click has checked it already; whether there is sound, only who makes it can say.
        setSoundOn(!m_actions.action(ActionId::Sound).isChecked());
        Q_EMIT soundAsked();
    });
    m_actions.handle(ActionId::SoundLouder, [this] { Q_EMIT volumeAsked(1); });
    m_actions.handle(ActionId::SoundSofter, [this] { Q_EMIT volumeAsked(-1); });
    connect(&m_monitors, &MonitorPane::chosenChanged, this, &ConsoleWindow::tileChosen);
}

void ConsoleWindow::setGrouping(CameraTreeModel::Grouping grouping)
{
    m_cameraPane.setGrouping(grouping);
    const bool byDistrict = grouping == CameraTreeModel::Grouping::District;
    m_actions.action(ActionId::GroupByDistrict).setChecked(byDistrict);
    m_actions.action(ActionId::GroupByCategory).setChecked(!byDistrict);
}

void ConsoleWindow::setAudience(Audience audience)
{
    m_actions.action(ActionId::GuestMode).setChecked(audience == Audience::Guest);
    m_cameras.setAudience(audience);
    m_guestBanner.setVisible(audience == Audience::Guest);
    refresh();
    Q_EMIT audienceChanged(audience);
}

void ConsoleWindow::movePane(int step)
{
    std::vector<QWidget*> panes{&m_cameraPane, &m_monitors};
    for (QTableView* const list : {&m_scenePane.scenes(), &m_scenePane.tours(), &m_scenePane.schedules()}) {
        if (list->isVisible()) { // not so while it is empty
            panes.push_back(list);
        }
    }
    const QWidget* const focus = focusWidget();
    const auto count = static_cast<int>(panes.size());
    int at = step > 0 ? -1 : count;
    for (int i = 0; i < count; ++i) {
        const QWidget* const pane = panes.at(static_cast<std::size_t>(i));
        at = pane == focus || pane->isAncestorOf(focus) ? i : at;
    }
    QWidget* const next = panes.at(static_cast<std::size_t>((at + step + count) % count));
    if (next == &m_monitors) {
        m_monitors.focusChosen();
    } else {
        (next == &m_cameraPane ? &m_cameraPane.view() : next)->setFocus(Qt::ShortcutFocusReason);
    }
}

void ConsoleWindow::openPalette()
{
    ConsoleEntries::Entries entries = ConsoleEntries::actions(m_actions);
    const auto recall = [this](const QString& name) { say(m_sceneDesk.recall(name)); };
    for (ConsoleEntries::Entries more : {cameraEntries(), ConsoleEntries::scenes(m_around.book, recall)}) {
        std::move(more.begin(), more.end(), std::back_inserter(entries));
    }
    ask(std::move(entries), {});
}

void ConsoleWindow::callCamera(const QString& typed)
{
    ask(cameraEntries(), typed);
}

ConsoleEntries::Entries ConsoleWindow::cameraEntries()
{
    return ConsoleEntries::cameras(m_cameras, [this](const QString& id) { say(m_wallDesk.show(id)); });
}

void ConsoleWindow::ask(ConsoleEntries::Entries entries, const QString& typed)
{
    auto* const palette = base::makeParented<CommandPalette>(this);
    palette->setAttribute(Qt::WA_DeleteOnClose);
    palette->ask(std::move(entries), typed);
}

void ConsoleWindow::openGrid()
{
    const auto chosen = m_monitors.chosen();
    if (!chosen) {
        say(tr("The wall has no monitor yet."));
        return;
    }
    deleteWhenClosed(*base::makeParented<GridDialog>(
        chosen->monitor, m_around.wall.monitor(chosen->monitor)->layout,
        [this](const wall::Layout& layout) { say(m_wallDesk.divide(layout)); }, this));
}

void ConsoleWindow::openPanels()
{
    const auto chosen = m_monitors.chosen();
    if (!chosen || !m_around.panelsOf) {
        say(tr("The wall has no monitor yet."));
        return;
    }
    const QString monitor = chosen->monitor;
    deleteWhenClosed(*base::makeParented<PanelDialog>(
        monitor, m_around.panelsOf(monitor),
        [this, monitor](const wall::PanelMatrix& panels) { Q_EMIT panelsAsked(monitor, panels); }, this));
}

void ConsoleWindow::openCameraPage()
{
    if (m_cameraPane.currentId().isEmpty()) {
        say(tr("Choose a camera first."));
        return;
    }
    if (!m_cameraPage) {
        m_cameraPage = std::make_unique<CameraPage>(m_cameras, m_around.history, m_around.clock, this);
    }
    m_cameraPage->setCamera(m_cameraPane.currentId());
    m_cameraPage->show();
    m_cameraPage->raise();
    m_cameraPage->activateWindow();
    refresh();
}

void ConsoleWindow::openNearby()
{
    if (!m_nearbyPage) {
        m_nearbyPage = std::make_unique<NearbyPage>(m_cameras, m_around.history, m_around.clock, this);
    }
    m_nearbyPage->ask(m_cameraPane.currentId());
}

} // namespace pantau::widgets
