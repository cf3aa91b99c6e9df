// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/ScheduleKeeper.h"

#include <algorithm>
#include <utility>

namespace pantau::engine {

namespace {

constexpr std::chrono::seconds ScheduleTick{1};

} // namespace

ScheduleKeeper::ScheduleKeeper(wall::Wall& wall, const wall::SceneBook& book, const base::Clock& clock)
    : m_wall(wall)
    , m_book(book)
    , m_clock(clock)
    , m_run(book.interruption)
{
    m_ticker.setInterval(ScheduleTick);
    connect(&m_ticker, &QTimer::timeout, this, &ScheduleKeeper::tick);
    m_ticker.start();
}

void ScheduleKeeper::tick()
{
    const auto action = m_run.step(m_clock.wall(), m_book.schedules);
    const auto* const due = action ? std::get_if<wall::ScheduleRun::ShowScene>(&*action) : nullptr;
    if (due != nullptr) {
        show(*due);
        return;
    }
    m_missing.reset();
    if (action) {
        // A monitor that has gone since is left out.
        static_cast<void>(m_wall.recall(std::get<wall::ScheduleRun::BringBack>(*action).before));
        Q_EMIT interruptionChanged();
    }
}

void ScheduleKeeper::show(const wall::ScheduleRun::ShowScene& due)
{
    const auto found = std::find_if(m_book.scenes.begin(), m_book.scenes.end(),
                                    [&](const wall::Scene& each) { return each.name == due.scene; });
    const wall::WallState scene = found == m_book.scenes.end() ? wall::WallState() : found->monitors;
    const wall::WallState standing = m_wall.state();
    if (found != m_book.scenes.end() && m_wall.recall(scene).ok()) {
        m_missing.reset();
        m_run.shown(due.schedule, scene, standing);
        Q_EMIT interruptionChanged();
    } else if (std::exchange(m_missing, due) != due) {
        Q_EMIT sceneMissing(due.scene);
    }
}

} // namespace pantau::engine
