// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/media/FakeStream.h"
#include "tests/support/WidgetsApplication.h"
#include "widgets/console/ConsoleWindow.h"

namespace pantau::test {

// A pool that opens nothing, two monitors of four tiles, and the console over them. The streams are idle: what they do
// is the models' affair, and tested there.
struct FakeTown
{
    WidgetsApplication gui;
    FakeClock clock;
    engine::CameraPool pool{clock, {}};
    engine::PoolHistory history{pool, clock};
    wall::Wall wall;
    wall::SceneBook book;
    wall::PanelMatrix panels; // of every monitor
    engine::StreamSupervisor streams{pool, clock};
    engine::TourPlayer tours{wall, book, streams, clock};
    std::unique_ptr<widgets::ConsoleWindow> console;

    explicit FakeTown(int cameras = 4, int firstNumber = 11)
    {
        std::vector<engine::CameraSource> sources(static_cast<std::size_t>(cameras));
        for (std::size_t i = 0; i < sources.size(); ++i) {
            domain::Camera& camera = sources[i].camera;
            camera.id = QStringLiteral("PK-%1").arg(firstNumber + static_cast<int>(i), 2, 10, QChar(u'0'));
            camera.owner = i == 0 ? QStringLiteral("Polda") : QStringLiteral("Pemkot");
            camera.category = QStringLiteral("lalu_lintas");
            camera.name = QStringLiteral("Simpang %1").arg(QChar(static_cast<char16_t>(u'A' + i)));
            camera.district = QStringLiteral("Sirimau");
            camera.latitude = -3.70 + (0.001 * static_cast<double>(i));
            camera.longitude = 128.18;
            camera.isLocationSecret = i == 3;
        }
        pool.add(std::move(sources));
        history.look();
        for (const QString& monitor : {QStringLiteral("LAYAR-1"), QStringLiteral("LAYAR-2")}) {
            static_cast<void>(wall.addMonitor(monitor, wall::emptyMonitor(wall::Layout::grid(2, 2).value())));
        }
    }
    void open()
    {
        console = std::make_unique<widgets::ConsoleWindow>(widgets::ConsoleWindow::Surroundings{
            pool, history, wall, book, tours, clock, {}, {}, {}, [this](const QString&) { return panels; }});
        console->show();
        console->activateWindow();
    }
    // The code in a tile; empty when no camera stands there.
    [[nodiscard]] QString cameraIn(const QString& monitor, std::size_t tile) const
    {
        const auto* content = std::get_if<wall::CameraContent>(&wall.monitor(monitor)->tiles.at(tile));
        return content == nullptr ? QString() : content->camera;
    }
};

} // namespace pantau::test
