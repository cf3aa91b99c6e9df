// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wall/SceneFile.h"
#include "core/wall/ScreenBinding.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <vector>

namespace pantau::app {

/// What the wall remembers over a restart, in two files of one folder: wall.json (scenes, tours, schedules, and the
/// wall as it stood) and screens.json (which monitor was on which screen). A file that cannot be read is never
/// overwritten: it is put aside with the ending .rusak, and the wall starts without it. GUI thread; owned by the wall's
/// program.
class WallMemory final : public QObject
{
    Q_OBJECT

public:
    explicit WallMemory(QString folder) : m_folder(std::move(folder)) {}

    /// Reads both files. Blocks for the length of two file reads. Returns a sentence for each that was put aside.
    [[nodiscard]] QStringList load(const wall::CameraKnown& known);
    [[nodiscard]] wall::SceneBook& book() { return m_book; }
    [[nodiscard]] const std::vector<wall::MonitorBinding>& bindings() const { return m_bindings; }

    /// What is to be written is asked for when it is due: a second after the last change, so that dragging a tile does
    /// not wear out the disk.
    struct Sources
    {
        std::function<wall::WallState()> wall;
        std::function<std::vector<wall::MonitorBinding>()> bindings;
    };
    void keep(Sources sources);
    void changed() { m_due.start(); }
    /// Writes what has changed, now.
    void save();

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder + QLatin1Char('/') + name; }
    [[nodiscard]] QString putAside(const QString& file, const wall::WallFileError& error) const;

    const QString m_folder;
    wall::SceneBook m_book;
    std::vector<wall::MonitorBinding> m_bindings;
    Sources m_sources;
    QTimer m_due;
};

} // namespace pantau::app
