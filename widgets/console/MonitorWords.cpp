// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/MonitorWords.h"

#include "widgets/models/CameraWords.h"

#include <algorithm>

namespace pantau::widgets {

QString MonitorWords::monitor(const wall::MonitorState& state, int chosen, bool isParked, const CameraModel& cameras)
{
    const auto filled = std::count_if(state.tiles.begin(), state.tiles.end(),
                                      [](const wall::TileContent& content) { return !wall::isEmpty(content); });
    QStringList sentences{tr("%1 by %2 cells, %3 of %Ln tile(s) in use.", nullptr, state.layout.size())
                              .arg(CameraWords::number(qint64{state.layout.columns()}),
                                   CameraWords::number(qint64{state.layout.rows()}),
                                   CameraWords::number(qint64{filled}))};
    if (isParked) {
        sentences.append(tr("Its screen is not there."));
    }
    if (state.enlarged) {
        sentences.append(tr("Tile %1 fills the monitor.").arg(CameraWords::number(qint64{*state.enlarged} + 1)));
    }
    sentences.append(tr("Tile %1 is chosen.").arg(CameraWords::number(qint64{chosen} + 1)));
    for (std::size_t i = 0; i < state.tiles.size(); ++i) {
        const int number = static_cast<int>(i);
        if (number == chosen || !wall::isEmpty(state.tiles[i])) {
            sentences.append(tile(number, state.tiles[i], cameras));
        }
    }
    return sentences.join(u' ');
}

QString MonitorWords::tile(int tile, const wall::TileContent& content, const CameraModel& cameras)
{
    const QString number = CameraWords::number(qint64{tile} + 1);
    if (const auto* shown = std::get_if<wall::CameraContent>(&content)) {
        return camera(number, shown->camera, cameras);
    }
    if (const auto* text = std::get_if<wall::TextContent>(&content)) {
        return tr("Tile %1: the text \"%2\".").arg(number, text->text);
    }
    if (std::holds_alternative<wall::ClockContent>(content)) {
        return tr("Tile %1: a clock.").arg(number);
    }
    if (const auto* panel = std::get_if<wall::PanelContent>(&content)) {
        return tr("Tile %1: the board %2.").arg(number, panel->panel);
    }
    if (const auto* tour = std::get_if<wall::TourContent>(&content)) {
        return tr("Tile %1: the tour %2.").arg(number, tour->tour);
    }
    return tr("Tile %1: empty.").arg(number);
}

QString MonitorWords::camera(const QString& number, const QString& id, const CameraModel& cameras)
{
    const auto row = cameras.rowOf(id);
    if (!row) {
        return tr("Tile %1: %2, not in the registry.").arg(number, id);
    }
    const auto said = [&](int column) { return cameras.index(*row, column).data().toString(); };
    const QString reason = said(CameraModel::ReasonColumn);
    if (reason.isEmpty()) {
        return tr("Tile %1: %2 %3, %4.", "number, code, name, state")
            .arg(number, id, said(CameraModel::NameColumn), said(CameraModel::StateColumn));
    }
    return tr("Tile %1: %2 %3, %4: %5.", "number, code, name, state, reason")
        .arg(number, id, said(CameraModel::NameColumn), said(CameraModel::StateColumn), reason);
}

} // namespace pantau::widgets
