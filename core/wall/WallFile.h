// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace pantau::wall {

/// Why a file of the wall was refused: facts, no sentence. The program puts them into words.
struct WallFileError
{
    enum class Kind
    {
        FileMissing = 1,
        FileUnreadable, ///< detail: the system's reason
        FileTooLarge,   ///< detail: the size in bytes
        WriteFailed,    ///< detail: the system's reason; the old file still stands
        Syntax,         ///< no JSON; detail: what Qt's parser says, in English
        UnknownVersion, ///< detail: the version found
        WrongType,      ///< detail: what is wanted: object, array, text, whole number, number or truth value
        MissingMember,  ///< detail: its name
        UnknownMember,
        DuplicateMember,  ///< a member that its object has twice
        UnknownWord,      ///< none of the words that may stand here; detail: the word
        NumberOutOfRange, ///< detail: "found, lowest..highest"
        Empty,            ///< a text or list that may not be empty
        DuplicateName,    ///< detail: the name
        DuplicateKey,     ///< detail: the key
        KeyNotAllowed,    ///< a key that no scene may have; detail: the key
        DuplicateDay,     ///< detail: the day
        UnknownScene,     ///< detail: its name
        DwellTooShort,    ///< detail: "found, lowest..highest", seconds
        BadTime,          ///< not 00:00..23:59, or up to 24:00 for an end; detail: the text
        EmptySpan,        ///< a span that ends when it begins
        BadView,          ///< a part of the picture that leaves it, or is smaller than the largest zoom shows
        CellOutside,      ///< a tile that leaves the grid
        CellsOverlap,     ///< detail: "column, row" of the first grid cell that is covered twice
        CellUncovered,    ///< detail: "column, row" of the first grid cell without a tile
        EmptyTile,        ///< an enlarged tile with nothing in it
    };
    Kind kind;
    int line = 0;   ///< 1-based; 0 = the file as a whole
    QString path;   ///< where in the file, such as scenes[2].monitors.LAYAR-1.tiles[5]; empty: the whole
    QString detail; ///< empty where the kind says it all

    friend bool operator==(const WallFileError&, const WallFileError&) = default;
};

/// The largest file that is read, in bytes.
inline constexpr qint64 WallFileMaxBytes = qint64{16} * 1024 * 1024;

/// Reentrant; blocks for the length of a file read.
[[nodiscard]] base::Result<QByteArray, WallFileError> readWallFile(const QString& path);
/// Replaces the file at once or not at all. Nothing: written. Blocks until the bytes are on the disk.
[[nodiscard]] std::optional<WallFileError> writeWallFile(const QString& path, const QByteArray& bytes);

} // namespace pantau::wall
