// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wall/SceneFile.h"

#include "core/wall/SceneFileReader.h"
#include "core/wall/SceneFileWriter.h"

#include <QJsonDocument>

namespace pantau::wall {

SceneFileResult parseSceneFile(const QByteArray& bytes, const CameraKnown& known)
{
    if (bytes.size() > WallFileMaxBytes) {
        return WallFileError{WallFileError::Kind::FileTooLarge, 0, {}, QString::number(bytes.size())};
    }
    return SceneFileReader(bytes, known).read();
}

SceneFileResult readSceneFile(const QString& path, const CameraKnown& known)
{
    const auto bytes = readWallFile(path);
    return bytes.ok() ? parseSceneFile(bytes.value(), known) : SceneFileResult(bytes.error());
}

QByteArray sceneFileBytes(const SceneBook& book)
{
    return QJsonDocument(jsonOf(book)).toJson(QJsonDocument::Indented);
}

std::optional<WallFileError> saveSceneFile(const QString& path, const SceneBook& book)
{
    const QByteArray bytes = sceneFileBytes(book);
    const auto readBack = parseSceneFile(bytes, [](const QString&) { return true; });
    return readBack.ok() ? writeWallFile(path, bytes) : readBack.error();
}

} // namespace pantau::wall
