// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/StreamSupervisor.h"
#include "core/engine/TourPlayer.h"
#include "core/render/TileRenderer.h"
#include "core/wall/PanelMatrix.h"
#include "core/wall/WallState.h"
#include "widgets/models/Audience.h"
#include "widgets/wall/TileStatistics.h"

#include <functional>
#include <map>
#include <memory>
#include <utility>
#include <vector>

namespace pantau::widgets {

/// The tiles of one monitor as they stand: gives each its place and its pictures, says in its caption what it is, and
/// counts what was painted. GUI thread; owned by the wall's window.
class TileBoard
{
public:
    TileBoard(engine::StreamSupervisor& streams, const base::Clock& clock, render::TileRenderer& renderer);
    ~TileBoard();
    TileBoard(const TileBoard&) = delete;
    TileBoard& operator=(const TileBoard&) = delete;

    /// Who plays the tours in this monitor's tiles, and outlives the board; without it they show nothing.
    void setTours(const engine::TourPlayer* tours, const QString& monitor);
    /// Delivers the newest picture that any wall has of a camera to `sink`, if it is newer than `known`.
    using Lend = std::function<void(int camera, media::FrameSink& sink, std::optional<base::SteadyTime> known)>;
    /// Who is asked for a picture of a camera that comes to this wall; without it a tile waits for the stream.
    void setLender(Lend lend) { m_lend = std::move(lend); }
    /// The newest picture that this wall has of a camera, as TileRenderer::newest().
    [[nodiscard]] std::optional<media::VideoFrame> newest(int camera, media::FrameCopy& fromCard) const;
    /// Shows this state on a wall of this size. Cameras that stand there already keep their pictures.
    void layOut(const wall::MonitorState& state, const wall::PanelMatrix& panels, QSize wall);
    /// Another renderer takes over, with the pictures that stand there. The board keeps no hold on the old one.
    void setRenderer(render::TileRenderer& renderer);
    /// Where on the virtual wall a point of the window lies: so all points below are meant.
    [[nodiscard]] QPoint onWall(QPointF point) const { return wall::virtualPoint(point.toPoint(), m_wall, m_panels); }
    /// The tile of the state at this point; nothing between the tiles.
    [[nodiscard]] std::optional<int> tileAt(QPoint point) const;
    /// The picture area of a tile that is shown; empty where it is not.
    [[nodiscard]] QRect pictureArea(int tile) const;
    /// What a tile shows now, as large as it is shown; null without a picture.
    [[nodiscard]] QImage picture(int tile) const;
    /// The same, to be kept: with what makes it true later.
    struct Still
    {
        QImage picture;         ///< null without one
        base::WallTime takenAt; ///< when it was decoded
        QString overlay;        ///< the words over it there, such as how long it has been frozen
    };
    [[nodiscard]] Still still(int tile) const;
    /// What a tile shows, for a small copy of it elsewhere.
    struct Glimpse
    {
        std::optional<base::SteadyTime> decodedAt; ///< of its picture; nothing before the first
        QImage picture;                            ///< null where the asker has it
        QString overlay;                           ///< the words over it
    };
    /// `most` is how large the picture may be, in pixels; `known` the one that the asker has.
    [[nodiscard]] Glimpse glimpse(int tile, QSize most, std::optional<base::SteadyTime> known) const;
    /// The tile that keys act on, and those that are chosen beside it.
    void setSelected(std::optional<int> tile, const std::vector<int>& joined = {});
    /// The tile that is meant at the console: it stands out less than a selected one, and counts as one.
    void setMeant(std::optional<int> tile);
    [[nodiscard]] std::optional<int> meant() const { return m_meant; }
    void setDropTarget(std::optional<int> tile);
    /// What is said in the selected tile in the place of its own words, e.g. a number that is being typed.
    void setNotice(const QString& notice);
    [[nodiscard]] const QString& notice() const { return m_notice; }

    /// A guest is not told where secret cameras are.
    void setAudience(Audience audience);
    void updateCaptions();
    /// Takes the newest pictures; what must be painted. A tile that comes back from "frozen" is not dimmed any longer.
    [[nodiscard]] QRegion collect();
    /// The pictures that collect() took have left for the screen.
    void painted();
    /// What quality control needs to know; nobody sees a wall that is not `visible`.
    [[nodiscard]] std::vector<wall::TileDemand> demands(bool visible) const;

    struct Reading
    {
        int camera = 0; ///< index in the pool
        TileStatistics::Reading painted;
        std::optional<std::chrono::milliseconds> age; ///< of the shown picture
        std::uint64_t dropped = 0; ///< decoded, but replaced before they were painted; since the start
    };
    struct Totals
    {
        std::uint64_t painted = 0;
        std::uint64_t dropped = 0;
    };
    /// Pictures of all tiles that are shown and were at the last call, since then.
    [[nodiscard]] Totals takeTotals();
    /// Of each tile with a camera that is shown, since the last call.
    [[nodiscard]] std::vector<Reading> takeReadings();

private:
    struct Statistics
    {
        TileStatistics counts;
        std::uint64_t paintedBefore = 0; ///< at the last reckoning of the rate
        int framesPerSecond = 0;
    };
    struct Tile
    {
        int index = 0; ///< in the state
        wall::TileContent content;
        std::optional<int> camera; ///< in the pool
        render::TilePlace place;
        bool overlaid = false; ///< the caption covers the picture with words
    };
    using Tiles = std::vector<Tile>;

    [[nodiscard]] Tiles tilesOf(const wall::MonitorState& state, const std::vector<wall::TileGeometry>& places) const;
    [[nodiscard]] std::vector<render::TilePlace> places() const;
    void show();
    void borrow();
    void subscribe(const Tiles& tiles);
    void updateRates(base::SteadyTime now);
    void updateCaption(std::size_t shown, base::SteadyTime now);
    [[nodiscard]] std::optional<QString> cameraOf(const Tile& tile) const;
    [[nodiscard]] render::TileCaption captionOf(std::size_t shown, base::SteadyTime now) const;
    [[nodiscard]] render::TileCaption cameraCaption(std::size_t shown, base::SteadyTime now) const;
    void updateHighlights();
    [[nodiscard]] render::TileHighlight highlightOf(int tile) const;
    [[nodiscard]] std::optional<std::size_t> shownAs(std::optional<int> tile) const;
    [[nodiscard]] std::optional<std::chrono::milliseconds> ageOf(std::size_t shown, base::SteadyTime now) const;

    engine::StreamSupervisor& m_streams;
    const base::Clock& m_clock;
    render::TileRenderer* m_renderer; ///< never null
    Lend m_lend;
    QSize m_wall; ///< the output
    wall::PanelMatrix m_panels;
    const engine::TourPlayer* m_tours = nullptr;
    QString m_monitor; ///< as the tours know it
    Tiles m_tiles;     ///< that are shown, in the renderer's order
    bool m_enlarged = false;
    std::map<int, Statistics> m_statistics; ///< by view
    std::map<int, Totals> m_taken;          ///< by view, since the start, at the last call of takeTotals()
    struct Subscription
    {
        int camera = 0;
        std::shared_ptr<media::FrameSink> sink;
    };
    std::map<int, Subscription> m_subscriptions; ///< by view
    std::optional<int> m_selected;
    std::vector<int> m_joined;
    std::optional<int> m_meant;
    std::optional<int> m_dropTarget;
    QString m_notice;
    Audience m_audience = Audience::Operator;
    base::SteadyTime m_ratesAt;
};

} // namespace pantau::widgets
