// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wall/Schedule.h"
#include "core/wall/WallState.h"

#include <optional>
#include <variant>

namespace pantau::wall {

/// What stood on the monitors that a schedule took, when it took them, and which schedule has them now. Kept over a
/// restart, so that it comes back even when the program was not running at the end of the span.
struct Interruption
{
    QString schedule;
    WallState before; ///< of no other monitor: what the operators do there is theirs

    friend bool operator==(const Interruption&, const Interruption&) = default;
};

/// Follows the schedules: says when to show a scene and when to bring back what stood before it. One span that follows
/// on another, or takes over from it, keeps what stood before the first. What an operator changes within a span on a
/// monitor of its scene is his until the span ends; then what stood before comes back all the same, and his is one undo
/// step away. Pure: time and wall come in with each call, and the caller shows. Thread-bound; owned by the application.
class ScheduleRun
{
public:
    struct ShowScene
    {
        QString schedule;
        QString scene;
        friend bool operator==(const ShowScene&, const ShowScene&) = default;
    };
    struct BringBack
    {
        WallState before;
        friend bool operator==(const BringBack&, const BringBack&) = default;
    };
    using Action = std::variant<ShowScene, BringBack>;

    ScheduleRun() = default;
    /// Goes on after a restart.
    explicit ScheduleRun(std::optional<Interruption> since) : m_interruption(std::move(since)) {}

    /// Call at least once a second. Nothing: leave the wall. A scene is asked for until shown() says that it is there.
    [[nodiscard]] std::optional<Action> step(base::WallTime now, const std::vector<Schedule>& schedules);
    /// The schedule's scene stands on the wall, and before it stood `standing`.
    void shown(const QString& schedule, const WallState& scene, const WallState& standing);

    /// Nothing while no schedule has the wall.
    [[nodiscard]] const std::optional<Interruption>& interruption() const { return m_interruption; }

private:
    std::optional<Interruption> m_interruption;
};

} // namespace pantau::wall
