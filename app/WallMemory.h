// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ConsoleChoice.h"
#include "core/wall/SceneFile.h"
#include "core/wall/ScreenBinding.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <map>
#include <vector>

namespace pantau::app {

/// What the wall remembers over a restart, in three files of one folder: wall.json (scenes, tours, schedules, and the
/// wall as it stood), screens.json (which monitor was on which screen) and console.json (language, theme, volume, and
/// whether guests look on). A file that cannot be read is never overwritten: it is put aside with the ending .rusak,
/// and the wall starts without it. Its own thread writes, so that a slow disk never holds the wall up. GUI thread;
/// owned by the wall's program.
class WallMemory final : public QObject
{
    Q_OBJECT

public:
    /// After so many more failures in a row a file is told of again.
    static constexpr int TellEvery = 120;

    /// What could not be written is tried again after `retry`: a full disk is seen to within minutes, not seconds.
    explicit WallMemory(QString folder, std::chrono::milliseconds retry = std::chrono::seconds(30));
    ~WallMemory() override;

    /// Reads console.json, first: the sentences about the others are then said in the language that it names. Returns a
    /// sentence where it was put aside. Blocks for one file read.
    [[nodiscard]] QStringList loadConsole();
    /// Reads the other two files. Returns a sentence for each that was put aside, and one where scenes had keys that
    /// they may not have: they go on without. Blocks for two file reads.
    [[nodiscard]] QStringList loadWall(const wall::CameraKnown& known);
    [[nodiscard]] wall::SceneBook& book() { return m_book; }
    /// Adds the scenes, tours and schedules of a file. What is remembered wins, names and keys: a file that is named at
    /// each start must not take back what the operators saved. Returns the names of those that the file has otherwise,
    /// else why both do not go together, and then nothing has changed.
    [[nodiscard]] base::Result<QStringList, wall::WallFileError> add(wall::SceneBook file);
    [[nodiscard]] ConsoleChoice& console() { return m_console; }
    [[nodiscard]] const std::vector<wall::MonitorBinding>& bindings() const { return m_bindings; }

    /// What is to be written is asked for when it is due: a second after the last change, so that dragging a tile does
    /// not wear out the disk.
    struct Sources
    {
        std::function<wall::WallState()> wall;
        std::function<std::vector<wall::MonitorBinding>()> bindings;
    };
    void keep(Sources sources);
    /// Without keep() nothing is to be kept. While a file waits to be tried again, what changes waits for that too.
    void changed();
    /// Writes what has changed and waits until it is on the disk.
    void save();

Q_SIGNALS:
    /// A file could not be written, and why; it is tried again by itself. At the first failure until it works again,
    /// and with every TellEvery more, which are an hour.
    void failed(const QString& sentence);

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder + QLatin1Char('/') + name; }
    [[nodiscard]] QStringList dropKeys();
    [[nodiscard]] QString putAside(const QString& name, const wall::WallFileError& error);
    void write();
    void hand(const QString& name, const QByteArray& bytes);
    void finish(const QString& name, const std::optional<wall::WallFileError>& error);

    const QString m_folder;
    wall::SceneBook m_book;
    std::vector<wall::MonitorBinding> m_bindings;
    ConsoleChoice m_console;
    Sources m_sources;
    QTimer m_due;
    QTimer m_again; ///< runs after a failure
    struct File
    {
        QByteArray handed;   ///< to be written, or written
        bool isKept = false; ///< unreadable and impossible to put aside: never written
        int failures = 0;    ///< in a row
    };
    std::map<QString, File> m_files; ///< by name
    QThreadPool m_writer;            ///< one thread: the newest comes last
};

} // namespace pantau::app
