// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wall/Schedule.h"
#include "core/wall/WallState.h"

#include <optional>
#include <variant>

namespace pantau::wall {

/// What stood on the wall when a schedule took it, and which schedule has it now. Kept over a restart, so that the wall
/// of before comes back even when the program was not running at the end of the span.
struct Interruption
{
    QString schedule;
    WallState before;

    friend bool operator==(const Interruption&, const Interruption&) = default;
};

/// Follows the schedules: says when to show a scene and when to bring back what stood before it. One span that follows
/// on another, or takes over from it, keeps the wall of before the first. What an operator changes within a span is his
/// until the span ends; then the wall of before comes back all the same, and his is one undo step away.
/// Pure: time and wall come in with each call, and the caller shows. Thread-bound; owned by the application.
class ScheduleRun
{
public:
    struct ShowScene
    {
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

    /// Call at least once a second; `standing` is the wall as it is now. Nothing: leave it.
    [[nodiscard]] std::optional<Action> step(base::WallTime now, const std::vector<Schedule>& schedules,
                                             const WallState& standing);

    /// Nothing while no schedule has the wall.
    [[nodiscard]] const std::optional<Interruption>& interruption() const { return m_interruption; }

private:
    std::optional<Interruption> m_interruption;
};

} // namespace pantau::wall
