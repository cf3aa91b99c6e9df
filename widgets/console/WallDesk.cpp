// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/WallDesk.h"

#include "widgets/models/CameraWords.h"
#include "widgets/models/WallWords.h"

#include <utility>

namespace pantau::widgets {

namespace {

WallDesk::Failure refused(const wall::Wall::Refusal& refusal)
{
    return refusal ? std::optional(WallWords::refusal(*refusal)) : std::nullopt;
}

} // namespace

WallDesk::WallDesk(wall::Wall& wall, MonitorPane& monitors, QObject* parent)
    : QObject(parent)
    , m_wall(wall)
    , m_monitors(monitors)
{
}

WallDesk::Failure WallDesk::noMonitor()
{
    return tr("The wall has no monitor yet.");
}

WallDesk::Failure WallDesk::placeFree(const QStringList& ids)
{
    auto chosen = m_monitors.chosen();
    if (!chosen) {
        return noMonitor();
    }
    if (const auto alone = m_wall.monitor(chosen->monitor)->enlarged; alone && ids.size() == 1) {
        return placeAt({chosen->monitor, *alone}, ids);
    }
    qsizetype placed = 0;
    for (const QString& id : ids) {
        const auto free = m_wall.nextFreeTile(chosen->monitor, chosen->tile);
        if (!free) {
            return tr("%1 has no free tile: %2 of %Ln camera(s) were placed. Shift+Enter shows one in the chosen tile.",
                      nullptr, static_cast<int>(ids.size()))
                .arg(chosen->monitor, CameraWords::number(qint64{placed}));
        }
        static_cast<void>(m_wall.restore(chosen->monitor)); // else it would not be seen
        if (auto failure = refused(m_wall.place(chosen->monitor, *free, wall::CameraContent{id, {}}))) {
            return failure;
        }
        chosen->tile = *free;
        m_monitors.choose(*chosen);
        ++placed;
    }
    return std::nullopt;
}

WallDesk::Failure WallDesk::placeAt(const wall::TileAddress& tile, const QStringList& ids)
{
    std::vector<wall::TileContent> contents;
    for (const QString& id : ids) {
        contents.emplace_back(wall::CameraContent{id, {}});
    }
    return contents.empty() ? std::nullopt : placeAll(tile, contents);
}

WallDesk::Failure WallDesk::placeAll(const wall::TileAddress& tile, const std::vector<wall::TileContent>& contents)
{
    const auto left = m_wall.placeMany(tile.monitor, tile.tile, contents);
    if (!left.ok()) {
        return WallWords::refusal(left.error());
    }
    if (!left.value().empty()) {
        return tr("%1 of %Ln camera(s) found no tile.", nullptr, static_cast<int>(contents.size()))
            .arg(CameraWords::number(static_cast<qint64>(left.value().size())));
    }
    return std::nullopt;
}

WallDesk::Failure WallDesk::placeChosen(const QStringList& ids)
{
    const auto chosen = m_monitors.chosen();
    return chosen ? placeAt(*chosen, ids) : noMonitor();
}

WallDesk::Failure WallDesk::show(const QString& id)
{
    const auto chosen = m_monitors.chosen();
    if (!chosen) {
        return noMonitor();
    }
    return m_wall.nextFreeTile(chosen->monitor) ? placeFree({id}) : placeChosen({id});
}

WallDesk::Failure WallDesk::place(wall::TileContent content)
{
    const auto chosen = m_monitors.chosen();
    return chosen ? refused(m_wall.place(chosen->monitor, chosen->tile, std::move(content))) : noMonitor();
}

WallDesk::Failure WallDesk::swap(const wall::TileAddress& one, const wall::TileAddress& other)
{
    return refused(m_wall.swap(one, other));
}

QString WallDesk::chosenText() const
{
    const auto chosen = m_monitors.chosen();
    if (!chosen) {
        return {};
    }
    const auto& tiles = m_wall.monitor(chosen->monitor)->tiles;
    const auto* const text = std::get_if<wall::TextContent>(&tiles.at(static_cast<std::size_t>(chosen->tile)));
    return text == nullptr ? QString() : text->text;
}

WallDesk::Failure WallDesk::empty()
{
    const auto chosen = m_monitors.chosen();
    return chosen ? refused(m_wall.remove(chosen->monitor, chosen->tile)) : noMonitor();
}

WallDesk::Failure WallDesk::enlargeOrBack()
{
    const auto chosen = m_monitors.chosen();
    if (!chosen) {
        return noMonitor();
    }
    const bool isEnlarged = m_wall.monitor(chosen->monitor)->enlarged.has_value();
    return refused(isEnlarged ? m_wall.restore(chosen->monitor) : m_wall.enlarge(chosen->monitor, chosen->tile));
}

WallDesk::Failure WallDesk::page(const wall::TileAddress& tile)
{
    return refused(m_wall.enlarge(tile.monitor, tile.tile));
}

WallDesk::Failure WallDesk::divide(const wall::Layout& layout)
{
    const auto chosen = m_monitors.chosen();
    if (!chosen) {
        return noMonitor();
    }
    return said(m_wall.setLayout(chosen->monitor, layout));
}

WallDesk::Failure WallDesk::merge()
{
    const auto chosen = m_monitors.chosen();
    return chosen ? said(m_wall.merge(chosen->monitor, m_monitors.chosenTiles())) : noMonitor();
}

WallDesk::Failure WallDesk::split()
{
    const auto chosen = m_monitors.chosen();
    return chosen ? refused(m_wall.split(chosen->monitor, chosen->tile)) : noMonitor();
}

WallDesk::Failure WallDesk::said(const wall::Wall::LeftOver& left)
{
    if (!left.ok()) {
        return WallWords::refusal(left.error());
    }
    if (!left.value().empty()) {
        return tr("%Ln tile(s) found no place any more; Ctrl+Z brings them back.", nullptr,
                  static_cast<int>(left.value().size()));
    }
    return std::nullopt;
}

} // namespace pantau::widgets
