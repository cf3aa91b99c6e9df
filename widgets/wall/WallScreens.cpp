// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wall/WallScreens.h"

#include "core/base/Log.h"

#include <QGuiApplication>
#include <QScreen>

#include <algorithm>
#include <utility>

namespace pantau::widgets {

namespace {

/// A screen that comes tells its geometry in several steps; a window that is put too early would be moved.
constexpr std::chrono::milliseconds Settling{100};

std::vector<QScreen*> allowed(const WallScreens::ScreenRule& mayUse)
{
    std::vector<QScreen*> screens;
    for (QScreen* const screen : QGuiApplication::screens()) {
        if (!mayUse || mayUse(*screen)) {
            screens.push_back(screen);
        }
    }
    return screens;
}

wall::ScreenFacts factsOf(const QScreen& screen)
{
    wall::ScreenFacts facts;
    if (!screen.serialNumber().isEmpty()) {
        facts.serial = QStringList{screen.manufacturer(), screen.model(), screen.serialNumber()}
                           .join(QLatin1Char(' '))
                           .simplified();
    }
    facts.name = screen.name();
    facts.geometry = screen.geometry();
    return facts;
}

} // namespace

WallScreens::WallScreens(WallWindow::Surroundings around, const MakeRenderer& makeRenderer,
                         std::vector<wall::MonitorBinding> bindings, ScreenRule mayUse)
    : m_mayUse(std::move(mayUse))
    , m_bindings(std::move(bindings))
    , m_places(m_bindings.size())
{
    for (const wall::MonitorBinding& binding : m_bindings) {
        m_windows.push_back(std::make_unique<WallWindow>(binding.monitor, around, makeRenderer()));
        m_windows.back()->setPanels(binding.panels);
        m_windows.back()->setLender([this](int camera, media::FrameSink& sink, std::optional<base::SteadyTime> known) {
            lend(camera, sink, known);
        });
    }
    m_settle.setSingleShot(true);
    m_settle.setInterval(Settling);
    connect(&m_settle, &QTimer::timeout, this, &WallScreens::place);
    connect(qGuiApp, &QGuiApplication::screenAdded, this, [this](QScreen* screen) {
        watch(screen);
        m_settle.start();
    });
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, [this](QScreen* screen) {
        leave(screen);
        m_settle.start();
    });
    for (QScreen* const screen : QGuiApplication::screens()) {
        watch(screen);
    }
}

WallScreens::~WallScreens() = default;

std::vector<wall::ScreenFacts> WallScreens::screens(const ScreenRule& mayUse)
{
    std::vector<wall::ScreenFacts> all;
    for (const QScreen* screen : allowed(mayUse)) {
        all.push_back(factsOf(*screen));
    }
    return all;
}

void WallScreens::lend(int camera, media::FrameSink& sink, std::optional<base::SteadyTime> known) const
{
    media::FrameCopy copy; // of the newest, where that had to be read back
    std::optional<media::VideoFrame> newest;
    for (const auto& window : m_windows) {
        media::FrameCopy fromCard;
        auto frame = window->newest(camera, fromCard);
        if (frame && frame->decodedAt > known) {
            known = frame->decodedAt;
            newest = std::move(frame);
            copy = std::move(fromCard);
        }
    }
    if (newest) {
        sink.deliver(*newest);
    }
}

void WallScreens::watch(QScreen* screen)
{
    connect(screen, &QScreen::geometryChanged, this, [this] { m_settle.start(); });
}

void WallScreens::leave(const QScreen* screen)
{
    for (std::size_t i = 0; i < m_windows.size(); ++i) {
        if (m_places[i].screen == screen) {
            park(i);
            qCInfo(base::logWall, "%s: its screen is gone, the wall is parked", qUtf8Printable(m_bindings[i].monitor));
        }
    }
}

void WallScreens::show()
{
    m_isShown = true;
    place();
}

void WallScreens::showWindowed(QSize size)
{
    m_isShown = true;
    m_isWindowed = true;
    WallWindow& window = *m_windows.front();
    window.setGeometry(QRect(QGuiApplication::primaryScreen()->geometry().topLeft(), size));
    window.show();
    Q_EMIT placesChanged();
}

void WallScreens::hide()
{
    m_isShown = false;
    for (const auto& window : m_windows) {
        window->hide();
    }
}

void WallScreens::place()
{
    if (!m_isShown) {
        return;
    }
    const std::vector<QScreen*> all = allowed(m_mayUse);
    const std::vector<wall::ScreenFacts> facts = screens(m_mayUse);
    m_bindings = wall::adopted(std::move(m_bindings), facts);
    const wall::ScreenPlaces places = wall::bindScreens(m_bindings, facts);
    const bool isBound = std::any_of(places.begin(), places.end(), [](const auto& place) { return place.has_value(); });
    if (m_isWindowed && !isBound) {
        return;
    }
    m_isWindowed = false;
    m_bindings = wall::remembered(std::move(m_bindings), places, facts);
    for (std::size_t i = 0; i < m_windows.size(); ++i) {
        QScreen* const screen = places[i] ? all[*places[i]] : nullptr;
        screen == nullptr ? park(i) : put(i, screen);
    }
    Q_EMIT placesChanged();
}

void WallScreens::park(std::size_t monitor)
{
    m_windows[monitor]->hide();
    // While screens go and move, Qt and the X server come to hold different places for a window; a new one has none.
    m_windows[monitor]->destroy();
    m_places[monitor] = {};
}

void WallScreens::put(std::size_t monitor, QScreen* screen)
{
    WallWindow& window = *m_windows[monitor];
    const QRect geometry = screen->geometry();
    if (window.isVisible() && window.screen() == screen && window.geometry() == geometry &&
        m_places[monitor].geometry == geometry) {
        return;
    }
    park(monitor);
    m_places[monitor] = {screen, geometry};
    window.setScreen(screen);
    window.setGeometry(geometry);
    window.showFullScreen();
    qCInfo(base::logWall, "%s: on the screen %s", qUtf8Printable(window.monitor()), qUtf8Printable(screen->name()));
}

WallWindow* WallScreens::window(const QString& monitor) const
{
    const auto found = std::find_if(m_windows.begin(), m_windows.end(),
                                    [&](const auto& window) { return window->monitor() == monitor; });
    return found == m_windows.end() ? nullptr : found->get();
}

wall::PanelMatrix WallScreens::panels(const QString& monitor) const
{
    const auto found = std::find_if(m_bindings.begin(), m_bindings.end(),
                                    [&](const wall::MonitorBinding& binding) { return binding.monitor == monitor; });
    return found == m_bindings.end() ? wall::PanelMatrix() : found->panels;
}

void WallScreens::setPanels(const QString& monitor, const wall::PanelMatrix& panels)
{
    for (std::size_t i = 0; i < m_bindings.size(); ++i) {
        if (m_bindings[i].monitor == monitor) {
            m_bindings[i].panels = panels;
            m_windows[i]->setPanels(panels);
        }
    }
}

bool WallScreens::isParked(const QString& monitor) const
{
    if (m_isWindowed) {
        return monitor != m_bindings.front().monitor;
    }
    for (std::size_t i = 0; i < m_bindings.size(); ++i) {
        if (m_bindings[i].monitor == monitor) {
            return m_places[i].screen.isNull();
        }
    }
    return true;
}

} // namespace pantau::widgets
