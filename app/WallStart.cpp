// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/WallStart.h"

#include <algorithm>

namespace pantau::app {

namespace {

bool isNamed(const std::vector<wall::MonitorBinding>& monitors, const QString& name)
{
    return std::any_of(monitors.begin(), monitors.end(),
                       [&](const wall::MonitorBinding& monitor) { return monitor.monitor == name; });
}

QString freeName(const std::vector<wall::MonitorBinding>& monitors)
{
    int number = 1;
    while (isNamed(monitors, QStringLiteral("LAYAR-%1").arg(number))) {
        ++number;
    }
    return QStringLiteral("LAYAR-%1").arg(number);
}

} // namespace

std::vector<wall::MonitorBinding> monitorsFor(std::vector<wall::ScreenFacts> screens,
                                              std::vector<wall::MonitorBinding> known, const wall::WallState& scene)
{
    screens = wall::inReadingOrder(std::move(screens));
    known = wall::adopted(std::move(known), screens);
    const wall::ScreenPlaces places = wall::bindScreens(known, screens);
    for (std::size_t i = 0; i < screens.size(); ++i) {
        if (std::find(places.begin(), places.end(), std::optional(i)) == places.end()) {
            known.push_back({freeName(known), screens[i], {}});
        }
    }
    for (const auto& [name, state] : scene) {
        if (!isNamed(known, name)) {
            known.push_back({name, {}, {}});
        }
    }
    if (known.empty()) {
        known.push_back({freeName(known), {}, {}});
    }
    return known;
}

QStringList withoutScreen(const std::vector<wall::MonitorBinding>& monitors)
{
    QStringList names;
    for (const wall::MonitorBinding& monitor : monitors) {
        if (monitor.last == wall::ScreenFacts()) {
            names.append(monitor.monitor);
        }
    }
    return names;
}

wall::WallState spreadCameras(const engine::CameraPool& pool, const std::vector<wall::MonitorBinding>& monitors)
{
    wall::WallState state;
    int next = 0;
    for (std::size_t i = 0; i < monitors.size(); ++i) {
        const int left = static_cast<int>(monitors.size() - i);
        const int count = (pool.size() - next + left - 1) / left;
        const QSize size = monitors[i].last.geometry.size();
        const auto layout = wall::Layout::automatic(std::max(count, 1), size);
        wall::MonitorState monitor = wall::emptyMonitor(layout.ok() ? layout.value() : wall::Layout());
        for (int tile = 0; tile < std::min(count, monitor.layout.size()); ++tile) {
            monitor.tiles[static_cast<std::size_t>(tile)] = wall::CameraContent{pool.camera(next++).id, {}};
        }
        state.emplace(monitors[i].monitor, std::move(monitor));
    }
    return state;
}

wall::WallState firstWall(const engine::CameraPool& pool, const std::vector<wall::MonitorBinding>& monitors,
                          const wall::WallState& scene)
{
    if (scene.empty()) {
        return spreadCameras(pool, monitors);
    }
    wall::WallState state = scene;
    for (const wall::MonitorBinding& monitor : monitors) {
        state.try_emplace(monitor.monitor);
    }
    return state;
}

} // namespace pantau::app
