// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/CameraCsvWords.h"

namespace pantau::app {

using Kind = ingest::CameraCsvError::Kind;

QString CameraCsvWords::sentence(const QString& file, const ingest::CameraCsvError& error)
{
    const QString place = error.line > 0 ? QStringLiteral("%1:%2").arg(file).arg(error.line) : file;
    return QStringLiteral("%1: %2").arg(place, reason(error));
}

QString CameraCsvWords::reason(const ingest::CameraCsvError& error)
{
    switch (error.kind) {
    case Kind::FileMissing:
        return tr("there is no such file.");
    case Kind::FileUnreadable:
        return tr("the file cannot be read (%1).").arg(error.detail);
    case Kind::FileTooLarge:
        return tr("the file is too large for a camera list (%1 bytes).").arg(error.detail);
    case Kind::FileEmpty:
        return tr("the file is empty.");
    case Kind::InvalidUtf8:
        return tr("the text is not UTF-8; save the list as UTF-8.");
    case Kind::UnterminatedQuote:
        return tr("a quotation mark is opened here and never closed.");
    case Kind::StrayQuote:
        return tr("a quotation mark stands in the middle of a field.");
    case Kind::NotCommaSeparated:
        return tr("the columns are not separated by commas; save the list as comma-separated values.");
    case Kind::UnknownColumn:
        return tr("unknown column '%1'.").arg(error.column);
    case Kind::DuplicateColumn:
        return tr("the column '%1' stands there twice.").arg(error.column);
    case Kind::MissingColumn:
        return tr("the column '%1' is missing.").arg(error.column);
    case Kind::NoCameras:
        return tr("the list holds no camera.");
    case Kind::WrongFieldCount:
        return tr("the number of fields does not match the header (found/expected: %1).").arg(error.detail);
    default:
        return fieldReason(error);
    }
}

QString CameraCsvWords::fieldReason(const ingest::CameraCsvError& error)
{
    switch (error.kind) {
    case Kind::EmptyCode:
        return tr("the camera has no code (column kode).");
    case Kind::DuplicateCode:
        return tr("the code '%1' stands there twice.").arg(error.detail);
    case Kind::EmptyName:
        return tr("the camera has no name (column nama).");
    case Kind::BadLatitude:
        return tr("'%1' is no latitude (a number from -90 to 90, with a point).").arg(error.detail);
    case Kind::BadLongitude:
        return tr("'%1' is no longitude (a number from -180 to 180, with a point).").arg(error.detail);
    case Kind::BadBearing:
        return tr("'%1' is no direction (column arah: degrees clockwise from north, from 0 to 360).").arg(error.detail);
    case Kind::BadFieldOfView:
        return tr("'%1' is no field of view (column fov: degrees, above 0 and at most 360).").arg(error.detail);
    case Kind::BadReach:
        return tr("'%1' is no reach (column jarak_m: metres, above 0).").arg(error.detail);
    case Kind::BadSecrecy:
        return tr("'%1' is neither ya nor tidak (column kerahasiaan_lokasi).").arg(error.detail);
    case Kind::NoUrl:
        return tr("camera %1 has neither main_url nor sub_url.").arg(error.detail);
    case Kind::BadUrl:
        return tr("no address can be read from the column %1.").arg(error.column);
    case Kind::BadUrlScheme:
        return tr("the address in %1 begins with '%2'; it is rtsp, rtsps or file.").arg(error.column, error.detail);
    case Kind::BadTransport:
        return tr("'%1' is no transport; it is tcp or udp, or empty.").arg(error.detail);
    case Kind::BadCredential:
        return tr("the column credential says where the login is kept: env:NAME or file:PATH.");
    default:
        return tr("the line cannot be read.");
    }
}

} // namespace pantau::app
