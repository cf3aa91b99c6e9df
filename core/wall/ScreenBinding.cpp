// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wall/ScreenBinding.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace pantau::wall {

namespace {

using Rule = bool (*)(const ScreenFacts& last, const ScreenFacts& screen);

bool sameSerial(const ScreenFacts& last, const ScreenFacts& screen)
{
    return !last.serial.isEmpty() && last.serial == screen.serial;
}

bool sameName(const ScreenFacts& last, const ScreenFacts& screen)
{
    return !last.name.isEmpty() && last.name == screen.name;
}

bool sameGeometry(const ScreenFacts& last, const ScreenFacts& screen)
{
    return last.geometry.isValid() && last.geometry == screen.geometry;
}

bool sameSerialAndName(const ScreenFacts& last, const ScreenFacts& screen)
{
    return sameSerial(last, screen) && sameName(last, screen);
}

bool sameSerialAndGeometry(const ScreenFacts& last, const ScreenFacts& screen)
{
    return sameSerial(last, screen) && sameGeometry(last, screen);
}

bool sameNameAndGeometry(const ScreenFacts& last, const ScreenFacts& screen)
{
    return sameName(last, screen) && sameGeometry(last, screen);
}

bool sameGeometryOfNoneKnown(const ScreenFacts& last, const ScreenFacts& screen)
{
    return sameGeometry(last, screen) && (last.serial.isEmpty() || screen.serial.isEmpty());
}

constexpr std::array<Rule, 7> Rules{sameSerial,          sameSerialAndName, sameSerialAndGeometry,  sameSerial,
                                    sameNameAndGeometry, sameName,          sameGeometryOfNoneKnown};

/// What is not matched yet, by index.
struct Free
{
    std::vector<std::size_t> monitors;
    std::vector<std::size_t> screens;
};

Free freeOf(const ScreenPlaces& places, std::size_t screens)
{
    Free free;
    for (std::size_t monitor = 0; monitor < places.size(); ++monitor) {
        if (!places[monitor]) {
            free.monitors.push_back(monitor);
        }
    }
    for (std::size_t screen = 0; screen < screens; ++screen) {
        if (std::find(places.begin(), places.end(), std::optional(screen)) == places.end()) {
            free.screens.push_back(screen);
        }
    }
    return free;
}

} // namespace

ScreenPlaces bindScreens(const std::vector<MonitorBinding>& bindings, const std::vector<ScreenFacts>& screens)
{
    ScreenPlaces places(bindings.size());
    for (const Rule matches : Rules) {
        const Free free = freeOf(places, screens.size());
        for (const std::size_t monitor : free.monitors) {
            const auto fits = [&](std::size_t screen) { return matches(bindings[monitor].last, screens[screen]); };
            const auto screen = std::find_if(free.screens.begin(), free.screens.end(), fits);
            if (screen == free.screens.end() || std::any_of(screen + 1, free.screens.end(), fits)) {
                continue;
            }
            const auto rivals = std::count_if(free.monitors.begin(), free.monitors.end(), [&](std::size_t other) {
                return matches(bindings[other].last, screens[*screen]);
            });
            if (rivals == 1) {
                places[monitor] = *screen;
            }
        }
    }
    return places;
}

std::vector<MonitorBinding> adopted(std::vector<MonitorBinding> bindings, const std::vector<ScreenFacts>& screens)
{
    std::vector<ScreenFacts> free;
    for (const std::size_t screen : freeOf(bindScreens(bindings, screens), screens.size()).screens) {
        free.push_back(screens[screen]);
    }
    free = inReadingOrder(std::move(free));
    auto next = free.begin();
    for (MonitorBinding& binding : bindings) {
        if (next != free.end() && binding.last == ScreenFacts{}) {
            binding.last = *next++;
        }
    }
    return bindings;
}

std::vector<ScreenFacts> inReadingOrder(std::vector<ScreenFacts> screens)
{
    std::sort(screens.begin(), screens.end(), [](const ScreenFacts& one, const ScreenFacts& other) {
        return std::tuple(one.geometry.top(), one.geometry.left(), one.name) <
               std::tuple(other.geometry.top(), other.geometry.left(), other.name);
    });
    return screens;
}

std::vector<MonitorBinding> remembered(std::vector<MonitorBinding> bindings, const ScreenPlaces& places,
                                       const std::vector<ScreenFacts>& screens)
{
    for (std::size_t monitor = 0; monitor < bindings.size(); ++monitor) {
        if (places.at(monitor)) {
            bindings[monitor].last = screens.at(*places[monitor]);
        }
    }
    return bindings;
}

} // namespace pantau::wall
