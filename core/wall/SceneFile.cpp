// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wall/SceneFile.h"

#include "core/wall/SceneFileReader.h"
#include "core/wall/SceneFileWriter.h"

#include <QJsonDocument>

#include <algorithm>

namespace pantau::wall {

namespace {

template <typename Item> void addOrReplace(std::vector<Item>& items, const std::vector<Item>& more)
{
    for (const Item& item : more) {
        const auto found =
            std::find_if(items.begin(), items.end(), [&](const Item& other) { return other.name == item.name; });
        if (found == items.end()) {
            items.push_back(item);
        } else {
            *found = item;
        }
    }
}

} // namespace

SceneFileResult parseSceneFile(const QByteArray& bytes, const CameraKnown& known, const KeyAllowed& allowed)
{
    if (bytes.size() > WallFileMaxBytes) {
        return WallFileError{WallFileError::Kind::FileTooLarge, 0, {}, QString::number(bytes.size())};
    }
    return SceneFileReader(bytes, known, allowed).read();
}

SceneFileResult readSceneFile(const QString& path, const CameraKnown& known, const KeyAllowed& allowed)
{
    const auto bytes = readWallFile(path);
    return bytes.ok() ? parseSceneFile(bytes.value(), known, allowed) : SceneFileResult(bytes.error());
}

QByteArray sceneFileBytes(const SceneBook& book)
{
    return QJsonDocument(jsonOf(book)).toJson(QJsonDocument::Indented);
}

base::Result<QByteArray, WallFileError> checkedSceneFileBytes(const SceneBook& book)
{
    QByteArray bytes = sceneFileBytes(book);
    const auto readBack = parseSceneFile(bytes, [](const QString&) { return true; });
    if (!readBack.ok()) {
        return readBack.error();
    }
    return bytes;
}

base::Result<SceneBook, WallFileError> merged(SceneBook book, const SceneBook& more)
{
    addOrReplace(book.scenes, more.scenes);
    addOrReplace(book.tours, more.tours);
    addOrReplace(book.schedules, more.schedules);
    const auto checked = checkedSceneFileBytes(book); // the writer's rules are the reader's
    if (!checked.ok()) {
        return checked.error();
    }
    return book;
}

std::optional<WallFileError> saveSceneFile(const QString& path, const SceneBook& book)
{
    const auto bytes = checkedSceneFileBytes(book);
    return bytes.ok() ? writeWallFile(path, bytes.value()) : bytes.error();
}

} // namespace pantau::wall
