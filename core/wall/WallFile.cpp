// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wall/WallFile.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace pantau::wall {

using Kind = WallFileError::Kind;

base::Result<QByteArray, WallFileError> readWallFile(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return WallFileError{Kind::FileMissing, 0, {}, {}};
    }
    QFile file(path);
    if (info.isDir() || !file.open(QIODevice::ReadOnly)) {
        return WallFileError{Kind::FileUnreadable, 0, {}, file.errorString()};
    }
    // Read rather than trust the size: a pipe or /dev/zero has none.
    QByteArray bytes = file.read(WallFileMaxBytes + 1);
    if (file.error() != QFileDevice::NoError) {
        return WallFileError{Kind::FileUnreadable, 0, {}, file.errorString()};
    }
    if (bytes.size() > WallFileMaxBytes) {
        return WallFileError{Kind::FileTooLarge, 0, {}, QString::number(std::max<qint64>(info.size(), bytes.size()))};
    }
    return bytes;
}

std::optional<WallFileError> writeWallFile(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    // Flushed by hand: commit() of Qt 6.4 overlooks a last buffer that the disk had no room for.
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush() || !file.commit()) {
        return WallFileError{Kind::WriteFailed, 0, {}, file.errorString()};
    }
    return std::nullopt;
}

} // namespace pantau::wall
