// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/GuiApplication.h"
#include "app/ProcessUsage.h"
#include "core/engine/CameraPool.h"
#include "widgets/wall/WallWindow.h"

#include <QFile>
#include <QJsonArray>
#include <QObject>
#include <QTimer>

#include <vector>

namespace pantau::app {

/// Appends one JSON object a second to a file: what the wall and each camera did in that second.
/// GUI thread; owned by the wall command; application, pool and window outlive it.
class StatsLog final : public QObject
{
    Q_OBJECT

public:
    StatsLog(const base::Clock& clock, GuiApplication& application, engine::CameraPool& pool,
             widgets::WallWindow& window);

    /// False when the file cannot be opened; error() says why.
    [[nodiscard]] bool open(const QString& file);
    [[nodiscard]] QString error() const { return m_file.errorString(); }

private:
    struct Stalls
    {
        double maxMs = 0;  ///< of one event or one display tick
        double p99Ms = 0;  ///< of the ticks of this second
        QJsonArray eachMs; ///< of the ticks, rising: who reads several seconds needs them all
    };
    void append();
    [[nodiscard]] Stalls takeStalls();
    [[nodiscard]] QJsonObject cameraObject(int index, const widgets::WallWindow::TileReading& reading, double seconds);

    const base::Clock& m_clock;
    GuiApplication& m_application;
    engine::CameraPool& m_pool;
    widgets::WallWindow& m_window;
    ProcessUsage m_usage;
    QFile m_file;
    QTimer m_timer;
    base::SteadyTime m_at;
    std::vector<std::uint64_t> m_decodedBefore; ///< by camera
};

} // namespace pantau::app
