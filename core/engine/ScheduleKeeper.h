// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wall/SceneBook.h"
#include "core/wall/Wall.h"

#include <QObject>
#include <QTimer>

namespace pantau::engine {

/// Puts the scheduled scenes on the wall and what stood on their monitors before back again, each as one undo step.
/// GUI thread; owned by the application. Wall and book outlive it.
class ScheduleKeeper final : public QObject
{
    Q_OBJECT

public:
    /// Goes on with the book's interruption, as it was when the program ended. The schedules and scenes are read from
    /// the book at each step. The first step is made a second from now, or by tick(): the monitors must be there.
    ScheduleKeeper(wall::Wall& wall, const wall::SceneBook& book, const base::Clock& clock);

    /// The schedule that has the wall now, and what it is to bring back: for the book, when that is saved.
    [[nodiscard]] const std::optional<wall::Interruption>& interruption() const { return m_run.interruption(); }
    /// Makes the step that is due. Called once a second.
    void tick();

Q_SIGNALS:
    /// interruption() is another one: a schedule took the wall, handed it on or gave it back.
    void interruptionChanged();
    /// The schedule's scene is not in the book, or does not fit itself: the wall stays as it is. Said once a span,
    /// while the scene is looked for again: a book that is imported may bring it.
    void sceneMissing(const QString& scene);

private:
    void show(const wall::ScheduleRun::ShowScene& due);

    wall::Wall& m_wall;
    const wall::SceneBook& m_book;
    const base::Clock& m_clock;
    wall::ScheduleRun m_run;
    std::optional<wall::ScheduleRun::ShowScene> m_missing; ///< told
    QTimer m_ticker;
};

} // namespace pantau::engine
