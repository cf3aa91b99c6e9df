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

std::vector<wall::TileContent> contentsOf(const QStringList& ids)
{
    std::vector<wall::TileContent> contents;
    for (const QString& id : ids) {
        contents.emplace_back(wall::CameraContent{id, {}});
    }
    return contents;
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
    const auto chosen = m_monitors.chosen();
    if (!chosen || ids.isEmpty()) {
        return chosen ? std::nullopt : noMonitor();
    }
    const auto alone = m_wall.monitor(chosen->monitor)->enlarged;
    if (alone && ids.size() == 1) {
        return placeAt({chosen->monitor, *alone}, ids);
    }
    const auto filled = m_wall.placeFree(chosen->monitor, chosen->tile, contentsOf(ids));
    if (!filled.ok()) {
        return WallWords::refusal(filled.error());
    }
    const std::vector<int>& tiles = filled.value();
    if (!tiles.empty()) {
        m_monitors.choose({chosen->monitor, tiles.back()});
    }
    if (tiles.size() < static_cast<std::size_t>(ids.size())) {
        return tr("%1 has no free tile: %2 of %Ln camera(s) were placed. Shift+Enter shows one in the chosen tile.",
                  nullptr, static_cast<int>(ids.size()))
            .arg(chosen->monitor, CameraWords::number(static_cast<qint64>(tiles.size())));
    }
    return alone ? allShown(chosen->monitor) : std::nullopt;
}

WallDesk::Failure WallDesk::placeAt(const wall::TileAddress& tile, const QStringList& ids)
{
    if (ids.isEmpty()) {
        return std::nullopt;
    }
    const wall::MonitorState* const before = m_wall.monitor(tile.monitor);
    const bool bringsAllBack = before != nullptr && before->enlarged && ids.size() > 1;
    const auto left = m_wall.placeMany(tile.monitor, tile.tile, contentsOf(ids));
    if (!left.ok()) {
        return WallWords::refusal(left.error());
    }
    if (!left.value().empty()) {
        return tr("%1 of %Ln camera(s) found no tile.", nullptr, static_cast<int>(ids.size()))
            .arg(CameraWords::number(static_cast<qint64>(left.value().size())));
    }
    return bringsAllBack ? allShown(tile.monitor) : std::nullopt;
}

/// Several cameras came where one tile was enlarged.
WallDesk::Failure WallDesk::allShown(const QString& monitor)
{
    return tr("%1 shows all its tiles again: in the enlarged one only one camera would be seen.").arg(monitor);
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
    return m_wall.hasFreeTile(chosen->monitor) ? placeFree({id}) : placeChosen({id});
}

WallDesk::Failure WallDesk::place(wall::TileContent content)
{
    const auto chosen = m_monitors.chosen();
    return chosen ? refused(m_wall.place(chosen->monitor, chosen->tile, std::move(content))) : noMonitor();
}

WallDesk::Failure WallDesk::zoom(double factor)
{
    const auto chosen = m_monitors.chosen();
    if (!chosen) {
        return noMonitor();
    }
    const auto& tiles = m_wall.monitor(chosen->monitor)->tiles;
    const auto* const camera = std::get_if<wall::CameraContent>(&tiles.at(static_cast<std::size_t>(chosen->tile)));
    const QRectF view = camera == nullptr ? QRectF(0, 0, 1, 1) : wall::zoomed(camera->view, {0.5, 0.5}, factor);
    return refused(m_wall.setZoom(chosen->monitor, chosen->tile, view)); // which takes no other content
}

WallDesk::Failure WallDesk::pin(std::optional<domain::StreamKind> stream)
{
    const auto chosen = m_monitors.chosen();
    return chosen ? refused(m_wall.pin(chosen->monitor, chosen->tile, stream)) : noMonitor();
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
