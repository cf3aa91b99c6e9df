// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wall/Wall.h"
#include "widgets/models/CameraModel.h"

#include <QWidget>

#include <functional>

namespace pantau::widgets {

/// One monitor of the wall, small: its tiles with what stands in them. A tile is chosen with the arrow keys or the
/// mouse; cameras are dropped onto it. GUI thread; owned by the monitor pane; wall and cameras outlive it.
class MonitorPreview final : public QWidget
{
    Q_OBJECT

public:
    MonitorPreview(QString monitor, const wall::Wall& wall, const CameraModel& cameras, QWidget* parent = nullptr);

    [[nodiscard]] const QString& monitor() const { return m_monitor; }
    /// The chosen tile, always one that is there.
    [[nodiscard]] int tile() const { return m_tile; }
    void setTile(int tile);
    /// Its frame says that it is the one that actions mean.
    void setChosen(bool chosen);
    /// Its screen is not there.
    void setParked(bool parked);
    /// The monitor's state has changed.
    void follow();

    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

Q_SIGNALS:
    /// The operator is at this monitor and tile now.
    void chosen();
    /// A tile was double-clicked.
    void enlargeAsked();
    void camerasDropped(int tile, const QStringList& ids);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    [[nodiscard]] const wall::MonitorState& state() const;
    [[nodiscard]] QRect screen() const;
    [[nodiscard]] QRect tileRect(int tile) const;
    [[nodiscard]] std::optional<int> tileAt(QPoint point) const;
    [[nodiscard]] std::optional<int> neighbour(int key) const;
    void paintTitle(QPainter& painter) const;
    void paintTile(QPainter& painter, int tile) const;
    void paintContent(QPainter& painter, const QRect& inside, const wall::TileContent& content, int tile) const;
    void paintCamera(QPainter& painter, const QRect& inside, const QString& id) const;

    const QString m_monitor;
    const wall::Wall& m_wall;
    const CameraModel& m_cameras;
    int m_tile = 0;
    std::optional<int> m_dropTile;
    bool m_isChosen = false;
    bool m_isParked = false;
};

} // namespace pantau::widgets
