// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/ScheduleKeeper.h"

#include <algorithm>

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
    const auto action = m_run.step(m_clock.wall(), m_book.schedules, m_wall.state());
    if (!action) {
        return;
    }
    if (const auto* const scene = std::get_if<wall::ScheduleRun::ShowScene>(&*action)) {
        show(scene->scene);
    } else {
        // A monitor that has gone since is left out.
        static_cast<void>(m_wall.recall(std::get<wall::ScheduleRun::BringBack>(*action).before));
    }
    Q_EMIT interruptionChanged();
}

void ScheduleKeeper::show(const QString& scene)
{
    const auto found = std::find_if(m_book.scenes.begin(), m_book.scenes.end(),
                                    [&](const wall::Scene& each) { return each.name == scene; });
    if (found == m_book.scenes.end() || !m_wall.recall(found->monitors).ok()) {
        Q_EMIT sceneMissing(scene);
    }
}

} // namespace pantau::engine
