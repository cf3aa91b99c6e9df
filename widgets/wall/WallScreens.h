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

    WallScreens(WallWindow::Surroundings around, const MakeRenderer& makeRenderer,
                std::vector<wall::MonitorBinding> bindings);
    ~WallScreens() override;

    /// What is known of the screens that are there, in Qt's order.
    [[nodiscard]] static std::vector<wall::ScreenFacts> screens();

    /// Shows each window full screen where its screen is there.
    void show();
    /// Shows the first monitor as a window of this size, bound to no screen.
    void showWindowed(QSize size);
    void hide();

    [[nodiscard]] const std::vector<std::unique_ptr<WallWindow>>& windows() const { return m_windows; }
    /// nullptr where there is no such monitor.
    [[nodiscard]] WallWindow* window(const QString& monitor) const;
    /// True when the monitor's screen is not there.
    [[nodiscard]] bool isParked(const QString& monitor) const;
    /// With what is known now of the screens; to be kept for the next start.
    [[nodiscard]] const std::vector<wall::MonitorBinding>& bindings() const { return m_bindings; }

Q_SIGNALS:
    /// A monitor was parked or has its screen back.
    void placesChanged();

private:
    void watch(QScreen* screen);
    void leave(const QScreen* screen);
    void place();
    void park(std::size_t monitor);
    void put(std::size_t monitor, QScreen* screen);

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
    bool m_isWindowed = false; ///< bound to no screen
};

} // namespace pantau::widgets
