// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/console/TileGlimpse.h"
#include "widgets/models/CameraModel.h"
#include "widgets/models/TileSelection.h"

#include <QWidget>

namespace pantau::widgets {

/// One monitor of the wall, small: its tiles with what stands in them. A tile is chosen with the arrow keys or the
/// mouse, with Shift a rectangle of them, with Ctrl and the mouse one more; cameras and other tiles
/// are dropped onto it. GUI thread;
/// owned by the monitor pane; wall and cameras outlive it.
class MonitorPreview final : public QWidget
{
    Q_OBJECT

public:
    /// Each tile is looked at in one of so many turns.
    static constexpr int Turns = 8;

    MonitorPreview(QString monitor, const wall::Wall& wall, const CameraModel& cameras, QWidget* parent = nullptr);

    [[nodiscard]] const QString& monitor() const { return m_monitor; }
    /// The chosen tile, always one that is there.
    [[nodiscard]] int tile() const { return m_selection.tile(); }
    /// All that are chosen, in order.
    [[nodiscard]] const std::vector<int>& tiles() const { return m_selection.tiles(); }
    void setTile(int tile);
    /// Its frame says that it is the one that actions mean.
    void setChosen(bool chosen);
    /// Its screen is not there.
    void setParked(bool parked);
    /// Takes what has changed in the tiles whose turn it is (0..Turns - 1); nothing where none of it is seen.
    void look(int turn, const GlimpseOf& glimpseOf);
    /// The monitor's state has changed.
    void follow();
    /// What a screen reader says of it beside its name: the layout, what is chosen, each tile and its camera's state.
    [[nodiscard]] QString spoken() const;

    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

Q_SIGNALS:
    /// The operator is at this monitor and tile now.
    void chosen();
    /// With mouse or keys; not so where the keyboard only came back, as from a dialog.
    void touched();
    /// A tile was double-clicked.
    void enlargeAsked();
    /// A tile is enlarged, and this one beside it is to be in its place.
    void pageAsked(int tile);
    void camerasDropped(int tile, const QStringList& ids);
    /// Another tile of the wall was dragged onto this one.
    void tileDropped(int tile, const pantau::wall::TileAddress& from);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    struct Look
    {
        wall::TileContent content; ///< what it was of
        TileGlimpse glimpse;
    };
    [[nodiscard]] const wall::MonitorState& state() const;
    [[nodiscard]] const wall::TileContent& contentOf(int tile) const;
    /// Cameras of the list have changed; nothing where that is not seen here.
    void followCameras(const QModelIndex& first, const QModelIndex& last);
    /// A content that moves takes its look with it; that of one that went is forgotten.
    void keepLooks();
    /// To whoever listens: what is spoken of it is something else now.
    void announce();
    [[nodiscard]] bool takeLook(int tile, const GlimpseOf& glimpseOf);
    [[nodiscard]] QRect insideOf(int tile) const;
    [[nodiscard]] QRect screen() const;
    [[nodiscard]] QRect tileRect(int tile) const;
    [[nodiscard]] std::optional<int> tileAt(QPoint point) const;
    [[nodiscard]] std::optional<int> beside(int columns, int rows) const;
    [[nodiscard]] std::optional<int> neighbour(int key) const;
    void paintTitle(QPainter& painter) const;
    void paintTile(QPainter& painter, int tile) const;
    void paintContent(QPainter& painter, const QRect& inside, const wall::TileContent& content, int tile) const;
    void paintCamera(QPainter& painter, const QRect& inside, const QString& id, int tile) const;

    const QString m_monitor;
    const wall::Wall& m_wall;
    const CameraModel& m_cameras;
    TileSelection m_selection;
    std::vector<Look> m_looks; ///< by tile
    std::optional<int> m_dropTile;
    std::optional<QPoint> m_pressedAt; ///< where a drag would begin
    bool m_isChosen = false;
    bool m_isParked = false;
};

} // namespace pantau::widgets
