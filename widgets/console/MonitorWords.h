// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wall/WallState.h"
#include "widgets/models/CameraModel.h"

#include <QCoreApplication>

namespace pantau::widgets {

/// Says a monitor of the wall in whole sentences, for who hears the console instead of seeing it. GUI thread, as the
/// cameras' model.
class MonitorWords
{
    Q_DECLARE_TR_FUNCTIONS(MonitorWords)

public:
    /// How the monitor is divided, what fills it, and each tile that shows something; of the empty ones only the chosen
    /// one, which is there always. Names are masked as the model's audience needs it.
    [[nodiscard]] static QString monitor(const wall::MonitorState& state, int chosen, bool isParked,
                                         const CameraModel& cameras);
    /// One tile, which people count from 1: its camera with the state and the reason for that, or what else it shows.
    [[nodiscard]] static QString tile(int tile, const wall::TileContent& content, const CameraModel& cameras);

private:
    [[nodiscard]] static QString camera(const QString& number, const QString& id, const CameraModel& cameras);
};

} // namespace pantau::widgets
