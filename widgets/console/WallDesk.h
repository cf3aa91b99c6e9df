// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wall/Wall.h"
#include "widgets/console/MonitorPane.h"

#include <QObject>

#include <optional>

namespace pantau::widgets {

/// What can be done with the chosen monitor and tile. A function that can fail returns the sentence that says why.
/// GUI thread; owned by the console; wall and monitors outlive it.
class WallDesk final : public QObject
{
    Q_OBJECT

public:
    using Failure = std::optional<QString>;

    WallDesk(wall::Wall& wall, MonitorPane& monitors, QObject* parent = nullptr);

    /// Fills the free tiles of the chosen monitor, from the chosen tile on. Where one tile is enlarged, so that
    /// the free ones are not seen, a single camera comes into that one, and several bring all tiles back.
    [[nodiscard]] Failure placeFree(const QStringList& ids);
    /// Fills the tiles from this one on, whatever they show. Where one is enlarged, several bring all tiles back.
    [[nodiscard]] Failure placeAt(const wall::TileAddress& tile, const QStringList& ids);
    [[nodiscard]] Failure placeChosen(const QStringList& ids);
    /// In a free tile, or where there is none in the chosen one.
    [[nodiscard]] Failure show(const QString& id);
    [[nodiscard]] Failure swap(const wall::TileAddress& one, const wall::TileAddress& other);
    /// A clock or a text in the chosen tile.
    [[nodiscard]] Failure place(wall::TileContent content);
    /// Digital zoom of the chosen tile about its middle; a factor below 1 shows more of the picture again.
    [[nodiscard]] Failure zoom(double factor);
    /// Which stream of its camera the chosen tile shows; nothing: the one that suits it.
    [[nodiscard]] Failure pin(std::optional<domain::StreamKind> stream);
    /// What the chosen tile says; empty where it shows no text.
    [[nodiscard]] QString chosenText() const;
    [[nodiscard]] Failure empty();
    [[nodiscard]] Failure enlargeOrBack();
    /// Enlarges this tile in the place of the one that is enlarged.
    [[nodiscard]] Failure page(const wall::TileAddress& tile);
    [[nodiscard]] Failure divide(const wall::Layout& layout);
    /// One tile in the place of all that are chosen.
    [[nodiscard]] Failure merge();
    /// Single cells in the place of the chosen tile.
    [[nodiscard]] Failure split();

private:
    [[nodiscard]] static Failure noMonitor();
    [[nodiscard]] static Failure said(const wall::Wall::LeftOver& left);
    [[nodiscard]] static Failure allShown(const QString& monitor);

    wall::Wall& m_wall;
    MonitorPane& m_monitors;
};

} // namespace pantau::widgets
