// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wall/Wall.h"
#include "widgets/models/TileSelection.h"
#include "widgets/wall/CoverWatch.h"
#include "widgets/wall/TileBoard.h"

#include <QRect>
#include <QTimer>
#include <QWindow>

#include <memory>
#include <utility>
#include <vector>

class QDragMoveEvent;
class QDropEvent;

namespace pantau::widgets {

/// One monitor of the wall. On its display tick it takes the newest picture of each tile and paints what changed,
/// straight into the backing store and out to the screen; nobody signals it per picture. What stands in its tiles is
/// the wall's to say; what is done to them with mouse and keys it asks of the wall.
/// GUI thread; owned by the application. Wall and supervisor outlive it.
class WallWindow final : public QWindow
{
    Q_OBJECT

public:
    struct Surroundings
    {
        wall::Wall& wall;
        engine::StreamSupervisor& streams;
        const base::Clock& clock;
        engine::TourPlayer* tours = nullptr; ///< made before the window; without it tiles with tours are empty
    };

    WallWindow(QString monitor, Surroundings around, std::unique_ptr<render::TileRenderer> renderer);
    ~WallWindow() override;

    [[nodiscard]] const QString& monitor() const { return m_monitor; }
    /// The tile that keys act on: the enlarged one, else the selected one; nothing when none is.
    [[nodiscard]] std::optional<int> selected() const;
    /// By the operator, as the two below and those that enlarge: the tours of that tile and of the monitor pause.
    void select(std::optional<int> tile);
    /// Chooses the rectangle of tiles from the selected one up to this one, or this one alone where none is selected.
    void selectUpTo(int tile);
    /// All tiles that are chosen, in order.
    [[nodiscard]] std::vector<int> selectedTiles() const;
    /// The code of the camera that this tile shows, its own or that of its tour just now; nothing where it shows none.
    [[nodiscard]] std::optional<QString> cameraIn(int tile) const;
    /// Words over the selected tile, e.g. the number that is being typed; empty takes them away.
    void setNotice(const QString& notice) { m_board.setNotice(notice); }
    [[nodiscard]] const QString& notice() const { return m_board.notice(); }
    void setAudience(Audience audience) { m_board.setAudience(audience); }
    /// Who has pictures of cameras that come here from another monitor; before the window is shown.
    void setLender(TileBoard::Lend lend) { m_board.setLender(std::move(lend)); }
    /// The newest picture that this monitor has of a camera of the pool, as TileRenderer::newest().
    [[nodiscard]] std::optional<media::VideoFrame> newest(int camera, media::FrameCopy& fromCard) const
    {
        return m_board.newest(camera, fromCard);
    }
    /// The tile that is meant at the console: a faint frame says so, and its camera counts as selected.
    void setMeant(std::optional<int> tile);
    /// Digital zoom of a tile about a point of its picture, both in shares of its sides. Only a camera of its own is.
    wall::Wall::Refusal zoom(int tile, QPointF about, double factor);
    /// Shows this tile alone.
    void enlarge(int tile);
    /// Shows this tile alone, or all of them again.
    void toggleEnlarged(int tile);
    /// Tours that somebody touched go on at once, on every wall.
    void resumeTours();
    /// Fills the screen, or is a window.
    void toggleFullScreen();
    /// Panels with bars between them, seen as one output.
    void setPanels(const wall::PanelMatrix& panels);

    /// Figures of each tile with a camera since the last call; call once a second.
    [[nodiscard]] std::vector<TileBoard::Reading> takeReadings() { return m_board.takeReadings(); }
    [[nodiscard]] TileBoard::Totals takeTotals() { return m_board.takeTotals(); }
    /// Display ticks that were over more than 50 ms late, since the start.
    [[nodiscard]] std::uint64_t stalls() const { return m_stalls; }
    /// How often the wall painted since the last call.
    [[nodiscard]] int takePaints();
    /// Of each display tick since the last call: from when it was due until it was over, in ms. So long a key press
    /// would have waited then, whatever held the thread up.
    [[nodiscard]] std::vector<double> takeTickDelaysMs();
    /// What stands on the wall now.
    [[nodiscard]] QImage snapshot();
    /// What a tile shows now, as large as it is shown.
    [[nodiscard]] TileBoard::Still still(int tile) const { return m_board.still(tile); }
    /// The same small, for the console: what the window holds anyway, also while nobody sees it.
    [[nodiscard]] TileBoard::Glimpse glimpse(int tile, QSize most, std::optional<base::SteadyTime> known) const
    {
        return m_board.glimpse(tile, most, known);
    }

Q_SIGNALS:
    void selectionChanged();
    /// Somebody wants the window closed; it stays until the program ends.
    void closeAsked();
    /// A key that the window has no use for itself: the actions' keys.
    void keyPressed(QKeyEvent* event);

protected:
    bool event(QEvent* event) override;
    void exposeEvent(QExposeEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    struct Press
    {
        int tile = 0;
        QPoint at;
        bool isDragging = false;
    };
    /// Whether anybody can see anything of it; otherwise it asks for no pictures.
    [[nodiscard]] bool isSeen() const;
    void showOrRest();
    void layOut();
    /// The chosen tiles stay tiles that are there.
    void followLayout();
    void followTour(const QString& monitor);
    void demand(wall::TileChange change);
    void tick();
    void takeAndPaint();
    [[nodiscard]] bool present(const QRegion& region);
    void replaceRenderer();
    /// The part of its picture that a tile shows; nothing where it shows no camera.
    [[nodiscard]] std::optional<QRectF> viewOf(int tile) const;
    void pan(int tile, QPoint by);
    void change(std::optional<TileSelection> selection);
    /// The operator is at this tile: its tour pauses, and that of the monitor.
    void touch(std::optional<int> tile);
    /// What a selection begins with.
    [[nodiscard]] TileSelection firstSelection(int tile) const;
    void dragTile();
    void dragOver(QDragMoveEvent& event);
    void drop(QDropEvent& event);

    const QString m_monitor;
    const Surroundings m_around;
    std::unique_ptr<render::TileRenderer> m_renderer;
    TileBoard m_board;
    wall::PanelMatrix m_panels;
    CoverWatch m_cover;
    QTimer m_ticker;
    QTimer m_captionTicker;
    std::optional<TileSelection> m_selection;
    QRect m_windowed; ///< where it was, or is to be, as a window
    std::optional<Press> m_press;
    bool m_laidOut = false;
    std::optional<wall::Layout> m_layout; ///< that the streams were told of last, as the next one
    QSize m_layoutSize;
    std::optional<base::SteadyTime> m_tickDue;
    std::vector<double> m_tickDelaysMs; ///< at most some seconds' worth
    int m_paints = 0;
    std::uint64_t m_stalls = 0;
};

} // namespace pantau::widgets
