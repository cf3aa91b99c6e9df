// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/domain/Camera.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace pantau::ingest {

/// Why a camera list was refused: facts, no sentence. The program puts them into words.
struct CameraCsvError
{
    enum class Kind
    {
        FileMissing,
        FileUnreadable, ///< detail: the system's reason
        FileTooLarge,   ///< detail: the size in bytes
        FileEmpty,
        InvalidUtf8,
        UnterminatedQuote, ///< line: where the quote was opened
        StrayQuote,        ///< a quote inside an unquoted field, or text after a closing quote
        NotCommaSeparated, ///< the header has one field only and semicolons or tabs in it, as some spreadsheets write
        UnknownColumn,
        DuplicateColumn,
        MissingColumn,
        NoCameras,       ///< a header and nothing else
        WrongFieldCount, ///< detail: "found/expected"
        EmptyCode,
        DuplicateCode, ///< detail: the code; the line is that of the second one
        EmptyName,
        BadLatitude,    ///< not a number within -90..90; detail: the text
        BadLongitude,   ///< not a number within -180..180; detail: the text
        BadBearing,     ///< not a number within 0..360; detail: the text
        BadFieldOfView, ///< not a number above 0, at most 360; detail: the text
        BadReach,       ///< not a number above 0; detail: the text
        BadSecrecy,     ///< not ya, tidak, 1 or 0; detail: the text
        NoUrl,          ///< neither main_url nor sub_url
        BadUrl,         ///< no address can be read from it; the text is not repeated, since it may hold a password
        BadUrlScheme,   ///< not rtsp, rtsps or file; detail: the scheme
        BadTransport,   ///< not tcp or udp; detail: the text
        BadCredential   ///< not env:NAME or file:PATH; the text is not repeated, since it may be a password
    };
    Kind kind;
    int line = 0;   ///< 1-based; 0 = the file as a whole
    QString column; ///< name in the header, empty where no single column is meant
    QString detail;

    friend bool operator==(const CameraCsvError&, const CameraCsvError&) = default;
};

/// A camera and the line it stands on, for messages about it later.
struct CameraRow
{
    domain::Camera camera;
    int line = 0; ///< 1-based
};

/// The largest camera list that is read, in bytes.
inline constexpr qint64 cameraCsvMaxBytes = qint64{16} * 1024 * 1024;

/// Reads a camera list: UTF-8, RFC 4180, columns by the names in the header line, in any order. Needed are kode, nama
/// and at least one of main_url and sub_url; the others may be absent. All of the file is good or nothing of it is
/// returned. Reentrant; blocks for the length of a file read.
[[nodiscard]] base::Result<std::vector<CameraRow>, CameraCsvError> readCameraCsv(const QString& file);

/// The same for bytes that are in memory already.
[[nodiscard]] base::Result<std::vector<CameraRow>, CameraCsvError> parseCameraCsv(const QByteArray& bytes);

} // namespace pantau::ingest
