// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/console/MonitorPreview.h"
#include "widgets/style/FormStack.h"

#include <QGridLayout>
#include <QTimer>

#include <map>

namespace pantau::widgets {

/// The console's middle: a preview of each monitor, which takes a look at each tile of the wall once a second while it
/// is seen itself. One monitor and one of its tiles are chosen: what actions mean.
/// GUI thread; owned by the console; wall and cameras outlive it.
class MonitorPane final : public QWidget
{
    Q_OBJECT

public:
    /// Whether a monitor's screen is away.
    using IsParked = std::function<bool(const QString& monitor)>;

    /// Without `glimpseOf` the previews show no pictures.
    MonitorPane(const wall::Wall& wall, const CameraModel& cameras, IsParked isParked, GlimpseOf glimpseOf = {},
                QWidget* parent = nullptr);

    /// Nothing where the wall has no monitor.
    [[nodiscard]] std::optional<wall::TileAddress> chosen() const;
    /// All tiles that are chosen of that monitor, in order.
    [[nodiscard]] std::vector<int> chosenTiles() const;
    /// The next monitor for 1, the one before for -1, by name and round about. Keeps the keyboard in the previews when
    /// it is there.
    void chooseMonitor(int step);
    void choose(const wall::TileAddress& tile);
    void focusChosen();
    /// The screens have changed.
    void updateParked();
    void retranslate();

Q_SIGNALS:
    void chosenChanged();
    /// The operator went to this tile, the chosen one, or used it where it was chosen already.
    void touched(const wall::TileAddress& tile);
    void enlargeAsked();
    /// This tile is to be enlarged in the place of the one that is.
    void pageAsked(const wall::TileAddress& tile);
    void camerasDropped(const wall::TileAddress& tile, const QStringList& ids);
    void tileDropped(const wall::TileAddress& tile, const wall::TileAddress& from);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void look();
    void follow(const QString& monitor);
    void rebuild();
    void chooseMonitor(const QString& monitor);
    void tellTouched();
    void arrange();

    const wall::Wall& m_wall;
    const CameraModel& m_cameras;
    const IsParked m_isParked;
    FormStack m_stack;
    QWidget m_board; // after the stack, so that it goes first: the stack would delete it
    std::map<QString, std::unique_ptr<MonitorPreview>> m_previews;
    QString m_chosen;
    const GlimpseOf m_glimpseOf;
    QTimer m_looking;
    int m_turn = 0;
};

} // namespace pantau::widgets
