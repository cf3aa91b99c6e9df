// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wall/ScreenBinding.h"
#include "widgets/wall/WallWindow.h"

#include <QPointer>

#include <functional>
#include <map>
#include <memory>
#include <vector>

class QScreen;

namespace pantau::widgets {

/// One window for each monitor of the wall, on the screen that the monitor is bound to. When its screen goes, a window
/// is parked: hidden at once, before anything could move it elsewhere, and shown again when the screen is back.
/// GUI thread; owned by the application.
class WallScreens final : public QObject
{
    Q_OBJECT

public:
    using MakeRenderer = std::function<std::unique_ptr<render::TileRenderer>()>;
    /// Whether a wall may stand on this screen; asked again whenever the screens change.
    using ScreenRule = std::function<bool(const QScreen&)>;

    /// Without a rule a wall may stand on each screen.
    WallScreens(WallWindow::Surroundings around, const MakeRenderer& makeRenderer,
                std::vector<wall::MonitorBinding> bindings, ScreenRule mayUse = {});
    ~WallScreens() override;

    /// What is known of the screens that are there and that the rule allows, in Qt's order.
    [[nodiscard]] static std::vector<wall::ScreenFacts> screens(const ScreenRule& mayUse = {});

    /// Shows each window full screen where its screen is there.
    void show();
    /// Shows the first monitor as a window of this size, until one of the monitors finds a screen.
    void showWindowed(QSize size);
    void hide();

    [[nodiscard]] const std::vector<std::unique_ptr<WallWindow>>& windows() const { return m_windows; }
    /// nullptr where there is no such monitor.
    [[nodiscard]] WallWindow* window(const QString& monitor) const;
    /// True when the monitor's screen is not there.
    [[nodiscard]] bool isParked(const QString& monitor) const;
    /// What hangs on the monitor's output; a single panel where there is no such monitor.
    [[nodiscard]] wall::PanelMatrix panels(const QString& monitor) const;
    void setPanels(const QString& monitor, const wall::PanelMatrix& panels);
    /// With what is known now of the screens; to be kept for the next start.
    [[nodiscard]] const std::vector<wall::MonitorBinding>& bindings() const { return m_bindings; }

Q_SIGNALS:
    /// A monitor was parked or has its screen back.
    void placesChanged();

private:
    /// What a monitor shows of a camera goes to another one that shows it from now on; see TileBoard::Lend.
    void lend(int camera, media::FrameSink& sink, std::optional<base::SteadyTime> known) const;
    void watch(QScreen* screen);
    void leave(const QScreen* screen);
    void place();
    void park(std::size_t monitor);
    void put(std::size_t monitor, QScreen* screen);

    const ScreenRule m_mayUse;
    std::vector<wall::MonitorBinding> m_bindings;
    std::vector<std::unique_ptr<WallWindow>> m_windows; ///< by binding
    struct Place
    {
        QPointer<QScreen> screen; ///< null: parked
        QRect geometry;           ///< of the screen, when the window was put there
    };
    std::vector<Place> m_places; ///< by binding
    QTimer m_settle;             ///< screens come and change in several steps
    bool m_isShown = false;
    bool m_isWindowed = false; ///< the first monitor is a window, bound to no screen
};

} // namespace pantau::widgets
