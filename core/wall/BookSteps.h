// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wall/SceneBook.h"
#include "core/wall/Wall.h"

#include <deque>

namespace pantau::wall {

/// The way back for scenes, tours and schedules, in one line with the wall's: what was changed last goes back first,
/// so that one key undoes both. What else the book holds is no part of it. GUI thread; owned by the console; book and
/// wall outlive it.
class BookSteps
{
public:
    /// Older steps are forgotten.
    static constexpr std::size_t MostSteps = 20;

    BookSteps(SceneBook& book, Wall& wall);

    /// The book was changed, which is one step.
    void record();

    /// Takes the last change of the book back, unless the wall was changed after it. False: nothing was done, and it is
    /// the wall's turn.
    bool undo();
    /// Makes it again. False where none was taken back since the wall's last step.
    bool redo();

private:
    struct Lists
    {
        std::vector<Scene> scenes;
        std::vector<Tour> tours;
        std::vector<Schedule> schedules;

        friend bool operator==(const Lists&, const Lists&) = default;
    };
    /// The lists on the other side of a change, and the wall's newest step when it was made.
    struct Step
    {
        Lists lists;
        std::uint64_t wallStep = 0;
    };
    using Steps = std::deque<Step>;

    [[nodiscard]] Lists listsNow() const { return {m_book.scenes, m_book.tours, m_book.schedules}; }
    void step(Steps& from, Steps& to);

    SceneBook& m_book;
    Wall& m_wall;
    Lists m_now; ///< as they stand since the last step
    Steps m_undo;
    Steps m_redo;
};

} // namespace pantau::wall
