// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/StreamSupervisor.h"
#include "core/wall/SceneBook.h"
#include "core/wall/TourRun.h"
#include "core/wall/Wall.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <set>

namespace pantau::engine {

/// Why a tile's tour shows no camera, or none that lives.
enum class TourTrouble : std::uint8_t
{
    NoSuchTour = 1,
    NoCameras, ///< a tour of scenes, or a group that nobody belongs to
    NoneAlive, ///< what was shown last stays
};

/// Plays the tours: those that stand in tiles, each in its own, and at most one that takes a whole monitor. The wall's
/// state keeps the tiles' tours and not their steps, so that scenes and undo do too; the steps of the other one change
/// the wall, and one undo takes them all back. A camera is opened shortly before its turn. Cameras that are dead then
/// are left out; one that nobody watches is tried, and when it had its turn in vain it must live before its next one.
/// GUI thread; owned by the application. Wall, book and supervisor outlive it.
class TourPlayer final : public QObject
{
    Q_OBJECT

public:
    /// A tour that an operator touched goes on after so long without another touch.
    static constexpr std::chrono::seconds Idle{60};
    /// So long before its turn a camera is opened.
    static constexpr std::chrono::seconds Ahead{2};
    /// A camera that was shown in vain gets another turn without proof after so long.
    static constexpr std::chrono::minutes Doubt{5};

    /// Tours that change in the book begin anew; those that leave it stop.
    TourPlayer(wall::Wall& wall, const wall::SceneBook& book, StreamSupervisor& streams, const base::Clock& clock);
    ~TourPlayer() override;

    /// The camera that the tour in this tile shows; nothing where there is no tour, or before its first live camera.
    [[nodiscard]] std::optional<QString> cameraIn(const wall::TileAddress& tile) const;
    /// Nothing where there is no tour, or where all is well.
    [[nodiscard]] std::optional<TourTrouble> troubleIn(const wall::TileAddress& tile) const;

    struct Running
    {
        QString tour;
        QString monitor;
        bool isPaused = false;

        friend bool operator==(const Running&, const Running&) = default;
    };
    /// Shows this tour's cameras on all tiles of the monitor, a page at a time, or recalls its scenes on the whole
    /// wall; one that runs already ends. False without such a tour or monitor, or with nothing to show.
    bool start(const QString& tour, const QString& monitor);
    /// The same after a restart, for a tour that ran when the program ended. `taken` as for holdFor(): where a schedule
    /// has its monitor it stands still from the start.
    bool goOn(const wall::RunningTour& before, const wall::WallState& taken);
    /// What stands there stays.
    void stop();
    /// The monitors that a schedule has taken, none when it has given them back: a tour that runs on one of them then
    /// stands still until that, so that it does not overwrite the scheduled scene, and goes on at once afterwards. One
    /// that is started or resumed meanwhile runs.
    void holdFor(const wall::WallState& taken);
    /// The tour that start() began.
    [[nodiscard]] std::optional<Running> running() const;

    /// An operator used this monitor, or this tile of it: the tours there pause. Any change of the wall by others
    /// counts as that for the tour that start() began. False where none steps.
    bool touched(const QString& monitor, std::optional<int> tile = std::nullopt);
    /// Whether the tour of this tile, its own or else the one that start() began, pauses since somebody touched it.
    [[nodiscard]] bool isPausedIn(const wall::TileAddress& tile) const;
    /// Paused tours go on at once.
    void resume();

    /// The cameras whose turn comes within Ahead, and the dead ones before them, in the order of the pool.
    [[nodiscard]] std::vector<int> upcoming() const;
    /// Makes the steps that are due. Called four times a second.
    void tick();

Q_SIGNALS:
    /// A tour in a tile of this monitor shows another camera.
    void stepped(const QString& monitor);
    /// Cameras that were dead at their turn, or scenes that are gone; each when its tour passes it over first, and
    /// again after it had a turn alive.
    void skipped(const QStringList& stops);
    /// running() is another one.
    void runningChanged();

private:
    struct Run
    {
        wall::Tour tour; ///< as it was when the run began
        wall::TourRun run;
        std::vector<QString> shown;
        base::SteadyTime since;
        bool noneAlive = false;            ///< at the last step
        bool isHeld = false;               ///< by holdFor()
        std::set<QString> passedOver = {}; ///< and not alive in a turn since
    };
    using Place = std::pair<QString, int>; ///< monitor and tile

    [[nodiscard]] bool load(const QString& tour, const QString& monitor);
    [[nodiscard]] const wall::Tour* find(const QString& tour) const;
    /// Whether the tour that start() began makes steps on this monitor: one that is held does not.
    [[nodiscard]] bool stepsOn(const QString& monitor) const;
    [[nodiscard]] std::vector<QString> camerasOf(const wall::Tour& tour) const;
    void followTiles();
    void followBook();
    void wallChanged(const QString& monitor);
    void stepTiles();
    void stepWall();
    [[nodiscard]] wall::TourRun::Page step(Run& run, int most);
    [[nodiscard]] wall::WallState pageOf(const std::vector<QString>& cameras) const;
    void judge(Run& run);
    [[nodiscard]] wall::TourRun::Alive aliveIn(const wall::Tour& tour) const;
    [[nodiscard]] bool mayBeShown(const QString& camera) const;
    [[nodiscard]] bool isWatched(const Run& run) const;
    void addUpcoming(const Run& run, int most, std::set<int>& cameras) const;
    [[nodiscard]] int pageSize() const; ///< of the running one
    void openAhead();
    void report();

    wall::Wall& m_wall;
    const wall::SceneBook& m_book;
    StreamSupervisor& m_streams;
    const base::Clock& m_clock;
    std::map<Place, Run> m_tiles;
    std::optional<Run> m_running;
    QString m_monitor;                           ///< of the running one
    std::optional<Running> m_told;               ///< by runningChanged()
    std::map<QString, base::SteadyTime> m_doubt; ///< cameras that were shown in vain, and until when that counts
    std::vector<int> m_ahead;                    ///< the supervisor was asked for these
    bool m_isShowing = false;                    ///< the wall changes because we change it
    QTimer m_ticker;
};

/// The camera that a tile shows, its own or that of its tour just now; nothing where it shows none. Without `tours`
/// none is played. GUI thread.
[[nodiscard]] std::optional<QString> shownCamera(const wall::Wall& wall, const TourPlayer* tours,
                                                 const wall::TileAddress& tile);

} // namespace pantau::engine
