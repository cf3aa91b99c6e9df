// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/CameraPool.h"
#include "core/render/TileRenderer.h"
#include "widgets/wall/TileStatistics.h"

#include <QBackingStore>
#include <QTimer>
#include <QWindow>

#include <memory>
#include <vector>

namespace pantau::widgets {

/// One monitor of the wall. On its display tick it takes the newest picture of each tile and paints what changed,
/// straight into the backing store and out to the screen; nobody signals it per picture.
/// GUI thread; owned by the application. The pool outlives it.
class WallWindow final : public QWindow
{
    Q_OBJECT

public:
    WallWindow(engine::CameraPool& pool, const base::Clock& clock, std::unique_ptr<render::TileRenderer> renderer);
    ~WallWindow() override;

    struct TileReading
    {
        TileStatistics::Reading painted;
        std::optional<std::chrono::milliseconds> age; ///< of the shown picture
        std::uint64_t dropped = 0; ///< decoded, but replaced before they were painted; since the start
    };
    /// Figures of each tile since the last call; call once a second.
    [[nodiscard]] std::vector<TileReading> takeReadings();
    /// How often the wall painted since the last call.
    [[nodiscard]] int takePaints();
    /// Of each display tick since the last call: from when it was due until it was over, in ms. So long a key press
    /// would have waited then, whatever held the thread up.
    [[nodiscard]] std::vector<double> takeTickDelaysMs();
    /// What stands on the wall now.
    [[nodiscard]] QImage snapshot();

protected:
    void exposeEvent(QExposeEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    /// Ctrl+Q ends the program, F11 changes between full screen and window.
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct TileState
    {
        TileStatistics statistics;
        std::uint64_t paintedBefore = 0; ///< at the last reckoning of the rate
        int framesPerSecond = 0;
        bool overlaid = false; ///< the caption covers the picture with words
    };

    void layOut();
    void tick();
    void takeAndPaint();
    /// False when there was nothing to paint on.
    [[nodiscard]] bool paint(const QRegion& region);
    void updateCaptions();
    void updateRates(base::SteadyTime now);
    void updateCaption(int index, base::SteadyTime now);
    /// A picture that comes back is not dimmed until the next caption update.
    void clearOverlaysOfNewPictures();
    [[nodiscard]] std::optional<std::chrono::milliseconds> ageOf(int index, base::SteadyTime now) const;

    engine::CameraPool& m_pool;
    const base::Clock& m_clock;
    const std::unique_ptr<render::TileRenderer> m_renderer;
    QBackingStore m_store;
    QTimer m_ticker;
    QTimer m_captionTicker;
    std::vector<std::shared_ptr<media::FrameSink>> m_sinks; ///< as subscribed, by tile
    std::vector<TileState> m_tiles;
    base::SteadyTime m_ratesAt;
    std::optional<base::SteadyTime> m_tickDue;
    std::vector<double> m_tickDelaysMs; ///< at most some seconds' worth
    int m_paints = 0;
};

} // namespace pantau::widgets
