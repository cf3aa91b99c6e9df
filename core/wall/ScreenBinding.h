// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wall/PanelMatrix.h"

#include <QRect>
#include <QString>

#include <optional>
#include <vector>

namespace pantau::wall {

/// By what a screen can be known again.
struct ScreenFacts
{
    QString serial; ///< manufacturer, model and serial number from EDID; empty where the screen tells none
    QString name;   ///< of the output, such as "DP-1"
    QRect geometry; ///< on the desktop, in pixels

    friend bool operator==(const ScreenFacts&, const ScreenFacts&) = default;
};

/// A monitor of the wall and the screen that it was on last.
struct MonitorBinding
{
    QString monitor;
    ScreenFacts last;
    PanelMatrix panels; ///< what hangs on that output

    friend bool operator==(const MonitorBinding&, const MonitorBinding&) = default;
};

/// For each binding, in their order, the index of its screen; nothing: the monitor is parked.
using ScreenPlaces = std::vector<std::optional<std::size_t>>;

/// Finds the screens of the wall's monitors. Each rule below takes the pairs that it finds, and the next one sees only
/// monitors and screens that are still free; so a screen never serves two monitors, and none is taken by a monitor that
/// another one matches better. The order in which screens are listed never counts.
///
///   1. the same serial;
///   2. the same serial and output name;  3. the same serial and geometry
///   4. the same serial, once more: of monitors that share one, the last that is left
///   5. the same output name and geometry;  6. the same output name
///   7. the same geometry, unless both have a serial, for then they are known to differ
///
/// A rule takes a pair only where it matches that monitor with no other screen and that screen with no other monitor.
/// So two monitors that report the same serial are told apart by their outputs, and what nothing tells apart stays
/// parked: a dark screen is seen at once, the wrong picture on one is not. By name a new screen on an old output takes
/// the place of the one that was there before. Reentrant.
[[nodiscard]] ScreenPlaces bindScreens(const std::vector<MonitorBinding>& bindings,
                                       const std::vector<ScreenFacts>& screens);

/// The bindings, where monitors that never had a screen get those that no monitor is bound to: in their order, and the
/// screens from the left to the right and from the top down. Reentrant.
[[nodiscard]] std::vector<MonitorBinding> adopted(std::vector<MonitorBinding> bindings,
                                                  const std::vector<ScreenFacts>& screens);

/// The screens from the left to the right and from the top down. Reentrant.
[[nodiscard]] std::vector<ScreenFacts> inReadingOrder(std::vector<ScreenFacts> screens);

/// The bindings with what is known now of the screens that were found; parked monitors keep what they had.
[[nodiscard]] std::vector<MonitorBinding> remembered(std::vector<MonitorBinding> bindings, const ScreenPlaces& places,
                                                     const std::vector<ScreenFacts>& screens);

} // namespace pantau::wall
