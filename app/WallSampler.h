// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/GuiApplication.h"
#include "app/ProcessUsage.h"
#include "app/WallSample.h"
#include "core/engine/StreamSupervisor.h"
#include "widgets/wall/WallScreens.h"

#include <QObject>
#include <QTimer>

#include <array>
#include <vector>

namespace pantau::app {

/// Once a second reads what the wall, its cameras and this process did, for everyone who reports it: a reading empties
/// the counters of the wall, so only one may take it.
/// GUI thread; owned by the wall command; application, supervisor and walls outlive it.
class WallSampler final : public QObject
{
    Q_OBJECT

public:
    WallSampler(const base::Clock& clock, GuiApplication& application, engine::StreamSupervisor& streams,
                const widgets::WallScreens& walls);

    /// Takes the first sample and then one a second.
    void start();
    /// The newest one; before start() it has no cameras.
    [[nodiscard]] const WallSample& latest() const { return m_latest; }

Q_SIGNALS:
    /// After each full second; not for the first sample, whose second is not over.
    void sampled(const pantau::app::WallSample& sample);

private:
    /// A tile forgets its count when it goes; the camera's own never falls.
    struct Drops
    {
        std::uint64_t onTiles = 0; ///< as the tiles counted it at the last sample
        std::uint64_t inAll = 0;
    };

    void take();
    [[nodiscard]] std::vector<CameraSample> takeCameras(double seconds);
    /// Of a camera that stands in several tiles the slowest one counts.
    static void addTile(CameraSample& sample, const widgets::TileBoard::Reading& tile, double seconds, bool isFirst);
    void takeStalls();

    const base::Clock& m_clock;
    GuiApplication& m_application;
    engine::StreamSupervisor& m_streams;
    const widgets::WallScreens& m_walls;
    ProcessUsage m_usage;
    QTimer m_timer;
    WallSample m_latest;
    base::SteadyTime m_at;
    std::vector<std::uint64_t> m_decodedBefore; ///< by camera
    std::vector<Drops> m_drops;                 ///< by camera
    std::array<double, 60> m_stallsMs{};        ///< the longest of each of the last sixty seconds, in a ring
    std::size_t m_nextStall = 0;
};

} // namespace pantau::app
