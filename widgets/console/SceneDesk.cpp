// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/SceneDesk.h"

#include "widgets/console/SceneKeys.h"
#include "widgets/models/WallWords.h"

#include <algorithm>
#include <utility>

namespace pantau::widgets {

namespace {

template <typename Items> auto named(Items& items, const QString& name)
{
    return std::find_if(items.begin(), items.end(), [&](const auto& item) { return item.name == name; });
}

wall::SceneStops* scenesOf(wall::Tour& tour)
{
    return std::get_if<wall::SceneStops>(&tour.stops);
}

} // namespace

SceneDesk::SceneDesk(wall::Wall& wall, wall::SceneBook& book, wall::CameraKnown known, QObject* parent)
    : QObject(parent)
    , m_wall(wall)
    , m_book(book)
    , m_known(std::move(known))
{
}

const wall::Scene* SceneDesk::scene(const QString& name) const
{
    const auto found = named(m_book.scenes, name);
    return found == m_book.scenes.end() ? nullptr : &*found;
}

SceneDesk::Failure SceneDesk::checked(const QString& name, const QString& key, const QString& except) const
{
    if (name.isEmpty()) {
        return tr("A scene needs a name.");
    }
    if (auto refusal = SceneKeys::refusal(key)) {
        return refusal;
    }
    for (const wall::Scene& other : m_book.scenes) {
        if (!key.isEmpty() && other.key == key && other.name != except) {
            return tr("The key %1 recalls the scene '%2' already.").arg(key, other.name);
        }
    }
    return std::nullopt;
}

SceneDesk::Failure SceneDesk::save(const QString& name, const QString& key)
{
    if (auto failure = checked(name, key, name)) {
        return failure;
    }
    wall::Scene saved{name, key, m_wall.state()};
    if (const auto found = named(m_book.scenes, name); found != m_book.scenes.end()) {
        saved.key = key.isEmpty() ? found->key : key; // to show another wall by the same key
        *found = std::move(saved);
    } else {
        m_book.scenes.push_back(std::move(saved));
    }
    Q_EMIT bookChanged();
    return std::nullopt;
}

SceneDesk::Failure SceneDesk::recall(const QString& name)
{
    const wall::Scene* const found = scene(name);
    if (found == nullptr) {
        return tr("There is no scene '%1'.").arg(name);
    }
    const auto recalled = m_wall.recall(found->monitors);
    if (!recalled.ok()) {
        return WallWords::refusal(recalled.error());
    }
    if (!recalled.value().empty()) {
        const QStringList absent(recalled.value().begin(), recalled.value().end());
        return tr("'%1' is shown, but the wall has no monitor %2.").arg(name, absent.join(QStringLiteral(", ")));
    }
    return std::nullopt;
}

SceneDesk::Failure SceneDesk::recallBy(const QKeySequence& key)
{
    const auto& scenes = m_book.scenes;
    const auto found = std::find_if(scenes.begin(), scenes.end(), [&](const wall::Scene& scene) {
        return !scene.key.isEmpty() && QKeySequence(scene.key, QKeySequence::PortableText) == key;
    });
    return found == scenes.end() ? std::nullopt : recall(found->name);
}

SceneDesk::Failure SceneDesk::change(const QString& name, const QString& newName, const QString& newKey)
{
    if (auto failure = checked(newName, newKey, name)) {
        return failure;
    }
    if (newName != name && scene(newName) != nullptr) {
        return tr("A scene '%1' is there already.").arg(newName);
    }
    const auto found = named(m_book.scenes, name);
    if (found == m_book.scenes.end()) {
        return tr("There is no scene '%1'.").arg(name);
    }
    found->name = newName;
    found->key = newKey;
    for (wall::Schedule& schedule : m_book.schedules) {
        schedule.scene = schedule.scene == name ? newName : schedule.scene;
    }
    for (wall::Tour& tour : m_book.tours) {
        if (wall::SceneStops* const stops = scenesOf(tour)) {
            std::replace(stops->scenes.begin(), stops->scenes.end(), name, newName);
        }
    }
    Q_EMIT bookChanged();
    return std::nullopt;
}

SceneDesk::Failure SceneDesk::remove(const QString& name)
{
    const auto found = named(m_book.scenes, name);
    if (found == m_book.scenes.end()) {
        return tr("There is no scene '%1'.").arg(name);
    }
    if (isMeant(name)) {
        return tr("A tour or a schedule still uses the scene '%1'.").arg(name);
    }
    m_book.scenes.erase(found);
    Q_EMIT bookChanged();
    return std::nullopt;
}

bool SceneDesk::isMeant(const QString& scene) const
{
    const bool scheduled = std::any_of(m_book.schedules.begin(), m_book.schedules.end(),
                                       [&](const wall::Schedule& schedule) { return schedule.scene == scene; });
    return scheduled || std::any_of(m_book.tours.begin(), m_book.tours.end(), [&](const wall::Tour& tour) {
               const auto* const stops = std::get_if<wall::SceneStops>(&tour.stops);
               return stops != nullptr &&
                      std::find(stops->scenes.begin(), stops->scenes.end(), scene) != stops->scenes.end();
           });
}

base::Result<SceneDesk::Imported, QString> SceneDesk::importFrom(const QString& file)
{
    auto read = wall::readSceneFile(file, m_known, SceneKeys::isAllowed);
    if (!read.ok()) {
        return WallWords::fileError(file, read.error());
    }
    const wall::SceneFileContent content = std::move(read).value();
    auto together = wall::merged(m_book, content.book);
    if (!together.ok()) {
        return tr("%1 does not go together with what is there: %2")
            .arg(file, WallWords::fileError(tr("both"), together.error()));
    }
    Imported imported{static_cast<int>(content.book.scenes.size()),
                      static_cast<int>(content.book.tours.size()),
                      static_cast<int>(content.book.schedules.size()),
                      {},
                      {}};
    for (const wall::Scene& from : content.book.scenes) {
        if (const wall::Scene* const ours = scene(from.name); ours != nullptr && *ours != from) {
            imported.replaced.append(from.name);
        }
    }
    for (const wall::MissingName& name : content.missing) {
        imported.missing.append(name.name);
    }
    m_book = std::move(together).value();
    Q_EMIT bookChanged();
    return imported;
}

SceneDesk::Failure SceneDesk::exportTo(const QString& file) const
{
    wall::SceneBook book = m_book;
    book.wall.clear();
    book.interruption.reset();
    book.running.reset();
    if (const auto error = wall::saveSceneFile(file, book)) {
        return WallWords::fileError(file, *error);
    }
    return std::nullopt;
}

} // namespace pantau::widgets
