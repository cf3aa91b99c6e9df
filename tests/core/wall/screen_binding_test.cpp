// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wall/ScreenBinding.h"
#include "core/wall/ScreenBindingFile.h"
#include "tests/support/catch.h"

#include <QTemporaryDir>

#include <algorithm>
#include <numeric>
#include <random>
#include <set>

using namespace pantau::wall;
using Kind = WallFileError::Kind;

namespace {

QString serial(int number)
{
    return QStringLiteral("DEL U2720Q %1").arg(number);
}

QString output(int number)
{
    return QStringLiteral("DP-%1").arg(number);
}

QRect place(int column)
{
    return {column * 1920, 0, 1920, 1080};
}

ScreenFacts screen(const QString& serialNumber, int outputNumber, int column)
{
    return {serialNumber, output(outputNumber), place(column)};
}

MonitorBinding bound(int monitor, const ScreenFacts& last)
{
    return {QStringLiteral("LAYAR-%1").arg(monitor), last, {}};
}

using Places = ScreenPlaces;
constexpr auto Parked = std::nullopt;

std::mt19937& generator()
{
    static std::mt19937 random(37);
    return random;
}

int below(int limit)
{
    return std::uniform_int_distribution<int>(0, limit - 1)(generator());
}

// A desk of real monitors, of which some are plugged in, each at an output.
struct Desk
{
    struct Monitor
    {
        QString serialNumber;
        int outputNumber = 0;
        bool plugged = true;
    };
    std::vector<Monitor> monitors;

    // What the system lists now: in any order, side by side from the left as they come.
    struct Listed
    {
        std::vector<ScreenFacts> screens;
        std::vector<std::size_t> monitors; // whose screen it really is
    };
    [[nodiscard]] Listed list() const
    {
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < monitors.size(); ++i) {
            if (monitors[i].plugged) {
                order.push_back(i);
            }
        }
        std::shuffle(order.begin(), order.end(), generator());
        Listed listed;
        for (const std::size_t i : order) {
            const int column = static_cast<int>(listed.screens.size());
            listed.screens.push_back(screen(monitors[i].serialNumber, monitors[i].outputNumber, column));
            listed.monitors.push_back(i);
        }
        return listed;
    }

    [[nodiscard]] std::vector<MonitorBinding> bindings() const
    {
        const Listed listed = list();
        std::vector<MonitorBinding> result(monitors.size());
        for (std::size_t i = 0; i < listed.screens.size(); ++i) {
            result[listed.monitors[i]] = bound(static_cast<int>(listed.monitors[i]), listed.screens[i]);
        }
        return result;
    }
};

// Plugs and unplugs in a desk; after each change no wall may stand on another monitor's screen, and one whose monitor
// is plugged must stand on it.
void replug(Desk desk, int changes, bool moveCables)
{
    std::vector<MonitorBinding> bindings = desk.bindings();
    for (int change = 0; change <= changes; ++change) {
        for (Desk::Monitor& monitor : desk.monitors) {
            monitor.plugged = change == changes || below(3) > 0;
        }
        if (moveCables) {
            std::vector<int> outputs(desk.monitors.size());
            std::iota(outputs.begin(), outputs.end(), 1);
            std::shuffle(outputs.begin(), outputs.end(), generator());
            for (std::size_t i = 0; i < outputs.size(); ++i) {
                desk.monitors[i].outputNumber = outputs[i];
            }
        }
        const Desk::Listed listed = desk.list();
        const Places places = bindScreens(bindings, listed.screens);
        for (std::size_t i = 0; i < places.size(); ++i) {
            CAPTURE(change, i);
            REQUIRE(places[i].has_value() == desk.monitors[i].plugged);
            REQUIRE((!places[i] || listed.monitors[*places[i]] == i));
        }
        bindings = remembered(bindings, places, listed.screens);
    }
}

} // namespace

TEST_CASE("a monitor is found by its serial on another output and place")
{
    const std::vector<MonitorBinding> bindings{bound(1, screen(serial(1), 1, 0)), bound(2, screen(serial(2), 2, 1))};
    CHECK(bindScreens(bindings, {screen(serial(2), 1, 0), screen(serial(1), 2, 1)}) == Places{1, 0});
    CHECK(bindScreens(bindings, {screen(serial(2), 1, 0)}) == Places{Parked, 0});
    CHECK(bindScreens(bindings, {}) == Places{Parked, Parked});
    CHECK(bindScreens({}, {screen(serial(2), 1, 0)}).empty());
}

TEST_CASE("without a serial the output's name decides, then the geometry")
{
    const std::vector<MonitorBinding> bindings{bound(1, screen({}, 1, 0)), bound(2, screen({}, 2, 1))};
    CHECK(bindScreens(bindings, {screen({}, 2, 0), screen({}, 1, 1)}) == Places{1, 0});
    CHECK(bindScreens(bindings, {screen({}, 7, 1), screen({}, 8, 0)}) == Places{1, 0});
    CHECK(bindScreens(bindings, {screen({}, 2, 0)}) == Places{Parked, 0});
    CHECK(bindScreens(bindings, {screen({}, 9, 5)}) == Places{Parked, Parked});
}

TEST_CASE("a screen that another monitor matches better is not taken")
{
    // Monitor 1 is away; monitor 2 now stands on its output and in its place.
    const std::vector<MonitorBinding> bindings{bound(1, screen(serial(1), 1, 0)), bound(2, screen(serial(2), 2, 1))};
    CHECK(bindScreens(bindings, {screen(serial(2), 1, 0)}) == Places{Parked, 0});

    const std::vector<MonitorBinding> nameless{bound(1, screen({}, 1, 0)), bound(2, screen({}, 2, 1))};
    CHECK(bindScreens(nameless, {screen({}, 2, 0)}) == Places{Parked, 0});
}

TEST_CASE("a new screen on an old output takes the wall of the one before; a stranger elsewhere takes none")
{
    const std::vector<MonitorBinding> bindings{bound(1, screen(serial(1), 1, 0)), bound(2, screen(serial(2), 2, 1))};
    CHECK(bindScreens(bindings, {screen(serial(2), 2, 1), screen(serial(9), 1, 0)}) == Places{1, 0});
    CHECK(bindScreens(bindings, {screen(serial(2), 2, 1), screen(serial(9), 5, 0)}) == Places{Parked, 0});
    CHECK(bindScreens(bindings, {screen(serial(2), 2, 1), screen({}, 5, 0)}) == Places{1, 0});
}

TEST_CASE("two monitors that report the same serial are told apart by their outputs")
{
    const QString twin = serial(0);
    const std::vector<MonitorBinding> bindings{bound(1, screen(twin, 1, 0)), bound(2, screen(twin, 2, 1))};
    CHECK(bindScreens(bindings, {screen(twin, 2, 0), screen(twin, 1, 1)}) == Places{1, 0});
    CHECK(bindScreens(bindings, {screen(twin, 2, 0)}) == Places{Parked, 0});
    CHECK(bindScreens(bindings, {screen(twin, 8, 1), screen(twin, 9, 0)}) == Places{1, 0});
    // One is known by its output, so the other must be the one that moved.
    CHECK(bindScreens(bindings, {screen(twin, 9, 4), screen(twin, 1, 0)}) == Places{1, 0});
}

TEST_CASE("what nothing tells apart stays parked")
{
    const QString twin = serial(0);
    const std::vector<MonitorBinding> twins{bound(1, screen(twin, 1, 0)), bound(2, screen(twin, 2, 1))};
    CHECK(bindScreens(twins, {screen(twin, 7, 5), screen(twin, 8, 6)}) == Places{Parked, Parked});
    CHECK(bindScreens(twins, {screen(twin, 7, 5)}) == Places{Parked, Parked});

    const std::vector<MonitorBinding> oneOutput{bound(1, screen({}, 1, 0)), bound(2, screen({}, 1, 0))};
    CHECK(bindScreens(oneOutput, {screen({}, 1, 0)}) == Places{Parked, Parked});

    // Mirrored outputs share a geometry.
    CHECK(bindScreens({bound(1, screen({}, 1, 0))}, {screen({}, 7, 0), screen({}, 8, 0)}) == Places{Parked});
}

TEST_CASE("a binding that was never on a screen matches none")
{
    CHECK(bindScreens({bound(1, {})}, {screen({}, 1, 0), {}, screen(serial(1), 2, 1)}) == Places{Parked});
}

TEST_CASE("what is known of a screen is renewed where it was found and kept where it was not")
{
    const std::vector<MonitorBinding> bindings{bound(1, screen(serial(1), 1, 0)), bound(2, screen(serial(2), 2, 1))};
    const std::vector<ScreenFacts> screens{screen(serial(1), 4, 3)};
    const auto now = remembered(bindings, bindScreens(bindings, screens), screens);
    CHECK(now[0].last == screens[0]);
    CHECK(now[1] == bindings[1]);
}

TEST_CASE("a thousand walls with serials come back right through any plugging and any change of cables")
{
    for (int round = 0; round < 1000; ++round) {
        Desk desk;
        const int count = 1 + below(6);
        for (int i = 0; i < count; ++i) {
            desk.monitors.push_back({serial(i), i + 1});
        }
        CAPTURE(round);
        replug(std::move(desk), 10, true);
    }
}

TEST_CASE("a thousand walls without serials or with the same come back right as long as cables stay")
{
    for (int round = 0; round < 1000; ++round) {
        Desk desk;
        const int count = 1 + below(6);
        for (int i = 0; i < count; ++i) {
            const QString kinds[] = {QString(), serial(0), serial(100 + i)};
            desk.monitors.push_back({kinds[below(3)], i + 1});
        }
        CAPTURE(round);
        replug(std::move(desk), 10, false);
    }
}

TEST_CASE("no screen is ever given twice, whatever the facts, and the order of screens does not count")
{
    for (int round = 0; round < 5000; ++round) {
        const auto anyFacts = [] {
            return ScreenFacts{below(3) > 0 ? serial(below(3)) : QString(), below(4) > 0 ? output(below(3)) : QString(),
                               below(4) > 0 ? place(below(3)) : QRect()};
        };
        std::vector<MonitorBinding> bindings;
        std::vector<ScreenFacts> screens;
        for (int i = below(5); i >= 0; --i) {
            bindings.push_back(bound(i, anyFacts()));
        }
        for (int i = below(5); i >= 0; --i) {
            screens.push_back(anyFacts());
        }
        const Places places = bindScreens(bindings, screens);
        std::set<std::size_t> given;
        for (const auto& one : places) {
            REQUIRE((!one || (*one < screens.size() && given.insert(*one).second)));
        }
        std::vector<ScreenFacts> turned(screens.rbegin(), screens.rend());
        const Places again = bindScreens(bindings, turned);
        for (std::size_t i = 0; i < places.size(); ++i) {
            REQUIRE(places[i].has_value() == again[i].has_value());
            REQUIRE((!places[i] || *places[i] == screens.size() - 1 - *again[i]));
        }
    }
}

TEST_CASE("bindings come back from their file")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("screens.json"));
    std::vector<MonitorBinding> bindings{bound(1, screen(serial(1), 1, 0)), bound(2, {}), bound(3, screen({}, 3, -2))};
    bindings[0].panels = {3, 2, 24, 31};
    REQUIRE_FALSE(saveScreenBindings(path, bindings));
    const auto read = readScreenBindings(path);
    REQUIRE(read.ok());
    CHECK(read.value() == bindings);
    CHECK(readScreenBindings(folder.filePath(QStringLiteral("none.json"))).error().kind == Kind::FileMissing);
}

TEST_CASE("broken bindings are refused with their line")
{
    const auto refused = [](const QByteArray& monitor) {
        const auto read = parseScreenBindings("{\"version\": 1, \"monitors\": [\n" + monitor + "]}");
        REQUIRE_FALSE(read.ok());
        return read.error();
    };
    const QByteArray good = R"({"monitor": "A", "serial": "", "name": "DP-1", "geometry":)"
                            "\n"
                            R"({"x": 0, "y": 0, "width": 1920, "height": 1080}})";
    CHECK(parseScreenBindings("{\"version\": 1, \"monitors\": [" + good + "]}").ok());
    CHECK(refused(good + ",\n" + good) ==
          WallFileError{Kind::DuplicateName, 4, QStringLiteral("monitors[1].monitor"), QStringLiteral("A")});
    QByteArray wide = good;
    CHECK(refused(wide.replace("1920", "-1")).path == QStringLiteral("monitors[0].geometry.width"));
    QByteArray misspelt = good;
    CHECK(refused(misspelt.replace("serial", "serail")).kind == Kind::UnknownMember);
    QByteArray panels = good;
    panels.replace("1080}}", "1080},\n\"panels\": {\"columns\": 0, \"rows\": 1, \"bezelX\": 0, \"bezelY\": 0}}");
    CHECK(refused(panels) == WallFileError{Kind::NumberOutOfRange, 4, QStringLiteral("monitors[0].panels.columns"),
                                           QStringLiteral("0, 1..16")});
    CHECK(parseScreenBindings("{\"version\": 2}").error().kind == Kind::UnknownVersion);
    CHECK(parseScreenBindings("{\"version\": 1}").error().kind == Kind::MissingMember);
}
