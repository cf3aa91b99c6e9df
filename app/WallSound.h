// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/TourPlayer.h"
#include "widgets/console/ConsoleWindow.h"
#include "widgets/sound/SoundDesk.h"
#include "widgets/wall/WallKeys.h"
#include "widgets/wall/WallScreens.h"

namespace pantau::app {

/// Joins the sound with walls and console: the tile that was selected last, on whichever of them, is the one that is
/// heard, and what the sound has to say is told where the operator is. GUI thread; owned by the program; all that it
/// joins outlives it.
class WallSound final : public QObject
{
    Q_OBJECT

public:
    struct Surroundings
    {
        const wall::Wall& wall;
        engine::StreamSupervisor& streams;
        engine::TourPlayer& tours;
    };

    WallSound(Surroundings around, std::unique_ptr<widgets::SoundOutput> output);

    /// As loud as it was when the program ended, 0 to 100.
    void setVolumePercent(int percent) { m_desk.setVolumePercent(percent); }
    void join(widgets::WallWindow& window, widgets::WallKeys& keys);
    void join(widgets::ConsoleWindow& console);

Q_SIGNALS:
    /// The operator chose another volume, 0 to 100.
    void volumeChanged(int percent);

private:
    void select(const widgets::WallWindow& window, widgets::WallKeys& keys);
    void toggle();
    /// The camera in the tile that was selected last.
    [[nodiscard]] std::optional<int> selected() const;
    void say(const QString& sentence);

    const Surroundings m_around;
    widgets::SoundDesk m_desk;
    std::optional<wall::TileAddress> m_tile;
    widgets::WallKeys* m_keys = nullptr;         ///< of the wall with the tile that was selected last; borrowed
    widgets::ConsoleWindow* m_console = nullptr; ///< borrowed
};

} // namespace pantau::app
