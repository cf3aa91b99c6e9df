// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wall/SceneFile.h"
#include "core/wall/Wall.h"

#include <QKeySequence>
#include <QObject>

#include <optional>

namespace pantau::widgets {

/// What can be done with scenes: saved, recalled, renamed, removed, passed on as a file. Each function that can fail
/// returns the sentence that says why, and then nothing has changed. GUI thread; owned by the console, and by the
/// program for the keys of walls; wall and book outlive it.
class SceneDesk final : public QObject
{
    Q_OBJECT

public:
    using Failure = std::optional<QString>;

    SceneDesk(wall::Wall& wall, wall::SceneBook& book, wall::CameraKnown known, QObject* parent = nullptr);

    [[nodiscard]] const wall::SceneBook& book() const { return m_book; }
    /// nullptr where there is none.
    [[nodiscard]] const wall::Scene* scene(const QString& name) const;

    /// The wall as it stands now, under this name; one of the same name is replaced. `key` may be empty.
    [[nodiscard]] Failure save(const QString& name, const QString& key);
    [[nodiscard]] Failure recall(const QString& name);
    /// The scene of this key; nothing happens where none has it.
    [[nodiscard]] Failure recallBy(const QKeySequence& key);
    /// A new name or key. Tours and schedules go on meaning it.
    [[nodiscard]] Failure change(const QString& name, const QString& newName, const QString& newKey);
    /// Not while a tour or a schedule means it.
    [[nodiscard]] Failure remove(const QString& name);
    /// What came with a file.
    struct Imported
    {
        int scenes = 0;
        int tours = 0;
        int schedules = 0;
        QStringList replaced; ///< scenes of ours in whose place others of the same name stand now
        QStringList missing;  ///< names that the registry does not know
    };
    /// Adds what the file holds; of the same name the file's replaces ours. Names that the registry does not know are
    /// kept. Else the sentence that says why not.
    [[nodiscard]] base::Result<Imported, QString> importFrom(const QString& file);
    /// Scenes, tours and schedules, without the wall as it stands.
    [[nodiscard]] Failure exportTo(const QString& file) const;

Q_SIGNALS:
    void bookChanged();

private:
    [[nodiscard]] Failure checked(const QString& name, const QString& key, const QString& except) const;
    [[nodiscard]] bool isMeant(const QString& scene) const;

    wall::Wall& m_wall;
    wall::SceneBook& m_book;
    const wall::CameraKnown m_known;
};

} // namespace pantau::widgets
