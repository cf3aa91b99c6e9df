// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/WallWords.h"

namespace pantau::widgets {

using wall::WallRefusal;
using Kind = wall::WallFileError::Kind;

QString WallWords::refusal(WallRefusal refusal)
{
    switch (refusal) {
    case WallRefusal::NoSuchMonitor:
        return tr("There is no such monitor.");
    case WallRefusal::MonitorExists:
        return tr("A monitor of this name is there already.");
    case WallRefusal::NoSuchTile:
        return tr("There is no such tile.");
    case WallRefusal::NotARectangle:
        return tr("These tiles do not make a rectangle.");
    case WallRefusal::NothingToMerge:
        return tr("One tile alone cannot be merged.");
    case WallRefusal::NothingToSplit:
        return tr("This tile cannot be divided any further.");
    case WallRefusal::TileEmpty:
        return tr("The tile is empty.");
    case WallRefusal::NotACamera:
        return tr("Only a tile with a camera of its own can be zoomed, or pinned to a stream.");
    case WallRefusal::BadView:
        return tr("The view does not lie in the picture.");
    case WallRefusal::UnsoundState:
        return tr("The scene does not match its own layout.");
    }
    return {};
}

QString WallWords::fileError(const QString& file, const wall::WallFileError& error)
{
    QString place = error.line > 0 ? QStringLiteral("%1:%2").arg(file).arg(error.line) : file;
    if (!error.path.isEmpty()) {
        place += QStringLiteral(" (%1)").arg(error.path);
    }
    return QStringLiteral("%1: %2").arg(place, fileReason(error));
}

QString WallWords::fileReason(const wall::WallFileError& error)
{
    switch (error.kind) {
    case Kind::FileMissing:
        return tr("there is no such file.");
    case Kind::FileUnreadable:
        return tr("the file cannot be read (%1).").arg(error.detail);
    case Kind::FileTooLarge:
        return tr("the file is too large (%1 bytes).").arg(error.detail);
    case Kind::WriteFailed:
        return tr("the file cannot be written (%1); the old one is still there.").arg(error.detail);
    case Kind::Syntax:
        return tr("this is not JSON (%1).").arg(error.detail);
    case Kind::UnknownVersion:
        return tr("the file is of version %1, which this program does not know.").arg(error.detail);
    case Kind::WrongType:
        return tr("something else is expected here: %1.").arg(error.detail);
    case Kind::MissingMember:
        return tr("'%1' is missing.").arg(error.detail);
    case Kind::UnknownMember:
        return tr("unknown member.");
    case Kind::DuplicateMember:
        return tr("this member stands there twice.");
    default:
        return contentReason(error);
    }
}

QString WallWords::contentReason(const wall::WallFileError& error)
{
    switch (error.kind) {
    case Kind::UnknownWord:
        return tr("'%1' is none of the words that may stand here.").arg(error.detail);
    case Kind::NumberOutOfRange:
    case Kind::DwellTooShort:
        return tr("the number is out of range (found, lowest..highest: %1).").arg(error.detail);
    case Kind::Empty:
        return tr("this may not be empty.");
    case Kind::DuplicateName:
        return tr("the name '%1' stands there twice.").arg(error.detail);
    case Kind::DuplicateKey:
        return tr("the key '%1' stands there twice.").arg(error.detail);
    case Kind::KeyNotAllowed:
        return tr("a scene cannot have the key '%1': it takes an F key, or one with Ctrl, Alt or Meta, that no action, "
                  "menu or text field has.")
            .arg(error.detail);
    case Kind::DuplicateDay:
        return tr("the day '%1' stands there twice.").arg(error.detail);
    case Kind::UnknownScene:
        return tr("there is no scene '%1'.").arg(error.detail);
    case Kind::BadTime:
        return tr("'%1' is no time of day.").arg(error.detail);
    case Kind::EmptySpan:
        return tr("the span ends when it begins.");
    case Kind::BadView:
        return tr("the view does not lie in the picture.");
    case Kind::CellOutside:
        return tr("the tile does not lie in the grid.");
    case Kind::CellsOverlap:
        return tr("two tiles cover the same place (column, row: %1).").arg(error.detail);
    case Kind::CellUncovered:
        return tr("no tile covers this place (column, row: %1).").arg(error.detail);
    case Kind::EmptyTile:
        return tr("an empty tile cannot be enlarged.");
    default:
        return tr("the file cannot be used.");
    }
}

} // namespace pantau::widgets
