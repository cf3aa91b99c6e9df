// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/wall/SceneBooks.h"

#include <cmath>

namespace pantau::wall::test {

using namespace std::chrono_literals;

namespace {

// Draws from one source; every draw is sound for a scene file.
struct Draw
{
    std::mt19937& random;

    [[nodiscard]] int below(int limit) const { return std::uniform_int_distribution<int>(0, limit - 1)(random); }
    [[nodiscard]] double part() const { return std::uniform_real_distribution<double>(0.0, 1.0)(random); }

    [[nodiscard]] QString text() const
    {
        static const QString letters =
            QString::fromUtf8("aZ09 .[]\"\\/:{}\n\t\xC3\xA9\xE2\x82\xAC\xE6\xBC\xA2\xF0\x9F\x8C\x8A");
        QString text;
        for (int length = 1 + below(8); length > 0; --length) {
            const QChar letter = letters[below(static_cast<int>(letters.size()))];
            text += letter.isSurrogate() ? QString::fromUtf8("\xF0\x9F\x8C\x8A") : QString(letter);
        }
        return text;
    }
    // Unlike any other of the book.
    [[nodiscard]] QString name(int number) const { return QString::number(number) + text(); }

    [[nodiscard]] Layout layout() const
    {
        Layout layout = Layout::grid(1 + below(5), 1 + below(5)).value();
        for (int step = 0; step < 5; ++step) {
            auto next = layout.merged({below(layout.size()), below(layout.size()), below(layout.size())});
            layout = next.ok() ? std::move(next).value() : layout;
        }
        return layout;
    }

    [[nodiscard]] TileContent content() const
    {
        switch (below(6)) {
        case 0:
            return EmptyContent{};
        case 1:
            return TextContent{below(4) > 0 ? text() : QString()};
        case 2:
            return ClockContent{};
        case 3:
            return PanelContent{text()};
        case 4:
            return TourContent{name(0)};
        default:
            break;
        }
        CameraContent camera{text(), {}, zoomed({0, 0, 1, 1}, {part(), part()}, std::exp2(6 * part() - 2))};
        if (below(2) == 0) {
            camera.pinned = below(2) == 0 ? domain::StreamKind::Main : domain::StreamKind::Sub;
        }
        return camera;
    }

    [[nodiscard]] WallState wall() const
    {
        WallState wall;
        for (int monitors = below(4); monitors > 0; --monitors) {
            MonitorState state = emptyMonitor(layout());
            for (TileContent& tile : state.tiles) {
                tile = content();
            }
            const int tile = below(state.layout.size());
            if (!isEmpty(state.tiles[static_cast<std::size_t>(tile)])) {
                state.enlarged = tile;
            }
            wall.emplace(text(), std::move(state));
        }
        return wall;
    }

    [[nodiscard]] Tour tour(int number, const std::vector<Scene>& scenes) const
    {
        Tour tour{name(number), CameraStops{{text(), text()}}, std::chrono::seconds{3 + below(86398)}};
        if (below(2) == 0) {
            tour.stops = GroupStops{text()};
        } else if (below(2) == 0 && !scenes.empty()) {
            tour.stops = SceneStops{{scenes.front().name, scenes.back().name}};
        }
        return tour;
    }

    [[nodiscard]] Schedule schedule(int number, const Scene& scene) const
    {
        Schedule schedule{name(number), scene.name,   {Qt::Monday}, std::chrono::minutes{below(1440)},
                          24h,          below(2) == 0};
        schedule.days.insert(static_cast<Qt::DayOfWeek>(1 + below(7)));
        const std::chrono::minutes to{below(1441)};
        schedule.to = to == schedule.from ? 24h : to;
        return schedule;
    }
};

} // namespace

SceneBook fullBook()
{
    const auto camera = [](const char16_t* code) { return CameraContent{QStringView(code).toString(), {}}; };
    CameraContent zoomedIn{QStringLiteral("PL-23"), domain::StreamKind::Main, {0.1, 0.7, 0.3, 0.3}};
    CameraContent light{QStringLiteral("PK-02"), domain::StreamKind::Sub};
    MonitorState mixed{Layout::onePlusFive(),
                       {zoomedIn, light, TextContent{QStringLiteral("Siaga\n\"Wai Ruhu\"")}, ClockContent{},
                        PanelContent{QStringLiteral("sungai")}, TourContent{QStringLiteral("Sungai")}},
                       0};
    MonitorState plain{Layout::grid(2, 1).value(), {camera(u"PK-01"), EmptyContent{}}, {}};
    SceneBook book;
    book.scenes = {{QStringLiteral("Titik rawan"),
                    QStringLiteral("F5"),
                    {{QStringLiteral("LAYAR-1"), mixed}, {QStringLiteral("LAYAR-2"), plain}}},
                   {QStringLiteral("Kosong"), {}, {}}};
    book.tours = {
        {QStringLiteral("Sungai"), CameraStops{{QStringLiteral("PK-20"), QStringLiteral("PK-21")}}, 3s},
        {QStringLiteral("Pasar"), GroupStops{QStringLiteral("kategori:pasar")}, 10s},
        {QStringLiteral("Malam"), SceneStops{{QStringLiteral("Kosong"), QStringLiteral("Titik rawan")}}, 24h}};
    book.schedules = {
        {QStringLiteral("Malam Minggu"), QStringLiteral("Titik rawan"), {Qt::Friday, Qt::Saturday}, 21h, 2h},
        {QStringLiteral("Minggu"), QStringLiteral("Kosong"), {Qt::Sunday}, 0h, 24h, false}};
    book.wall = {{QStringLiteral("LAYAR-1"), plain}};
    book.interruption = Interruption{QStringLiteral("Malam Minggu"), {{QStringLiteral("LAYAR-1"), mixed}}};
    book.running = RunningTour{QStringLiteral("Pasar"), QStringLiteral("LAYAR-2")};
    return book;
}

SceneBook randomBook(std::mt19937& random)
{
    const Draw draw{random};
    SceneBook book;
    for (int number = draw.below(4); number > 0; --number) {
        book.scenes.push_back({draw.name(number), draw.below(2) == 0 ? draw.name(number) : QString(), draw.wall()});
    }
    for (int number = draw.below(4); number > 0; --number) {
        book.tours.push_back(draw.tour(number, book.scenes));
    }
    for (int number = book.scenes.empty() ? 0 : draw.below(4); number > 0; --number) {
        book.schedules.push_back(draw.schedule(number, book.scenes.front()));
    }
    book.wall = draw.wall();
    if (draw.below(2) == 0) {
        book.interruption = Interruption{draw.text(), draw.wall()};
    }
    if (draw.below(2) == 0) {
        book.running = RunningTour{draw.text(), draw.text()};
    }
    return book;
}

} // namespace pantau::wall::test
