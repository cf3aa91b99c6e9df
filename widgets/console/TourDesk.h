// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/TourPlayer.h"
#include "widgets/console/MonitorPane.h"

#include <QObject>

#include <optional>

namespace pantau::widgets {

/// What can be done with tours: kept in the book, run in the chosen tile or on the chosen monitor, paused, stopped.
/// Each function that can fail returns the sentence that says why, and then nothing has changed. GUI thread; owned by
/// the console; wall, book, player and monitors outlive it.
class TourDesk final : public QObject
{
    Q_OBJECT

public:
    using Failure = std::optional<QString>;

    TourDesk(wall::Wall& wall, wall::SceneBook& book, engine::TourPlayer& player, const MonitorPane& monitors,
             QObject* parent = nullptr);

    /// nullptr where there is none.
    [[nodiscard]] const wall::Tour* tour(const QString& name) const;
    /// Takes the place of the tour `old`; a new one where that is empty. A tour that a tile or a scene shows keeps its
    /// name: they mean it by that.
    [[nodiscard]] Failure save(const QString& old, const wall::Tour& tour);
    /// Not while a tile or a scene shows it. One that runs on a monitor ends.
    [[nodiscard]] Failure remove(const QString& name);

    /// In the chosen tile; a tour of scenes on the whole wall.
    [[nodiscard]] Failure start(const QString& name);
    /// On all tiles of the chosen monitor, a page at a time.
    [[nodiscard]] Failure startOnMonitor(const QString& name);
    /// The tour that runs on a monitor, and the one in the chosen tile. As if an operator had touched them: they go on
    /// by themselves after TourPlayer::Idle.
    [[nodiscard]] Failure pause();
    /// All that are paused.
    [[nodiscard]] Failure resume();
    /// The tour in the chosen tile, whose camera stays; else the one that runs on a monitor.
    [[nodiscard]] Failure stop();

Q_SIGNALS:
    void bookChanged();

private:
    /// Whether the chosen tile holds a tour; nothing where the wall has no monitor.
    [[nodiscard]] std::optional<wall::TileAddress> chosenTour() const;
    [[nodiscard]] bool isShown(const QString& name) const;
    [[nodiscard]] Failure checked(const QString& old, const wall::Tour& tour) const;

    wall::Wall& m_wall;
    wall::SceneBook& m_book;
    engine::TourPlayer& m_player;
    const MonitorPane& m_monitors;
};

} // namespace pantau::widgets
