// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wall/SceneFileWriter.h"

#include "core/wall/SceneFile.h"
#include "core/wall/SceneWords.h"

#include <QJsonArray>

namespace pantau::wall {

namespace {

QJsonArray jsonOf(const std::vector<QString>& texts)
{
    QJsonArray array;
    for (const QString& text : texts) {
        array.append(text);
    }
    return array;
}

QJsonObject jsonOf(const QRectF& view)
{
    return {{QStringLiteral("x"), view.x()},
            {QStringLiteral("y"), view.y()},
            {QStringLiteral("width"), view.width()},
            {QStringLiteral("height"), view.height()}};
}

/// Adds the members of a content to its tile.
struct ContentWriter
{
    QJsonObject& tile;

    void operator()(const EmptyContent& /*content*/) const {}
    void operator()(const ClockContent& /*content*/) const {}
    void operator()(const TextContent& content) const { tile.insert(QStringLiteral("text"), content.text); }
    void operator()(const PanelContent& content) const { tile.insert(QStringLiteral("panel"), content.panel); }
    void operator()(const TourContent& content) const { tile.insert(QStringLiteral("tour"), content.tour); }
    void operator()(const CameraContent& content) const
    {
        tile.insert(QStringLiteral("camera"), content.camera);
        if (content.pinned) {
            const QStringView word = StreamWords.at(static_cast<std::size_t>(*content.pinned) - 1);
            tile.insert(QStringLiteral("stream"), word.toString());
        }
        if (content.view != CameraContent{}.view) {
            tile.insert(QStringLiteral("view"), jsonOf(content.view));
        }
    }
};

QJsonObject jsonOf(const Cell& cell, const TileContent& content)
{
    QJsonObject tile{{QStringLiteral("column"), cell.column},
                     {QStringLiteral("row"), cell.row},
                     {QStringLiteral("type"), ContentWords.at(content.index()).toString()}};
    if (cell.columns != 1) {
        tile.insert(QStringLiteral("columns"), cell.columns);
    }
    if (cell.rows != 1) {
        tile.insert(QStringLiteral("rows"), cell.rows);
    }
    std::visit(ContentWriter{tile}, content);
    return tile;
}

QJsonObject jsonOf(const MonitorState& state)
{
    QJsonArray tiles;
    for (std::size_t i = 0; i < state.tiles.size(); ++i) {
        tiles.append(jsonOf(state.layout.tiles().at(i), state.tiles[i]));
    }
    QJsonObject object{{QStringLiteral("columns"), state.layout.columns()},
                       {QStringLiteral("rows"), state.layout.rows()},
                       {QStringLiteral("tiles"), tiles}};
    if (state.enlarged) {
        object.insert(QStringLiteral("enlarged"), *state.enlarged);
    }
    return object;
}

QJsonObject jsonOf(const WallState& wall)
{
    QJsonObject object;
    for (const auto& [monitor, state] : wall) {
        object.insert(monitor, jsonOf(state));
    }
    return object;
}

QJsonObject jsonOf(const Scene& scene)
{
    QJsonObject object{{QStringLiteral("name"), scene.name}, {QStringLiteral("monitors"), jsonOf(scene.monitors)}};
    if (!scene.key.isEmpty()) {
        object.insert(QStringLiteral("key"), scene.key);
    }
    return object;
}

struct StopsWriter
{
    QJsonObject& tour;

    void operator()(const CameraStops& stops) const { tour.insert(QStringLiteral("cameras"), jsonOf(stops.cameras)); }
    void operator()(const GroupStops& stops) const { tour.insert(QStringLiteral("group"), stops.group); }
    void operator()(const SceneStops& stops) const { tour.insert(QStringLiteral("scenes"), jsonOf(stops.scenes)); }
};

QJsonObject jsonOf(const Tour& tour)
{
    QJsonObject object{{QStringLiteral("name"), tour.name},
                       {QStringLiteral("type"), StopWords.at(tour.stops.index()).toString()},
                       {QStringLiteral("dwellSeconds"), static_cast<qint64>(tour.dwell.count())}};
    std::visit(StopsWriter{object}, tour.stops);
    return object;
}

QString textOf(std::chrono::minutes time)
{
    return QStringLiteral("%1:%2")
        .arg(time.count() / 60, 2, 10, QChar(u'0'))
        .arg(time.count() % 60, 2, 10, QChar(u'0'));
}

QJsonObject jsonOf(const Schedule& schedule)
{
    QJsonArray days;
    for (const Qt::DayOfWeek day : schedule.days) {
        days.append(DayWords.at(static_cast<std::size_t>(day) - 1).toString());
    }
    QJsonObject object{{QStringLiteral("name"), schedule.name},
                       {QStringLiteral("scene"), schedule.scene},
                       {QStringLiteral("days"), days},
                       {QStringLiteral("from"), textOf(schedule.from)},
                       {QStringLiteral("to"), textOf(schedule.to)}};
    if (!schedule.enabled) {
        object.insert(QStringLiteral("enabled"), false);
    }
    return object;
}

template <typename Value> QJsonArray listOf(const std::vector<Value>& values)
{
    QJsonArray array;
    for (const Value& value : values) {
        array.append(jsonOf(value));
    }
    return array;
}

} // namespace

QJsonObject jsonOf(const SceneBook& book)
{
    QJsonObject object{{QStringLiteral("version"), SceneFileVersion},
                       {QStringLiteral("scenes"), listOf(book.scenes)},
                       {QStringLiteral("tours"), listOf(book.tours)},
                       {QStringLiteral("schedules"), listOf(book.schedules)}};
    if (!book.wall.empty()) {
        object.insert(QStringLiteral("wall"), jsonOf(book.wall));
    }
    if (book.interruption) {
        object.insert(QStringLiteral("interruption"),
                      QJsonObject{{QStringLiteral("schedule"), book.interruption->schedule},
                                  {QStringLiteral("before"), jsonOf(book.interruption->before)}});
    }
    if (book.running) {
        object.insert(QStringLiteral("running"), QJsonObject{{QStringLiteral("tour"), book.running->tour},
                                                             {QStringLiteral("monitor"), book.running->monitor}});
    }
    return object;
}

} // namespace pantau::wall
