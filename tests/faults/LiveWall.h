// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/ffmpeg/FfmpegSession.h"
#include "core/render/RasterRenderer.h"
#include "tests/support/CamSim.h"
#include "tests/support/Messages.h"
#include "tests/support/StreamProbe.h"
#include "tests/support/catch.h"
#include "widgets/wall/WallWindow.h"

#include <QGuiApplication>

#include <array>
#include <functional>

namespace pantau::test {

// A monitor in the real program's rooms, without its console: the simulator's cameras stand in the first tiles of a
// grid of `side` x `side`, each with its main and its sub stream. Thread-bound; runs the event loop while it waits.
struct LiveWall
{
    static constexpr QSize Size{1920, 1080};

    LiveWall(int cameras, int side, media::Transport transport = media::Transport::Tcp) : sim({.cameras = cameras})
    {
        const QString monitorName = QStringLiteral("LAYAR-1");
        wall::MonitorState monitor = wall::emptyMonitor(wall::Layout::grid(side, side).value());
        std::vector<engine::CameraSource> sources;
        for (int i = 1; i <= cameras; ++i) {
            engine::CameraSource source;
            source.camera.id = QStringLiteral("PK-%1").arg(i, 2, 10, QLatin1Char('0'));
            source.main = media::streamSpec(sim.url(QStringLiteral("main%1").arg(i)), transport);
            source.sub = media::streamSpec(sim.url(QStringLiteral("sub%1").arg(i)), transport);
            monitor.tiles.at(static_cast<std::size_t>(i) - 1) =
                wall::TileContent(wall::CameraContent{source.camera.id, {}});
            sources.push_back(std::move(source));
        }
        pool.add(std::move(sources));
        REQUIRE_FALSE(state.addMonitor(monitorName, monitor).has_value());
        window = std::make_unique<widgets::WallWindow>(
            monitorName, widgets::WallWindow::Surroundings{state, streams, base::Clock::system()},
            std::make_unique<render::RasterRenderer>());
        window->resize(Size);
        window->show();
    }
    ~LiveWall() { pool.shutdown(); }
    LiveWall(const LiveWall&) = delete;
    LiveWall& operator=(const LiveWall&) = delete;

    [[nodiscard]] static bool await(std::chrono::seconds limit, const std::function<bool()>& condition)
    {
        const base::SteadyTime end = now() + limit;
        QTimer wake;
        wake.start(5);
        while (!condition()) {
            if (now() > end) {
                return false;
            }
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        return true;
    }
    [[nodiscard]] int streaming() const
    {
        int living = 0;
        for (int i = 0; i < pool.size(); ++i) {
            living += pool.status(i).state == media::StreamState::Streaming ? 1 : 0;
        }
        return living;
    }

    ExpectedMessage platform{QStringLiteral("propagateSizeHints|XDG_RUNTIME_DIR")};
    int count = 1;
    std::array<char, 5> name{"test"};
    std::array<char*, 2> arguments{name.data(), nullptr};
    QGuiApplication application{count, arguments.data()};
    CamSim sim;
    engine::CameraPool pool{base::Clock::system(), media::ffmpeg::sessionFactory()};
    engine::StreamSupervisor streams{pool, base::Clock::system()};
    wall::Wall state;
    std::unique_ptr<widgets::WallWindow> window;
};

} // namespace pantau::test
