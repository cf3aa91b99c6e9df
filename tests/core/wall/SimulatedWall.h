// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wall/QualityControl.h"

#include <functional>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace pantau::test {

/// A machine in numbers: what decoding costs it, in cores. The defaults are the README's measured table on two cores.
/// A switch costs both streams until the new one's key frame, which is 2 s away.
struct Machine
{
    double cores = 2;
    double idle = 0.05;
    double perSub = 1.09 / 55;
    double perMain = 0.12;
    double noise = 0.02; ///< of the CPU share, up and down
};

/// A wall with its operator and machine, in simulated time: every camera has a main stream of 1920x1080 and a sub
/// stream of 640x360 unless told otherwise, tile n shows camera n. After every decision it checks what must always
/// hold, and counts what changed.
class SimulatedWall
{
public:
    explicit SimulatedWall(Machine machine = {}) : m_machine(machine) {}

    /// Another layout: `count` tiles of this height show the cameras from `firstCamera` on.
    void layOut(int count, int heightPx, int firstCamera = 0);
    /// One tile changes; tells the control.
    void change(int tile, const std::function<void(wall::TileDemand&)>& what);
    /// Every tile changes.
    void changeAll(const std::function<void(wall::TileDemand&)>& what);
    /// A camera offers something else.
    void offer(int camera, const std::function<void(wall::CameraOffer&)>& what);
    void load(Machine machine) { m_machine = machine; }
    /// Lets time pass in ticks; the load is what the decisions cost, unless given.
    void run(std::chrono::milliseconds time, std::optional<wall::LoadSample> given = std::nullopt);

    [[nodiscard]] wall::QualityControl& control() { return m_control; }
    [[nodiscard]] base::SteadyTime now() const { return m_now; }
    [[nodiscard]] wall::StreamDecision decision(int camera) const;
    [[nodiscard]] std::vector<int> mains() const;
    [[nodiscard]] double cpuShare() const; ///< without noise; above 1 where the machine cannot do it
    /// Since the last call: changes from one stream to the other, and steps of effort, of cameras that were and stay on
    /// the wall.
    [[nodiscard]] int takeSwitches() { return std::exchange(m_switches, 0); }
    [[nodiscard]] int takeSteps() { return std::exchange(m_steps, 0); }

private:
    void send(wall::TileChange change);
    void compare();
    [[nodiscard]] double costOf(const wall::StreamDecision& decision) const;
    [[nodiscard]] wall::LoadSample sample();
    /// The effort of an alarmed or selected camera, the count of mains, one decision a camera.
    [[nodiscard]] bool keepsTheRules() const;

    Machine m_machine;
    wall::QualityControl m_control;
    base::SteadyTime m_now{std::chrono::hours(9)};
    std::vector<wall::TileDemand> m_tiles;
    std::map<int, wall::CameraOffer> m_cameras;
    std::vector<wall::StreamDecision> m_before;
    std::map<int, base::SteadyTime> m_switchedAt;
    std::uint32_t m_random = 1;
    int m_switches = 0;
    int m_steps = 0;
};

} // namespace pantau::test
