// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/WallMemory.h"

#include "core/base/Log.h"
#include "core/wall/ScreenBindingFile.h"
#include "widgets/console/SceneKeys.h"
#include "widgets/models/WallWords.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <utility>

namespace pantau::app {

namespace {

constexpr std::chrono::seconds Rest{1};

QString wallFile()
{
    return QStringLiteral("wall.json");
}

QString screensFile()
{
    return QStringLiteral("screens.json");
}

QString consoleFile()
{
    return QStringLiteral("console.json");
}

bool isThere(const wall::WallFileError& error)
{
    return error.kind != wall::WallFileError::Kind::FileMissing;
}

QString freeName(const QString& file)
{
    QString aside = file + QStringLiteral(".rusak");
    for (int number = 2; QFile::exists(aside); ++number) {
        aside = QStringLiteral("%1.rusak.%2").arg(file).arg(number);
    }
    return aside;
}

/// Takes out what bears a name that is there already. Where it is another thing, `names` gets the name.
template <typename Item> void dropKnown(std::vector<Item>& items, const std::vector<Item>& there, QStringList& names)
{
    std::erase_if(items, [&](const Item& item) {
        const auto same =
            std::find_if(there.begin(), there.end(), [&](const Item& each) { return each.name == item.name; });
        if (same != there.end() && *same != item) {
            names.append(item.name);
        }
        return same != there.end();
    });
}

std::optional<wall::WallFileError> writeIn(const QString& folder, const QString& path, const QByteArray& bytes)
{
    if (!QDir().mkpath(folder)) {
        return wall::WallFileError{wall::WallFileError::Kind::WriteFailed, 0, {}, folder};
    }
    return wall::writeWallFile(path, bytes);
}

} // namespace

WallMemory::WallMemory(QString folder, std::chrono::milliseconds retry) : m_folder(std::move(folder))
{
    m_writer.setMaxThreadCount(1);
    m_due.setInterval(Rest);
    m_again.setInterval(retry);
    for (QTimer* const timer : {&m_due, &m_again}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, &WallMemory::write);
    }
}

WallMemory::~WallMemory()
{
    m_writer.waitForDone(); // it tells this object how it went
}

QStringList WallMemory::loadConsole()
{
    auto console = readConsoleChoice(path(consoleFile()));
    if (console.ok()) {
        m_console = std::move(console).value();
        return {};
    }
    if (!isThere(console.error())) {
        return {};
    }
    m_console.audience = widgets::Audience::Guest; // it may have been chosen: nothing secret shows meanwhile
    return {putAside(consoleFile(), console.error())};
}

QStringList WallMemory::loadWall(const wall::CameraKnown& known)
{
    QStringList sentences;
    auto book = wall::readSceneFile(path(wallFile()), known);
    if (book.ok()) {
        m_book = std::move(book).value().book;
        sentences.append(dropKeys());
    } else if (isThere(book.error())) {
        sentences.append(putAside(wallFile(), book.error()));
    }
    auto bindings = wall::readScreenBindings(path(screensFile()));
    if (bindings.ok()) {
        m_bindings = std::move(bindings).value();
    } else if (isThere(bindings.error())) {
        sentences.append(putAside(screensFile(), bindings.error()));
    }
    return sentences;
}

base::Result<QStringList, wall::WallFileError> WallMemory::add(wall::SceneBook file)
{
    QStringList names;
    dropKnown(file.scenes, m_book.scenes, names);
    dropKnown(file.tours, m_book.tours, names);
    dropKnown(file.schedules, m_book.schedules, names);
    for (wall::Scene& scene : file.scenes) {
        const bool isTaken = std::any_of(m_book.scenes.begin(), m_book.scenes.end(), [&](const wall::Scene& there) {
            return !scene.key.isEmpty() && there.key == scene.key;
        });
        if (isTaken) {
            names.append(QStringLiteral("%1 (%2)").arg(scene.name, std::exchange(scene.key, {})));
        }
    }
    auto together = wall::merged(m_book, file);
    if (!together.ok()) {
        return together.error();
    }
    m_book = std::move(together).value();
    return names;
}

/// Earlier versions let a scene have every key.
QStringList WallMemory::dropKeys()
{
    QStringList dropped;
    for (wall::Scene& scene : m_book.scenes) {
        if (!widgets::SceneKeys::isAllowed(scene.key)) {
            dropped.append(QStringLiteral("%1 (%2)").arg(scene.name, std::exchange(scene.key, {})));
        }
    }
    if (dropped.isEmpty()) {
        return {};
    }
    return {tr("Scenes without their key from now on, as it takes an F key, or one with Ctrl, Alt or Meta, that no "
               "action, menu or text field has: %1.")
                .arg(dropped.join(QStringLiteral(", ")))};
}

QString WallMemory::putAside(const QString& name, const wall::WallFileError& error)
{
    const QString why = widgets::WallWords::fileError(path(name), error);
    const QString aside = freeName(path(name));
    if (QFile::rename(path(name), aside)) {
        return tr("%1 The file was put aside as %2.").arg(why, aside);
    }
    m_files[name].isKept = true;
    return tr("%1 The file cannot be put aside, so it stays as it is and nothing new is kept.").arg(why);
}

void WallMemory::keep(Sources sources)
{
    m_sources = std::move(sources);
}

void WallMemory::changed()
{
    // Where changes put a second try off, a wall that changes all the time would not be kept any more.
    if (m_sources.wall && !m_again.isActive()) {
        m_due.start();
    }
}

void WallMemory::save()
{
    write();
    m_writer.waitForDone();
    QCoreApplication::sendPostedEvents(this); // how it went
}

void WallMemory::write()
{
    m_due.stop();
    m_again.stop();
    m_book.wall = m_sources.wall();
    const auto book = wall::checkedSceneFileBytes(m_book);
    if (book.ok()) {
        hand(wallFile(), book.value());
    } else {
        finish(wallFile(), book.error());
    }
    m_bindings = m_sources.bindings();
    hand(screensFile(), wall::screenBindingBytes(m_bindings));
    hand(consoleFile(), consoleChoiceBytes(m_console));
}

void WallMemory::hand(const QString& name, const QByteArray& bytes)
{
    File& file = m_files[name];
    if (file.isKept || file.handed == bytes) {
        return;
    }
    file.handed = bytes;
    m_writer.start([this, name, bytes, folder = m_folder, path = path(name)] {
        auto error = writeIn(folder, path, bytes);
        QMetaObject::invokeMethod(
            this, [this, name, error = std::move(error)] { finish(name, error); }, Qt::QueuedConnection);
    });
}

void WallMemory::finish(const QString& name, const std::optional<wall::WallFileError>& error)
{
    File& file = m_files[name];
    if (!error) {
        file.failures = 0;
        return;
    }
    file.handed.clear();
    m_due.stop();
    m_again.start();
    if (file.failures++ % TellEvery == 0) {
        const QString sentence = widgets::WallWords::fileError(path(name), *error);
        qCWarning(base::logApp, "%s", qUtf8Printable(sentence));
        Q_EMIT failed(sentence);
    }
}

} // namespace pantau::app
