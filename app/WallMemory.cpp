// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/WallMemory.h"

#include "core/base/Log.h"
#include "core/wall/ScreenBindingFile.h"
#include "widgets/models/WallWords.h"

#include <QDir>
#include <QFile>

#include <utility>

namespace pantau::app {

namespace {

constexpr std::chrono::seconds Rest{1};

bool isThere(const wall::WallFileError& error)
{
    return error.kind != wall::WallFileError::Kind::FileMissing;
}

void warn(const std::optional<wall::WallFileError>& error, const QString& file)
{
    if (error) {
        qCWarning(base::logApp, "%s", qUtf8Printable(widgets::WallWords::fileError(file, *error)));
    }
}

} // namespace

QStringList WallMemory::load(const wall::CameraKnown& known)
{
    QStringList sentences;
    auto book = wall::readSceneFile(path(QStringLiteral("wall.json")), known);
    if (book.ok()) {
        m_book = std::move(book).value().book;
    } else if (isThere(book.error())) {
        sentences.append(putAside(path(QStringLiteral("wall.json")), book.error()));
    }
    auto bindings = wall::readScreenBindings(path(QStringLiteral("screens.json")));
    if (bindings.ok()) {
        m_bindings = std::move(bindings).value();
    } else if (isThere(bindings.error())) {
        sentences.append(putAside(path(QStringLiteral("screens.json")), bindings.error()));
    }
    return sentences;
}

QString WallMemory::putAside(const QString& file, const wall::WallFileError& error) const
{
    const QString aside = file + QStringLiteral(".rusak");
    QFile::remove(aside);
    QFile::rename(file, aside);
    return tr("%1 The file was put aside as %2.").arg(widgets::WallWords::fileError(file, error), aside);
}

void WallMemory::keep(Sources sources)
{
    m_sources = std::move(sources);
    m_due.setSingleShot(true);
    m_due.setInterval(Rest);
    connect(&m_due, &QTimer::timeout, this, &WallMemory::save);
}

void WallMemory::save()
{
    m_due.stop();
    if (!QDir().mkpath(m_folder)) {
        qCWarning(base::logApp, "the folder %s cannot be made", qUtf8Printable(m_folder));
        return;
    }
    m_book.wall = m_sources.wall();
    warn(wall::saveSceneFile(path(QStringLiteral("wall.json")), m_book), path(QStringLiteral("wall.json")));
    m_bindings = m_sources.bindings();
    warn(wall::saveScreenBindings(path(QStringLiteral("screens.json")), m_bindings),
         path(QStringLiteral("screens.json")));
}

} // namespace pantau::app
