// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/CameraPool.h"
#include "core/engine/NetworkWatch.h"
#include "core/wall/QualityControl.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <map>
#include <vector>

namespace pantau::engine {

/// Keeps open what the walls show, as well as the machine can: gathers what each wall asks for, lets quality control
/// decide, and has the pool carry it out. GUI thread; owned by the application, outlived by the pool.
class StreamSupervisor final : public QObject
{
    Q_OBJECT

public:
    StreamSupervisor(CameraPool& pool, const base::Clock& clock);

    [[nodiscard]] CameraPool& pool() { return m_pool; }
    [[nodiscard]] const CameraPool& pool() const { return m_pool; }

    /// What this wall shows from now on; nothing when it is gone. The tiles' numbers need to differ within the wall
    /// only.
    void setDemands(const QString& wall, std::vector<wall::TileDemand> demands, wall::TileChange change);
    /// How many main streams may run where a sub stream could be had instead, >= 0. From the next judgement on.
    void setMostMains(int count) { m_control.setMostMains(count); }
    /// Asked before each judgement how the machine bore the time since the last one; without it, it bears everything.
    void setLoadMeter(std::function<wall::LoadSample()> meter) { m_meter = std::move(meter); }
    /// What was decided for this camera.
    [[nodiscard]] const wall::StreamDecision& decision(int camera) const;
    [[nodiscard]] wall::DecodeBudget budget() const { return m_control.budget(); }

private:
    struct WallDemands
    {
        int number = 0; ///< of the wall, so that no two tiles have the same
        std::vector<wall::TileDemand> tiles;
    };
    void tick();
    void watchNetwork(bool busy);
    void offer();
    void carryOut();
    [[nodiscard]] wall::CameraOffer offerOf(int camera) const;

    CameraPool& m_pool;
    const base::Clock& m_clock;
    wall::QualityControl m_control;
    std::map<QString, WallDemands> m_demands; ///< by wall
    std::vector<wall::CameraOffer> m_offers;  ///< as last told
    std::vector<NetworkWatch> m_networks;     ///< by camera
    std::function<wall::LoadSample()> m_meter;
    QTimer m_judge;
    QTimer m_carrier;
};

} // namespace pantau::engine
