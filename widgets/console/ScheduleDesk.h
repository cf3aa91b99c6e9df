// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wall/SceneBook.h"

#include <QObject>

#include <optional>

namespace pantau::widgets {

/// Keeps the schedules of the book. Each function that can fail returns the sentence that says why, and then nothing
/// has changed. GUI thread; owned by the console; the book outlives it.
class ScheduleDesk final : public QObject
{
    Q_OBJECT

public:
    using Failure = std::optional<QString>;

    explicit ScheduleDesk(wall::SceneBook& book, QObject* parent = nullptr) : QObject(parent), m_book(book) {}

    /// nullptr where there is none.
    [[nodiscard]] const wall::Schedule* schedule(const QString& name) const;
    /// Takes the place of the schedule `old`; a new one where that is empty.
    [[nodiscard]] Failure save(const QString& old, const wall::Schedule& schedule);
    /// One that has the wall now gives it back.
    [[nodiscard]] Failure remove(const QString& name);

Q_SIGNALS:
    void bookChanged();

private:
    [[nodiscard]] Failure checked(const QString& old, const wall::Schedule& schedule) const;

    wall::SceneBook& m_book;
};

} // namespace pantau::widgets
