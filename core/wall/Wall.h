// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/wall/WallState.h"

#include <QObject>

#include <cstdint>
#include <deque>

namespace pantau::wall {

/// Why the wall refused a change. A refused change leaves everything as it was.
enum class WallRefusal : std::uint8_t
{
    NoSuchMonitor = 1,
    MonitorExists,
    NoSuchTile,
    NotARectangle,  ///< the tiles to merge do not fill one
    NothingToMerge, ///< fewer than two tiles
    NothingToSplit, ///< a single grid cell
    TileEmpty,      ///< nothing there to enlarge
    NotACamera,     ///< only a camera's picture is zoomed, or pinned to a stream
    BadView,        ///< a view that does not lie in the picture
    UnsoundState,   ///< a state whose contents do not match its layout
};

struct TileAddress
{
    QString monitor;
    int tile = 0;

    friend bool operator==(const TileAddress&, const TileAddress&) = default;
};

/// What all monitors show now, and the way back. Every change that an operator makes is one undo step, a scene too;
/// zooming a tile is one until something else is changed, and so is paging from one enlarged tile to the next. A change
/// that changes nothing is no step and signals nothing.
/// GUI thread; owned by the application.
class Wall final : public QObject
{
    Q_OBJECT

public:
    /// Older steps are forgotten.
    static constexpr std::size_t MostSteps = 100;
    /// Why a change was not made; nothing when it was.
    using Refusal = std::optional<WallRefusal>;
    /// The contents that found no tile any more, in their order.
    using LeftOver = base::Result<std::vector<TileContent>, WallRefusal>;
    /// The tiles that were filled, in the order of what came into them.
    using Filled = base::Result<std::vector<int>, WallRefusal>;

    /// How a recalled scene can be undone.
    enum class Undo
    {
        OwnStep = 1,
        WithTour ///< joined to the step before where that was a tour's too: undo brings back what stood before the tour
    };

    using QObject::QObject;

    [[nodiscard]] const WallState& state() const { return m_state; }
    /// nullptr where there is no such monitor; valid until the next change.
    [[nodiscard]] const MonitorState* monitor(const QString& name) const;
    /// False where there is no such monitor, too.
    [[nodiscard]] bool hasFreeTile(const QString& monitor) const;

    /// Monitors come and go outside undo: a step back never brings a removed one.
    [[nodiscard]] Refusal addMonitor(const QString& name, MonitorState state = {});
    [[nodiscard]] Refusal removeMonitor(const QString& name);

    /// Contents stay in tiles of the same number where all fit so; else the gaps between them are closed.
    [[nodiscard]] LeftOver setLayout(const QString& monitor, const Layout& layout);
    /// The merged tile takes the first content of its parts.
    [[nodiscard]] LeftOver merge(const QString& monitor, const std::vector<int>& tiles);
    /// The upper left part keeps the content.
    [[nodiscard]] Refusal split(const QString& monitor, int tile);

    [[nodiscard]] Refusal place(const QString& monitor, int tile, TileContent content);
    /// Fills the tiles from `from` on, whatever they show. Where one is enlarged, several contents bring all tiles
    /// back: under it they would not be seen.
    [[nodiscard]] LeftOver placeMany(const QString& monitor, int from, const std::vector<TileContent>& contents);
    /// Fills the tiles without content from `from` on, then from the start, and brings all tiles back where one is
    /// enlarged. Where none is free it changes nothing.
    [[nodiscard]] Filled placeFree(const QString& monitor, int from, const std::vector<TileContent>& contents);
    [[nodiscard]] Refusal swap(const TileAddress& one, const TileAddress& other);
    [[nodiscard]] Refusal remove(const QString& monitor, int tile);

    /// A tile stays enlarged until restore(), another layout, its content goes, or another tile is enlarged.
    [[nodiscard]] Refusal enlarge(const QString& monitor, int tile);
    [[nodiscard]] Refusal restore(const QString& monitor);
    /// Shows this stream of the tile's camera, however large the tile is; nothing: the one that suits it.
    [[nodiscard]] Refusal pin(const QString& monitor, int tile, std::optional<domain::StreamKind> stream);
    [[nodiscard]] Refusal setZoom(const QString& monitor, int tile, const QRectF& view);

    /// Shows a scene: all monitors that it names change in one step, the others stay. Returns the names that this wall
    /// does not have.
    [[nodiscard]] base::Result<std::vector<QString>, WallRefusal> recall(const WallState& scene,
                                                                         Undo undo = Undo::OwnStep);

    /// What follows is a step of its own, be it zooming or paging as before: something else was changed meanwhile.
    void endRun();

    [[nodiscard]] bool canUndo() const { return !m_undo.empty(); }
    [[nodiscard]] bool canRedo() const { return !m_redo.empty(); }
    /// The number of the newest step that undo could take back and that no tour made, higher for later ones; 0 when
    /// there is none.
    [[nodiscard]] std::uint64_t newestStep() const;
    /// False when there is no step.
    bool undo();
    bool redo();

Q_SIGNALS:
    /// The monitor shows something else, or has come, or is gone. Sent after the whole change was made.
    void monitorChanged(const QString& monitor);

private:
    struct Step
    {
        WallState touched; ///< the earlier states of the monitors that a change touched
        std::uint64_t number = 0;
        bool byTour = false;
    };
    using Steps = std::deque<Step>;
    /// Changes of one monitor that are joined to one step.
    struct Run
    {
        QString monitor;
        std::optional<int> zoomed; ///< the tile; without one the monitor is paged through

        friend bool operator==(const Run&, const Run&) = default;
    };

    [[nodiscard]] Refusal refusalOf(const QString& monitor, int tile) const;
    void commit(WallState changed);
    void commitRun(const Run& run, WallState changed);
    void commitTour(WallState changed);
    [[nodiscard]] WallState record(WallState changed);
    [[nodiscard]] WallState exchange(WallState changed);
    bool step(Steps& from, Steps& to);
    void announce(const WallState& touched);

    WallState m_state;
    Steps m_undo;
    Steps m_redo;
    std::uint64_t m_lastNumber = 0;
    std::optional<Run> m_run; ///< that the newest step is
    bool m_touring = false;   ///< the newest step is a tour's
};

} // namespace pantau::wall
