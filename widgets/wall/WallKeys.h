// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wall/CameraNumber.h"
#include "widgets/models/ActionTable.h"
#include "widgets/wall/WallWindow.h"

#include <QCoreApplication>

class QKeyEvent;

namespace pantau::widgets {

/// What the keys do while a wall has the keyboard: arrows choose a tile, with Shift several, and while one is enlarged
/// they go on to the next picture; digits call a camera by its number into it; Escape goes back to all tiles. All other
/// keys are those that the table of actions has for walls. Whoever has a sentence to say over a tile says it here.
/// GUI thread; owned by the application; window, wall and pool outlive it.
class WallKeys final : public QObject
{
    Q_OBJECT

public:
    WallKeys(WallWindow& window, wall::Wall& wall, const engine::CameraPool& pool, const base::Clock& clock);

    /// As long as it takes to read a short sentence.
    static constexpr std::chrono::milliseconds SaidFor{4000};

    /// Why a tile that shows no camera of the list is not kept as a picture.
    [[nodiscard]] static QString noCamera();
    /// A sentence over the chosen tile, for SaidFor or until the next one.
    void say(const QString& sentence);
    /// Looks whether a sentence has stood long enough and whether the pause after a number is over; by itself ten
    /// times a second while there is either.
    void look();

Q_SIGNALS:
    void quitAsked();
    /// The last change is to be taken back, or made again: it may be one of the console.
    void undoAsked();
    void redoAsked();
    /// The chosen tile, which shows this camera of the pool, is to be kept as a picture.
    void snapshotAsked(int tile, int camera);
    /// The sound of the chosen tile is to be switched on, or off again.
    void soundAsked();
    /// The keys are to be listed.
    void shortcutsAsked();
    /// A key that means nothing here: it may be a scene's.
    void otherPressed(const QKeySequence& key);

private:
    void press(const QKeyEvent& event);
    [[nodiscard]] bool pressMove(const QKeyEvent& event);
    void run(ActionId action);
    void runOn(ActionId action, int tile);
    void askPicture(int tile);
    [[nodiscard]] bool pressNumber(const QKeyEvent& event);
    void move(int columns, int rows, bool extends);
    void merge();
    void sayRefusal(std::optional<wall::WallRefusal> refusal);
    void leave();
    void call(const wall::CameraNumber::Call& called);
    void sayNumber();

    WallWindow& m_window;
    wall::Wall& m_wall;
    const engine::CameraPool& m_pool;
    const base::Clock& m_clock;
    wall::CameraNumber m_number;
    std::optional<base::SteadyTime> m_saidUntil;
    QTimer m_looking;
};

} // namespace pantau::widgets
