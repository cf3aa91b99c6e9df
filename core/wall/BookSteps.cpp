// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wall/BookSteps.h"

#include <utility>

namespace pantau::wall {

BookSteps::BookSteps(SceneBook& book, Wall& wall) : m_book(book), m_wall(wall), m_now(listsNow())
{
}

void BookSteps::record()
{
    if (listsNow() == m_now) {
        return;
    }
    m_undo.push_back({std::exchange(m_now, listsNow()), m_wall.newestStep()});
    if (m_undo.size() > MostSteps) {
        m_undo.pop_front();
    }
    m_redo.clear();
    m_wall.endRun(); // else a later page or zoom would belong to a step from before this one
}

bool BookSteps::undo()
{
    // A wall whose pages or zooms led back to where they began has given up their step: it stands before it.
    if (m_undo.empty() || m_undo.back().wallStep < m_wall.newestStep()) {
        return false;
    }
    step(m_undo, m_redo);
    return true;
}

bool BookSteps::redo()
{
    if (m_redo.empty() || m_redo.back().wallStep != m_wall.newestStep()) {
        return false;
    }
    step(m_redo, m_undo);
    return true;
}

void BookSteps::step(Steps& from, Steps& to)
{
    Step taken = std::move(from.back());
    from.pop_back();
    to.push_back({std::exchange(m_now, std::move(taken.lists)), taken.wallStep});
    m_book.scenes = m_now.scenes;
    m_book.tours = m_now.tours;
    m_book.schedules = m_now.schedules;
}

} // namespace pantau::wall
