// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wall/SceneBook.h"
#include "core/wall/WallFile.h"

#include <functional>

namespace pantau::wall {

/// The version that is written and read. A file of another one is refused, not guessed at.
inline constexpr int SceneFileVersion = 1;

/// A camera that the registry does not know, or a tour that the file does not have. No fault of the file: a camera may
/// have left the registry, and its tile says so.
struct MissingName
{
    enum class Kind
    {
        Camera = 1,
        Tour
    };
    Kind kind;
    QString name;
    QString path; ///< where the file names it first

    friend bool operator==(const MissingName&, const MissingName&) = default;
};

struct SceneFileContent
{
    SceneBook book;
    std::vector<MissingName> missing; ///< each name once
};

using SceneFileResult = base::Result<SceneFileContent, WallFileError>;
using CameraKnown = std::function<bool(const QString& camera)>;
/// Whether a scene may have this key. Where none is passed, it may have any.
using KeyAllowed = std::function<bool(const QString& key)>;

/// Reads scenes, tours, schedules and the wall itself:
///
///     {"version": 1,
///      "scenes": [{"name": "Pasar", "key": "F5", "monitors": {
///          "LAYAR-1": {"columns": 2, "rows": 2, "enlarged": 0, "tiles": [
///              {"column": 0, "row": 0, "rows": 2, "type": "camera", "camera": "PK-01", "stream": "main",
///               "view": {"x": 0, "y": 0.5, "width": 0.5, "height": 0.5}},
///              {"column": 1, "row": 0, "type": "clock"},
///              {"column": 1, "row": 1, "type": "tour", "tour": "Sungai"}]}}}],
///      "tours": [{"name": "Sungai", "dwellSeconds": 10, "type": "cameras", "cameras": ["PK-20", "PK-21"]}],
///      "schedules": [{"name": "Pagi", "scene": "Pasar", "days": ["sat", "sun"], "from": "05:00", "to": "09:00"}]}
///
/// Other tiles are empty, text ("text") and panel ("panel"), other tours are of type group ("group": its name) and
/// scenes ("scenes": names). A tile spans one column and row, streams are chosen by size, the view is the whole picture
/// and a schedule is enabled where nothing is said; every list at the top may be missing. "wall" holds monitors as a
/// scene does, "interruption" a "schedule" and the monitors "before" it, "running" a "tour" and its "monitor". Tiles
/// may stand in any order.
///
/// All of the file is good or nothing of it is returned: what WallFileError names is refused with its line and path.
/// Reentrant.
[[nodiscard]] SceneFileResult parseSceneFile(const QByteArray& bytes, const CameraKnown& known,
                                             const KeyAllowed& allowed = {});
/// The same for a file; blocks for the length of a file read.
[[nodiscard]] SceneFileResult readSceneFile(const QString& path, const CameraKnown& known,
                                            const KeyAllowed& allowed = {});

/// Indented, members in the order of the alphabet, so that two versions of a file compare line by line. Reading it back
/// gives the same book.
[[nodiscard]] QByteArray sceneFileBytes(const SceneBook& book);
/// The same, unless the book could not be read back, such as one with a schedule whose scene is gone: the error is the
/// one that reading would give.
[[nodiscard]] base::Result<QByteArray, WallFileError> checkedSceneFileBytes(const SceneBook& book);
/// Both books in one: what bears a name that is there already replaces it. The wall and what ran there stay those of
/// `book`. Two books that are good alone may clash, as by a key: then the error is the one that reading both as one
/// file would give.
[[nodiscard]] base::Result<SceneBook, WallFileError> merged(SceneBook book, const SceneBook& more);
/// Replaces the file at once or not at all, with a book that can be read back. Nothing: written.
[[nodiscard]] std::optional<WallFileError> saveSceneFile(const QString& path, const SceneBook& book);

} // namespace pantau::wall
